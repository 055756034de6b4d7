import { dayFromYmd, ymdFromDay } from "../../model/calendar.js";
import type { DayNumber } from "../../model/date.js";
import { ymdText } from "../ymd-text.js";
import { type Point, pointOf } from "./point.js";

/** A date as EDTF with what is doubtful about it, or why there is none. */
export type ReadDate =
  | { readonly edtf: string; readonly doubts: readonly string[]; readonly hasTime: boolean }
  | { readonly problem: string };

/** The moments that the parser counted: ISO 8601, the end being the first that no longer counts. */
export interface Counted {
  readonly fromDateTimeIso: string;
  readonly toDateTimeIso: string;
}

/** What the parser is told that it is now: whatever counts from there ends up near it. */
export const NOW = "7777-07-07T00:00:00Z";

const BETWEEN = /\s+to\s+|\s*[/–]\s*|\s*-\s*/g;

/**
 * The date that stands before an event's colon, as precise as it is written. Dates that count from other events are
 * taken from the parser.
 */
export function markwhenDate(written: string, counted: Counted, dayFirst: boolean): ReadDate {
  const text = written.trim();
  const whole = pointOf(text, dayFirst);
  if (whole) return single(whole, text);
  for (const match of text.matchAll(BETWEEN)) {
    const left = text.slice(0, match.index);
    const right = text.slice(match.index + match[0].length);
    const to = pointOf(right, dayFirst);
    // "300–200 BC": what is said of the second year holds for the first.
    const era = /^\d{1,5}$/.test(left) ? (/(bce?)$/i.exec(right)?.[0] ?? "") : "";
    const from = pointOf(left + era, dayFirst);
    if (from && to) return range(from, to, text);
  }
  return fromCounted(text, counted);
}

function single(point: Point, text: string): ReadDate {
  if (point.kind === "problem") return point;
  if (point.kind === "now")
    return { problem: `expected a date, got “${text}”, which is another every day` };
  const edtf = point.to === undefined ? point.from : `${point.from}/${point.to}`;
  return { edtf, doubts: doubtsOf([point]), hasTime: point.hasTime ?? false };
}

function range(from: Point, to: Point, text: string): ReadDate {
  if (from.kind === "problem") return from;
  if (to.kind === "problem") return to;
  if (from.kind === "now")
    return {
      problem: `expected a date to begin with, got “${text}”, which begins at another every day`,
    };
  // What lasts until now goes on.
  if (to.kind === "now")
    return { edtf: `${from.from}/..`, doubts: doubtsOf([from]), hasTime: from.hasTime ?? false };
  const last = to.to ?? to.from;
  return {
    edtf: from.from === last ? last : `${from.from}/${last}`,
    doubts: doubtsOf([from, to]),
    hasTime: from.hasTime ?? to.hasTime ?? false,
  };
}

function doubtsOf(points: readonly Extract<Point, { kind: "date" }>[]): readonly string[] {
  return [...new Set(points.flatMap(({ doubt }) => doubt ?? []))];
}

/** By the parser's count from other events: years or months where it counted whole ones, else days. */
function fromCounted(text: string, { fromDateTimeIso, toDateTimeIso }: Counted): ReadDate {
  const from = moment(fromDateTimeIso);
  const to = moment(toDateTimeIso);
  if (!from || !to) return { problem: `expected a date that can be read, got “${text}”` };
  if (Math.abs(from.year - 7777) < 60 || Math.abs(to.year - 7777) < 60)
    return { problem: `expected a date, got “${text}”, which counts from no event` };
  const doubts = [`counted from another event: “${text}”`];
  const end = from.day === to.day && to.hasTime ? to.day + 1 : to.day + (to.hasTime ? 1 : 0);
  return {
    edtf: spanText(from.day, Math.max(end, from.day + 1)),
    ...{ doubts, hasTime: from.hasTime || to.hasTime },
  };
}

/** Whole years, whole months or days. */
function spanText(from: DayNumber, to: DayNumber): string {
  const [first, last] = [ymdFromDay(from), ymdFromDay(to - 1)];
  const [begin, end] = [ymdFromDay(from), ymdFromDay(to)];
  const isYears = begin.day === 1 && begin.month === 1 && end.day === 1 && end.month === 1;
  const isMonths = begin.day === 1 && end.day === 1;
  const text = ({ year, month, day }: typeof first) =>
    isYears ? ymdText(year) : isMonths ? ymdText(year, month) : ymdText(year, month, day);
  return text(first) === text(last) ? text(first) : `${text(first)}/${text(last)}`;
}

function moment(iso: string) {
  const parts = /^([+-]?\d{4,6})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(iso);
  if (!parts) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts.slice(1).map(Number);
  return { year, day: dayFromYmd(year, month, day), hasTime: hour + minute > 0 };
}
