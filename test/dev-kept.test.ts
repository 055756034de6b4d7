import { expect, test } from "vitest";
import { keptBar } from "../scripts/browser/dev/kept-bar.js";
import { keptView } from "../scripts/browser/dev/kept-view.js";

/* What a tab has kept may be of another version, or of whoever opens the browser's console. */

const ODD = ["", "{", "null", "[]", "3", '"x"', "{}", '{"slides":3,"drawer":{},"plan":[]}'];
const NOTHING = { isFolded: false, drawer: "", scroll: 0, focus: "" };
const PLAN = {
  ...{ address: "/a.en.html", audience: "a", language: "en", choice: { in: [], out: [] } },
  audiences: [{ id: "a", title: "A", languages: ["en"] }],
  ...{ themes: ["paper"], own: { minutes: 9, theme: "paper", title: { en: "A" } } },
  ...{ minutes: 9, reserve: 1, theme: "paper", used: 8, budget: 8, more: "", problems: [] },
  slides: [{ id: "s", title: "S", where: "talk", minutes: 1, reason: "leads", ways: ["out"] }],
};

test.each(ODD)("of %s nothing is taken for a bar or a view", (text) => {
  expect(keptBar(text)).toEqual(NOTHING);
  expect(keptView(text)).toBeUndefined();
});

test("a bar is as it was kept, without a plan that lacks anything", () => {
  const kept = { isFolded: true, drawer: "slides", scroll: 12, focus: "slide s", plan: PLAN };
  expect(keptBar(JSON.stringify(kept))).toEqual(kept);
  for (const key of Object.keys(PLAN)) {
    const plan = { ...PLAN, [key]: undefined };
    expect([key, keptBar(JSON.stringify({ ...kept, plan })).plan]).toEqual([key, undefined]);
  }
  for (const change of [
    { slides: [{}] },
    { slides: [{ ...PLAN.slides[0], ways: undefined }] },
    { audiences: [{ id: "a", title: "A" }] },
    { choice: { in: [] } },
    { themes: [1] },
    { own: { minutes: "9", theme: "paper" } },
    { problems: [null] },
  ]) {
    const plan = { ...PLAN, ...change };
    expect([change, keptBar(JSON.stringify({ plan }))]).toEqual([change, NOTHING]);
  }
});

test("a view is as it was kept, without windows that are none", () => {
  const view = {
    ...{ slides: ["a", "b"], at: "b", hasDock: true, card: "c" },
    windows: { one: { start: 1, end: 2 } },
  };
  expect(keptView(JSON.stringify(view))).toEqual(view);
  const windows = { ...view.windows, two: { start: 2, end: 1 }, three: null, four: { start: "1" } };
  const odd = { ...view, slides: ["a", 1, "b"], windows, hasDock: 1, card: 3 };
  const { card: _, ...rest } = view;
  expect(keptView(JSON.stringify(odd))).toEqual({ ...rest, hasDock: false });
});
