import type { EventRow } from "../model/event-row.js";
import { csvLines } from "./csv-lines.js";

const COLUMNS: Readonly<Record<string, (row: EventRow) => string>> = {
  id: (row) => row.id,
  title: (row) => row.title,
  date_edtf: (row) => row.date,
  date_in_words: (row) => row.dateInWords,
  first_day: (row) => row.firstDay,
  last_day: (row) => row.lastDay,
  precision: (row) => row.precision,
  lane: (row) => row.lane,
  origin: (row) => row.origin,
  importance: (row) => String(row.importance),
  summary: (row) => row.summary,
  quotes: (row) => row.quotes.map((quote) => `“${quote}”`).join(" | "),
  inferred: (row) => row.inferred.join(" | "),
  record: (row) =>
    row.record.map(({ type, says, source }) => `${type}: ${says} (${source})`).join(" | "),
  differs: (row) => row.differs,
  sources: (row) => row.sources.join(" | "),
  links: (row) => row.links.map(({ to, relation }) => `${relation} ${to}`).join(" | "),
  unverified: (row) => (row.unverified ? "unverified" : ""),
};

/** Events as comma-separated values, a line each, several values of a cell parted by ` | `. */
export function csvText(rows: readonly EventRow[]): string {
  const lines = rows.map((row) => Object.values(COLUMNS).map((column) => column(row)));
  return csvLines([Object.keys(COLUMNS), ...lines]);
}
