import type { TimelineEvent } from "../model/timeline-data.js";
import type { TimeWindow } from "./runtime.js";

/* Where the timeline looks: windows in days, found without a browser. */

/** Neighbours that an event is shown among. */
const NEIGHBOURS = 4;
/** Least and most of the whole span that a look at one event takes. */
const CLOSE = 1 / 10;
const FAR = 1 / 2;
/** Free on both sides of several events, as a part of their span. */
const MARGIN = 0.12;

/** A window around one event, near enough to see it and wide enough to see what it stands among. `covered` is the part at the right that a card hides. */
export function lookAt(
  event: TimelineEvent,
  events: readonly TimelineEvent[],
  whole: TimeWindow,
  covered = 0,
): TimeWindow {
  const middle = middleOf(event);
  const distances = events.map((other) => Math.abs(middleOf(other) - middle)).sort((a, b) => a - b);
  const length = whole.end - whole.start;
  const reach = (distances[NEIGHBOURS] ?? distances.at(-1) ?? 0) * 2.2;
  const span = Math.min(
    length * FAR,
    Math.max(length * CLOSE, reach, (event.end - event.start) * 1.6),
  );
  return beside({ start: middle - span / 2, end: middle + span / 2 }, covered);
}

/** A window around all of a stretch of days, with a margin. */
export function lookAtSpan({ start, end }: TimeWindow, whole: TimeWindow, covered = 0): TimeWindow {
  const least = (whole.end - whole.start) * CLOSE;
  const more = Math.max((end - start) * MARGIN, (least - (end - start)) / 2);
  return beside({ start: start - more, end: end + more }, covered);
}

/** The same window, moved aside as little as is needed to show a day in the part that no card covers. */
export function withInSight(
  { start, end }: TimeWindow,
  event: TimelineEvent,
  covered: number,
): TimeWindow {
  const span = end - start;
  const free = span * (1 - covered);
  // Of a long bar, its beginning.
  const point = Math.min(middleOf(event), event.start + free / 4);
  const last = covered > 0 ? 0.92 : 0.99;
  if (point >= start + span * 0.01 && point <= start + free * last) return { start, end };
  return { start: point - free / 2, end: point - free / 2 + span };
}

/** What a card would hide is added at the right, so that the wanted days stand in the free part. */
function beside({ start, end }: TimeWindow, covered: number): TimeWindow {
  return { start, end: start + (end - start) / (1 - Math.min(covered, 0.75)) };
}

function middleOf({ start, end }: TimelineEvent): number {
  return (start + end) / 2;
}
