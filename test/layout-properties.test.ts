import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANE_COLUMN } from "../scripts/layout/lane-bands.js";
import { layoutTimeline } from "../scripts/layout/timeline.js";
import type { TimelineInput } from "../scripts/layout/timeline-input.js";
import { RELATIONS } from "../scripts/model/event.js";
import { type EndSign, LEGEND_SIGNS, type TimelineEvent } from "../scripts/model/timeline-data.js";
import {
  event,
  frame,
  groups,
  input,
  lanes,
  leaves,
  meet,
  outside,
  type Placed,
  year,
} from "./layout-fixtures.js";

const signs = fc.constantFrom<EndSign>(
  "exact",
  "approximate",
  "uncertain",
  "both",
  "open",
  "unknown",
);
const anyEvent = fc
  .record({
    start: fc.integer({ min: year(1985), max: year(2022) }),
    length: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 9000 })),
    lane: fc.constantFrom(...lanes.map(({ id }) => id)),
    label: fc.oneof(
      fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }),
      fc.lorem({ maxCount: 12 }),
    ),
    mark: fc.constantFrom("box" as const, "span" as const),
    startSign: signs,
    endSign: signs,
    flags: fc.tuple(fc.boolean(), fc.boolean()),
    importance: fc.integer({ min: 1, max: 5 }),
    record: fc.array(
      fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: 1, max: 700 })),
      { maxLength: 3 },
    ),
  })
  .map(
    ({ start, length, flags: [context, differs], mark, record, ...rest }): TimelineEvent => ({
      ...event("", start, start + length),
      ...rest,
      context,
      differs,
      mark: length === 1 ? "day" : mark,
      record: record.map(([shift, long], i) => ({
        type: `t${i}`,
        label: `r${i}`,
        start: start + shift,
        end: start + shift + long,
      })),
    }),
  );
const anyEvents = (most: number, least = 0) =>
  fc
    .array(anyEvent, { minLength: least, maxLength: most, size: "max" })
    .map((all) => all.map((one, i) => ({ ...one, id: `e${i}` })));

const blocksFor = (events: readonly TimelineEvent[]) =>
  new Map(
    events.map(({ id, words }) => [
      id,
      { words, text: "What it was about, in a few words. ".repeat(4) },
    ]),
  );

const legend = Object.fromEntries(LEGEND_SIGNS.map((sign) => [sign, `words of ${sign}`]));
const links = RELATIONS.flatMap((relation, i) =>
  [0, 1, 2, 3].map((n) => ({ from: `e${n}`, to: `e${(n + 3) * (i + 1)}`, relation, words: "" })),
);

/** The pictures that are made: a slide, a phone's frame, a poster; each with and without what may be asked for. */
const anyOptions = fc
  .record({
    size: fc.constantFrom({ width: 1152, height: 448 }, { width: 577, height: 400 }),
    overscan: fc.constantFrom(0, 0.5),
    fold: fc.boolean(),
    numbered: fc.boolean(),
    selected: fc.constantFrom([], ["e0"], ["e1", "e2", "e5"]),
    explained: fc.boolean(),
    linked: fc.boolean(),
    above: fc.boolean(),
  })
  .map(({ size, numbered, explained, linked, above, ...rest }) => ({
    ...size,
    ...rest,
    ...(numbered && { numbered }),
    ...(explained && { legend }),
    ...(linked && { links }),
    ...(above && !rest.overscan && { names: "above" as const }),
  }));

const HIDDEN = { hidden: "hidden: {count}" };

