import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type KeptTalk, readKept } from "../scripts/browser/talk/kept-talk.js";
import { resumption } from "../scripts/browser/talk/resumption.js";

/* What was kept of a talk: read with suspicion, and gone on with. */

const NOW = Date.UTC(2026, 9, 24, 15, 20);
const MINUTE = 60_000;
const KEPT: KeptTalk = {
  saved: NOW - 5000,
  begun: NOW - 25 * MINUTE,
  spent: { start: MINUTE, rain: 20 * MINUTE },
  questions: 3 * MINUTE,
  isQuestion: false,
  at: "rain",
  section: "rain",
  step: 2,
  address: "#/rain/1",
  cut: ["law"],
  finish: "9:50",
  slides: ["start", "rain", "dams", "law", "end"],
};
const IDS = {
  sections: ["start", "rain", "dams", "end", "law", "list", "list--2"],
  talk: KEPT.slides,
};
const resume = (more: Partial<KeptTalk>, address = "", ids = IDS) =>
  resumption({ ...KEPT, ...more }, ids, address, NOW);

describe("what was kept", () => {
  test("is read as it was written", () => {
    expect(readKept(structuredClone(KEPT), NOW)).toEqual(KEPT);
    const fresh = { ...KEPT, begun: undefined, finish: undefined, spent: {}, step: -1 };
    expect(readKept(fresh, NOW)).toEqual(fresh);
    const rehearsed = { ...KEPT, rehearsal: { list: MINUTE } };
    expect(readKept(rehearsed, NOW)).toEqual(rehearsed);
  });

  test.each<[string, object]>([
    ["older than twelve hours", { saved: NOW - 12 * 60 * MINUTE }],
    ["from far in the future", { saved: NOW + 13 * 60 * MINUTE }],
    ["without a moment", { saved: "now" }],
    ["begun at no time", { begun: Number.NaN }],
    ["a time below nothing", { spent: { rain: -1 } }],
    ["an endless time", { spent: { rain: Number.POSITIVE_INFINITY } }],
    ["a huge time", { questions: 1e300 }],
    ["a time in words", { spent: { rain: "5" } }],
    ["times in a list", { spent: [5] }],
    ["a rehearsal that is no times", { rehearsal: true }],
    ["times of markup", { spent: { "<img src=x>": 5 } }],
    ["a slide that is markup", { section: "<img src=x onerror=alert(1)>" }],
    ["a slide that is a path", { at: "../../x" }],
    ["a slide of ten thousand letters", { at: "x".repeat(10_000) }],
    ["cuts that are no list", { cut: "law" }],
    ["cuts that are no names", { cut: ["law", 5] }],
    ["a million cuts", { cut: Array.from({ length: 1_000_000 }, () => "x") }],
    ["half a step", { step: 1.5 }],
    ["a huge step", { step: 1e9 }],
    ["no time to finish", { finish: "25:99" }],
    ["no address", { address: {} }],
    ["questions that are neither", { isQuestion: 1 }],
    ["no slides", { slides: undefined }],
  ])("%s is as if there were nothing", (_, change) => {
    expect(readKept({ ...KEPT, ...change }, NOW)).toBeUndefined();
  });

  test("whatever it is, reading it does not fail", () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record(Object.fromEntries(Object.keys(KEPT).map((key) => [key, fc.anything()]))),
      fc
        .tuple(fc.constantFrom(...Object.keys(KEPT)), fc.anything())
        .map(([key, value]) => ({ ...KEPT, [key]: value })),
    );
    fc.assert(
      fc.property(anything, (value) => {
        const kept = readKept(value, NOW);
        if (kept) expect(JSON.stringify({ ...kept, address: "" })).not.toContain("<");
      }),
    );
  });
});

describe("going on", () => {
  test("after a reload by itself, at the very step, and the time in between counts", () => {
    expect(resume({})).toEqual({
      how: "on",
      gap: 5000,
      at: "rain",
      place: { section: "rain", step: 2 },
      cut: ["law"],
      lost: [],
    });
  });

  test("after a quarter of an hour only when asked; with a talk that had not begun not at all", () => {
    expect(resume({ saved: NOW - 14 * MINUTE }).how).toBe("on");
    expect(resume({ saved: NOW - 15 * MINUTE }).how).toBe("ask");
    expect(resume({ saved: NOW - 15 * MINUTE, begun: undefined }).how).toBe("not");
  });

  test("with a computer's clock that was set back nothing is taken away", () => {
    expect(resume({ saved: NOW + 60 * MINUTE })).toMatchObject({ how: "on", gap: 0 });
  });

  test.each(["", "#/", "#/rain", "#/rain/2", "#/rain/1"])(
    "the address %j says nothing else than what was kept",
    (address) => {
      expect(resume({}, address).place).toEqual({ section: "rain", step: 2 });
    },
  );

  test.each(["#/dams", "#/rain/0", "#/event/flood"])(
    "the address %j was written by somebody, and wins",
    (address) => {
      expect(resume({}, address).place).toBeUndefined();
    },
  );

  test("in another build the nearest slide before is shown, and what is gone is named", () => {
    const ids = { sections: ["start", "end"], talk: ["start", "end"] };
    expect(resume({ at: "law", section: "law", cut: ["dams"] }, "", ids)).toMatchObject({
      at: "start",
      place: { section: "start", step: -1 },
      cut: [],
      lost: ["rain", "dams", "law"],
    });
  });

  test("a slide for questions that is gone leads back to where the talk was", () => {
    const place = (section: string) => resume({ section, isQuestion: true }).place;
    expect(place("spare")).toEqual({ section: "rain", step: -1 });
    expect(place("list--2")).toEqual({ section: "list--2", step: 2 });
    expect(place("list--3")).toEqual({ section: "list", step: -1 });
  });

  test("with nothing left of the talk it begins at the beginning", () => {
    const ids = { sections: ["new"], talk: ["new"] };
    expect(resume({}, "", ids)).toMatchObject({ at: "new", place: { section: "new", step: -1 } });
  });
});
