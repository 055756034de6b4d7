import { byPlace, type Item, type Placed } from "./items.js";
import { type Candidate, candidates } from "./label-places.js";
import type { Label } from "./labels.js";
import { emptyRows, type Row } from "./rows.js";
import type { Stretch } from "./stretch.js";

/** What a lane's rows are packed into. */
export interface LaneRoom {
  /** Pixels from the first to the last that is drawn. */
  readonly width: number;
  readonly breaks: readonly Stretch[];
}

/**
 * Packs the items of one lane into the fewest rows by first fit: each goes to
 * the highest row where its mark and its label, beside it or above it, meet
 * nothing. From the right a label right of its mark fills the gap before the
 * next event, or else stands left of it; the widest first does better where
 * they differ much. Undefined where more than `most` rows would be needed.
 */
export function packLane(
  items: readonly Item[],
  labelOf: (item: Item) => Label | undefined,
  room: LaneRoom,
  most: number,
): Placed[] | undefined {
  const fromRight = packInOrder([...items].sort(byPlace).reverse(), labelOf, room, most);
  const rows = fromRight ? rowCount(fromRight) : most + 1;
  if (rows <= 1) return fromRight;
  const width = new Map(
    items.map((item) => [item, item.whole.x1 - item.whole.x0 + (labelOf(item)?.width ?? 0)]),
  );
  const byWidth = (a: Item, b: Item) => (width.get(b) ?? 0) - (width.get(a) ?? 0) || byPlace(a, b);
  return packInOrder([...items].sort(byWidth), labelOf, room, rows - 1) ?? fromRight;
}

function packInOrder(
  items: readonly Item[],
  labelOf: (item: Item) => Label | undefined,
  { width, breaks }: LaneRoom,
  most: number,
): Placed[] | undefined {
  const rows = emptyRows(Math.max(0, most), width);
  const places: Placed[] = [];
  for (const item of items) {
    const place = placeItem(item, labelOf(item), rows, breaks);
    if (!place) return undefined;
    places.push(place);
  }
  return places;
}

/** The number of rows that places take. */
export function rowCount(places: readonly Placed[]): number {
  return places.reduce(
    (most, { row, label }) => Math.max(most, row + 1, label ? label.row + label.label.rows : 0),
    0,
  );
}

/** Takes the highest place that is free in these rows, or none. */
export function placeItem(
  item: Item,
  label: Label | undefined,
  rows: readonly Row[],
  breaks: readonly Stretch[],
): Placed | undefined {
  const ways = candidates(item, label, breaks);
  for (let row = 0; row < rows.length; row++) {
    for (const way of ways) {
      if (!isFree(way, row, rows)) continue;
      take(way, row, rows);
      const at = label && way.label && { label, row: row + way.first, x: way.label.x0 };
      return { item, row, ...(at && { label: at }) };
    }
  }
  return undefined;
}

function isFree({ mark, label, first, rows: high }: Candidate, row: number, rows: readonly Row[]) {
  if (row + first < 0 || row + first + high > rows.length || !rows[row]?.isFree(mark)) return false;
  for (let i = row + first; label && i < row + first + high; i++)
    if (i !== row && !rows[i]?.isFree(label)) return false;
  return true;
}

function take({ mark, label, first, rows: high }: Candidate, row: number, rows: readonly Row[]) {
  rows[row]?.take(mark);
  for (let i = row + first; label && i < row + first + high; i++)
    if (i !== row) rows[i]?.take(label);
}
