import { fitBlocks } from "./blocks.js";
import { crowdedLane } from "./crowded.js";
import { DENSITIES, TIGHTEST } from "./labels.js";
import { cutsNeedlessly, type FitInput, type Fitted, nameOf, packAll } from "./pack.js";
import { rowShares } from "./row-shares.js";

/**
 * Finds the most generous setting in which every event has its place: row
 * heights and sizes shrink first, then labels are shortened, then the least
 * important lose theirs, and where marks find no room near-by events gather.
 */
export function fitLanes(input: FitInput): Fitted {
  if (input.blocks) {
    const fitted = fitBlocks(input, input.blocks);
    if (fitted) return fitted;
  }
  for (const density of DENSITIES) {
    if (input.numbered && density.cap < 1) continue;
    const fitted = packAll(input, density, (item) => nameOf(item, density, input));
    if (fitted && !cutsNeedlessly(density, input)) return fitted;
  }
  const lanes = input.lanes.map((lane) => input.items.get(lane) ?? []);
  const shares = rowShares(lanes, TIGHTEST, input);
  return {
    density: TIGHTEST,
    lanes: input.lanes.map((lane, i) => crowdedLane(lane, lanes[i] ?? [], shares[i] ?? 1, input)),
  };
}
