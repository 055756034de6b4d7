/**
 * Comma-separated values after RFC 4180, a line each, the first one names the columns. A byte order
 * mark tells spreadsheets that it is UTF-8.
 */
export function csvLines(lines: readonly (readonly string[])[]): string {
  return `\ufeff${lines.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")}`;
}

/** A year before 1 is no formula, though it begins like one; nor is a number below 0. */
const YEAR = /^-\d+(-\d\d(-\d\d)?)?[~?%]?$/;

/** A cell that a spreadsheet would take for a formula is led by an apostrophe, as OWASP advises against CSV injection. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !YEAR.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
