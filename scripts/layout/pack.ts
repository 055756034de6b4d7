import type { FontMetrics } from "../model/scene.js";
import type { BlockText } from "./blocks.js";
import type { Item, Placed } from "./items.js";
import { widestLabel } from "./label-places.js";
import type { Density, Label, LabelMaker } from "./labels.js";
import { type LaneRoom, packLane, rowCount } from "./lanes.js";
import { EVENT_GAP } from "./rows.js";
import type { TimeScale } from "./scale.js";

export interface Fitted {
  readonly density: Density;
  /** In the lanes' order. */
  readonly lanes: readonly FittedLane[];
}

export interface FittedLane {
  readonly lane: string;
  readonly rows: number;
  readonly places: readonly Placed[];
}

export interface FitInput {
  readonly lanes: readonly string[];
  /** By lane, the most important first. */
  readonly items: ReadonlyMap<string, readonly Item[]>;
  readonly labels: LabelMaker;
  readonly metrics: FontMetrics;
  readonly scale: TimeScale;
  readonly room: LaneRoom;
  /** Pixels in sight, of which labels are shortened to a part. */
  readonly plot: number;
  /** Pixels for all lanes together. */
  readonly height: number;
  /** Pixels that a lane takes at least, for its name. */
  readonly laneHeight: number;
  /** Names without room become numbers of a key. */
  readonly numbered: boolean;
  readonly blocks?: ReadonlyMap<string, BlockText>;
}

/** Pixels of an event with its name, hardly less. */
const NARROWEST = 24;

/** Every item with its label, or undefined where they do not fit. */
export function packAll(
  input: FitInput,
  density: Density,
  labelOf: (item: Item) => Label | undefined,
): Fitted | undefined {
  if (!mayFit(input, density, labelOf)) return undefined;
  const lanes: FittedLane[] = [];
  let left = input.height;
  for (const lane of input.lanes) {
    const items = input.items.get(lane) ?? [];
    const most = Math.floor((left - 2 * density.pad) / density.rowHeight);
    const places = packLane(items, labelOf, input.room, most);
    if (!places) return undefined;
    const rows = rowCount(places);
    left -= laneHeightOf(rows, density, input.laneHeight);
    if (left < 0) return undefined;
    lanes.push({ lane, rows, places });
  }
  return { density, lanes };
}

/** Whether marks and labels, laid end to end, are no longer than all rows: where they are, packing is not tried. */
function mayFit(
  { lanes, items, height, room }: FitInput,
  { rowHeight }: Density,
  labelOf: (item: Item) => Label | undefined,
): boolean {
  let left = Math.floor(height / rowHeight) * (room.width + EVENT_GAP);
  const all = lanes.map((lane) => items.get(lane) ?? []);
  if (all.reduce((sum, { length }) => sum + length, 0) * NARROWEST > left) return false;
  for (const item of all.flat()) {
    const label = labelOf(item);
    left -= item.whole.x1 - item.whole.x0 + EVENT_GAP + (label ? label.width * label.rows : 0);
    if (left < 0) return false;
  }
  return true;
}

/** The event's name at a density; with a key a number where the name is not whole. */
export function nameOf(
  item: Item,
  { size, cap }: Density,
  { labels, room, plot, numbered }: FitInput,
) {
  const widest = Math.min(widestLabel(item, room.breaks), cap * plot);
  const name = labels.name(item.events[0], size, widest);
  return numbered && (!name || name.cut) ? labels.number(size) : name;
}

/** Pixels of a lane with so many rows. */
export function laneHeightOf(rows: number, { rowHeight, pad }: Density, least: number): number {
  return Math.max(least, rows * rowHeight + 2 * pad);
}
