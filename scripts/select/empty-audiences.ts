import type { Diagnostic } from "../model/diagnostic.js";
import type { Lecture } from "../model/lecture.js";
import { selectSlides } from "./slides.js";

/** Audiences for which no slide is left: a deck of nothing helps nobody. */
export function emptyAudiences({ audiences, slides }: Lecture): readonly Diagnostic[] {
  return audiences
    .filter((audience) => selectSlides(slides, audience).length === 0)
    .map(({ id, location }) => ({
      id: "no-slides-for-audience",
      level: "error",
      message: `expected a slide for the audience ${id}, got none`,
      location,
      hint: "name some in slides: { in: [ … ] }, or leave slides out to take them all",
    }));
}
