import type { DateOrder } from "./importer.js";

/** A date of three numbers of which the last is the year: which is the day? */
const NUMBERS = /^\s*(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})\b/;

/** Whether some date of a text is of three numbers: where there is none, nobody need look for their order. */
export const HAS_NUMBERS = /\b\d{1,2}([/-])\d{1,2}\1(?:\d{4}|\d{2})\b/;

/** The order of the dates of a column, where one of them leaves no doubt and none speaks against it. */
export function orderOf(texts: Iterable<string>): DateOrder | undefined {
  const found = new Set<DateOrder>();
  for (const text of texts) {
    const match = NUMBERS.exec(text);
    if (!match) continue;
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (first > 12 && second <= 12) found.add("dmy");
    if (second > 12 && first <= 12) found.add("mdy");
    if (found.size > 1) return undefined;
  }
  return [...found][0];
}
