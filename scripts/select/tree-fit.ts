import type { Forest, Item } from "./forest.js";

/** Whether a search has decided on an item, by place. */
export const FREE = 0;
export const IN = 1;
export const OUT = 2;

/** The best of a forest: greatest value, then most minutes, then the earlier items. */
export interface Choice {
  /** Value and minutes in one number. */
  readonly worth: number;
  /** Those in, as bits; the first item is the highest. */
  readonly bits: bigint;
}

/**
 * Solves the knapsack on a forest exactly, for one budget and any decisions on items; undefined where
 * these cannot be kept. Steps of work: items × budget.
 *
 * `free[rank]` holds, for each number of minutes left, the worth that is still to be had from the items of
 * that rank on; leaving an item out skips what is under it. `owing` holds the same where the parent
 * still owes one of those under it, and is asked only of those that pay.
 */
export function treeFitter(items: readonly Item[], forest: Forest, budget: number) {
  const { order, next, owes, pays } = forest;
  const width = budget + 1;
  const total = items.reduce((sum, { minutes }) => sum + minutes, 1);
  const rows = order.length + 1;
  const free = new Float64Array(rows * width);
  const owing = owes.some(Boolean) ? new Float64Array(rows * width) : free;
  const worths = order.map((place) => {
    const { value, minutes } = items[place] ?? { value: 0, minutes: 0 };
    return value * total + minutes;
  });
  const times = order.map((place) => items[place]?.minutes ?? 0);
  /** By rank: the minutes left where all before it are in. */
  let rest = budget;
  const least = times.map((time) => {
    const before = rest;
    rest = Math.max(0, rest - time);
    return before;
  });
  /** By rank: the earliest item of that rank on. */
  const earliest = [...order, items.length];
  for (let rank = rows - 2; rank >= 0; rank--)
    earliest[rank] = Math.min(earliest[rank] ?? 0, earliest[rank + 1] ?? 0);
  const bitOf = (rank: number) => 1n << BigInt(items.length - 1 - (order[rank] ?? 0));
  /** The row that goes on after an item is left out, while its parent owes; undefined where it can no longer pay. */
  const stillOwing = (rank: number) => {
    const sibling = next[rank] ?? rows;
    return pays[sibling] === pays[rank] ? sibling : undefined;
  };

  const never = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  const rowOf = (table: Float64Array, rank: number) =>
    table.subarray(rank * width, (rank + 1) * width);

  function fill(decided: Uint8Array): void {
    for (let rank = rows - 2; rank >= 0; rank--) {
      const state = decided[order[rank] ?? 0];
      const dry = owes[rank] && pays[rank + 1] !== rank;
      const time = times[rank] ?? 0;
      const worth = worths[rank] ?? 0;
      const take = state === OUT || dry ? never : rowOf(owes[rank] ? owing : free, rank + 1);
      const leave = state === IN ? never : rowOf(free, next[rank] ?? 0);
      fillRow(rowOf(free, rank), least[rank] ?? 0, leave, take, time, worth);
      if (pays[rank] === undefined) continue;
      const sibling = stillOwing(rank);
      const leaveOwing = state === IN || sibling === undefined ? never : rowOf(owing, sibling);
      fillRow(rowOf(owing, rank), least[rank] ?? 0, leaveOwing, take, time, worth);
    }
  }

  /** Of all choices of the greatest worth, the one with the earlier items; visits only what leads to that worth. */
  function firstOfBest(decided: Uint8Array): bigint {
    const known = new Map<number, bigint>();
    const trace = (rank: number, left: number, owed: boolean): bigint => {
      if (rank === rows - 1) return 0n;
      const cell = rank * width + left;
      const key = owed ? -1 - cell : cell;
      const before = known.get(key);
      if (before !== undefined) return before;
      const state = decided[order[rank] ?? 0];
      const best = (owed ? owing : free)[cell];
      const isEarliest = (order[rank] ?? 0) < (earliest[rank + 1] ?? 0);
      const time = times[rank] ?? 0;
      const owe = owes[rank] === true;
      let bits = -1n;
      if (state !== OUT && time <= left && !(owe && pays[rank + 1] !== rank)) {
        const rest = (owe ? owing : free)[(rank + 1) * width + left - time] ?? 0;
        if ((worths[rank] ?? 0) + rest === best)
          bits = bitOf(rank) | trace(rank + 1, left - time, owe);
      }
      const skip = owed ? stillOwing(rank) : (next[rank] ?? 0);
      // Without the earliest of those to come no choice is better.
      if (
        !(isEarliest && bits >= 0n) &&
        state !== IN &&
        skip !== undefined &&
        (owed ? owing : free)[skip * width + left] === best
      ) {
        const without = trace(skip, left, owed);
        if (without > bits) bits = without;
      }
      known.set(key, bits);
      return bits;
    };
    return trace(0, budget, false);
  }

  return (decided: Uint8Array): Choice | undefined => {
    fill(decided);
    const worth = free[budget] ?? 0;
    return Number.isFinite(worth) ? { worth, bits: firstOfBest(decided) } : undefined;
  };
}

/** For each number of minutes left, from the least there can be, the greater worth: of leaving an item out, or of taking it. */
function fillRow(
  row: Float64Array,
  least: number,
  leave: Float64Array,
  take: Float64Array,
  time: number,
  worth: number,
): void {
  row.set(leave.subarray(least), least);
  for (let left = Math.max(time, least); left < row.length; left++) {
    const taken = worth + (take[left - time] ?? 0);
    if (taken > (row[left] ?? 0)) row[left] = taken;
  }
}
