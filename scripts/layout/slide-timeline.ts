import type { DeckData } from "../model/deck-data.js";
import type { Scene } from "../model/scene.js";
import type { TimelineEvent } from "../model/timeline-data.js";
import { tickLabels } from "./ticks.js";
import { layoutTimeline } from "./timeline.js";

export interface SlideTimelineInput {
  readonly events: readonly TimelineEvent[];
  /** Days, half-open. */
  readonly window: { readonly start: number; readonly end: number };
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly selected?: readonly string[];
  /** Drawn beside the window on both sides, as a part of it. */
  readonly overscan?: number;
  readonly links?: boolean;
}

/** The timeline of a slide: the build draws it into the page, and the running deck draws it again at each zoom step. */
export function layoutSlideTimeline(
  { lanes, periods, metrics, months, bcPattern, language, words }: DeckData,
  { window, links: _links, ...input }: SlideTimelineInput,
): Scene {
  const shown = new Set(input.events.map(({ lane }) => lane));
  return layoutTimeline({
    ...input,
    ...window,
    lanes: lanes.filter(({ id }) => shown.has(id)),
    periods,
    metrics,
    tickLabel: tickLabels(months, bcPattern, language),
    ...(words.hidden && { hidden: words.hidden }),
    ...(words.gathered && { gathered: words.gathered }),
  });
}
