import { amountItem } from "../model/csv-amount.js";
import { joinList } from "../model/csv-list.js";
import { recordItem } from "../model/csv-record.js";
import type { EventRow, TimelineRows } from "../model/event-row.js";
import type { TextsByLanguage } from "../model/texts-by-language.js";
import { csvLines } from "./csv-lines.js";
import { citations } from "./event-lines.js";

type Column = (row: EventRow) => string;

/**
 * Events as comma-separated values, a line each, several values of a cell parted by ` | `. `texts`: title, short
 * and summary in every language beside one another. What the importer takes back, `importers/csv-spec.ts` says.
 */
export function csvText(rows: TimelineRows, texts?: TextsByLanguage): string {
  const columns = Object.entries(columnsOf(rows, texts));
  const lines = rows.events.map((row) => columns.map(([, column]) => column(row)));
  return csvLines([columns.map(([name]) => name), ...lines]);
}

function columnsOf(
  rows: TimelineRows,
  texts: TextsByLanguage | undefined,
): Readonly<Record<string, Column>> {
  const { origin, lanes } = rows;
  const lane = new Map(lanes.map(({ id, title }) => [id, title]));
  const citation = citations(rows);
  const ofText = (field: "title" | "short" | "summary", one: Column): Record<string, Column> =>
    texts
      ? Object.fromEntries(
          texts.languages.map((language): [string, Column] => [
            `${field}_${language}`,
            ({ id }) => texts.of.get(id)?.[field]?.[language] ?? "",
          ]),
        )
      : { [field]: one };
  return {
    id: (row) => row.id,
    ...ofText("title", (row) => row.title),
    ...ofText("short", (row) => row.short ?? ""),
    date_edtf: (row) => row.date,
    date_in_words: (row) => row.dateInWords,
    first_day: (row) => row.firstDay,
    last_day: (row) => row.lastDay,
    precision: (row) => row.precision,
    kind: (row) => row.kind ?? "",
    lane_id: (row) => row.lane,
    lane: (row) => lane.get(row.lane) ?? "",
    origin: (row) => row.origin,
    importance: (row) => String(row.importance),
    ...ofText("summary", (row) => row.summary),
    quotes: (row) => joinList(row.evidence.map(({ quote = "" }) => quote)),
    supports: (row) => joinList(row.evidence.map(({ supports }) => supports.join(", "))),
    inferred: (row) =>
      row.evidence.some(({ inferred }) => inferred !== undefined)
        ? joinList(row.evidence.map(({ inferred = "" }) => inferred))
        : "",
    record: (row) => joinList(row.record.map(recordItem)),
    differs: (row) => row.differs,
    cites: (row) => joinList(row.cites),
    sources: (row) =>
      joinList([
        ...new Set(
          [...row.cites, ...row.record.map(({ source }) => source)].map(
            (id) => citation.get(id) ?? id,
          ),
        ),
      ]),
    amounts: (row) => joinList(row.amounts.map(amountItem)),
    actors: (row) => joinList(row.actors),
    place: (row) => row.place ?? "",
    tags: (row) => joinList(row.tags),
    links: (row) => joinList(row.links.map(({ to, relation }) => `${relation} ${to}`)),
    language: (row) => row.language ?? origin.language,
    depth: () => origin.depth,
    unverified: (row) => (row.unverified ? "unverified" : ""),
  };
}
