import { cleanText } from "../model/clean-text.js";
import { guarded } from "../model/csv-guard.js";

/**
 * Comma-separated values after RFC 4180, a line each, the first one names the columns. A byte order
 * mark tells spreadsheets that it is UTF-8.
 */
export function csvLines(lines: readonly (readonly string[])[]): string {
  return `\ufeff${lines.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(text: string): string {
  const safe = guarded(cleanText(text));
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
