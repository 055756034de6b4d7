import type { Diagnostic } from "../model/diagnostic.js";
import type { Audience, AudienceKey, Lecture } from "../model/lecture.js";
import { untoldContext } from "./context.js";
import { filteredOut, passes } from "./filter.js";

const ALL = { importance: 1, lanes: { out: [] }, tags: { out: [] } };

/** Filters of an audience that let no slide or no event pass, each by itself. */
export function checkFilters(
  { slides, events }: Lecture,
  audience: Audience,
): readonly Diagnostic[] {
  const { importance, lanes, tags } = audience;
  const untold = untoldContext(events, audience);
  const filters: readonly [AudienceKey, string, number, number][] = [
    [
      "slides",
      "slide",
      slides.filter(({ id }) => passes(audience.slides, id)).length,
      slides.length,
    ],
    [
      "lanes",
      "event",
      events.filter((event) => !filteredOut(event, { ...ALL, lanes })).length,
      events.length,
    ],
    [
      "tags",
      "event",
      events.filter((event) => !filteredOut(event, { ...ALL, tags })).length,
      events.length,
    ],
    [
      "importance",
      "event",
      events.filter((event) => event.importance >= importance).length,
      events.length,
    ],
    ["context", "event", events.length - untold.size, events.length],
  ];
  return filters
    .filter(([, , passing, all]) => passing === 0 && all > 0)
    .map(([key, what, , all]) => ({
      id: "empty-filter",
      level: "error",
      message: `${key}: expected ${what === "event" ? "an event" : "a slide"} that passes, got none of ${all}`,
      location: audience.at[key] ?? audience.location,
      hint: REMEDIES[key] ?? "let more in",
    }));
}

const REMEDIES: Readonly<Partial<Record<AudienceKey, string>>> = {
  slides: "name slides in in: [ … ], or leave slides out to take them all",
  lanes: "let a lane in that events are in",
  tags: "let a tag in that events have",
  importance: "lower it to the importance of some event",
  context: "tell events from outside the paper with context: true",
};
