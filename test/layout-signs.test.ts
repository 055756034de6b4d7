import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutKeyList } from "../scripts/layout/key-list.js";
import { layoutLegend, type SignsInput, signsInUse } from "../scripts/layout/legend.js";
import { linkArrows } from "../scripts/layout/link-arrows.js";
import type { Shape } from "../scripts/model/scene.js";
import { LEGEND_SIGNS, type LegendSign } from "../scripts/model/timeline-data.js";
import { event, leaves, meet, metrics, outside } from "./layout-fixtures.js";

const scene = (width: number, height: number, shapes: readonly Shape[]) => ({
  width,
  height,
  title: "",
  description: "",
  shapes,
});

describe("signsInUse", () => {
  const signs = (events: SignsInput["events"], more: Partial<SignsInput> = {}) =>
    signsInUse({ events, pixelsPerDay: 0.1, links: [], folded: false, gathered: false, ...more });
  const days = [event("a", 0, 1), event("b", 40, 41)];
  const held = (start: number, end: number) => [{ type: "held", label: "held", start, end }];

  it("explains nothing where all events are plain days", () => {
    expect(signs(days)).toEqual([]);
    expect(signs([])).toEqual([]);
  });

  it("explains a year, and then the day beside it", () => {
    expect(signs([...days, event("c", 0, 365)])).toEqual(["box", "day"]);
  });

  it.each<[LegendSign[], Parameters<typeof event>[3]]>([
    [["range", "approximate"], { mark: "span", startSign: "approximate" }],
    [["range", "approximate", "uncertain"], { mark: "span", endSign: "both" }],
    [["range", "open", "unknown"], { mark: "span", startSign: "unknown", endSign: "open" }],
    [["box", "ring"], { record: held(100, 101) }],
    [["box", "flag"], { record: held(2000, 2001) }],
    [["box", "stretch"], { record: held(0, 200) }],
    [
      ["box", "differs", "context", "unverified"],
      { differs: true, context: true, unverified: true },
    ],
  ])("finds %j", (expected, more) => {
    expect(signs([event("a", 0, 365, more)])).toEqual(expected);
  });

  it("finds what is drawn between and instead of events", () => {
    const links = [{ from: "a", to: "b", relation: "part-of", words: "" }] as const;
    expect(signs(days, { links, folded: true, gathered: true })).toEqual([
      "day",
      "gathered",
      "break",
      "part-of",
    ]);
  });
});

describe("layoutLegend", () => {
  const words = Object.fromEntries(LEGEND_SIGNS.map((sign) => [sign, `words of ${sign}`]));

  it("takes no height where there is nothing to say", () => {
    expect(layoutLegend({ signs: [], words, width: 500, metrics }).height).toBe(0);
    expect(layoutLegend({ signs: ["box"], words: {}, width: 500, metrics }).height).toBe(0);
  });

  it.each([1152, 640, 300])(
    "stands inside %i pixels, entries apart, every sign with its words",
    (width) => {
      const legend = layoutLegend({ signs: LEGEND_SIGNS, words, width, metrics });
      const picture = scene(width, legend.height, legend.shapes(0, 0));
      expect(outside(picture)).toEqual([]);
      const entries = picture.shapes.map((shape) => {
        const boxes = leaves({ ...picture, shapes: [shape] });
        return {
          text: boxes.flatMap(({ text }) => text ?? []).join(),
          x0: Math.min(...boxes.map(({ x0 }) => x0)),
          x1: Math.max(...boxes.map(({ x1 }) => x1)),
          y0: Math.min(...boxes.map(({ y0 }) => y0)),
          y1: Math.max(...boxes.map(({ y1 }) => y1)),
        };
      });
      for (const sign of LEGEND_SIGNS)
        expect(
          entries.some(({ text }) => text.includes(`words of ${sign}`)),
          sign,
        ).toBe(true);
      for (const [i, a] of entries.entries())
        for (const b of entries.slice(i + 1))
          expect(meet(a, b), `${a.text} / ${b.text}`).toBe(false);
    },
  );
});

