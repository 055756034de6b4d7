import type { TimelineEvent } from "../model/timeline-data.js";
import type { Label } from "./labels.js";
import { placeMark } from "./marks.js";
import type { TimeScale } from "./scale.js";
import type { Stretch } from "./stretch.js";

/** What takes a place in a lane: an event, or several that one mark counts. */
export interface Item {
  /** In the order of time. */
  readonly events: readonly [TimelineEvent, ...TimelineEvent[]];
  /** One mark counts them. */
  readonly gathered?: true;
  /** The mark with all its signs, and the date's own mark alone. */
  readonly whole: Stretch;
  readonly body: Stretch;
  /** The higher, the sooner it has mark and name of its own. */
  readonly rank: number;
  /** Where its label may stand. */
  readonly frame: Stretch;
}

/** Where an item stands. Rows count from 0 at the top of the lane. */
export interface Placed {
  readonly item: Item;
  readonly row: number;
  /** `row` is the label's first. */
  readonly label?: { readonly label: Label; readonly row: number; readonly x: number };
}

/** What the scale draws, by lane, the most important first, the selected before all. */
export function itemsByLane(
  events: readonly TimelineEvent[],
  scale: TimeScale,
  selected: ReadonlySet<string>,
): Map<string, Item[]> {
  const rank = (event: TimelineEvent) => event.importance + (selected.has(event.id) ? 10 : 0);
  const lanes = new Map<string, Item[]>();
  for (const event of events) {
    const place = placeMark(event, scale);
    if (!place) continue;
    const item: Item = {
      events: [event],
      ...place,
      rank: rank(event),
      frame: frameOf(place.body, scale),
    };
    const inLane = lanes.get(event.lane);
    if (inLane) inLane.push(item);
    else lanes.set(event.lane, [item]);
  }
  for (const items of lanes.values()) items.sort(byRank);
  return lanes;
}

/** What is in sight for what is in sight, else the side beyond it: no label is cut in two where sight ends. */
function frameOf({ x0, x1 }: Stretch, { left, right, outer }: TimeScale): Stretch {
  if (x1 <= left && outer.left < left) return { x0: outer.left, x1: left };
  if (x0 >= right && outer.right > right) return { x0: right, x1: outer.right };
  return { x0: left, x1: right };
}

/** The most important first. */
export function byRank(a: Item, b: Item): number {
  return b.rank - a.rank || (a.events[0].id < b.events[0].id ? -1 : 1);
}

/** By place, for packing from the left. */
export function byPlace(a: Item, b: Item): number {
  return (
    a.whole.x0 - b.whole.x0 || b.whole.x1 - a.whole.x1 || (a.events[0].id < b.events[0].id ? -1 : 1)
  );
}

/** By time. */
export function byTime(a: TimelineEvent, b: TimelineEvent): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);
}
