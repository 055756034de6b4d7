import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutTimeline, type TimelineInput } from "../scripts/layout/timeline.js";
import type { EndSign, TimelineEvent } from "../scripts/model/timeline-data.js";
import { event, frame, input, lanes, leaves, meet, outside, year } from "./layout-fixtures.js";

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
    start: fc.integer({ min: year(1985), max: year(2019) }),
    length: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 9000 })),
    lane: fc.constantFrom(...lanes.map(({ id }) => id)),
    label: fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }),
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
    ({
      start,
      length,
      flags: [context, differs],
      mark,
      record,
      ...rest
    }): Omit<TimelineEvent, "id"> => ({
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
const anyEvents = (most: number) =>
  fc
    .array(anyEvent, { minLength: 1, maxLength: most })
    .map((all) => all.map((one, i) => ({ ...one, id: `e${i}` })));

describe("layoutTimeline keeps its promises for any events", () => {
  const check = (events: readonly TimelineEvent[], more: Partial<TimelineInput> = {}) => {
    const scene = layoutTimeline(input(events, more));
    const all = leaves(scene);
    const texts = all.filter(({ text }) => text !== undefined);
    for (const [i, a] of texts.entries()) {
      for (const b of texts.slice(i + 1))
        expect(meet(a, b), `"${a.text}" on "${b.text}"`).toBe(false);
    }
    const marks = all.filter((leaf) => leaf.event !== undefined && leaf.text === undefined);
    for (const label of texts.filter((text) => text.event !== undefined)) {
      for (const mark of marks)
        expect(meet(label, mark, 1), `"${label.text}" on the mark of ${mark.event}`).toBe(false);
    }
    expect(outside(scene)).toEqual([]);
    const notes = texts.filter(
      ({ event: owner, text }) => owner === undefined && text?.startsWith("drawn "),
    );
    const drawn = new Set(marks.map((mark) => mark.event));
    const visible = events.filter(({ start, end }) => end > frame.start && start < frame.end);
    const missing = visible.filter(({ id }) => !drawn.has(id)).length;
    const unlabelled = visible.length - new Set(texts.flatMap((text) => text.event ?? [])).size;
    expect(notes.map(({ text }) => text)).toEqual(
      unlabelled > 0 ? [`drawn without ${unlabelled} labels, ${missing} marks`] : [],
    );
  };
  const hiddenNote = (labels: number, marks: number) =>
    `drawn without ${labels} labels, ${marks} marks`;

  it("draws or counts every event, lets no label meet another or a mark, and leaves nothing outside", () => {
    fc.assert(
      fc.property(anyEvents(40), (events) => check(events, HIDDEN)),
      { numRuns: 120 },
    );
  });

  it("does so with two hundred events", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 200, maxLength: 200 }), (all) =>
        check(
          all.map((one, i) => ({ ...one, id: `e${i}` })),
          HIDDEN,
        ),
      ),
      { numRuns: 4 },
    );
  });

  it("does so with empty decades folded, in small frames", () => {
    fc.assert(
      fc.property(anyEvents(12), fc.integer({ min: 420, max: 1400 }), (events, width) =>
        check(events, { ...HIDDEN, fold: true, width, height: 300 }),
      ),
      { numRuns: 80 },
    );
  });

  it("draws the same scene twice and in any order of its events", () => {
    const shuffled = anyEvents(25).chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    );
    fc.assert(
      fc.property(shuffled, ([events, other]) => {
        const scene = layoutTimeline(input(events));
        expect(layoutTimeline(input(events))).toEqual(scene);
        expect(layoutTimeline(input(other))).toEqual(scene);
      }),
      { numRuns: 60 },
    );
  });
});

