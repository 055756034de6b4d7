import type { FontMetrics } from "../model/scene.js";
import { middleOf } from "./gather.js";
import { byTime, type Item, type Placed } from "./items.js";
import { candidates, LABEL_GAP } from "./label-places.js";
import type { Label } from "./labels.js";
import { pillText, pillWidth } from "./pills.js";
import type { TimeScale } from "./scale.js";
import { type Stretch, without } from "./stretch.js";

export interface PillRowInput {
  readonly scale: TimeScale;
  readonly metrics: FontMetrics;
  readonly breaks: readonly Stretch[];
  /** Stands beside each mark where the picture has a key. */
  readonly number?: Label;
}

/** Pixels between two marks of the row. */
const GAP = 6;

/** Items that one mark counts; of one alone, its own mark. */
interface Cluster {
  readonly items: readonly Item[];
  /** The mean of its members' middles, pixels. */
  readonly x: number;
  readonly frame: Stretch;
  readonly mark: Stretch;
  /** Where the number begins. */
  readonly numberX: number;
  /** Mark and number. */
  readonly takes: Stretch;
}

/** A mark for each group, side by side in one row: those that would meet become one. */
export function pillRow(
  groups: readonly (readonly Item[])[],
  row: number,
  input: PillRowInput,
): Placed[] {
  const clusters = groups
    .map((items) => firstCluster(items, input))
    .sort((a, b) => a.takes.x0 - b.takes.x0 || a.x - b.x || (idOf(a) < idOf(b) ? -1 : 1));
  const apart: Cluster[] = [];
  for (let cluster of clusters) {
    for (let last = apart.at(-1); last && meet(last, cluster); last = apart.at(-1)) {
      apart.pop();
      cluster = merge(last, cluster, input);
    }
    apart.push(cluster);
  }
  return apart.map(({ items, frame, mark, numberX }) => {
    const { number } = input;
    const [only] = items;
    const item: Item =
      only?.whole === mark
        ? only
        : { events: eventsOf(items), gathered: true, body: mark, whole: mark, rank: 0, frame };
    return { item, row, ...(number && { label: { label: number, row, x: numberX } }) };
  });
}

function firstCluster(items: readonly Item[], input: PillRowInput): Cluster {
  const sum = items.reduce((all, { events: [event] }) => all + middleOf(event, input.scale), 0);
  const frame = items[0]?.frame ?? { x0: input.scale.left, x1: input.scale.right };
  return clusterAt(items, sum / items.length, frame, input);
}

function merge(a: Cluster, b: Cluster, input: PillRowInput): Cluster {
  const items = [...a.items, ...b.items];
  const x = (a.x * a.items.length + b.x * b.items.length) / items.length;
  return clusterAt(items, x, a.frame, input);
}

function clusterAt(
  items: readonly Item[],
  x: number,
  frame: Stretch,
  input: PillRowInput,
): Cluster {
  const beside = input.number ? LABEL_GAP + input.number.width : 0;
  const [only] = items;
  if (only && items.length === 1) {
    const way = candidates(only, input.number, input.breaks).find(({ first }) => first === 0);
    const numberX = way?.label?.x0 ?? only.whole.x1;
    if (way) return { items, x, frame, mark: only.whole, numberX, takes: way.mark };
  }
  const width = pillWidth(pillText(items.length, beside > 0), input.metrics);
  const x0 = nearest(x - width / 2, width + beside, without(frame, input.breaks), frame);
  const mark = { x0, x1: x0 + width };
  return {
    items,
    x,
    frame,
    mark,
    numberX: mark.x1 + LABEL_GAP,
    takes: { x0, x1: mark.x1 + beside },
  };
}

/** Where something so wide may begin: as near as can be to where it wants to, in a part that holds it. */
function nearest(x: number, width: number, parts: readonly Stretch[], frame: Stretch): number {
  const held = (part: Stretch) => Math.max(part.x0, Math.min(x, part.x1 - width));
  const places = parts.filter((part) => part.x1 - part.x0 >= width).map(held);
  return places.reduce(
    (best, at) => (Math.abs(at - x) < Math.abs(best - x) ? at : best),
    places[0] ?? held(frame),
  );
}

function meet(a: Cluster, b: Cluster): boolean {
  return a.takes.x1 + GAP > b.takes.x0;
}

function eventsOf(items: readonly Item[]): Item["events"] {
  const [first, ...rest] = items.flatMap(({ events }) => events).sort(byTime);
  if (!first) throw new Error("a mark counts no event");
  return [first, ...rest];
}

function idOf({ items: [first] }: Cluster): string {
  return first?.events[0].id ?? "";
}
