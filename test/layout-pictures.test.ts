import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { feature } from "topojson-client";
import { describe, expect, it } from "vitest";
import { layoutBars } from "../scripts/layout/bars.js";
import { layoutMap, type World } from "../scripts/layout/map.js";
import { layoutMini } from "../scripts/layout/mini.js";
import { layoutRibbon, ribbonBracket } from "../scripts/layout/ribbon.js";
import type { DeckFigure, DeckFigureValue } from "../scripts/model/deck.js";
import type { MapSpec } from "../scripts/model/slide.js";
import { renderSvg } from "../scripts/render/svg.js";
import {
  event,
  lanes,
  leaves,
  meet,
  metrics,
  outside,
  tickLabel,
  year,
} from "./layout-fixtures.js";

const words = { title: "t", description: "d" };

function noLabelsMeet(scene: Parameters<typeof leaves>[0]): void {
  const texts = leaves(scene).filter(({ text }) => text !== undefined);
  for (const [i, a] of texts.entries()) {
    for (const b of texts.slice(i + 1))
      expect(meet(a, b, 1), `"${a.text}" on "${b.text}"`).toBe(false);
  }
}

describe("layoutMini", () => {
  const record = [
    { type: "signed", label: "signed", start: year(1993) - 14, end: year(1993) - 13 },
    { type: "in-force", label: "in force", start: year(1994), end: year(1994) + 1 },
  ];
  const one = event("a", year(1994), year(1995), { record });
  const mini = (subject = one, others = [one]) =>
    layoutMini({
      event: subject,
      events: others,
      lanes,
      width: 600,
      height: 120,
      metrics,
      tickLabel,
      ...words,
    });

  it("names the event, its record and the years around it", () => {
    const texts = leaves(mini()).flatMap(({ text }) => text ?? []);
    expect(texts).toEqual(
      expect.arrayContaining(["1993", "1994", "1995", "signed", "in force", "Event a"]),
    );
  });

  it("draws neighbours in edge colour, without names", () => {
    const other = event("b", year(1995), year(1996));
    const scene = mini(one, [one, other]);
    expect(scene.shapes).toContainEqual(
      expect.objectContaining({ event: "b", shapes: [expect.objectContaining({ fill: "edge" })] }),
    );
    expect(leaves(scene).flatMap(({ text }) => text ?? [])).not.toContain("Event b");
  });

  it("keeps any event and record inside, and its labels apart", () => {
    const entries = fc.array(
      fc.tuple(fc.integer({ min: -1500, max: 1500 }), fc.integer({ min: 1, max: 500 })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(
        entries,
        fc.integer({ min: 1, max: 8000 }),
        fc.string({ maxLength: 70 }),
        (list, length, label) => {
          const subject = event("a", year(2000), year(2000) + length, {
            mark: length > 1000 ? "span" : "box",
            label,
            record: list.map(([shift, long], i) => ({
              type: `t${i}`,
              label: `record ${i}`,
              start: year(2000) + shift,
              end: year(2000) + shift + long,
            })),
          });
          const scene = mini(subject, [subject]);
          noLabelsMeet(scene);
          expect(outside(scene)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("layoutRibbon", () => {
  const events = [
    event("a", year(1994), year(1995)),
    event("b", year(2009), year(2015), { mark: "span", lane: "circle" }),
  ];
  const input = {
    events,
    lanes,
    start: year(1990),
    end: year(2020),
    width: 1152,
    height: 24,
    metrics,
    tickLabel,
    ...words,
  };

  it("has a tick of ten pixels a date, a line a range, and the end years", () => {
    const scene = layoutRibbon(input);
    const all = leaves(scene);
    const tick = all.find((leaf) => leaf.event === "a");
    expect((tick?.x1 ?? 0) - (tick?.x0 ?? 0)).toBeCloseTo(10);
    expect(all.flatMap(({ text }) => text ?? [])).toEqual(["1990", "2019"]);
    expect(outside(scene)).toEqual([]);
  });

  it("brackets the events of a slide, and nothing where it has none", () => {
    const bracket = ribbonBracket(input, ["a"]);
    const tick = leaves(layoutRibbon(input)).find((leaf) => leaf.event === "a");
    expect(bracket?.from).toBeLessThan(tick?.x0 ?? 0);
    expect(bracket?.to).toBeGreaterThan(tick?.x1 ?? 0);
    expect(ribbonBracket(input, ["x"])).toBeUndefined();
  });
});

describe("layoutBars", () => {
  const value = (
    label: string,
    number: number,
    more: Partial<DeckFigureValue> = {},
  ): DeckFigureValue => ({
    label,
    value: number,
    approximate: false,
    evidence: [],
    cites: [],
    ...more,
  });
  const figure = (values: DeckFigureValue[]): DeckFigure => ({
    id: "f",
    language: "en",
    title: "Figure",
    unit: "{n}",
    values,
    unverified: false,
  });
  const bars = (values: DeckFigureValue[]) =>
    layoutBars(figure(values), {
      width: 850,
      height: 440,
      metrics,
      format: ({ value: n }) => `$${n} bn`,
    });
  const bodies = (values: DeckFigureValue[]) =>
    bars(values).shapes.flatMap((shape) =>
      shape.kind === "rect" && shape.fill !== "none" ? [shape] : [],
    );

  it("draws lengths in proportion, 56 high", () => {
    const [a, b] = bodies([value("one", 800), value("two", 200)]);
    expect([a?.height, b?.height]).toEqual([56, 56]);
    expect((a?.width ?? 0) / (b?.width ?? 1)).toBeCloseTo(4, 5);
  });

  it("puts the values at their ends, 40 high, in ink", () => {
    const scene = bars([value("one", 800), value("two", 200)]);
    expect(scene.shapes).toContainEqual(
      expect.objectContaining({ text: "$800 bn", size: 40, fill: "ink" }),
    );
  });

  it("hatches a derived value and lets an approximate one fade", () => {
    const scene = bars([
      value("one", 800, { approximate: true }),
      value("two", 200, { derived: "a less b" }),
    ]);
    expect(scene.shapes).toContainEqual(expect.objectContaining({ kind: "rect", fadeEnd: 40 }));
    expect(scene.shapes).toContainEqual(expect.objectContaining({ kind: "path", fill: "none" }));
    expect(scene.shapes).toContainEqual(
      expect.objectContaining({ text: "a less b", font: "sans-italic" }),
    );
  });

  it("keeps any chart inside its frame and its words apart", () => {
    const anyValue = fc.record({
      label: fc.string({ maxLength: 60 }),
      n: fc.double({ min: -1000, max: 5000, noNaN: true }),
      derived: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 1, maxLength: 7 }), (list) => {
        const scene = bars(
          list.map(({ label, n, derived }) =>
            value(label, Math.round(n), derived ? { derived: "x less y" } : {}),
          ),
        );
        expect(outside(scene)).toEqual([]);
        noLabelsMeet(scene);
      }),
      { numRuns: 150 },
    );
  });
});

describe("layoutMap", () => {
  const require = createRequire(import.meta.url);
  const topology = JSON.parse(
    readFileSync(require.resolve("world-atlas/countries-50m.json"), "utf8"),
  );
  const world = feature(topology, topology.objects.countries) as unknown as World;
  const map = (spec: MapSpec) =>
    layoutMap(spec, world, {
      width: 784,
      height: 448,
      metrics,
      tones: { trade: "diamond" },
      ...words,
    });
  const named = (...names: string[]) => names.map((name) => ({ name, label: name, lane: "trade" }));

  it("names small neighbours apart from each other, with leaders", () => {
    const scene = map({
      bounds: [5, 43, 20, 52],
      countries: named("Slovenia", "Croatia", "Austria", "Liechtenstein", "San Marino"),
      arrows: [],
    });
    const texts = leaves(scene).flatMap(({ text }) => text ?? []);
    expect(texts).toHaveLength(5);
    noLabelsMeet(scene);
    expect(scene.shapes).toContainEqual(expect.objectContaining({ className: "leader" }));
  });

  it("stays within the frame and within its bytes, at every scale", () => {
    for (const spec of [
      { countries: named("Chile", "Norway", "New Zealand"), arrows: [] },
      {
        countries: named("Indonesia"),
        arrows: [{ from: [100, 10], to: [140, -20], label: "south-east", lane: "trade" }],
      },
      { bounds: [-10, 34, 40, 70], countries: named("France"), arrows: [] },
    ] satisfies MapSpec[]) {
      const scene = map(spec);
      expect(
        outside({ ...scene, width: scene.width + 2, height: scene.height + 2 }).filter(
          ({ x0, y0 }) => x0 < -3 || y0 < -3,
        ),
      ).toEqual([]);
      noLabelsMeet(scene);
      expect(renderSvg(scene, { idPrefix: "m" }).length).toBeLessThan(25_000);
    }
  });

  it("crosses the date line without a world around it", () => {
    const scene = map({ countries: named("Fiji", "New Zealand"), arrows: [] });
    const texts = leaves(scene).filter(({ text }) => text);
    expect(texts.map(({ text }) => text)).toEqual(["Fiji", "New Zealand"]);
    const [fiji, zealand] = texts;
    expect((fiji?.y0 ?? 0) < (zealand?.y0 ?? 0)).toBe(true);
  });

  it("draws an arrow with its head and its words", () => {
    const scene = map({
      bounds: [-10, 34, 40, 60],
      countries: named("France"),
      arrows: [{ from: [2, 46], to: [20, 52], label: "goods", lane: "trade" }],
    });
    expect(scene.shapes).toContainEqual(expect.objectContaining({ text: "goods", halo: true }));
    expect(scene.shapes).toContainEqual(
      expect.objectContaining({ kind: "path", stroke: "diamond", strokeWidth: 3 }),
    );
  });
});
