import { ymdFromDay } from "../../model/calendar.js";

/** How exact a number format shows a date. */
export type DateFormat = "year" | "month" | "day";

/** Formats that every workbook has and none lists (ECMA-376, 18.8.30); those of East Asia are days too. */
const BUILT_IN: Readonly<Record<number, DateFormat>> = {
  ...{ 14: "day", 15: "day", 16: "day", 17: "month", 22: "day" },
  ...Object.fromEntries(
    [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, "day"]),
  ),
};

/** What a number format makes of a number; undefined where that is no date, or a time of day alone. */
export function dateFormat(id: number, code: string | undefined): DateFormat | undefined {
  if (code === undefined) return BUILT_IN[id];
  const signs = (code.split(";")[0] ?? "")
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "")
    .toLowerCase();
  if (signs.includes("general")) return undefined;
  if (/d/.test(signs)) return "day";
  if (!/y/.test(signs)) return undefined;
  return /m/.test(signs) ? "month" : "year";
}

/** A day as a workbook counts it, as a text: as exact as it is shown. Undefined where there is no such day. */
export function serialDate(
  serial: number,
  format: DateFormat,
  is1904: boolean,
): string | undefined {
  const number = Math.floor(serial);
  const day = dayOf(number, is1904);
  if (day === undefined) return undefined;
  const { year, month, day: ofMonth } = ymdFromDay(day);
  const two = (part: number) => String(part).padStart(2, "0");
  const years = String(year).padStart(4, "0");
  if (format === "year") return years;
  return `${years}-${two(month)}${format === "day" ? `-${two(ofMonth)}` : ""}`;
}

/** Days from 1 January 1970 to the days before 1 January 1900 and to 1 January 1904. */
const BEFORE_1900 = -25568;
const START_1904 = -24107;
/** 29 February 1900, which there was not, but in Lotus 1-2-3 and after it in Excel. */
const NO_DAY = 60;
/** 31 December 9999. */
const LAST = 2_958_465;

function dayOf(number: number, is1904: boolean): number | undefined {
  if (is1904) return number >= 0 && number <= LAST - 1462 ? START_1904 + number : undefined;
  if (number < 1 || number > LAST || number === NO_DAY) return undefined;
  return BEFORE_1900 + number - (number > NO_DAY ? 1 : 0);
}
