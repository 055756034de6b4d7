import type { FontMetrics } from "../model/scene.js";
import type { BlockText } from "./blocks.js";
import { growLabels } from "./grow.js";
import type { Item, Placed } from "./items.js";
import { widestLabel } from "./label-places.js";
import { type Density, type Label, type LabelMaker, TIGHTEST } from "./labels.js";
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
  /** Pixels for all lanes together, and for a note below them where a name finds no room. */
  readonly height: number;
  readonly note: number;
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
  let left = heightFor(input, density, labelOf);
  if (left <= 0) return undefined;
  const lanes: FittedLane[] = [];
  for (const lane of input.lanes) {
    const items = input.items.get(lane) ?? [];
    const most = Math.floor((left - 2 * density.pad) / density.rowHeight);
    const places = packLane(items, labelOf, input.room, most);
    if (!places) return undefined;
    const rows = rowCount(places);
    left -= laneHeightOf(rows, density, input.laneHeight);
    if (left < 0) return undefined;
    lanes.push({ lane, rows, places: growLabels(places, density.size, input) });
  }
  return { density, lanes };
}

/**
 * Pixels for the lanes; none where marks and labels, laid end to end, are
 * longer than all rows, so that packing is not tried.
 */
function heightFor(
  { lanes, items, height, note, room }: FitInput,
  { rowHeight }: Density,
  labelOf: (item: Item) => Label | undefined,
): number {
  const count = lanes.reduce((sum, lane) => sum + (items.get(lane)?.length ?? 0), 0);
  let left = Math.floor(height / rowHeight) * (room.width + EVENT_GAP);
  if (count * NARROWEST > left) return 0;
  let named = true;
  for (const item of lanes.flatMap((lane) => items.get(lane) ?? [])) {
    const label = labelOf(item);
    named &&= label !== undefined;
    left -= item.whole.x1 - item.whole.x0 + EVENT_GAP + (label ? label.width * label.rows : 0);
    if (left < 0) return 0;
  }
  return named ? height : height - note;
}

/** The event's name at a density; with a key a number where the name is not whole. */
export function nameOf(item: Item, { size, cap }: Density, input: FitInput): Label | undefined {
  const { labels, room, numbered } = input;
  const widest = Math.min(widestLabel(item, room.breaks), cap * room.width);
  const name = labels.name(item.events[0], size, widest);
  return numbered && (!name || name.cut) ? labels.number(size) : name;
}

/** Whether some name that its frame cannot hold at this size would be whole at the smallest. */
export function cutsNeedlessly({ size }: Density, { items, labels, room }: FitInput): boolean {
  const whole = (item: Item, at: number) => {
    const name = labels.name(item.events[0], at, widestLabel(item, room.breaks));
    return name !== undefined && !name.cut;
  };
  return [...items.values()].some((all) =>
    all.some((item) => !whole(item, size) && whole(item, TIGHTEST.size)),
  );
}

/** Pixels of a lane with so many rows. */
export function laneHeightOf(rows: number, { rowHeight, pad }: Density, least: number): number {
  return Math.max(least, rows * rowHeight + 2 * pad);
}
