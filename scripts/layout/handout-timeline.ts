import type { DeckData } from "../model/deck-data.js";
import type { Scene } from "../model/scene.js";
import { FIGURE_PAGES } from "./figure-sizes.js";
import { timelineInput } from "./slide-timeline.js";
import { layoutTimelineWithKey } from "./timeline-with-key.js";

/** Millimetres between the margins of a sheet that lies on its side, below a heading. */
export const LYING_SHEETS = {
  a4: { width: 265, height: 156 },
  letter: { width: 247, height: 162 },
} as const;

/** The whole timeline on a sheet of its own, its letters as large as in a figure on A4. */
export function layoutHandoutTimeline(
  data: DeckData,
  paper: keyof typeof LYING_SHEETS,
  words: { readonly title: string; readonly description: string },
): Scene {
  const { unitsPer } = FIGURE_PAGES.a4;
  const { width, height } = LYING_SHEETS[paper];
  return layoutTimelineWithKey({
    ...timelineInput(data, data.events),
    ...data.range,
    ...words,
    width: width * unitsPer,
    height: height * unitsPer,
  });
}
