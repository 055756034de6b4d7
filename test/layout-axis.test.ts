import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisOf, axisShapes } from "../scripts/layout/axis.js";
import { emptyStretches } from "../scripts/layout/fold.js";
import { BREAK_WIDTH, timeScale } from "../scripts/layout/scale.js";
import { tickLabels, ticks } from "../scripts/layout/ticks.js";
import { dayFromYmd } from "../scripts/model/calendar.js";
import { event, leaves, meet, metrics, tickLabel, year } from "./layout-fixtures.js";

const labels = (start: number, end: number, width = 1000) => {
  const scale = timeScale({ start, end }, 0, width);
  return axisOf(scale, tickLabel, metrics).ticks.map(tickLabel);
};

describe("the time scale", () => {
  it("is linear in days", () => {
    const scale = timeScale({ start: 100, end: 300 }, 50, 250);
    expect([scale.x(100), scale.x(150), scale.x(300)]).toEqual([50, 100, 250]);
    expect(scale.clamp(1000)).toBe(250);
  });

  it("gives a fold the width of a break and the rest the same measure", () => {
    const scale = timeScale({ start: 0, end: 1000 }, 0, 300 + BREAK_WIDTH, [
      { start: 100, end: 800 },
    ]);
    expect(scale.pixelsPerDay).toBe(1);
    expect([scale.x(100), scale.x(800), scale.x(1000)]).toEqual([
      100,
      100 + BREAK_WIDTH,
      300 + BREAK_WIDTH,
    ]);
  });

  it("keeps the order of days whatever is folded", () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(days, fc.array(fc.integer({ min: 0, max: 10_000 })), (cuts, probes) => {
        const sorted = [...cuts].sort((a, b) => a - b);
        const folds = sorted.flatMap((start, i) =>
          i % 2 === 0 && sorted[i + 1] ? [{ start, end: sorted[i + 1] ?? start }] : [],
        );
        const scale = timeScale({ start: 0, end: 10_000 }, 0, 1000, folds);
        const places = [...probes].sort((a, b) => a - b).map((day) => scale.x(day));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });
});

describe("ticks", () => {
  it("count years in ones, twos, fives and tens", () => {
    expect(labels(year(2000), year(2005)).slice(0, 3)).toEqual(["2000", "2001", "2002"]);
    expect(labels(year(1900), year(2000))).toEqual([
      "1900",
      "1910",
      "1920",
      "1930",
      "1940",
      "1950",
      "1960",
      "1970",
      "1980",
      "1990",
      "2000",
    ]);
  });

  it("count months and days where there is room", () => {
    expect(labels(dayFromYmd(2012, 3, 1), dayFromYmd(2012, 9, 1))).toEqual([
      "Mar",
      "Apr",
      "May",
      "Jun",
      "Jul",
      "Aug",
      "Sep",
    ]);
    expect(labels(dayFromYmd(2012, 6, 1), dayFromYmd(2012, 6, 8))).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "7",
      "8",
    ]);
  });

  it("count years before Christ as people do: there is no year 0", () => {
    expect(labels(year(-299), year(301), 600)).toEqual([
      "300 BC",
      "200 BC",
      "100 BC",
      "1",
      "100",
      "200",
      "300",
    ]);
    expect(ticks(year(-2), year(3), { unit: "year", count: 1, days: 365 }).map(tickLabel)).toEqual([
      "3 BC",
      "2 BC",
      "1 BC",
      "1",
      "2",
      "3",
    ]);
  });

  it("reach from days to billions of years, never touching", () => {
    const spans = fc.tuple(
      fc.integer({ min: -2e6, max: 1e6 }),
      fc.double({ min: 0.5, max: 12.5, noNaN: true }),
    );
    fc.assert(
      fc.property(spans, ([start, power]) => {
        const scale = timeScale({ start, end: start + Math.round(10 ** power) }, 0, 900);
        const axis = axisOf(scale, tickLabel, metrics);
        const shapes = axisShapes(axis, scale, {
          y: 60,
          side: "above",
          label: tickLabel,
          metrics,
          frame: 900,
        });
        const texts = leaves({ width: 900, height: 60, title: "", description: "", shapes }).filter(
          ({ text }) => text,
        );
        for (const [i, a] of texts.entries())
          for (const b of texts.slice(i + 1)) expect(meet(a, b)).toBe(false);
        expect(axis.ticks.length).toBeLessThan(60);
      }),
    );
  });

  it("stand under their year, even where the frame begins in its midst", () => {
    const scale = timeScale(
      { start: dayFromYmd(2012, 3, 1), end: dayFromYmd(2013, 2, 1) },
      0,
      1000,
    );
    const axis = axisOf(scale, tickLabel, metrics);
    const shapes = axisShapes(axis, scale, {
      y: 60,
      side: "above",
      label: tickLabel,
      metrics,
      frame: 1000,
    });
    expect(shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []))).toContain(
      "2012",
    );
  });

  it("label years beyond four digits with separators", () => {
    expect(
      tickLabels(
        [],
        "{year} BC",
        "en",
      )({ day: 0, unit: "year", year: -11_999, month: 1, dayOfMonth: 1 }),
    ).toBe("12,000 BC");
  });
});

describe("empty stretches", () => {
  it("lie between what begins and ends, at whole years", () => {
    const events = [event("a", year(1994), year(1995)), event("b", year(2006) + 40, year(2007))];
    expect(emptyStretches(events, year(1990), year(2016))).toEqual([
      { start: year(1996), end: year(2006) },
    ]);
  });

  it("are not filled by a long bar, nor found where there is less than most of a decade", () => {
    const long = event("c", year(1994), year(2010), { mark: "span" });
    expect(emptyStretches([long], year(1990), year(2016))).toHaveLength(1);
    const dense = [1994, 1999, 2004, 2009].map((y) => event(String(y), year(y), year(y + 1)));
    expect(emptyStretches(dense, year(1990), year(2016))).toEqual([]);
  });
});
