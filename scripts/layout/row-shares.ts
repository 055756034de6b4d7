import { takenAtLeast } from "./crowded.js";
import type { Item } from "./items.js";
import { LABEL_GAP } from "./label-places.js";
import type { Density } from "./labels.js";
import { type FitInput, laneHeightOf } from "./pack.js";

/** Rows that a lane could use, and those it cannot do without. */
interface Demand {
  readonly wanted: number;
  readonly least: number;
}

/** Items measured to know how wide a lane's names are. */
const SAMPLE = 200;
/** First fit leaves gaps. */
const GAPS = 2;

/**
 * Rows for each lane: one by one to the lane that has fewest for what it
 * wants, so that one ten times as full gets about three times as many. Where
 * the height is less than all lanes need at least, they take more.
 */
export function rowShares(
  lanes: readonly (readonly Item[])[],
  density: Density,
  input: FitInput,
): number[] {
  const demands = lanes.map((items) => demandOf(items, density, input));
  const heightOf = (rows: number) => laneHeightOf(rows, density, input.laneHeight);
  const rows = demands.map(({ least }) => least);
  let left = input.height - input.note - rows.reduce((sum, count) => sum + heightOf(count), 0);
  for (;;) {
    const [first] = demands
      .map(({ wanted }, lane) => {
        const has = rows[lane] ?? 1;
        return { lane, has, wanted, cost: heightOf(has + 1) - heightOf(has) };
      })
      .filter(({ has, wanted, cost }) => has < wanted && cost <= left)
      .sort((a, b) => b.wanted / b.has ** 2 - a.wanted / a.has ** 2 || a.lane - b.lane);
    if (!first) return rows;
    rows[first.lane] = first.has + 1;
    left -= first.cost;
  }
}

function demandOf(items: readonly Item[], { size }: Density, { labels, room }: FitInput): Demand {
  const sample = items.slice(0, SAMPLE);
  const names = sample.reduce(
    (sum, { events: [event] }) => sum + (labels.name(event, size, room.width)?.width ?? 0),
    0,
  );
  const marks = takenAtLeast(items);
  const all = marks + (names / Math.max(1, sample.length) + LABEL_GAP) * items.length;
  return { wanted: Math.ceil((all / room.width) * GAPS), least: marks > room.width ? 2 : 1 };
}
