import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../scripts/layout/timeline.js";
import { event, groups, input, leaves, outside, year } from "./layout-fixtures.js";

describe("layoutTimeline on hard sets", () => {
  const texts = (scene: ReturnType<typeof layoutTimeline>) =>
    leaves(scene).flatMap(({ text }) => text ?? []);

  it("no event: an axis and nothing else", () => {
    const scene = layoutTimeline(input([]));
    expect(texts(scene)).toContain("2000");
    expect(outside(scene)).toEqual([]);
  });

  it("all events on one day", () => {
    const events = Array.from({ length: 20 }, (_, i) => event(`e${i}`, year(2000), year(2000) + 1));
    const scene = layoutTimeline(input(events));
    expect(texts(scene).filter((text) => text.startsWith("Event"))).toHaveLength(20);
    expect(layoutTimeline(input(events.toReversed()))).toEqual(scene);
  });

  it("four thousand years with two events", () => {
    const events = [event("a", year(-2499), year(-2498)), event("b", year(1500), year(1501))];
    const scene = layoutTimeline(input(events, { start: year(-2600), end: year(1600) }));
    expect(texts(scene)).toEqual(
      expect.arrayContaining(["2500 BC", "500 BC", "1", "500", "Event a", "Event b"]),
    );
  });

  it("13.8 billion years", () => {
    const start = -13.8e9 * 365.2425;
    const scene = layoutTimeline(
      input([event("a", start, year(2000), { mark: "span" })], { start, end: year(2020) }),
    );
    expect(texts(scene)).toContain("10 billion BC");
    expect(outside(scene)).toEqual([]);
  });

  it("folds the decades in which nothing begins or ends, and says so on the axis", () => {
    const events = [event("a", year(1974), year(1975)), event("b", year(2008), year(2009))];
    const plain = layoutTimeline(input(events, { start: year(1970), end: year(2012) }));
    const folded = layoutTimeline(
      input(events, { start: year(1970), end: year(2012), fold: true }),
    );
    expect(texts(folded)).not.toContain("1990");
    expect(texts(plain)).toContain("1990");
    expect(groups(folded)).toContainEqual(expect.objectContaining({ className: "fold" }));
  });
});
