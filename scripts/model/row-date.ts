import { ymdFromDay } from "./calendar.js";
import type { TemporalExtent } from "./date.js";
import { dateInWords } from "./date-words.js";
import type { RowDate } from "./event-row.js";
import type { Messages } from "./messages.js";

/** What a row says of a date. */
export function rowDate(date: TemporalExtent, messages: Messages): RowDate {
  return {
    date: date.edtf,
    dateInWords: dateInWords(date, messages),
    firstDay: isoDay(date.start),
    lastDay: isoDay(date.end - 1),
    precision: date.precision,
  };
}

/** A day in ISO 8601: four digits of the year, more with a sign before them. */
export function isoDay(day: number): string {
  if (!Number.isFinite(day)) return "";
  const { year, month, day: ofMonth } = ymdFromDay(day);
  const digits = String(Math.abs(year)).padStart(4, "0");
  const sign = year < 0 ? "-" : digits.length > 4 ? "+" : "";
  return `${sign}${digits}-${String(month).padStart(2, "0")}-${String(ofMonth).padStart(2, "0")}`;
}
