import { ymdFromDay } from "../model/calendar.js";
import { yearLabel } from "../model/date-words.js";
import type { DeckData } from "../model/deck-data.js";
import type { Messages } from "../model/messages.js";
import type { Scene } from "../model/scene.js";
import type { TimelineEvent } from "../model/timeline-data.js";
import { layoutMini } from "./mini.js";
import { layoutSlideTimeline, type SlideTimelineInput } from "./slide-timeline.js";
import { tickLabels } from "./ticks.js";

/*
 * Pictures of time in a slide, in pixels of its grid: the build draws them, and the running
 * deck draws them again where a date was corrected.
 */
const TIMELINE = { width: 1152, height: 460 };
const MINI = { width: 662, height: 124 };

/** The timeline of a slide as it opens. */
export function wholeSlideTimeline(
  data: DeckData,
  input: Pick<SlideTimelineInput, "events" | "window" | "title" | "description" | "selected"> & {
    readonly width?: number;
  },
): Scene {
  return layoutSlideTimeline(data, { ...TIMELINE, ...input });
}

/** The stretch of time around the event of a slide. */
export function eventMini(data: DeckData, event: TimelineEvent, title: string): Scene {
  const { lanes, events, metrics, months, bcPattern, locale } = data;
  const tickLabel = tickLabels(months, bcPattern, locale);
  return layoutMini({ ...MINI, lanes, metrics, tickLabel, description: "", event, events, title });
}

/** How many events a timeline shows, and of which years. */
export function spanInWords(
  count: number,
  { start, end }: { readonly start: number; readonly end: number },
  messages: Messages,
): string {
  return messages.say("timeline.description", {
    count,
    from: yearLabel(ymdFromDay(start).year, messages),
    to: yearLabel(ymdFromDay(end - 1).year, messages),
  });
}
