import { daysInMonth } from "../../model/calendar.js";
import { isRecord } from "../../model/is-record.js";
import { timelineJsDates } from "../../model/timelinejs-dates.js";
import { parseDate } from "../../parse/edtf.js";
import { monthName } from "../date-names.js";
import { ymdText } from "../ymd-text.js";

/** A date as EDTF, what is doubtful about it, and whether it had a time of day; or what is wrong with it, and where. */
export type ReadDate =
  | { readonly edtf: string; readonly doubts: readonly string[]; readonly hasTime: boolean }
  | { readonly problem: string; readonly path: readonly string[] };

interface Point {
  readonly edtf: string;
  readonly year: number;
  readonly hasTime: boolean;
}

/** Words of a date that say more, or less, than its numbers. */
const ABOUT = /^\s*(c\.|ca\.?|circa|about|around|approx\.?|approximately|~)\s*(?=\d)/i;
const VAGUE =
  /\b(spring|summer|autumn|fall|winter|early|mid|late|before|after|until|since|or|century|centuries|decade|quarter|half)\b|\d0s\b|\?/i;

/**
 * The date of an event or an era: `start_date` and `end_date`. `known`: the EDTF that our own export had for it,
 * which is taken where it says these days.
 */
export function timelineJsDate(
  item: Readonly<Record<string, unknown>>,
  shown: string,
  known: string | undefined,
): ReadDate {
  const start = point(item.start_date);
  if (typeof start === "string") return { problem: start, path: ["start_date"] };
  const isOpen = item.end_date === undefined || item.end_date === null || isEmpty(item.end_date);
  const end = isOpen ? undefined : point(item.end_date);
  if (typeof end === "string") return { problem: end, path: ["end_date"] };
  const hasTime = start.hasTime || (end?.hasTime ?? false);
  const exact = known !== undefined && saysSame(known, item) ? known : undefined;
  if (exact !== undefined) return { edtf: exact, doubts: [], hasTime };
  const isSpan = end !== undefined && end.edtf !== start.edtf;
  const about = !isSpan && ABOUT.test(shown) ? "~" : "";
  const edtf = isSpan ? `${start.edtf}/${end.edtf}` : start.edtf + about;
  const young = [start, ...(end ? [end] : [])].filter(({ year }) => year > 0 && year < 100);
  return {
    edtf,
    hasTime,
    doubts: [
      ...young.map(({ year }) => `a year of two digits, ${year}; taken as the year ${year}`),
      ...(about ? [`TimelineJS shows “${shown}”; taken as about ${start.edtf}`] : []),
      ...(!about && (VAGUE.test(shown) || ABOUT.test(shown))
        ? [`TimelineJS shows “${shown}”; taken as ${edtf}`]
        : []),
    ],
  };
}

/** As much of a date as is given: numbers, or texts of digits. A text says what is wrong. */
function point(value: unknown): Point | string {
  if (!isRecord(value)) return "expected a date with a year, got none";
  const year = whole(value.year);
  if (year === undefined) return `expected a year in digits, got ${quoted(value.year)}`;
  const month = whole(value.month);
  if (month === undefined ? isGiven(value.month) : month < 1 || month > 12)
    return `expected a month from 1 to 12, got ${quoted(value.month)}`;
  const day = whole(value.day);
  if (day === undefined && isGiven(value.day))
    return `expected a day in digits, got ${quoted(value.day)}`;
  if (day !== undefined && month === undefined) return "expected a month with the day, got none";
  // TimelineJS has no year 0, EDTF has: there it is 1 BC.
  const counted = year < 0 ? year + 1 : year;
  const last = daysInMonth(counted, month ?? 1);
  if (day !== undefined && (day < 1 || day > last))
    return `expected a day of ${monthName(month ?? 1)} ${year}, which has ${last}, got ${quoted(value.day)}`;
  const edtf = ymdText(counted, month, day);
  const hasTime = ["hour", "minute", "second", "millisecond"].some((key) => isGiven(value[key]));
  return { edtf, year, hasTime };
}

function whole(value: unknown): number | undefined {
  const text = typeof value === "number" || typeof value === "string" ? String(value).trim() : "";
  return /^[+-]?\d{1,12}(\.0+)?$/.test(text) ? Math.trunc(Number(text)) : undefined;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && String(value).trim() !== "";
}

function isEmpty(value: unknown): boolean {
  return isRecord(value) && !Object.values(value).some(isGiven);
}

function quoted(value: unknown): string {
  return isGiven(value) ? `“${String(value).slice(0, 40)}”` : "none";
}

/** Whether an EDTF is what the export writes as these dates. */
function saysSame(edtf: string, { start_date, end_date }: Readonly<Record<string, unknown>>) {
  const parsed = parseDate(edtf);
  if (!("extent" in parsed)) return false;
  const as = (value: unknown) => JSON.stringify(value ?? null);
  const dates = timelineJsDates(parsed.extent);
  return as(dates?.start_date) === as(start_date) && as(dates?.end_date) === as(end_date);
}
