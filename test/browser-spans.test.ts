import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  axisLabels,
  boxOf,
  entry,
  mark,
  settled,
  type TimelineDeck,
  timelineDeck,
} from "./support/timeline-deck.js";

/* Timelines of very few days and of very many, in a real browser. */

const slide = (id: string, more = "") =>
  `---\nid: ${id}\nlayout: timeline\n${more}---\n# ${id}\n\n`;

async function expectLive({ open }: TimelineDeck, page: Page): Promise<void> {
  expect(await page.locator(".present .timeline-mount").isVisible()).toBe(true);
  expect(open()?.problems).toEqual([]);
}

/** The buttons change what the axis says, and the whole comes back. */
async function expectZoom(page: Page): Promise<void> {
  const before = await axisLabels(page);
  await page.click(".present [data-action=zoom-out]");
  await settled(page);
  const out = await axisLabels(page);
  expect(out).not.toEqual(before);
  await page.click(".present [data-action=zoom-in]");
  await settled(page);
  expect(await axisLabels(page)).not.toEqual(out);
  await page.click(".present [data-action=whole]");
  await settled(page);
  expect(await axisLabels(page)).toEqual(before);
}

async function expectCard(page: Page, id: string): Promise<void> {
  const { x, y, width, height } = await boxOf(page, id);
  await page.mouse.click(x + width / 2, y + height / 2);
  await page.waitForSelector(`#card:not([hidden]) [data-event="${id}"]`);
}

describe("one event of one day", () => {
  const deck = timelineDeck({ events: entry("only", "2008-06-30", "law"), slides: slide("first") });

  test("is live among the days around it, and zooms", async () => {
    const page = await deck.live();
    await expectLive(deck, page);
    await expectZoom(page);
    const day = (await axisLabels(page)).find(({ text }) => text === "30");
    const { x, width } = await boxOf(page, "only");
    const next = (await axisLabels(page)).find(({ x }) => x > (day?.x ?? Number.NaN));
    expect(Math.abs(x + width / 2 - ((day?.x ?? 0) + (next?.x ?? 0)) / 2)).toBeLessThan(2);
    await expectCard(page, "only");
  });
});

describe("two events five days apart", () => {
  const events = entry("one", "2008-06-10", "law") + entry("two", "2008-06-15", "rule");
  const deck = timelineDeck({ events, slides: slide("first") });

  test("are live and zoom", async () => {
    const page = await deck.live();
    await expectLive(deck, page);
    await expectZoom(page);
    const [one, two] = [await boxOf(page, "one"), await boxOf(page, "two")];
    const days = await axisLabels(page);
    const x = (text: string) => days.find((label) => label.text === text)?.x ?? Number.NaN;
    expect(Math.abs(two.x - one.x - (x("15") - x("10")))).toBeLessThan(2);
    await expectCard(page, "two");
  });
});

describe("a window of one day", () => {
  const slides = slide("first", "window: 2008-06-30\n");
  const events = entry("early", "1890", "law") + entry("late", "2008-06-30", "rule");
  const deck = timelineDeck({ events, slides });

  test("is live and lets one see the whole", async () => {
    const page = await deck.live();
    await expectLive(deck, page);
    expect(await page.locator(mark("early")).count()).toBe(0);
    await page.click(".present [data-action=whole]");
    await settled(page);
    expect(await page.locator(mark("early")).count()).toBe(1);
    await expectCard(page, "late");
  });
});

describe.each(["Y-300000", "Y-13800000000"])("from %s until today", (long) => {
  const events =
    entry("ancient", `"${long}"`, "law") +
    entry("reign", "1998/2006", "rule") +
    entry("border", "2008-06-30", "law");
  const slides = slide("first") + slide("recent", "window: 1990/2020\n");
  const deck = timelineDeck({ events, slides });

  test("the whole is live, zooms, and a click hits the event under it", async () => {
    const page = await deck.live();
    await expectLive(deck, page);
    await expectZoom(page);
    await expectCard(page, "ancient");
    expect(deck.open()?.problems).toEqual([]);
  });

  test("a window of a few years is as exact as ever", async () => {
    const page = await deck.live({ at: "#/recent" });
    await expectLive(deck, page);
    const years = (await axisLabels(page)).filter(({ text }) => text !== "");
    const [a, b] = [years[0], years[years.length - 1]];
    const perYear = ((b?.x ?? 0) - (a?.x ?? 0)) / (Number(b?.text) - Number(a?.text));
    const { x, width } = await boxOf(page, "reign");
    expect(Math.abs(x - (a?.x ?? 0) - (1998 - Number(a?.text)) * perYear)).toBeLessThan(2);
    expect(Math.abs(width - 9 * perYear)).toBeLessThan(2);
    await expectCard(page, "reign");
    expect(deck.open()?.problems).toEqual([]);
  });
});
