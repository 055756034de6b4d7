import type { DeckData } from "../model/deck-data.js";
import type { Scene } from "../model/scene.js";
import type { TimelineEvent } from "../model/timeline-data.js";
import type { SpokenLink } from "./link-arrows.js";
import { tickLabels } from "./ticks.js";
import { layoutTimeline } from "./timeline.js";
import type { TimelineInput } from "./timeline-input.js";

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
  const { lanes, periods, metrics, legend, months, bcPattern, locale, words } = data;
  const shown = new Set(events.map(({ lane }) => lane));
  return {
    events,
    lanes: lanes.filter(({ id }) => shown.has(id)),
    periods,
    metrics,
    legend,
    tickLabel: tickLabels(months, bcPattern, locale),
    ...(linked && { links: spokenLinks(data, events) }),
    ...(words.hidden !== undefined && { hidden: words.hidden }),
    ...(words.gathered !== undefined && { gathered: words.gathered }),
    ...(words.more !== undefined && { more: words.more }),
  };
}

/** The links among some events, with the sentences that say them. */
function spokenLinks({ links, words }: DeckData, events: readonly TimelineEvent[]): SpokenLink[] {
  const names = new Map(events.map(({ id, label }) => [id, label]));
  return links.flatMap((link) => {
    const [from, to] = [names.get(link.from), names.get(link.to)];
    if (from === undefined || to === undefined) return [];
    const pattern = words[link.relation] ?? "{from} – {to}";
    const sentence = pattern.replace(/\{from\}|\{to\}/g, (end) => (end === "{to}" ? to : from));
    return [{ ...link, words: sentence }];
  });
}
