import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlannedSlide, TalkPlan } from "../scripts/model/talk-plan.js";
import { advisedCuts, liveCuts, withCuts } from "../scripts/select/live-cuts.js";
import { planTalk } from "../scripts/select/plan.js";
import { talkPlan } from "../scripts/select/talk-plan.js";
import { randomTalks } from "./support/random-talks.js";
import { aTalk } from "./support/talk.js";

/* What may go while a talk is given: by example, and against every choice that there could be. */

const FLOODS = aTalk([
  { id: "start", time: 100, forced: true },
  { id: "rain", time: 200 },
  { id: "part", time: 0, heads: true },
  { id: "dams", time: 300, priority: 4, under: "part" },
  { id: "cost", time: 200, under: "part", requires: ["dams"] },
  { id: "law", time: 100, priority: 1, pulled: true },
  { id: "courts", time: 200, priority: 1, requires: ["law"] },
  { id: "end", time: 100, forced: true },
]);
const offered = (at: string, cut: readonly string[] = [], room = 1100) =>
  liveCuts(FLOODS, { at, cut }, room).map(({ id }) => id);

describe("what may go", () => {
  test("is neither forced, nor told, nor required by what remains, nor without time", () => {
    expect(offered("start")).toEqual(["rain", "cost", "courts"]);
    expect(offered("rain")).toEqual(["cost", "courts"]);
    expect(offered("end")).toEqual([]);
  });

  test("grows when what required it has gone", () => {
    expect(offered("rain", ["cost"])).toEqual(["dams", "cost", "courts"]);
  });

  test("says what it saves, what is out, and what the best talk that fits goes without", () => {
    expect(liveCuts(FLOODS, { at: "start", cut: ["cost"] }, 900)).toEqual([
      { id: "rain", time: 200, isCut: false, advised: false },
      { id: "dams", time: 300, isCut: false, advised: false },
      { id: "cost", time: 200, isCut: true, advised: false },
      { id: "courts", time: 200, isCut: false, advised: true },
    ]);
    expect(advisedCuts(FLOODS, "start", 900)).toEqual(["law", "courts"]);
  });
});

describe("a cut", () => {
  const cut = (ids: readonly string[], before: readonly string[] = [], at = "start") =>
    withCuts(FLOODS, { at, cut: before }, ids, true);
  const back = (ids: readonly string[], before: readonly string[]) =>
    withCuts(FLOODS, { at: "start", cut: before }, ids, false);

  test("takes along what was there for it alone, and a heading that would stand alone", () => {
    expect(cut(["courts"])).toEqual(["law", "courts"]);
    expect(cut(["cost"])).toEqual(["cost"]);
    expect(cut(["dams"], ["cost"])).toEqual(["part", "dams", "cost"]);
    expect(cut(["dams", "cost"])).toEqual(["part", "dams", "cost"]);
  });

  test("never takes what must be in, what was told, or what one that remains requires", () => {
    expect(cut(["end", "start", "nowhere"])).toEqual([]);
    expect(cut(["rain"], [], "rain")).toEqual([]);
    expect(cut(["dams"])).toEqual([]);
    expect(cut(["law"])).toEqual([]);
  });

  test("leaves what was told, though it was there for what goes", () => {
    expect(cut(["courts"], [], "law")).toEqual(["courts"]);
    expect(cut(["dams", "cost"], [], "part")).toEqual(["dams", "cost"]);
  });

  test("is undone with what went with it; and brings back what it requires", () => {
    expect(back(["courts"], ["law", "courts"])).toEqual([]);
    expect(back(["dams"], ["part", "dams", "cost"])).toEqual(["cost"]);
    expect(back(["cost"], ["part", "dams", "cost"])).toEqual([]);
  });
});

/** A talk of a random lecture and a place in it. */
function talks(mostRequired: number, mostSlides: number) {
  return fc
    .record({ talk: randomTalks(mostRequired, mostSlides), place: fc.nat(), share: fc.nat(8) })
    .map(({ talk: { told, audience }, place, share }) => {
      // Of all its time: what was chosen in the build does not matter here.
      const plan = planTalk(told, { ...audience, minutes: 1000 });
      const whole = talkPlan(told, audience, "en", plan);
      const at = whole.slides[place % Math.max(1, whole.slides.length)]?.id ?? "";
      const coming = comingIn(whole, at);
      const room = Math.floor((timeOf(coming) * share) / 8);
      return { plan: whole, at, coming, room };
    })
    .filter(({ at }) => at !== "");
}

const comingIn = ({ slides }: TalkPlan, at: string) =>
  slides.slice(slides.findIndex(({ id }) => id === at) + 1);
