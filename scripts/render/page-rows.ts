import type { Deck } from "../model/deck.js";
import type { EventRow } from "../model/event-row.js";
import type { Messages } from "../model/messages.js";
import type { PageRow, PageRowsHead } from "../model/page-rows.js";
import { timelineRows } from "./event-rows.js";
import { figureRows } from "./figure-rows.js";
import { jsonScript } from "./script.js";

/** The rows as a page carries them, which is short of what its timelines say and of how references are made up. */
export function pageRows(
  deck: Deck,
  messages: Messages,
  fingerprint: string,
  source: PageRowsHead["source"],
): { readonly head: string; readonly byEvent: ReadonlyMap<string, string> } {
  const { origin, events, periods, references } = timelineRows(deck, messages, fingerprint);
  const figures = figureRows(deck).map(({ id }) => ({ id }));
  const named = new Set<string>();
  const byEvent = events.map((row): readonly [string, string] => {
    const own = [...row.cites, ...row.record.map((entry) => entry.source)];
    const works = references.filter(({ id }) => own.includes(id) && !named.has(id));
    for (const { id } of works) named.add(id);
    const cited = Object.fromEntries(works.map(({ id, citation }) => [id, citation]));
    return [row.id, jsonScript({ ...pageRow(row), ...(works.length > 0 && { works: cited }) })];
  });
  return {
    head: jsonScript({ origin, periods, source, figures } satisfies PageRowsHead),
    byEvent: new Map(byEvent),
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
