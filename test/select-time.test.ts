import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Audience } from "../scripts/model/lecture.js";
import type { Slide } from "../scripts/model/slide.js";
import { planTalk } from "../scripts/select/plan.js";
import { idsOf, minutesOf, randomTalks, sum } from "./support/random-talks.js";

/* The talk that fits the time, against every talk that there could be. */

/**
 * The best talk there is, by trying them all: the rules said once more and naively, with a bit for
 * each slide in the deck's order, the first the highest. Nothing here is shared with the tool.
 */
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
  const bitsOf = (some: readonly Slide[]) =>
    sum(deck.map((one, at) => (some.includes(one) ? 2 ** (deck.length - 1 - at) : 0)));
  const sectionOf = (heading: Slide) => {
    const from = slides.indexOf(heading) + 1;
    const next = slides.findIndex(({ layout }, at) => at >= from && layout === "section");
    return slides.slice(from, next < 0 ? undefined : next).filter((one) => minutesOf(one) > 0);
  };
  const rules = deck.map((one) => {
    const isFree = !must.includes(one.id);
    const section = one.layout === "section" ? sectionOf(one) : [];
    const counted = section.filter(({ id }) => !lead.includes(id));
    return {
      bit: bitsOf([one]),
      minutes: minutesOf(one),
      value: 2 ** one.priority,
      requires: bitsOf(one.requires.flatMap((id) => byId.get(id) ?? [])),
      // One of these; a set of all slides where anything will do.
      ...(isFree && section.length > 0 && { section: bitsOf(counted) }),
      ...(isFree &&
        pulled.includes(one.id) && {
          needed: bitsOf(deck.filter(({ requires }) => requires.includes(one.id))),
        }),
    };
  });
  const forced = bitsOf(deck.filter(({ id }) => must.includes(id)));
  let best: { readonly bits: number; readonly value: number; readonly minutes: number } | undefined;
  for (let bits = 2 ** deck.length - 1; bits >= 0; bits--) {
    const those = rules.filter(({ bit }) => bits & bit);
    const time = sum(those.map((rule) => rule.minutes));
    if (time > minutes || (bits & forced) !== forced) continue;
    const isAllowed = those.every(
      ({ requires, section, needed }) =>
        (bits & requires) === requires &&
        (section === undefined || (bits & section) !== 0) &&
        (needed === undefined || (bits & needed) !== 0),
    );
    if (!isAllowed) continue;
    const value = sum(those.map((rule) => rule.value));
    // From the highest bits down: of equals the first one stays.
    if (!best || value > best.value || (value === best.value && time > best.minutes))
      best = { bits, value, minutes: time };
  }
  return best && deck.filter((_, at) => best.bits & (rules[at]?.bit ?? 0));
}

describe.each([
  ["trees", 1, 14],
  ["tangles", 3, 14],
] as const)("random decks whose requirements are %s", (_, mostRequired, mostSlides) => {
  const some = randomTalks(mostRequired, mostSlides);
  const numRuns = 1500;

  test("have the talk that brute force finds", () => {
    fc.assert(
      fc.property(some, ({ told, audience }) => {
        const best = bruteForce(told.slides, audience);
        const plan = planTalk(told, audience);
        if (best) {
          expect(plan.proven).toBe(true);
          expect(idsOf(plan.talk)).toEqual(idsOf(best));
        } else {
          // Where even what must be in does not fit there is no talk to compare.
          expect(plan.used / 100).toBeGreaterThan(audience.minutes);
        }
      }),
      { numRuns },
    );
  });

  test("keep to the minutes, have what their slides require, and stay in order", () => {
    fc.assert(
      fc.property(some, ({ told, audience }) => {
        const { talk, backup, out, used, budget } = planTalk(told, audience);
        const there = new Set(idsOf(talk));
        const must = told.slides.filter(
          ({ id, required }) => required || audience.lead.includes(id),
        );
        for (const { id } of must) expect(there).toContain(id);
        for (const { requires } of talk) for (const id of requires) expect(there).toContain(id);
        expect(used).toBe(sum(talk.map(minutesOf)) * 100);
        const forced = bruteForce(told.slides, audience) === undefined;
        if (!forced) expect(used).toBeLessThanOrEqual(budget);
        const places = (slides: readonly Slide[]) => slides.map((one) => told.slides.indexOf(one));
        const rest = places(talk.filter(({ id }) => !audience.lead.includes(id)));
        expect(rest).toEqual([...rest].sort((a, b) => a - b));
        expect(idsOf(talk).slice(0, audience.lead.length)).toEqual(audience.lead);
        expect(places(backup)).toEqual([...places(backup)].sort((a, b) => a - b));
        expect([...talk, ...backup, ...out].sort(byId)).toEqual([...told.slides].sort(byId));
      }),
      { numRuns: 500 },
    );
  });

  test("are the same each time, and never worth less for more time", () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 8 }), ({ told, audience }, quarters) => {
        const now = planTalk(told, audience);
        expect(planTalk(told, audience)).toEqual(now);
        const later = planTalk(told, { ...audience, minutes: audience.minutes + quarters / 4 });
        expect(worthOf(later.talk)).toBeGreaterThanOrEqual(worthOf(now.talk));
      }),
      { numRuns: 500 },
    );
  });
});

const byId = (a: Slide, b: Slide) => (a.id < b.id ? -1 : 1);
const worthOf = (slides: readonly Slide[]) => sum(slides.map(({ priority }) => 2 ** priority));
