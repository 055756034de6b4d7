import { daysInMonth } from "../model/calendar.js";
import { parseDate } from "../parse/edtf.js";
import { monthName } from "./date-names.js";
import { singleDate } from "./foreign-day.js";
import { joinedDates } from "./foreign-interval.js";
import type { DateOrder } from "./importer.js";
import { isDate } from "./plainly-sound.js";
import { serialDate } from "./xlsx/cell-date.js";
import { yearPair } from "./year-pair.js";

/** A date in EDTF, with what a person must look at; or why it is none, and the remedy. */
export type ForeignDate =
  | { readonly edtf: string; readonly doubt?: string }
  | { readonly problem: string; readonly hint: string };

const HINT =
  "write it as 1994, 1994-05, 1994-05-03, 1994/1998, 1850s, c. 1850, 44 BC or 431-404 BC";

/**
 * A date as tables and other programs write it, in EDTF: as precise as it is written and no more. `order` is that of
 * the parts of 3/4/2010; without it such a date is taken as day, month, year, and doubtful.
 */
export function foreignDate(text: string, order?: DateOrder): ForeignDate {
  const words = text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (words === "") return { problem: "there is none", hint: HINT };
  const day = /^(-?\d{4,}-\d\d-\d\d)[T ]\d/.exec(words)?.[1];
  const pair = yearPair(words);
  if (pair) return pair;
  if (isDate(day ?? words)) return { edtf: day ?? words };
  const read = singleDate(words, order) ?? joinedDates(words, order);
  const serial = read ? undefined : /^(\d{5})(?:\.\d+)?$/.exec(words)?.[1];
  if (serial !== undefined) {
    const date = serialDate(Number(serial), "day", false);
    return {
      problem: `“${words}” looks like a spreadsheet's number of a day, ${date}`,
      hint: `show the column as dates and save the file again, or write ${date} if it is that day`,
    };
  }
  if (!read) {
    const known = words.includes("/") ? undefined : parseDate(words);
    const hint = known && "hint" in known && /^write -?[\dY]/.test(known.hint) ? known.hint : HINT;
    return { problem: `“${words.slice(0, 60)}” is no date that can be read`, hint };
  }
  const found = parseDate(read.edtf);
  if ("extent" in found) return read;
  // What was counted from 1 BC is a number that nobody wrote.
  const early = read.edtf.split("/").map(noDayBefore).find(Boolean) ?? backwards(read.edtf);
  if (early) return { ...early, problem: `“${words.slice(0, 60)}”: ${early.problem}` };
  const isBackwards = /^\d{1,3}[-–/]\d{1,3}$/.test(words);
  const hint = isBackwards ? `${found.hint}, or ${words} BC` : found.hint;
  return { problem: `“${words.slice(0, 60)}”: ${found.problem}`, hint };
}

/** Of two dates of which one is before our era. */
export function backwards(
  edtf: string,
): { readonly problem: string; readonly hint: string } | undefined {
  const [from = "", to = ""] = edtf.split("/");
  if (
    !/^-|^0000/.test(to) ||
    from === ".." ||
    !("extent" in parseDate(from) && "extent" in parseDate(to))
  )
    return undefined;
  const isBoth = /^-|^0000/.test(from);
  return {
    problem: "it ends before it begins",
    hint: isBoth
      ? "write the earlier date first: before our era the greater number is the earlier year"
      : "write BC behind both, or the earlier date first",
  };
}

/** What is wrong with a day or a month before our era, in the words that people have for its year. */
function noDayBefore(
  edtf: string,
): { readonly problem: string; readonly hint: string } | undefined {
  const parts = /^(-\d{4}|0000)-(\d\d)(?:-(\d\d))?/.exec(edtf);
  if (!parts) return undefined;
  const [year, month] = [Number(parts[1]), Number(parts[2])];
  const era = `${1 - year} BC`;
  if (month < 1 || month > 12)
    return {
      problem: `there is no month ${month}`,
      hint: `write ${era} where the month is not known`,
    };
  const [name, last] = [monthName(month), daysInMonth(year, month)];
  const day = Number(parts[3] ?? 1);
  if (day >= 1 && day <= last) return undefined;
  const problem = day === 0 ? "days count from 1" : `${name} of ${era} has ${last} days`;
  return { problem, hint: `write ${name} ${era} where the day is not known` };
}
