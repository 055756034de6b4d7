import { daysInMonth } from "../model/calendar.js";
import { remedyFor } from "./edtf-remedy.js";

export interface DateProblem {
  /** What came and why it is no date. */
  readonly problem: string;
  /** The remedy. */
  readonly hint: string;
}

const EXAMPLES = "write it as EDTF: 1994, 2012-06, 2012-06-18, 198X, 2015~, 2009/2015 or 2009/..";

/** One form for all complaints about a date: the text as it came, what is wrong with it, the remedy. */
export function refuse(text: string, problem?: string, hint?: string): DateProblem {
  const guess = hint === undefined ? remedyFor(text) : undefined;
  return {
    problem: `"${text}" ${problem ?? guess?.problem ?? "is not an EDTF date"}`,
    hint: hint ?? guess?.hint ?? EXAMPLES,
  };
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Most date libraries roll such a day over into the next month. */
export function impossibleDay(text: string, year: number, month: number, day: number): DateProblem {
  const last = daysInMonth(year, month);
  const bare = text.replace(/T.*|[?~%]$/g, "");
  const head = bare.slice(0, -3);
  const reason =
    month === 2 && day === 29
      ? `${year} is not a leap year`
      : `${MONTHS[month - 1]} of ${year} has ${last} days`;
  return {
    problem: `"${text}" does not exist: ${day === 0 ? "days count from 01" : reason}`,
    hint: `write ${head}-${day === 0 ? "01" : last}, or ${head} where the day is not known`,
  };
}
