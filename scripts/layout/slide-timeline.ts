import type { DeckData } from "../model/deck-data.js";
import type { Scene } from "../model/scene.js";
import type { TimelineEvent } from "../model/timeline-data.js";
import { tickLabels } from "./ticks.js";
import { layoutTimeline, type TimelineInput } from "./timeline.js";

type Told = "width" | "height" | "title" | "description" | "selected" | "overscan" | "names";

export interface SlideTimelineInput extends Pick<TimelineInput, Told> {
  readonly events: readonly TimelineEvent[];
  /** Days, half-open. */
  readonly window: { readonly start: number; readonly end: number };
  /** Whether links are drawn. */
  readonly linked?: boolean;
  /** Whether the signs are explained at the foot; true where absent. */
  readonly explained?: boolean;
}

/** The timeline of a slide: the build draws it into the page, and the running deck draws it again at each zoom step. */
export function layoutSlideTimeline(
  data: DeckData,
  { window, events, linked = false, explained = true, ...input }: SlideTimelineInput,
): Scene {
  const { legend, ...told } = timelineInput(data, events, linked);
  return layoutTimeline({ ...told, ...(explained && legend && { legend }), ...input, ...window });
}

/** What every timeline of a page is drawn with, but for its place and its window. */
export function timelineInput(
  data: DeckData,
  events: readonly TimelineEvent[],
  linked = false,
): Omit<TimelineInput, Told | "start" | "end"> {
  const { lanes, periods, metrics, legend, months, bcPattern, language, words } = data;
  const ids = new Set(events.map(({ id }) => id));
  const shown = new Set(events.map(({ lane }) => lane));
  return {
    events,
    lanes: lanes.filter(({ id }) => shown.has(id)),
    periods,
    metrics,
    legend,
    tickLabel: tickLabels(months, bcPattern, language),
    ...(linked && { links: data.links.filter(({ from, to }) => ids.has(from) && ids.has(to)) }),
    ...(words.hidden !== undefined && { hidden: words.hidden }),
    ...(words.gathered !== undefined && { gathered: words.gathered }),
    ...(words.more !== undefined && { more: words.more }),
  };
}