const timeOf = (slides: readonly PlannedSlide[]) => slides.reduce((sum, { time }) => sum + time, 0);
const without = (slides: readonly PlannedSlide[], cut: readonly string[]) =>
  slides.filter(({ id }) => !cut.includes(id));

/** Whether a choice of what is to come keeps every rule, said once more and naively. */
function isAllowed(
  chosen: readonly PlannedSlide[],
  coming: readonly PlannedSlide[],
  plan: TalkPlan,
) {
  const has = (id: string) => chosen.some((slide) => slide.id === id);
  const isComing = (id: string) => coming.some((slide) => slide.id === id);
  const askedFor = plan.slides
    .filter((slide) => !isComing(slide.id) || has(slide.id))
    .flatMap(({ requires }) => requires);
  return (
    coming.every(({ id, forced }) => !forced || has(id)) &&
    chosen.every(
      ({ id, requires, heads, pulled, forced }) =>
        requires.every((other) => has(other) || !isComing(other)) &&
        (forced || !pulled || askedFor.includes(id)) &&
        (forced || !heads || chosen.some(({ under }) => under === id)),
    )
  );
}

/** Every choice of what is to come that keeps the rules. */
function allChoices(coming: readonly PlannedSlide[], plan: TalkPlan) {
  return Array.from({ length: 2 ** coming.length }, (_, bits) =>
    coming.filter((_slide, index) => bits & (2 ** (coming.length - 1 - index))),
  ).filter((chosen) => isAllowed(chosen, coming, plan));
}

const worthOf = (slides: readonly PlannedSlide[]) =>
  slides.reduce((sum, { priority }) => sum + 2 ** priority, 0);

describe.each([
  ["trees", 1],
  ["tangles", 3],
] as const)("in random talks whose requirements are %s", (_, mostRequired) => {
  const some = talks(mostRequired, 11);

  test("the advice is the best talk that brute force finds, and all of it may be taken", () => {
    fc.assert(
      fc.property(some, ({ plan, at, coming, room }) => {
        const advised = advisedCuts(plan, at, room);
        const left = without(coming, advised);
        expect(withCuts(plan, { at, cut: [] }, advised, true)).toEqual(advised);
        const fitting = allChoices(coming, plan).filter((chosen) => timeOf(chosen) <= room);
        const best = Math.max(-1, ...fitting.map(worthOf));
        if (best < 0) expect(left.every(({ forced, time }) => forced || time === 0)).toBe(true);
        else {
          expect(timeOf(left)).toBeLessThanOrEqual(room);
          expect(isAllowed(left, coming, plan)).toBe(true);
          expect(worthOf(left)).toBe(best);
        }
      }),
      { numRuns: 600 },
    );
  });

  test("whatever is cut and put back in whatever order, what remains keeps the rules, and nothing is offered that it requires", () => {
    const moves = fc.array(fc.record({ which: fc.nat(), isCut: fc.boolean() }), { maxLength: 12 });
    fc.assert(
      fc.property(some, moves, ({ plan, at, coming, room }, all) => {
        let cut: readonly string[] = [];
        for (const { which, isCut } of all) {
          const offers = liveCuts(plan, { at, cut }, room);
          const required = without(coming, cut).flatMap(({ requires }) => requires);
          for (const { id, isCut: isOut } of offers) if (!isOut) expect(required).not.toContain(id);
          const id = offers[which % Math.max(1, offers.length)]?.id ?? "";
          cut = withCuts(plan, { at, cut }, [id], isCut);
          for (const one of cut) expect(coming.map((slide) => slide.id)).toContain(one);
          const left = without(coming, cut);
          const isMissing = (other: string) => cut.includes(other);
          expect(left.some(({ requires }) => requires.some(isMissing))).toBe(false);
          expect(coming.some((slide) => slide.forced && isMissing(slide.id))).toBe(false);
        }
      }),
      { numRuns: 600 },
    );
  });

  test("a cut that is put back leaves everything as it was", () => {
    fc.assert(
      fc.property(some, fc.array(fc.nat(), { maxLength: 4 }), ({ plan, at, room }, picks) => {
        let cut: readonly string[] = [];
        for (const pick of picks) {
          // A heading comes back with the first slide under it, whoever took it out.
          const offers = liveCuts(plan, { at, cut }, room).filter(
            ({ id, isCut }) => !isCut && !plan.slides.some((one) => one.id === id && one.heads),
          );
          const id = offers[pick % Math.max(1, offers.length)]?.id ?? "";
          const more = withCuts(plan, { at, cut }, [id], true);
          expect(withCuts(plan, { at, cut: more }, [id], false)).toEqual(cut);
          cut = more;
        }
      }),
      { numRuns: 600 },
    );
  });
});
