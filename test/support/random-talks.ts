import fc from "fast-check";
import type { Audience } from "../../scripts/model/lecture.js";
import type { Slide } from "../../scripts/model/slide.js";
import { audience, lecture, slide } from "./lecture.js";

/* Random lectures and audiences, for what must hold of every talk. */

const who = (minutes: number, more: Partial<Audience> = {}) =>
  audience({ minutes, reserve: 0, ...more });
export const idsOf = (slides: readonly Slide[]) => slides.map(({ id }) => id);
export const minutesOf = ({ minutes }: Slide) => minutes?.standard ?? Number.NaN;
export const sum = (numbers: readonly number[]) =>
  // Quarters of a minute have no binary tail.
  numbers.reduce((total, number) => total + number, 0);

/** Slides of which each requires some other ones, in an order that is not the deck's. */
function slidesOf(mostRequired: number, mostSlides: number) {
  return fc
    .array(
      fc.record({
        quarters: fc.oneof(
          { weight: 4, arbitrary: fc.integer({ min: 0, max: 16 }) },
          { weight: 1, arbitrary: fc.constant(8) },
        ),
        priority: fc.integer({ min: 1, max: 5 }),
        isHeading: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
        required: fc.integer({ min: 0, max: 15 }).map((n) => n === 0),
        place: fc.nat(),
        requires: fc.array(fc.nat(), { maxLength: mostRequired }),
      }),
      { minLength: 1, maxLength: mostSlides, size: "max" },
    )
    .map((specs) => {
      const order = specs.map((spec, index) => ({ spec, index }));
      order.sort((a, b) => a.spec.place - b.spec.place || a.index - b.index);
      return specs.map(({ quarters, priority, isHeading, required, requires }, index) => {
        const earlier = order.slice(
          0,
          order.findIndex((one) => one.index === index),
        );
        // Most slides require nothing.
        const those = requires.flatMap((n) => (n % 2 ? earlier[n % earlier.length] : []) ?? []);
        return slide(`s${index}`, {
          layout: isHeading ? "section" : "bullets",
          minutes: { brief: 0, standard: quarters / 4, scholarly: 0 },
          priority,
          required,
          requires: [...new Set(those.map((one) => `s${one?.index}`))],
        });
      });
    });
}

function audiencesFor(slides: readonly Slide[]) {
  const ids = idsOf(slides);
  return fc.record({
    // Most have too little time for all, and enough for some.
    minutes: fc
      .integer({ min: 1, max: 16 })
      .map((share) => Math.ceil((sum(slides.map(minutesOf)) * share) / 4) / 4),
    lead: fc.oneof(fc.constant([]), fc.subarray(ids, { maxLength: 1 })),
    chosen: fc.oneof(fc.constant(undefined), fc.subarray(ids, { minLength: ids.length >> 1 })),
  });
}

/** A lecture, and an audience that mostly has too little time for it. */
export function randomTalks(mostRequired: number, mostSlides: number) {
  return slidesOf(mostRequired, mostSlides).chain((slides) =>
    audiencesFor(slides).map(({ minutes, lead, chosen }) => ({
      told: lecture({ slides }),
      audience: who(minutes, { lead, slides: { out: [], ...(chosen && { in: chosen }) } }),
    })),
  );
}
