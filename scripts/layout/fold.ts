import { dayFromYmd, ymdFromDay } from "../model/calendar.js";
import type { EndSign, TimelineEvent } from "../model/timeline-data.js";
import type { Fold } from "./scale.js";

/** A shorter stretch is not worth the reader's while: most of a decade. */
const SHORTEST_DAYS = 7 * 365;
/** Nor one that is a small part of the whole. */
const SHORTEST_PART = 0.12;

/**
 * The decades in which nothing begins or ends, cut at whole years, with one
 * year left free beside what happened. A long bar does not fill a decade: the
 * break goes through it.
 */
export function emptyStretches(
  events: readonly TimelineEvent[],
  start: number,
  end: number,
): Fold[] {
  const moments = events
    .flatMap((event) => [
      ...edges(event),
      ...event.record.flatMap((entry) => [entry.start, entry.end]),
    ])
    .filter((day) => day > start && day < end)
    .sort((a, b) => a - b);
  const shortest = Math.max(SHORTEST_DAYS, (end - start) * SHORTEST_PART);
  const folds: Fold[] = [];
  let before = start;
  for (const moment of [...moments, end]) {
    const from = before === start ? start : yearStart(before, 1);
    const to = moment === end ? end : yearStart(moment, 0);
    // The ends of the frame are wanted as they were asked for.
    if (from !== start && to !== end && to - from >= shortest) folds.push({ start: from, end: to });
    before = moment;
  }
  return folds;
}

/** The days at which something is known to begin or end, or at least one that its mark stands at. */
function edges({ start, end, startSign, endSign }: TimelineEvent): number[] {
  if (startSign === "unknown" && endSign === "unknown") return [start];
  const known = (sign: EndSign) => sign !== "open" && sign !== "unknown";
  return [...(known(startSign) ? [start] : []), ...(known(endSign) ? [end] : [])];
}

function yearStart(day: number, shift: number): number {
  return dayFromYmd(ymdFromDay(day).year + shift, 1, 1);
}