function check(events: readonly TimelineEvent[], more: Partial<TimelineInput>): void {
  const scene = layoutTimeline(input(events, { ...more, ...HIDDEN }));
  const all = leaves(scene);
  // What is drawn beyond sight is clipped before it meets the names of the lanes.
  const texts = all.filter(
    ({ text, event: id, x0 }) =>
      text !== undefined && (!more.overscan || id !== undefined || x0 >= LANE_COLUMN),
  );
  expect(meetings(texts, texts, 0.3), "texts upon texts").toEqual([]);
  const marks = all.filter((leaf) => leaf.event !== undefined && leaf.text === undefined);
  const names = texts.filter((text) => text.event !== undefined);
  // Beside sight a bar goes on that ends at its edge; nobody sees it before he pans.
  if (!more.overscan) expect(meetings(names, marks, 1), "names upon marks").toEqual([]);
  const torn = groups(scene).filter(({ className }) => className === "fold");
  expect(meetings(names, leaves({ ...scene, shapes: torn }), 0.3), "names upon breaks").toEqual([]);
  if (!more.overscan) expect(outside(scene)).toEqual([]);
  const seen = events.filter(({ start, end }) => end > frame.start && start < frame.end);
  const drawn = groups(scene).flatMap(({ event: id, members }) => members ?? id ?? []);
  expect(new Set(drawn).size, "drawn once").toBe(drawn.length);
  expect(drawn).toEqual(expect.arrayContaining(seen.map(({ id }) => id)));
  if (!more.overscan) expect(drawn).toHaveLength(seen.length);
  const named = new Set(
    groups(scene).flatMap(({ event: id, shapes }) =>
      id !== undefined && shapes.some(({ kind }) => kind === "text") ? [id] : [],
    ),
  );
  const hidden = more.numbered ? 0 : seen.filter(({ id }) => !named.has(id)).length;
  expect(texts.flatMap(({ text }) => (text?.startsWith("hidden: ") ? [text] : []))).toEqual(
    hidden > 0 ? [`hidden: ${hidden}`] : [],
  );
  if (more.overscan) {
    const { overscan: _, ...rest } = more;
    const still = leaves(layoutTimeline(input(events, { ...rest, ...HIDDEN })));
    // Some pixels: a name may hang from its other end, and is measured a hundredth too wide.
    const stays = (one: Placed) =>
      names.some(
        ({ text, event: id, x0, y0 }) =>
          id === one.event && text === one.text && y0 === one.y0 && Math.abs(x0 - one.x0) <= 8,
      );
    const named = still.filter(({ text, event: id }) => text !== undefined && id !== undefined);
    expect(
      named.filter((one) => !stays(one)),
      "moved",
    ).toEqual([]);
  }
  if (more.numbered) numbersOf(scene);
}

/** Pairs of what should be apart, by their texts or events; only neighbours from the left are compared. */
function meetings(some: readonly Placed[], others: readonly Placed[], hair: number): string[] {
  const sorted = [...others].sort((a, b) => a.x0 - b.x0);
  return some.flatMap((one) =>
    sorted
      .slice(0, sorted.findLastIndex(({ x0 }) => x0 < one.x1) + 1)
      .filter((other) => other !== one && (other.text !== undefined || other.event !== one.event))
      .filter((other) => meet(one, other, hair))
      .map((other) => `"${one.text}" (${one.event}) on ${other.text ?? other.event}`),
  );
}

/** Numbers run from 1, each stands on the picture, and in the order of time. */
function numbersOf(scene: ReturnType<typeof layoutTimeline>): void {
  const key = scene.key ?? [];
  const numbers = [...new Set(key.map(({ number }) => number))];
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  const shown = groups(scene).flatMap(({ event: id, members, shapes }) => {
    const texts = shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));
    const [first] = members ?? [id ?? ""];
    const number = key.find((entry) => entry.id === first)?.number;
    return number === undefined ? [] : [texts.includes(String(number))];
  });
  expect(shown.every(Boolean)).toBe(true);
}

describe("layoutTimeline keeps its promises for any events", () => {
  it("draws or counts each once, lets no label meet another or a mark, and leaves nothing outside", () => {
    fc.assert(fc.property(anyEvents(40), anyOptions, check), { numRuns: 150 });
  });

  it("does so with two hundred events", () => {
    fc.assert(fc.property(anyEvents(200, 150), anyOptions, check), { numRuns: 12 });
  });

  it("does so with texts on a poster", () => {
    fc.assert(
      fc.property(anyEvents(60), fc.boolean(), (events, fold) =>
        check(events, { width: 3028, height: 2138, fold, blocks: blocksFor(events) }),
      ),
      { numRuns: 8 },
    );
    fc.assert(
      fc.property(anyEvents(20), anyOptions, (events, more) =>
        check(events, { ...more, blocks: blocksFor(events) }),
      ),
      { numRuns: 15 },
    );
  });

  it("draws the same scene twice and in any order of its events", () => {
    const shuffled = anyEvents(120).chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    );
    fc.assert(
      fc.property(shuffled, anyOptions, ([events, other], more) => {
        const scene = layoutTimeline(input(events, more));
        expect(layoutTimeline(input(events, more))).toEqual(scene);
        expect(layoutTimeline(input(other, more))).toEqual(scene);
      }),
      { numRuns: 40 },
    );
  });
});
