import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Audience, Lecture } from "../scripts/model/lecture.js";
import type { Slide } from "../scripts/model/slide.js";
import { planTalk } from "../scripts/select/plan.js";
import { audience, lecture, slide } from "./support/lecture.js";

/* The talk that fits the time, against every talk that there could be. */

const who = (minutes: number, more: Partial<Audience> = {}) =>
  audience({ minutes, reserve: 0, ...more });
const idsOf = (slides: readonly Slide[]) => slides.map(({ id }) => id);
const minutesOf = ({ minutes }: Slide) => minutes?.standard ?? Number.NaN;
const sum = (numbers: readonly number[]) =>
  // Quarters of a minute have no binary tail.
  numbers.reduce((total, number) => total + number, 0);

/** What the rules allow, said once more and naively: nothing here is shared with the tool. */
function bruteForce(slides: readonly Slide[], { minutes, lead, slides: filter }: Audience) {
  const byId = new Map(slides.map((one) => [one.id, one]));
  const below = (id: string): readonly string[] =>
    (byId.get(id)?.requires ?? []).flatMap((other) => [other, ...below(other)]);
  const must = slides
    .filter(({ id, required }) => required || lead.includes(id))
    .flatMap(({ id }) => [id, ...below(id)]);
  const asked = slides
    .filter(({ id }) => must.includes(id) || (filter.in ?? [id]).includes(id))
    .map(({ id }) => id);
  const pulled = asked.flatMap(below).filter((id) => !asked.includes(id));
  const deck = [
    ...lead.flatMap((id) => byId.get(id) ?? []),
    ...slides.filter(({ id }) => !lead.includes(id)),
  ].filter(({ id }) => asked.includes(id) || pulled.includes(id));
  const section = (heading: Slide) => {
    const from = slides.indexOf(heading) + 1;
    const next = slides.findIndex(({ layout }, index) => index >= from && layout === "section");
    return slides
      .slice(from, next < 0 ? slides.length : next)
      .filter((one) => !one.backup && minutesOf(one) > 0);
  };
  const isAllowed = (talk: ReadonlySet<string>) =>
    must.every((id) => talk.has(id)) &&
    deck.every((one) => {
      if (!talk.has(one.id)) return true;
      if (one.requires.some((id) => !talk.has(id))) return false;
      if (must.includes(one.id)) return true;
      const counted = section(one);
      const isLonely =
        one.layout === "section" &&
        counted.length > 0 &&
        !counted.some(({ id }) => talk.has(id) && !lead.includes(id));
      const isWanted =
        !pulled.includes(one.id) ||
        deck.some(({ id, requires }) => talk.has(id) && requires.includes(one.id));
      return !isLonely && isWanted;
    });
  let best: readonly Slide[] | undefined;
  const rank = (talk: readonly Slide[]) => [
    sum(talk.map(({ priority }) => 2 ** priority)),
    sum(talk.map(minutesOf)),
    ...deck.map((one) => (talk.includes(one) ? 1 : 0)),
  ];
  for (let bits = 0; bits < 2 ** deck.length; bits++) {
    const talk = deck.filter((_, index) => (bits >> index) & 1);
    if (sum(talk.map(minutesOf)) > minutes || !isAllowed(new Set(idsOf(talk)))) continue;
    if (!best) {
      best = talk;
      continue;
    }
    const [mine, theirs] = [rank(talk), rank(best)];
    const at = mine.findIndex((value, index) => value !== theirs[index]);
    if (at >= 0 && (mine[at] ?? 0) > (theirs[at] ?? 0)) best = talk;
  }
  return { best, value: best && sum(best.map(({ priority }) => 2 ** priority)) };
}

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
        required: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
        place: fc.nat(),
        requires: fc.array(fc.nat(), { maxLength: mostRequired }),
      }),
      { minLength: 1, maxLength: mostSlides },
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
    minutes: fc.integer({ min: 0, max: 100 }).map((n) => n / 4),
    lead: fc.oneof(fc.constant([]), fc.subarray(ids, { maxLength: 1 })),
    chosen: fc.oneof(fc.constant(undefined), fc.subarray(ids)),
  });
}

function cases(mostRequired: number, mostSlides: number) {
  return slidesOf(mostRequired, mostSlides).chain((slides) =>
    audiencesFor(slides).map(({ minutes, lead, chosen }) => ({
      told: lecture({ slides }),
      audience: who(minutes, { lead, slides: { out: [], ...(chosen && { in: chosen }) } }),
    })),
  );
}

const talkOf = (told: Lecture, audience: Audience) => planTalk(told, audience);

describe.each([
  ["trees", 1, 1500],
  ["tangles", 3, 1500],
] as const)("random decks whose requirements are %s", (_, mostRequired, numRuns) => {
  test("have the talk that brute force finds", () => {
    fc.assert(
      fc.property(cases(mostRequired, 10), ({ told, audience }) => {
        const { best } = bruteForce(told.slides, audience);
        const plan = talkOf(told, audience);
        // Where even what must be in does not fit there is no talk to compare.
        if (!best) {
          expect(plan.used / 100).toBeGreaterThan(audience.minutes);
          return;
        }
        expect(plan.proven).toBe(true);
        expect(idsOf(plan.talk)).toEqual(idsOf(best));
      }),
      { numRuns },
    );
  });
});
