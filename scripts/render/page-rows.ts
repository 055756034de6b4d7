import type { Deck } from "../model/deck.js";
import type { EventRow } from "../model/event-row.js";
import type { Messages } from "../model/messages.js";
import type { PageRow, PageRowsHead } from "../model/page-rows.js";
import { timelineRows } from "./event-rows.js";
import { jsonScript } from "./script.js";

/** The rows as a page carries them, which is short of what its timelines say and of how references are made up. */
export function pageRows(
  deck: Deck,
  messages: Messages,
  fingerprint: string,
  source: PageRowsHead["source"],
): { readonly head: string; readonly byEvent: ReadonlyMap<string, string> } {
  const { origin, events, periods, references } = timelineRows(deck, messages, fingerprint);
  const named = new Set(
    events.flatMap(({ cites, record }) => [...cites, ...record.map((entry) => entry.source)]),
  );
  return {
    head: jsonScript({
      ...{ origin, periods, source },
      references: references
        .filter(({ id }) => named.has(id))
        .map(({ id, citation }) => ({ id, citation })),
    } satisfies PageRowsHead),
    byEvent: new Map(events.map((row) => [row.id, jsonScript(pageRow(row))])),
  };
}

function pageRow(row: EventRow): PageRow {
  const { id, title, date, precision, ...more } = row;
  const { language, short, dateInWords, firstDay, lastDay, lane, origin, importance, ...rest } =
    more;
  const said = Object.entries(rest).filter(
    ([, value]) => value !== "" && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  return { id, title, date, precision, ...Object.fromEntries(said) };
}
