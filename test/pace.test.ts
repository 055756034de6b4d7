import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TalkProgress } from "../scripts/model/talk-progress.js";
import { advisedCuts, withCuts } from "../scripts/select/live-cuts.js";
import { ending, MS, pace } from "../scripts/select/pace.js";
import { aTalk } from "./support/talk.js";

/* Where a talk stands against its plan, and when it will end. */

const MINUTE = 60_000;
const PLAN = aTalk(
  [
    { id: "start", time: 100, forced: true },
    { id: "rain", time: 300 },
    { id: "dams", time: 200 },
    { id: "end", time: 100 },
  ],
  {
    slot: 1000,
    reserve: 300,
    sections: [
      { title: "Floods", slides: ["start", "rain"] },
      { title: "After them", slides: ["dams", "end"] },
    ],
  },
);
const at = (id: string, spent: Record<string, number>, more: Partial<TalkProgress> = {}) => ({
  ...{ at: id, spent, questions: 0, cut: [] },
  ...more,
});

describe("the pace", () => {
  test("before anything is said, all is to come", () => {
    expect(pace(PLAN, at("start", {}))).toEqual({
      elapsed: 0,
      position: 0,
      behind: 0,
      remaining: 7 * MINUTE,
      restOfSlide: MINUTE,
      sections: [
        { title: "Floods", planned: 4 * MINUTE, spent: 0, state: "here" },
        { title: "After them", planned: 3 * MINUTE, spent: 0, state: "to-come" },
      ],
    });
  });

  test("is behind by what slides took too long, and not by what is left of this one", () => {
    const now = pace(PLAN, at("rain", { start: 2 * MINUTE, rain: MINUTE }));
    expect(now).toMatchObject({ elapsed: 3 * MINUTE, position: 2 * MINUTE, behind: MINUTE });
    expect(now).toMatchObject({ remaining: 5 * MINUTE, restOfSlide: 2 * MINUTE });
    const over = pace(PLAN, at("rain", { start: MINUTE, rain: 5 * MINUTE }));
    expect(over).toMatchObject({ behind: 2 * MINUTE, restOfSlide: 0 });
  });

  test("is ahead where slides took less", () => {
    expect(pace(PLAN, at("dams", { start: MINUTE, rain: MINUTE })).behind).toBe(-2 * MINUTE);
  });

  test("plans without what was cut, and counts what it took before", () => {
    const now = pace(PLAN, at("end", { start: MINUTE, rain: MINUTE }, { cut: ["rain", "dams"] }));
    expect(now).toMatchObject({ elapsed: 2 * MINUTE, position: MINUTE, remaining: MINUTE });
    expect(now.sections).toEqual([
      { title: "Floods", planned: MINUTE, spent: 2 * MINUTE, state: "done" },
      { title: "After them", planned: MINUTE, spent: 0, state: "here" },
    ]);
  });

  test("a section all of whose slides were cut is no longer there", () => {
    expect(pace(PLAN, at("rain", {}, { cut: ["dams", "end"] })).sections).toHaveLength(1);
  });

  test("of a deck without a talk there is none", () => {
    expect(pace(aTalk([]), at("", { x: MINUTE }))).toMatchObject({ remaining: 0, behind: MINUTE });
  });
});

describe("the end", () => {
  const now = 1_000_000_000;
  const wanted = now + 10 * MINUTE;

  test("is when the rest is said and what is kept for questions is over", () => {
    expect(ending(PLAN, at("start", {}), now, wanted)).toEqual({
      end: wanted,
      late: 0,
      // Ten minutes less three for questions and one for this slide.
      room: 600,
    });
  });

  test("is no later for questions in mid-talk within the time kept for them, and later beyond it", () => {
    const late = (questions: number) =>
      ending(PLAN, at("start", {}, { questions }), now + questions, wanted).late;
    expect(late(3 * MINUTE)).toBe(0);
    expect(late(4 * MINUTE)).toBe(MINUTE);
  });

  test("the room is never below none", () => {
    expect(ending(PLAN, at("rain", {}), now, now - MINUTE).room).toBe(0);
  });

  test("a cut brings it nearer by its time; the advice ends in time, or only what must be in is left", () => {
    const talks = fc
      .array(fc.record({ time: fc.nat(400), forced: fc.boolean(), spent: fc.nat(500_000) }), {
        minLength: 1,
        maxLength: 12,
      })
      .chain((slides) =>
        fc.record({
          slides: fc.constant(slides),
          place: fc.nat(slides.length - 1),
          left: fc.nat(60 * MINUTE),
          questions: fc.nat(10 * MINUTE),
        }),
      );
    fc.assert(
      fc.property(talks, ({ slides, place, left, questions }) => {
        const plan = aTalk(slides.map((slide, index) => ({ id: `s${index}`, ...slide })));
        const here = `s${place}`;
        const spent = Object.fromEntries(
          slides.slice(0, place + 1).map((slide, index) => [`s${index}`, slide.spent]),
        );
        const progress = at(here, spent, { questions });
        const before = ending(plan, progress, now, now + left);
        const advised = advisedCuts(plan, here, before.room);
        const cut = withCuts(plan, progress, advised, true);
        const after = ending(plan, { ...progress, cut }, now, now + left);
        const saved = plan.slides.filter(({ id }) => cut.includes(id));
        const time = saved.reduce((sum, slide) => sum + slide.time, 0);
        expect(before.end - after.end).toBe(time * MS);
        const rest = plan.slides.slice(place + 1).filter(({ id }) => !cut.includes(id));
        const isOnlyForced = rest.every((slide) => slide.forced || slide.time === 0);
        if (!isOnlyForced) expect(after.late).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });
});
