import type { DeckData } from "../model/deck-data.js";
import type { Scene } from "../model/scene.js";
import type { TimelineEvent } from "../model/timeline-data.js";
import { tickLabels } from "./ticks.js";
import { layoutTimeline, type TimelineInput } from "./timeline.js";

export interface SlideTimelineInput
  extends Pick<
    TimelineInput,
    "width" | "height" | "title" | "description" | "selected" | "overscan"
  > {
  readonly events: readonly TimelineEvent[];
  /** Days, half-open. */
  readonly window: { readonly start: number; readonly end: number };
  readonly links?: boolean;
}

/** The timeline of a slide: the build draws it into the page, and the running deck draws it again at each zoom step. */
export function layoutSlideTimeline(
  data: DeckData,
  { window, events, links: _links, ...input }: SlideTimelineInput,
): Scene {
  return layoutTimeline({ ...timelineInput(data, events), ...input, ...window });
}

/** What every timeline of a page is drawn with, but for its place and its window. */
export function timelineInput(
  { lanes, periods, metrics, months, bcPattern, language, words }: DeckData,
  events: readonly TimelineEvent[],
): Pick<
  TimelineInput,
  "events" | "lanes" | "periods" | "metrics" | "tickLabel" | "hidden" | "gathered"
> {
  const shown = new Set(events.map(({ lane }) => lane));
  return {
    events,
    lanes: lanes.filter(({ id }) => shown.has(id)),
    periods,
    metrics,
    tickLabel: tickLabels(months, bcPattern, language),
    ...(words.hidden !== undefined && { hidden: words.hidden }),
    ...(words.gathered !== undefined && { gathered: words.gathered }),
  };
}
