import type { EventReason } from "../model/cut-report.js";
import type { Event } from "../model/event.js";
import type { Audience, Filter } from "../model/lecture.js";

/** Whether a filter lets a name pass. */
export function passes(filter: Filter, value: string): boolean {
  return (filter.in === undefined || filter.in.includes(value)) && !filter.out.includes(value);
}

/** Why an audience's filters keep an event out; undefined where they let it pass. */
export function filteredOut(
  { importance, lane, tags }: Event,
  audience: Pick<Audience, "importance" | "lanes" | "tags">,
): EventReason | undefined {
  const { importance: floor, lanes, tags: filter } = audience;
  if (importance < floor) return { kind: "importance", importance, floor };
  if (!passes(lanes, lane)) return { kind: "lane", lane };
  const unwanted = tags.find((tag) => filter.out.includes(tag));
  if (unwanted !== undefined) return { kind: "tag-left-out", tag: unwanted };
  const { in: wanted } = filter;
  return wanted && !tags.some((tag) => wanted.includes(tag))
    ? { kind: "no-tag-chosen" }
    : undefined;
}
