import { describe, expect, it } from "vitest";
import { spanOf } from "../scripts/layout/gather.js";
import { layoutTimeline } from "../scripts/layout/timeline.js";
import type { TimelineInput } from "../scripts/layout/timeline-input.js";
import type { TimelineEvent } from "../scripts/model/timeline-data.js";
import { renderSvg } from "../scripts/render/svg.js";
import { event, frame, groups, input, lanes, leaves, outside, year } from "./layout-fixtures.js";

/** Events of all importances, days and bars in turn, in all lanes. */
function many(count: number, start: number, days: number, longest = 400): TimelineEvent[] {
  return Array.from({ length: count }, (_, i) => {
    const from = start + ((i * 7919) % days);
    return event(`e${i}`, from, from + 1 + ((i * 31) % longest), {
      mark: i % 3 === 0 ? "span" : "box",
      lane: lanes[i % lanes.length]?.id ?? "square",
      importance: 1 + (i % 5),
    });
  });
}

function layout(events: readonly TimelineEvent[], more: Partial<TimelineInput> = {}) {
  const scene = layoutTimeline(input(events, { height: 448, gathered: "{count} events", ...more }));
  const own = groups(scene).flatMap(({ event: id }) => id ?? []);
  const gathered = groups(scene).filter(({ className }) => className === "gathered");
  const members = gathered.flatMap((group) => group.members ?? []);
  return { scene, own, gathered, members };
}

describe("more events than marks have room", () => {
  it.each([
    [
      "two hundred in one year",
      many(200, year(2003), 300, 60),
      { start: year(2003), end: year(2004) },
    ],
    ["a thousand", many(1000, year(1990), 10_900), frame],
    ["ten thousand", many(10_000, year(1990), 10_900), frame],
    ["ten thousand long bars", many(10_000, year(1985), 9000, 9000), frame],
  ])("are drawn or counted: %s", (_, events, window) => {
    const { scene, own, gathered, members } = layout(events, window);
    const seen = events.filter(({ start, end }) => end > window.start && start < window.end);
    expect(own.length + members.length).toBe(seen.length);
    expect(new Set([...own, ...members]).size).toBe(seen.length);
    expect(gathered.length).toBeGreaterThan(5);
    expect(gathered.length).toBeLessThan(60);
    expect(outside(scene)).toEqual([]);
    const counts = gathered.map(({ shapes }) =>
      shapes.flatMap((s) => (s.kind === "text" ? s.text : [])),
    );
    expect(counts).toEqual(gathered.map((group) => [String(group.members?.length)]));
  });

  it("keep the most important for themselves, the selected before all", () => {
    const events = many(1000, year(1990), 10_900);
    const { own } = layout(events, { selected: ["e0", "e5"] });
    expect(own).toEqual(expect.arrayContaining(["e0", "e5"]));
    const importance = (ids: readonly string[]) =>
      ids.reduce((sum, id) => sum + (events.find((one) => one.id === id)?.importance ?? 0), 0) /
      ids.length;
    expect(importance(own)).toBeGreaterThan(4.5);
  });

  it("say how many they are and in which years, and where a click should lead", () => {
    const { scene, gathered } = layout(many(1000, year(1990), 10_900));
    const [first] = gathered;
    const members = first?.members ?? [];
    const days = spanOf(many(1000, year(1990), 10_900).filter(({ id }) => members.includes(id)));
    expect(first).toMatchObject({ days });
    expect(first?.title).toMatch(new RegExp(`^${members.length} events \\(\\d{4}–\\d{4}\\)$`));
    expect(renderSvg(scene, { idPrefix: "t" })).toContain(
      `data-members="${members.join(" ")}" data-from="${days.start}" data-to="${days.end}"`,
    );
  });

  it("stay together while one pans", () => {
    const events = many(1000, year(1990), 10_900);
    const groupsIn = (shift: number) =>
      new Set(
        layout(events, { start: frame.start + shift, end: frame.end + shift })
          .gathered.filter(({ days }) => days && days.start > year(1996) && days.end < year(2014))
          .map(({ members }) => members?.join(" ") ?? ""),
      );
    const before = groupsIn(0);
    const after = groupsIn(40);
    const same = [...before].filter((members) => after.has(members));
    expect(same.length).toBeGreaterThan(before.size / 2);
  });

  it("do not gather where all marks have room", () => {
    expect(layout(many(40, year(1990), 10_900, 90)).gathered).toEqual([]);
  });
});

describe("what is drawn beyond sight", () => {
  const events = many(60, year(1990), 10_900);

  it("goes as far as the overscan, and moves with all that moves with time", () => {
    const window = { start: year(2000), end: year(2010) };
    const { scene, own, members } = layout(events, { ...window, overscan: 0.5 });
    const near = events.filter(({ start, end }) => end > year(1996) && start < year(2014));
    expect([...own, ...members]).toEqual(expect.arrayContaining(near.map(({ id }) => id)));
    const [moves] = groups(scene).filter(({ className }) => className === "moves");
    const still = scene.shapes.filter((shape) => shape !== moves);
    expect(leaves({ ...scene, shapes: still }).every(({ x0, x1 }) => x0 >= 0 && x1 <= 1152)).toBe(
      true,
    );
    expect(groups({ shapes: still }).some((group) => group.event || group.members)).toBe(false);
    expect(leaves({ ...scene, shapes: moves?.shapes ?? [] }).some(({ x1 }) => x1 > 1200)).toBe(
      true,
    );
  });

  it("names the year that sight begins in", () => {
    const months = { start: year(2000) + 60, end: year(2000) + 240 };
    const { scene } = layout(events, { ...months, overscan: 0.5 });
    const names = leaves(scene).filter(({ text }) => text === "2000");
    expect(names.some(({ x0 }) => x0 >= 152 && x0 < 170)).toBe(true);
  });
});

it("gives a lane its band whether or not its events are in sight", () => {
  const far = event("far", year(1950), year(1951), { lane: "circle" });
  const titles = groups(layout([event("a", year(2000), year(2001)), far]).scene)
    .filter(({ className }) => className === "lane")
    .map(({ title }) => title);
  expect(titles).toEqual(["The square", "The circle"]);
});