describe("layoutTimeline draws dates as they are", () => {
  const mark = (one: TimelineEvent, more: Partial<TimelineInput> = {}) => {
    const scene = layoutTimeline(input([one], more));
    return (
      scene.shapes.flatMap((shape) =>
        shape.kind === "group" && shape.event === one.id ? [shape] : [],
      )[0]?.shapes ?? []
    );
  };
  const plotWidth = 1152 - 152 - 8;
  const perDay = plotWidth / (frame.end - frame.start);

  it("a year as a pale box as wide as the year, at its place", () => {
    const [box, edge] = mark(event("a", year(1994), year(1995)));
    expect(box).toMatchObject({ kind: "rect", height: 14, fill: "square", opacity: 0.3 });
    if (box?.kind !== "rect" || edge?.kind !== "rect") throw new Error("no box");
    expect(box.x).toBeCloseTo(152 + (year(1994) - frame.start) * perDay, 3);
    expect(box.width).toBeCloseTo(365 * perDay, 3);
    expect(edge).toMatchObject({ width: 2, fill: "square" });
  });

  it("a day as the lane's sign, hollow for an event of the context", () => {
    expect(mark(event("a", year(1994), year(1994) + 1))[0]).toMatchObject({
      kind: "path",
      fill: "square",
    });
    expect(mark(event("a", year(1994), year(1994) + 1, { context: true }))[0]).toMatchObject({
      fill: "ground",
      stroke: "square",
    });
  });

  it("a range as a solid bar, fading where approximate and dashed where uncertain", () => {
    const span = { mark: "span" as const };
    expect(mark(event("a", year(1994), year(2004), span))[0]).not.toHaveProperty("opacity");
    expect(
      mark(event("a", year(1994), year(2004), { ...span, endSign: "approximate" }))[0],
    ).toMatchObject({ fadeEnd: 24 });
    expect(
      mark(event("a", year(1994), year(2004), { ...span, startSign: "uncertain" }))[0],
    ).toHaveProperty("dash");
  });

  it("an open end as an arrow that reaches the frame", () => {
    const shapes = mark(event("a", year(1994), year(2004), { mark: "span", endSign: "open" }));
    expect(shapes.map(({ kind }) => kind)).toEqual(["rect", "path"]);
    const tip = leaves({
      width: 0,
      height: 0,
      title: "",
      description: "",
      shapes: shapes.slice(1),
    })[0];
    expect(tip?.x1).toBeGreaterThan(1140);
  });

  it("a day of the record near the date as a ring tied by a hairline, one far off as a flag", () => {
    const record = [
      { type: "signed", label: "signed", start: year(1996) - 30, end: year(1996) - 29 },
    ];
    const near = mark(event("a", year(1996), year(1997), { record }));
    expect(near).toContainEqual(expect.objectContaining({ kind: "line", strokeWidth: 1.25 }));
    expect(near).toContainEqual(expect.objectContaining({ kind: "group", title: "signed" }));
    const far = mark(event("a", year(1999), year(2000), { record }));
    expect(far).toContainEqual(expect.objectContaining({ kind: "line", dash: [2, 3] }));
  });

  it("a difference between paper and record as ≠ before the name", () => {
    const texts = leaves(
      layoutTimeline(input([event("a", year(1994), year(1995), { differs: true })])),
    );
    expect(texts.map(({ text }) => text)).toContain("≠ Event a");
  });

  it("selected events outlined in ink with a drop-line, the others in edge colour", () => {
    const events = [event("a", year(1994), year(1995)), event("b", year(2000), year(2001))];
    const scene = layoutTimeline(input(events, { selected: ["a"] }));
    const shapes = scene.shapes.flatMap((shape) =>
      shape.kind === "group" && shape.event ? shape.shapes : [],
    );
    expect(shapes).toContainEqual(expect.objectContaining({ stroke: "ink", strokeWidth: 3 }));
    expect(shapes).toContainEqual(
      expect.objectContaining({ kind: "rect", fill: "edge", height: 14 }),
    );
    expect(shapes).toContainEqual(expect.objectContaining({ text: "Event b", fill: "muted" }));
  });

  it("shortens a label only where it must, and keeps the whole text as the group's title", () => {
    const label = "A very long name ".repeat(12).trim();
    const scene = layoutTimeline(
      input([event("a", year(2000), year(2001), { label })], { width: 700 }),
    );
    const shown = leaves(scene).find(({ event: id, text }) => id === "a" && text !== undefined);
    expect(shown?.text).toMatch(/^A very long name .*…$/);
    expect(scene.shapes).toContainEqual(
      expect.objectContaining({ event: "a", title: `${label} (words of a)` }),
    );
  });
});
