import type { DeckData } from "../model/deck-data.js";
import type { EventRow } from "../model/event-row.js";
import type { PageRow, PageRows, PageRowsHead } from "../model/page-rows.js";
import { isoDay } from "../model/row-date.js";
import type { EndSign } from "../model/timeline-data.js";

/** The page's events as rows, corrections included; undefined where a template left them out. */
export function readPageRows(data: DeckData): PageRows | undefined {
  const text = document.getElementById("event-rows")?.textContent;
  if (!text) return undefined;
  const head: PageRowsHead = JSON.parse(text);
  const lanes = data.lanes.map(({ id, title }) => ({ id, title }));
  // A head that has events was corrected, and has the references too.
  return { ...rowsIn(data), ...head, lanes };
}

/** From beside the cards. */
function rowsIn({ events }: DeckData): Pick<PageRows, "events" | "references"> {
  const rows = [...document.querySelectorAll("script[data-row]")].map(
    (script): PageRow => JSON.parse(script.textContent ?? ""),
  );
  return {
    events: rows.flatMap(({ works: _, ...row }): EventRow | readonly [] => {
      const event = events.find(({ id }) => id === row.id);
      if (!event) return [];
      const { language, label, words, start, end, lane, context, importance } = event;
      return {
        ...(language && { language }),
        ...(label !== row.title && { short: label }),
        ...{ dateInWords: words, lane, importance },
        firstDay: isKnown(event.startSign) ? isoDay(start) : "",
        lastDay: isKnown(event.endSign) ? isoDay(end - 1) : "",
        origin: context ? "context" : "paper",
        ...{ summary: "", evidence: [], record: [], differs: "", cites: [], amounts: [] },
        ...{ actors: [], tags: [], links: [], unverified: false },
        ...row,
      };
    }),
    references: rows
      .flatMap(({ works = {} }) => Object.entries(works))
      .map(([id, citation]) => ({ id, citation }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function isKnown(sign: EndSign): boolean {
  return sign !== "open" && sign !== "unknown";
}
