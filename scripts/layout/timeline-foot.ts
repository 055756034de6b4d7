import type { Shape } from "../model/scene.js";
import { layoutLegend, signsInUse } from "./legend.js";
import { NOTE_ROW, noteShapes, unnamed } from "./note.js";
import type { Fitted } from "./pack.js";
import type { TimeScale } from "./scale.js";
import { RIGHT_MARGIN, type TimelineInput } from "./timeline-input.js";

const LEFT = 8;

/** What stands below the lanes: how many names are not shown, and the legend. */
export interface TimelineFoot {
  /** Pixels. */
  readonly height: number;
  shapes(bottom: number): Shape[];
}

/** The foot of a timeline whose events are fitted in, or of one before that. */
export function timelineFoot(
  input: TimelineInput,
  scale: TimeScale,
  fitted?: Fitted,
): TimelineFoot {
  const { width, metrics } = input;
  const count = fitted && !input.numbered ? unnamed(fitted, scale) : 0;
  const note = count > 0 ? NOTE_ROW : 0;
  const gathered = fitted?.lanes.some(({ places }) => places.some(({ item }) => item.gathered));
  const legend = layoutLegend({
    signs: input.legend
      ? signsInUse({
          events: input.events,
          pixelsPerDay: scale.pixelsPerDay,
          links: input.links ?? [],
          folded: scale.folds.length > 0,
          gathered: gathered === true,
        })
      : [],
    words: input.legend ?? {},
    width: width - LEFT - RIGHT_MARGIN,
    metrics,
  });
  return {
    height: note + legend.height,
    shapes: (bottom) => [
      ...noteShapes(count, input.hidden, width - RIGHT_MARGIN, bottom),
      ...legend.shapes(LEFT, bottom + note),
    ],
  };
}
