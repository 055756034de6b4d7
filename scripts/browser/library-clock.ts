import type { DayNumber } from "../model/date.js";
import type { TimeWindow } from "./runtime.js";

const DAY = 86_400_000;
/** Milliseconds. A JavaScript date holds 8.64e15 on either side of 1970; one may pan far beside the limits. */
const LONGEST = 4e15;

/** Days as the milliseconds that the library reckons in. */
interface LibraryClock {
  time(day: DayNumber): number;
  day(time: number): DayNumber;
  duration(days: number): number;
}

/**
 * Counts from the middle of the limits, not from 1970, and lets a day last less
 * where the limits span more years than dates can hold: geology and cosmology
 * fit. No date is ever shown by this clock: axis and marks are ours, in days.
 */
export function libraryClock({ start, end }: TimeWindow): LibraryClock {
  const origin = Math.round((start + end) / 2);
  const unit = Math.min(DAY, LONGEST / (end - start));
  return {
    time: (day) => (day - origin) * unit,
    day: (time) => time / unit + origin,
    duration: (days) => days * unit,
  };
}
