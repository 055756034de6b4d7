import type { EventRow } from "../model/event-row.js";

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

/**
 * Comma-separated values after RFC 4180, a row an event, several values of a
 * cell parted by ` | `. A byte order mark tells spreadsheets that it is UTF-8.
 */
export function csvText(rows: readonly EventRow[]): string {
  const lines = [
    Object.keys(COLUMNS),
    ...rows.map((row) => Object.values(COLUMNS).map((column) => column(row))),
  ];
  return `\ufeff${lines.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")}`;
}

/** A year before 1 is no formula, though it begins like one. */
const YEAR = /^-\d+(-\d\d(-\d\d)?)?[~?%]?$/;

/** A cell that a spreadsheet would take for a formula is led by an apostrophe, as OWASP advises against CSV injection. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !YEAR.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
