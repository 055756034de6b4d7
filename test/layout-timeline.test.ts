import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../scripts/layout/timeline.js";
import type { TimelineInput } from "../scripts/layout/timeline-input.js";
import type { TimelineEvent } from "../scripts/model/timeline-data.js";
import { event, frame, groups, input, leaves, parts, year } from "./layout-fixtures.js";

describe("layoutTimeline draws dates as they are", () => {
  const mark = (one: TimelineEvent, more: Partial<TimelineInput> = {}) => {
    const scene = layoutTimeline(input([one], more));
    return parts(groups(scene).find((group) => group.event === one.id)?.shapes ?? []);
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
    expect(shapes.map(({ kind }) => kind)).toEqual(["rect", "path", "text"]);
    const tip = leaves({
      width: 0,
      height: 0,
      title: "",
      description: "",
      shapes: shapes.slice(1, 2),
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
    const shapes = groups(scene).flatMap((group) => (group.event ? parts(group.shapes) : []));
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
    expect(groups(scene)).toContainEqual(
      expect.objectContaining({ event: "a", title: `${label} (words of a)` }),
    );
  });
});
