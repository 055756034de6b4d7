import type { TimelineEvent } from "../model/timeline-data.js";
import type { Item } from "./items.js";
import type { TimeScale } from "./scale.js";

/** The days from the first event's start to the last one's end, half-open. */
export function spanOf(events: readonly { readonly start: number; readonly end: number }[]): {
  start: number;
  end: number;
} {
  return {
    start: events.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY),
    end: events.reduce((last, { end }) => Math.max(last, end), Number.NEGATIVE_INFINITY),
  };
}

/** The pixel that an event gathers at: the middle of what is in sight of its date. */
export function middleOf({ start, end }: TimelineEvent, scale: TimeScale): number {
  return scale.x(middleDay(start, end, scale));
}

/**
 * Gathers items by their middles into stretches of time of one length, at
 * least `least` pixels and a power of two of days: so the same events stay
 * together while one pans, and while one zooms a little. No stretch goes
 * through a break.
 */
export function gatherByTime(items: readonly Item[], scale: TimeScale, least: number): Item[][] {
  const days = 2 ** Math.ceil(Math.log2(least / scale.pixelsPerDay));
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const [{ start, end }] = item.events;
    const middle = middleDay(start, end, scale);
    const part = scale.folds.filter((fold) => fold.end <= middle).length;
    const key = `${part} ${Math.floor(middle / days)}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

function middleDay(start: number, end: number, scale: TimeScale): number {
  return (Math.max(start, scale.start) + Math.min(end, scale.end)) / 2;
}