describe("linkArrows", () => {
  const end = (x0: number, x1: number, y: number) => ({
    place: { body: { x0, x1 }, whole: { x0, x1 } },
    y,
  });
  const frame = { x: 0, y: 0, width: 1000, height: 400 };
  const draw = (
    ends: Record<string, ReturnType<typeof end>>,
    links: readonly [string, string, "leads-to" | "responds-to" | "part-of"][],
    selected: readonly string[] = [],
  ) =>
    linkArrows({
      links: links.map(([from, to, relation]) => ({ from, to, relation, words: `${from} ${to}` })),
      ends: new Map(Object.entries(ends)),
      obstacles: Object.values(ends).map(({ place, y }) => ({
        x: place.body.x0,
        y: y - 7,
        width: place.body.x1 - place.body.x0,
        height: 14,
      })),
      frame,
      selected: new Set(selected),
    });
  const ends = { a: end(100, 130, 100), b: end(600, 612, 300) };
  const paths = (shapes: readonly Shape[]) =>
    shapes.flatMap((shape) => (shape.kind === "group" ? shape.shapes : [shape]));
  const startX = (shape: Shape | undefined) =>
    shape?.kind === "path" ? Number(shape.d.match(/^M(-?[\d.]+)/)?.[1]) : Number.NaN;

  it("goes the way that influence went", () => {
    const leads = paths(draw(ends, [["a", "b", "leads-to"]]));
    const responds = paths(draw(ends, [["b", "a", "responds-to"]]));
    expect(startX(leads[1])).toBeLessThan(140);
    expect(startX(responds[1])).toBeLessThan(140);
    expect(responds[1]).toMatchObject({ dash: [5, 4] });
    expect(leads[1]).not.toHaveProperty("dash");
  });

  it("has the sentence as its tooltip, and fades where others are selected", () => {
    const [link] = draw(ends, [["a", "b", "leads-to"]], ["c"]);
    expect(link).toMatchObject({ className: "link", title: "a b" });
    expect(paths(link ? [link] : [])[1]).toMatchObject({ stroke: "edge" });
    expect(paths(draw(ends, [["a", "b", "leads-to"]], ["b"]))[1]).toMatchObject({ stroke: "ink" });
  });

  it("leaves out an event without a mark of its own, and an event's link to itself", () => {
    expect(
      draw(ends, [
        ["a", "gone", "leads-to"],
        ["a", "a", "part-of"],
      ]),
    ).toEqual([]);
  });

  it("stays in the frame and is the same in any order", () => {
    const place = fc.tuple(
      fc.integer({ min: 0, max: 960 }),
      fc.integer({ min: 6, max: 400 }),
      fc.integer({ min: 8, max: 392 }),
    );
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 12 }), (places) => {
        const all = Object.fromEntries(
          places.map(([x, width, y], i) => [`e${i}`, end(x, Math.min(1000, x + width), y)]),
        );
        const relations = ["leads-to", "responds-to", "part-of"] as const;
        const links = places.map(
          (_, i) =>
            [`e${i}`, `e${(i + 1) % places.length}`, relations[i % 3] ?? "part-of"] as const,
        );
        const shapes = draw(
          all,
          links.map(([a, b, c]) => [a, b, c]),
        );
        expect(shapes).toHaveLength(links.length);
        expect(JSON.stringify(shapes)).not.toMatch(/NaN|Infinity/);
        expect(outside(scene(1000, 400, shapes))).toEqual([]);
        expect(
          draw(
            all,
            links.toReversed().map(([a, b, c]) => [a, b, c]),
          ),
        ).toEqual(shapes);
      }),
      { numRuns: 100 },
    );
  });
});

describe("layoutKeyList", () => {
  const list = (
    count: number,
    width: number,
    maxHeight: number,
    label = "Something happened here",
  ) =>
    layoutKeyList({
      entries: Array.from({ length: count }, (_, i) => ({
        number: i + 1,
        words: String(1900 + i),
        label: `${label} ${i}`,
      })),
      width,
      maxHeight,
      metrics,
      more: "and {count} more",
    });
  const texts = (shapes: readonly Shape[]) =>
    shapes.flatMap((shape) => (shape.kind === "text" ? shape.text : []));

  it("is nothing for nothing", () => {
    expect(list(0, 500, 200).height).toBe(0);
  });

  it("lists all in columns where there is room, the whole names", () => {
    const key = list(20, 1152, 300, "A name that is long enough to go over two lines of a column");
    const all = texts(key.shapes(0, 0)).join(" ");
    expect(key.left).toBe(0);
    for (let i = 0; i < 20; i++) expect(all).toMatch(new RegExp(`\\b${1900 + i}\\b`));
    expect(all).not.toContain("…");
  });

  it("counts those for which there is none", () => {
    const key = list(500, 640, 160);
    expect(key.left).toBeGreaterThan(400);
    expect(texts(key.shapes(0, 0))).toContain(`and ${key.left} more`);
  });

  it("keeps to its box, words apart, each number once or counted", () => {
    const size = fc.record({
      count: fc.integer({ min: 1, max: 60 }),
      width: fc.integer({ min: 280, max: 1600 }),
      maxHeight: fc.integer({ min: 40, max: 500 }),
      label: fc.string({ maxLength: 300 }),
    });
    fc.assert(
      fc.property(size, ({ count, width, maxHeight, label }) => {
        const key = list(count, width, maxHeight, label);
        expect(key.height).toBeLessThanOrEqual(maxHeight);
        const picture = scene(width, key.height, key.shapes(0, 0));
        expect(outside(picture)).toEqual([]);
        const numbers = picture.shapes.filter(
          (shape) => shape.kind === "text" && shape.font === "sans-bold",
        );
        expect(numbers.length + key.left).toBe(count);
        const boxes = leaves(picture);
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1))
            expect(meet(a, b), `${a.text} / ${b.text}`).toBe(false);
      }),
      { numRuns: 25 },
    );
  });
});
