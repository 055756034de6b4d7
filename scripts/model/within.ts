import type { TemporalExtent } from "./date.js";

/**
 * The events that belong to a period: those of whose date the greater part lies in
 * it. A year in which presidents change is so told under one of them, and what
 * outgrows them all, or has no end, under none.
 */
export function eventsWithin<Item extends { readonly date: TemporalExtent }>(
  { start, end }: TemporalExtent,
  events: readonly Item[],
): readonly Item[] {
  return events.filter(({ date }) => {
    if (date.start >= start && date.end <= end) return true;
    const days = Math.min(date.end, end) - Math.max(date.start, start);
    return days > (date.end - date.start) / 2;
  });
}
