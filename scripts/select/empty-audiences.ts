import type { Diagnostic } from "../model/diagnostic.js";
import type { Audience, Lecture } from "../model/lecture.js";
import { eventsOfAudience } from "./events.js";
import { selectSlides } from "./slides.js";

/** Audiences for which no slide is left, or no event where a slide shows them all: a deck of nothing helps nobody. */
export function emptyAudiences(lecture: Lecture): readonly Diagnostic[] {
  return lecture.audiences.flatMap((audience): Diagnostic[] => {
    const slides = selectSlides(lecture.slides, audience);
    if (slides.length === 0) return [noSlides(audience)];
    const told = new Set(slides.flatMap(({ events }) => events));
    const timeline = slides.find(({ layout, events }) => layout === "timeline" && !events.length);
    return timeline && eventsOfAudience(lecture.events, told, audience).length === 0
      ? [noEvents(audience, timeline.id)]
      : [];
  });
}

function noSlides({ id, location }: Audience): Diagnostic {
  return {
    id: "no-slides-for-audience",
    level: "error",
    message: `expected a slide for the audience ${id}, got none`,
    location,
    hint: "name some in slides: { in: [ … ] }, or leave slides out to take them all",
  };
}

function noEvents({ id, location }: Audience, slide: string): Diagnostic {
  return {
    id: "no-events-for-audience",
    level: "error",
    message: `expected an event for the audience ${id}, whose slide ${slide} shows them all, got none`,
    location,
    hint: `lower its importance, let more lanes and tags in, or leave the slide out with slides: { out: [${slide}] }`,
  };
}
