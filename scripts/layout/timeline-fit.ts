import { fitLanes } from "./fit.js";
import { itemsByLane } from "./items.js";
import { labelMaker } from "./labels.js";
import { NAMES_ROOM } from "./lane-bands.js";
import type { Legend } from "./legend.js";
import { type Fitted, type FittedLane, laneHeightOf } from "./pack.js";
import { breaks, type TimeScale } from "./scale.js";
import { noteRow, type TimelineFoot, timelineFoot, timelineLegend } from "./timeline-foot.js";
import type { TimelineInput } from "./timeline-input.js";

/** The events fitted into the height that the foot leaves them, and the foot that tells of them. */
export function fitAboveFoot(
  input: TimelineInput,
  scale: TimeScale,
  selected: ReadonlySet<string>,
  height: number,
): { readonly fitted: Fitted; readonly foot: TimelineFoot } {
  const { events, lanes, metrics, numbered, blocks, names = "column" } = input;
  const peopled = new Set(events.map(({ lane }) => lane));
  const shown = lanes.map(({ id }) => id).filter((id) => peopled.has(id));
  const { above, least } = NAMES_ROOM[names];
  const whole = {
    lanes: shown,
    items: itemsByLane(events, scale, selected),
    labels: labelMaker(metrics, selected, events.length),
    metrics,
    scale,
    room: { width: scale.right - scale.left, breaks: breaks(scale) },
    laneHeight: least,
    numbered: numbered === true,
    ...(blocks && { blocks }),
  };
  const fitOver = (legend: Legend) =>
    fitLanes({
      ...whole,
      height: height - legend.height - shown.length * above,
      note: noteRow(input, legend),
    });
  let legend = timelineLegend(input, scale, false);
  let fitted = fitOver(legend);
  if (input.legend && fitted.lanes.some(hasGathered)) {
    // The sign is to be explained too, and that may take a further row.
    const longer = timelineLegend(input, scale, true);
    if (longer.height > legend.height) fitted = fitOver(longer);
    legend = longer;
  }
  const foot = timelineFoot(input, fitted, legend);
  const lanesHeight = fitted.lanes.reduce(
    (sum, { rows }) => sum + above + laneHeightOf(rows, fitted.density, least),
    0,
  );
  if (legend.height === 0 || lanesHeight + foot.height <= height) return { fitted, foot };
  // Events come before their legend.
  return fitAboveFoot(withoutLegend(input), scale, selected, height);
}

function withoutLegend({ legend: _legend, ...input }: TimelineInput): TimelineInput {
  return input;
}

function hasGathered({ places }: FittedLane): boolean {
  return places.some(({ item }) => item.gathered);
}
