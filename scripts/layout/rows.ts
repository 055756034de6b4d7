import type { Stretch } from "./stretch.js";

/** Pixels between one event and the next. */
export const EVENT_GAP = 14;

/** One row of a lane, and what is taken in it. */
export interface Row {
  isFree(stretch: Stretch): boolean;
  take(stretch: Stretch): void;
}

/** Empty rows, each `room` pixels wide. */
export function emptyRows(count: number, room: number): Row[] {
  return Array.from({ length: count }, () => emptyRow(room));
}

/** What is taken stands apart from each other, in order. */
function emptyRow(room: number): Row {
  const taken: Stretch[] = [];
  // A bar from edge to edge is a little wider with its signs.
  let left = room + 2 * EVENT_GAP;
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
      // Most rows of a crowded lane are known to be full without a search.
      if (x1 - x0 + EVENT_GAP > left) return false;
      const next = taken[firstAfter(x0 - EVENT_GAP)];
      return next === undefined || next.x0 >= x1 + EVENT_GAP;
    },
    take(stretch) {
      let { x0, x1 } = stretch;
      const first = firstAfter(x0);
      let last = first;
      // What goes on beyond sight may lie over each other there.
      for (let next = taken[last]; next && next.x0 < x1; next = taken[++last]) {
        [x0, x1] = [Math.min(x0, next.x0), Math.max(x1, next.x1)];
        left += next.x1 - next.x0 + EVENT_GAP;
      }
      taken.splice(first, last - first, { x0, x1 });
      left -= x1 - x0 + EVENT_GAP;
    },
  };
}
