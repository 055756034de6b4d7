import type { Stretch } from "./marks.js";

/** An event to be placed in a lane: where its mark reaches, and how wide its label is. */
export interface Item {
  readonly id: string;
  readonly whole: Stretch;
  /** The date's own mark, without the record's signs. */
  readonly body: Stretch;
  /** Pixels; 0 where the label is not shown. */
  readonly labelWidth: number;
}

/** Rows count from 0 at the top of the lane; the label stands in the mark's row or in the one above it. */
export interface Place {
  readonly id: string;
  readonly row: number;
  readonly label?: { readonly row: number; readonly x: number };
}

/** Pixels between a mark and its label, and between one event and the next. */
export const LABEL_GAP = 7;
const EVENT_GAP = 14;

interface Candidate {
  /** Rows above the lowest one it takes. */
  readonly labelUp: 0 | 1;
  readonly label?: Stretch;
  /** What it takes in the mark's row. */
  readonly mark: Stretch;
}

/**
 * Packs the events of one lane into the fewest rows by first fit from the
 * left: each goes to the highest row where its mark and its label, right of
 * it, left of it or above it, meet nothing. Undefined where more than
 * `maxRows` would be needed.
 */
export function packLane(
  items: readonly Item[],
  frame: Stretch,
  maxRows: number,
): Place[] | undefined {
  const rows: Row[] = [];
  const places: Place[] = [];
  for (const item of [...items].sort(byPlace)) {
    const place = placeItem(item, rows, frame, maxRows);
    if (!place) return undefined;
    places.push(place);
  }
  return places;
}

/** The number of rows that places take. */
export function rowCount(places: readonly Place[]): number {
  return places.reduce((most, { row }) => Math.max(most, row + 1), 0);
}

function placeItem(item: Item, rows: Row[], frame: Stretch, maxRows: number): Place | undefined {
  const candidates = candidatesOf(item, frame);
  for (let row = 0; row < maxRows; row++) {
    for (const { mark, label, labelUp } of candidates) {
      const labelRow = row - labelUp;
      if (labelRow < 0) continue;
      const here = rowAt(rows, row);
      const above = rowAt(rows, labelRow);
      if (!here.isFree(mark) || (label && labelUp && !above.isFree(label))) continue;
      here.take(mark);
      if (label && labelUp) above.take(label);
      return { id: item.id, row, ...(label && { label: { row: labelRow, x: label.x0 } }) };
    }
  }
  return undefined;
}

/** In the order of liking. */
function candidatesOf({ whole, body, labelWidth }: Item, frame: Stretch): Candidate[] {
  if (labelWidth === 0) return [{ mark: whole, labelUp: 0 }];
  const right: Stretch = { x0: whole.x1 + LABEL_GAP, x1: whole.x1 + LABEL_GAP + labelWidth };
  const left: Stretch = { x0: whole.x0 - LABEL_GAP - labelWidth, x1: whole.x0 - LABEL_GAP };
  const beside: Candidate[] = [
    { label: right, mark: { x0: whole.x0, x1: right.x1 }, labelUp: 0 as const },
    { label: left, mark: { x0: left.x0, x1: whole.x1 }, labelUp: 0 as const },
  ].filter(({ label }) => label.x0 >= frame.x0 && label.x1 <= frame.x1);
  const above = [body.x0, body.x1 - labelWidth, (body.x0 + body.x1 - labelWidth) / 2]
    .map((x) => Math.max(frame.x0, Math.min(x, frame.x1 - labelWidth)))
    .filter((x, i, all) => all.indexOf(x) === i)
    .map((x): Candidate => ({ label: { x0: x, x1: x + labelWidth }, mark: whole, labelUp: 1 }));
  return [...beside, ...above];
}

function rowAt(rows: Row[], index: number): Row {
  while (rows.length <= index) rows.push(emptyRow());
  return rows[index] ?? emptyRow();
}

interface Row {
  isFree(stretch: Stretch): boolean;
  take(stretch: Stretch): void;
}

/** What is taken in one row: stretches apart from each other, in order. */
function emptyRow(): Row {
  const taken: Stretch[] = [];
  /** Index of the first stretch that ends after `x`. */
  const firstAfter = (x: number): number => {
    let low = 0;
    let high = taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((taken[middle]?.x1 ?? 0) > x) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    isFree({ x0, x1 }) {
      const next = taken[firstAfter(x0 - EVENT_GAP)];
      return next === undefined || next.x0 >= x1 + EVENT_GAP;
    },
    take(stretch) {
      taken.splice(firstAfter(stretch.x0), 0, stretch);
    },
  };
}

function byPlace(a: Item, b: Item): number {
  return a.whole.x0 - b.whole.x0 || b.whole.x1 - a.whole.x1 || (a.id < b.id ? -1 : 1);
}
