import { ymdFromDay } from "./calendar.js";
import type { DatePoint, DayNumber, TemporalExtent } from "./date.js";

/** A date as TimelineJS has it: as much of it as is known. There is no year 0: it shows -44 as 44 BCE. */
export interface TimelineJsPoint {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export interface TimelineJsDates {
  readonly start_date: TimelineJsPoint;
  /** The last day, month or year, where it is another than the first. */
  readonly end_date?: TimelineJsPoint;
}

/** Undefined where neither side is known. With one side open or unknown it is a date of the other. */
export function timelineJsDates({ from, to = from }: TemporalExtent): TimelineJsDates | undefined {
  const first = from.kind === "date" ? from : undefined;
  const last = to.kind === "date" ? to : undefined;
  if (!first) return last && { start_date: endOf(last) };
  const start_date = pointAt(first.start, first);
  if (!last) return { start_date };
  const end_date = endOf(last);
  const isSame = JSON.stringify(start_date) === JSON.stringify(end_date);
  return { start_date, ...(!isSame && { end_date }) };
}

function endOf(point: DatePoint): TimelineJsPoint {
  return pointAt(point.end - 1, point);
}

function pointAt(at: DayNumber, { precision }: DatePoint): TimelineJsPoint {
  const { month, day, ...ymd } = ymdFromDay(at);
  const year = ymd.year < 1 ? ymd.year - 1 : ymd.year;
  if (precision === "day") return { year, month, day };
  return ["month", "season", "quarter", "half"].includes(precision) ? { year, month } : { year };
}
