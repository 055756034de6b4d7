import type { TimelineData } from "../model/timeline-data.js";
import type { Placed } from "./items.js";
import { HEADING } from "./lane-names.js";
import { type Fitted, laneHeightOf } from "./pack.js";

/** Where the lanes' names stand: in a column at the left, or above their rows where that would leave the plot too little. */
export type LaneNames = "column" | "above";

/** Width of the column that names the lanes. */
export const LANE_COLUMN = 152;

/** What names take, in pixels: left of the plot, above each lane's rows, and of a lane's height at least. */
export const NAMES_ROOM: Readonly<Record<LaneNames, NamesRoom>> = {
  column: { left: LANE_COLUMN, above: 0, least: 26 },
  above: { left: 8, above: HEADING, least: 0 },
};
interface NamesRoom {
  readonly left: number;
  readonly above: number;
  readonly least: number;
}

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
  { above, least: laneLeast }: NamesRoom,
): LaneBand[] {
  const { density } = fitted;
  const rows = fitted.lanes.reduce((sum, lane) => sum + Math.max(1, lane.rows), 0);
  const least = fitted.lanes.reduce(
    (sum, lane) => sum + above + laneHeightOf(lane.rows, density, laneLeast),
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
    const height = above + Math.max(laneLeast, count * rowHeight + 2 * pad);
    const first = y + above + (height - above - count * rowHeight) / 2;
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
