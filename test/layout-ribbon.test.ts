import { describe, expect, it } from "vitest";
import { layoutRibbon, ribbonBracket, ribbonTicks } from "../scripts/layout/ribbon.js";
import { TONES } from "../scripts/model/lecture.js";
import { renderSymbol } from "../scripts/render/svg.js";
import { event, frame, leaves, metrics, outside, tickLabel, year } from "./layout-fixtures.js";

const lanes = TONES.map((tone) => ({ id: tone, title: tone, tone, glyph: "" }));
const ribbon = (events: ReturnType<typeof event>[]) => ({
  events,
  lanes,
  ...frame,
  width: 1152,
  height: 24,
  metrics,
  tickLabel,
  title: "t",
  description: "d",
});
/** Events at scattered days, in all lanes, every third of them a range. */
const many = (count: number, days = 10_900) =>
  Array.from({ length: count }, (_, i) => {
    const start = year(1990) + ((i * 7919) % days);
    return event(`event-number-${i}`, start, start + 1 + (i % 400), {
      lane: TONES[i % TONES.length] ?? "square",
      mark: i % 3 === 0 ? "span" : "box",
      context: i % 5 === 0,
    });
  });
const bytes = (count: number, days?: number) =>
  renderSymbol(layoutRibbon(ribbon(many(count, days))), "ribbon-ticks").length;

describe("the ribbon's bytes", () => {
  it.each([1, 20, 30, 40, 100, 300, 1000, 5000])("stay under 4 KB with %i events", (count) => {
    expect(bytes(count)).toBeLessThan(4096);
  });

  it("holds every event's id while there is room, and no words, which the browser has already", () => {
    const svg = renderSymbol(layoutRibbon(ribbon(many(24))), "r");
    expect(svg.match(/data-event="event-number-\d+"/g)).toHaveLength(24);
    expect(svg).not.toContain("<title>");
  });

  it("merges ticks that touch where there is none, in each lane's own tone", () => {
    const scene = layoutRibbon(ribbon(many(1000)));
    const svg = renderSymbol(scene, "r");
    expect(svg).not.toContain("data-event");
    for (const tone of TONES) expect(svg).toContain(`stroke-${tone}`);
    expect(outside(scene)).toEqual([]);
  });
});

describe("ribbonTicks", () => {
  it("is where the drawing is", () => {
    const input = ribbon(many(20));
    const drawn = leaves(layoutRibbon(input)).filter(({ event: id }) => id !== undefined);
    const ticks = ribbonTicks(input);
    expect(ticks.map(({ id }) => id)).toEqual(drawn.map(({ event: id }) => id));
    for (const [i, { x0, x1, y }] of ticks.entries()) {
      expect(Math.abs((drawn[i]?.x0 ?? 0) - x0)).toBeLessThanOrEqual(0.5);
      expect(Math.abs((drawn[i]?.x1 ?? 0) - x1)).toBeLessThanOrEqual(0.5);
      expect(((drawn[i]?.y0 ?? 0) + (drawn[i]?.y1 ?? 0)) / 2).toBeCloseTo(y, 0);
    }
  });

  it("leaves out what the ribbon does not show, as its bracket does", () => {
    const outsiders = [
      event("early", year(1980), year(1981)),
      event("stray", year(2000), year(2001), { lane: "no-lane" }),
    ];
    expect(ribbonTicks(ribbon(outsiders))).toEqual([]);
    expect(ribbonBracket(ribbon(outsiders), ["early", "stray"])).toBeUndefined();
  });
});
