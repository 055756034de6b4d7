import type { DateEdge, DayNumber, Precision, TemporalExtent } from "../model/date.js";

/** Half-open; infinite where an end is open or unknown. */
export interface PossibleDays {
  readonly start: DayNumber;
  /** Day after the last. */
  readonly end: DayNumber;
}

/** Days of the longest unit of a precision: what `~` and `?` may be off by, to either side. */
const LONGEST: Readonly<Record<Precision, number>> = {
  day: 1,
  month: 31,
  quarter: 92,
  season: 92,
  half: 184,
  year: 366,
  decade: 3653,
  century: 36_525,
  millennium: 365_243,
};

/**
 * Every day on which a well-meaning second person could place an event: what the paper says
 * and all that the record says, with what lies between. An approximate or uncertain side is
 * wider by a unit of its own precision; an open or unknown one has no end.
 */
export function possibleDays({
  date,
  record,
}: {
  readonly date: TemporalExtent;
  readonly record: readonly { readonly date?: TemporalExtent }[];
}): PossibleDays {
  const all = [date, ...record.flatMap((entry) => entry.date ?? [])].map(daysOf);
  return {
    start: Math.min(...all.map(({ start }) => start)),
    end: Math.max(...all.map(({ end }) => end)),
  };
}

function daysOf({ start, end, from, to = from }: TemporalExtent): PossibleDays {
  return { start: start - doubt(from), end: end + doubt(to) };
}

function doubt(edge: DateEdge): number {
  if (edge.kind !== "date") return 0;
  return edge.approximate || edge.uncertain ? LONGEST[edge.precision] : 0;
}

/** Whether one was over, and a day had passed, before the other could begin: then nobody can dispute their order. */
export function areApart(one: PossibleDays, other: PossibleDays): boolean {
  return one.end < other.start || other.end < one.start;
}
