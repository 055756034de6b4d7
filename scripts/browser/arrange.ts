/*
 * Where labels stand and which row an event takes, in the pixels of a slide
 * (1280 wide). Pure, so that it can be tested without a browser.
 */

export interface Arrangeable {
  readonly id: string;
  readonly lane: string;
  /** First and last pixel of the mark with all its signs, cut at the frame. */
  readonly x0: number;
  readonly x1: number;
  /** The same of the bar alone: the longest stretch a label may stand in. */
  readonly bar0: number;
  readonly bar1: number;
  readonly labelWidth: number;
}

/** `inside`: on the bar, which is interrupted for it. */
type Side = "right" | "left" | "inside";

export interface Place {
  readonly side: Side;
  /** From 0, downwards. */
  readonly row: number;
}

export interface Arrangement {
  readonly places: ReadonlyMap<string, Place>;
  /** Rows each lane needs. */
  readonly rows: ReadonlyMap<string, number>;
}

/** Between mark and label. */
export const LABEL_GAP = 8;
/** Of a bar that must be seen on both sides of a label inside it, together. */
const LEAST_LEFT_OVER = 64;
/** A bar this much longer than its label carries it first of all. */
const MUCH_LEFT_OVER = 320;
const NEIGHBOUR_GAP = 14;

type Stretch = readonly [from: number, to: number];

/**
 * Fills rows from the top and from the left: each event goes to the highest row
 * where its mark and its label meet nothing. A label goes right of its mark,
 * left of it or onto the bar, and is cut by the frame only where nothing helps.
 */
export function arrange(items: readonly Arrangeable[], width: number): Arrangement {
  const places = new Map<string, Place>();
  const lanes = new Map<string, Stretch[][]>();
  for (const item of [...items].sort((a, b) => a.x0 - b.x0 || b.x1 - a.x1)) {
    const rows = lanes.get(item.lane) ?? [];
    lanes.set(item.lane, rows);
    places.set(item.id, placeIn(rows, item, width));
  }
  return {
    places,
    rows: new Map([...lanes].map(([lane, rows]) => [lane, rows.length])),
  };
}

function placeIn(rows: Stretch[][], item: Arrangeable, width: number): Place {
  const sides = sidesOf(item, width);
  for (let row = 0; ; row += 1) {
    const taken = rows[row] ?? [];
    rows[row] = taken;
    for (const side of sides) {
      const extent = extentOf(item, side);
      if (!isFree(taken, extent)) continue;
      taken.push(extent);
      return { side, row };
    }
  }
}

/** Pixels from the first to the last of mark and label together. */
export function extentOf({ x0, x1, labelWidth }: Arrangeable, side: Side): Stretch {
  const reach = labelWidth + LABEL_GAP;
  if (side === "inside") return [x0, x1];
  return side === "left" ? [x0 - reach, x1] : [x0, x1 + reach];
}

/** In the order of liking; at least one. */
function sidesOf(item: Arrangeable, width: number): readonly Side[] {
  const room = item.bar1 - item.bar0 - item.labelWidth;
  const beside = (["right", "left"] as const).filter((side) => {
    const [from, to] = extentOf(item, side);
    return side === "left" ? from >= 0 : to <= width;
  });
  if (room >= MUCH_LEFT_OVER) return ["inside", ...beside];
  if (room >= LEAST_LEFT_OVER) return [...beside, "inside"];
  if (beside.length > 0) return beside;
  return room >= 2 * LABEL_GAP ? ["inside"] : ["right"];
}

function isFree(taken: readonly Stretch[], [left, right]: Stretch): boolean {
  return taken.every(([from, to]) => left >= to + NEIGHBOUR_GAP || right <= from - NEIGHBOUR_GAP);
}

const TALLEST_ROW = 34;
const LOWEST_ROW = 19;
/** Above and below the rows of a lane, together. */
const LANE_PADDING = 5;
/** Beyond that, height is left free under the lanes. */
const MOST_SPARE = 44;

/**
 * Shares the height among lanes by their rows: rows shrink a little before the
 * lanes outgrow the height (and must be scrolled); what is left over goes to
 * all lanes alike, up to a point. Lanes that can still hold their rows keep the heights they
 * had, so that they stand still while one zooms.
 */
export function laneHeights(
  rows: readonly number[],
  height: number,
  before: readonly number[] = [],
): readonly number[] {
  const counts = rows.map((count) => Math.max(1, count));
  const holds = counts.every(
    (count, lane) => count * LOWEST_ROW + LANE_PADDING <= (before[lane] ?? 0),
  );
  if (holds && before.reduce((sum, lane) => sum + lane, 0) <= height) return before;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const free = height - LANE_PADDING * counts.length;
  const row = Math.min(TALLEST_ROW, Math.max(LOWEST_ROW, free / Math.max(1, total)));
  const left = Math.max(0, free - row * total) / Math.max(1, counts.length);
  const spare = Math.min(MOST_SPARE, left);
  return counts.map((count) => Math.floor(count * row + LANE_PADDING + spare));
}

/** Height of a row, and the top of the first, in a lane of a height. */
export function rowsIn(
  laneHeight: number,
  count: number,
): { readonly top: number; readonly row: number } {
  const rows = Math.max(1, count);
  const row = Math.min(TALLEST_ROW, (laneHeight - LANE_PADDING) / rows);
  return { top: (laneHeight - row * rows) / 2, row };
}
