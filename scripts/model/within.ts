/** Days, half-open. */
interface Days {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether an event belongs to a period: the greater part of its date lies in it. A
 * year in which presidents change is so told under one of them, and what outgrows
 * them all, or has no end, under none.
 */
export function belongsTo(period: Days, event: Days): boolean {
  if (event.start >= period.start && event.end <= period.end) return true;
  const days = Math.min(event.end, period.end) - Math.max(event.start, period.start);
  return days > (event.end - event.start) / 2;
}
