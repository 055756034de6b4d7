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

/** A window around one event, near enough to see it and wide enough to see what it stands among. */
export function lookAt(
  event: TimelineEvent,
  events: readonly TimelineEvent[],
  whole: TimeWindow,
): TimeWindow {
  const middle = middleOf(event);
  const distances = events.map((other) => Math.abs(middleOf(other) - middle)).sort((a, b) => a - b);
  const length = whole.end - whole.start;
  const reach = (distances[NEIGHBOURS] ?? distances.at(-1) ?? 0) * 2.2;
  const span = Math.min(
    length * FAR,
    Math.max(length * CLOSE, reach, (event.end - event.start) * 1.6),
  );
  return { start: middle - span / 2, end: middle + span / 2 };
}

/** A window around all of a stretch of days, with a margin. */
export function lookAtSpan({ start, end }: TimeWindow, whole: TimeWindow): TimeWindow {
  const least = (whole.end - whole.start) * CLOSE;
  const more = Math.max((end - start) * MARGIN, (least - (end - start)) / 2);
  return { start: start - more, end: end + more };
}

/** The same window, moved as little as is needed to show an event. */
export function withInSight({ start, end }: TimeWindow, event: TimelineEvent): TimeWindow {
  const span = end - start;
  // Of a long bar, its beginning.
  const point = Math.min(middleOf(event), event.start + span / 4);
  if (point >= start + span * 0.01 && point <= start + span * 0.99) return { start, end };
  return { start: point - span / 2, end: point + span / 2 };
}

function middleOf({ start, end }: TimelineEvent): number {
  return (start + end) / 2;
}
