import type { TimelineData } from "../model/timeline-data.js";
import type { Placed } from "./items.js";
import { type Fitted, laneHeightOf } from "./pack.js";

/** Pixels that a lane takes at least, for its name. */
export const LANE_LEAST = 26;
const ROW_MOST = 34;
const PAD_MOST = 16;

/** A lane on the page: its band, its rows and what stands in them. */
export interface LaneBand {
  readonly lane: TimelineData["lanes"][number];
  readonly top: number;
  readonly height: number;
  /** Middle of the row with that number. */
  readonly rowY: (row: number) => number;
  readonly places: readonly Placed[];
}

/** Spreads the lanes over the height: first the rows breathe, then the lanes. */
export function bandsOf(
  fitted: Fitted,
  lanes: TimelineData["lanes"],
  top: number,
  bottom: number,
): LaneBand[] {
  const { density } = fitted;
  const rows = fitted.lanes.reduce((sum, lane) => sum + Math.max(1, lane.rows), 0);
  const least = fitted.lanes.reduce(
    (sum, lane) => sum + laneHeightOf(lane.rows, density, LANE_LEAST),
    0,
  );
  const spare = Math.max(0, bottom - top - least);
  const rowHeight = Math.min(ROW_MOST, density.rowHeight + (spare / Math.max(1, rows)) * 0.7);
  const left = spare - (rowHeight - density.rowHeight) * rows;
  const pad = Math.min(PAD_MOST, density.pad + left / Math.max(1, fitted.lanes.length) / 2);
  let y = top;
  return fitted.lanes.flatMap(({ lane: id, rows: count, places }) => {
    const lane = lanes.find((one) => one.id === id);
    if (!lane) return [];
    const height = Math.max(LANE_LEAST, count * rowHeight + 2 * pad);
    const first = y + (height - count * rowHeight) / 2;
    const band = {
      lane,
      top: y,
      height,
      places,
      rowY: (row: number) => first + (row + 0.5) * rowHeight,
    };
    y += height;
    return [band];
  });
}
