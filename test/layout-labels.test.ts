import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../scripts/layout/timeline.js";
import type { TimelineInput } from "../scripts/layout/timeline-input.js";
import type { TimelineEvent } from "../scripts/model/timeline-data.js";
import { event, groups, input, leaves, parts, year } from "./layout-fixtures.js";

const texts = (events: readonly TimelineEvent[], more: Partial<TimelineInput> = {}) =>
  leaves(layoutTimeline(input(events, more))).flatMap(({ text, event: id }) =>
    text !== undefined && id !== undefined ? [text] : [],
  );

describe("blocks", () => {
  const [a, b] = [
    event("a", year(1995), year(1996), { importance: 5 }),
    event("b", year(1995), year(1996), { importance: 2 }),
  ];
  const blocks = new Map(
    [a, b].map(({ id }) => [
      id,
      { words: `in words ${id}`, text: `text of ${id} `.repeat(12).trim() },
    ]),
  );

  it("say name, date and text where there is room", () => {
    const said = texts([a, b], { blocks }).join(" ");
    for (const id of ["a", "b"]) {
      expect(said).toContain(`Event ${id} in words ${id} text of ${id}`);
      expect(said.split(`text of ${id}`)).toHaveLength(13);
    }
  });

  it("lose their texts first, then their dates, the least important before the others", () => {
    const tight = texts([a, b], { blocks, height: 230 }).join(" ");
    expect(tight).toContain("text of a");
    expect(tight).toContain("Event b in words b");
    expect(tight).not.toContain("text of b");
    expect(texts([a, b], { blocks, height: 75 })).toEqual(["Event a", "Event b"]);
  });
});

describe("a numbered key", () => {
  const long = "A very long name ".repeat(12).trim();
  const events = [
    event("late", year(2010), year(2011), { label: long }),
    event("short", year(2004), year(2005)),
    event("early", year(1994), year(1995), { label: long }),
  ];

  it("has the names that find no room, in the order of time", () => {
    const scene = layoutTimeline(input(events, { numbered: true }));
    expect(scene.key).toEqual([
      { number: 1, id: "early" },
      { number: 2, id: "late" },
    ]);
    const said = groups(scene).flatMap(({ event: id, shapes }) =>
      id ? [[id, ...shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []))]] : [],
    );
    expect(said).toEqual([
      ["early", "1"],
      ["short", "Event short"],
      ["late", "2"],
    ]);
  });

  it("is empty where all names have room, and absent where none was asked for", () => {
    expect(layoutTimeline(input(events.slice(1, 2), { numbered: true })).key).toEqual([]);
    expect(layoutTimeline(input(events))).not.toHaveProperty("key");
  });

  it("gives events that one mark counts one number", () => {
    const crowd = Array.from({ length: 300 }, (_, i) =>
      event(`e${i}`, year(2000) + (i % 20) * 40, year(2000) + (i % 20) * 40 + 1),
    );
    const scene = layoutTimeline(input(crowd, { numbered: true }));
    const [pill] = groups(scene).filter(({ className }) => className === "gathered");
    const numbers = (scene.key ?? []).filter(({ id }) => pill?.members?.includes(id));
    expect(numbers).toHaveLength(pill?.members?.length ?? 0);
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(1);
    expect(pill?.shapes).toContainEqual(expect.objectContaining({ text: `×${numbers.length}` }));
  });
});

describe("what goes through a break", () => {
  const bar = event("bar", year(1992), year(2018), { mark: "span" });
  const dots = [1991, 2017].map((y) => event(`e${y}`, year(y), year(y) + 1));
  const scene = layoutTimeline(input([bar, ...dots], { fold: true }));
  const [fold] = groups(scene).filter(({ className }) => className === "fold");

  it("is torn there", () => {
    const whole = groups(scene).find(({ event: id }) => id === "bar");
    const rects = parts(whole?.shapes ?? []).flatMap((shape) =>
      shape.kind === "rect" ? [shape] : [],
    );
    const [strip] = leaves({ ...scene, shapes: fold ? [fold] : [] });
    expect(rects).toHaveLength(2);
    expect((rects[0]?.x ?? 0) + (rects[0]?.width ?? 0)).toBeCloseTo(strip?.x0 ?? 0, 3);
    expect(rects[1]?.x).toBeCloseTo(strip?.x1 ?? 0, 3);
  });

  it("is drawn over the torn bands", () => {
    const order = groups(scene);
    const first = order.findIndex(({ event: id }) => id !== undefined);
    expect(fold && order.indexOf(fold)).toBeLessThan(first);
  });
});

it("lets a drop-line pass no name and no mark", () => {
  const above = Array.from({ length: 8 }, (_, i) =>
    event(`a${i}`, year(2000) + i * 40, year(2001) + i * 40),
  );
  const chosen = event("chosen", year(2000), year(2001), { lane: "circle" });
  const all = leaves(layoutTimeline(input([...above, chosen], { selected: ["chosen"] })));
  const lines = all.filter(({ event: id, x0, x1, text }) => id === "chosen" && !text && x0 === x1);
  const others = all.filter(({ event: id }) => id !== undefined && id !== "chosen");
  expect(lines.length).toBeGreaterThan(1);
  for (const { x0, y0, y1 } of lines)
    for (const other of others)
      expect(other.x0 < x0 && x0 < other.x1 && other.y0 < y1 - 0.5 && y0 < other.y1 - 0.5).toBe(
        false,
      );
});
