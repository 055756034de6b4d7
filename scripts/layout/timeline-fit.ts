import { fitLanes } from "./fit.js";
import { itemsByLane } from "./items.js";
import { labelMaker } from "./labels.js";
import { NAMES_ROOM } from "./lane-bands.js";
import type { Fitted } from "./pack.js";
import { breaks, type TimeScale } from "./scale.js";
import { type TimelineFoot, timelineFoot } from "./timeline-foot.js";
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
    room: { width: scale.outer.right - scale.outer.left, breaks: breaks(scale) },
    plot: scale.right - scale.left,
    laneHeight: least,
    numbered: numbered === true,
    ...(blocks && { blocks }),
  };
  let foot = timelineFoot(input, scale);
  // A lower picture has more to say at its foot, and a higher foot lowers the picture; both come to an end.
  for (;;) {
    const fitted = fitLanes({ ...whole, height: height - foot.height - shown.length * above });
    const told = timelineFoot(input, scale, fitted);
    if (told.height <= foot.height) return { fitted, foot: told };
    foot = told;
  }
}
