import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { closeBrowser, type DeckView, type OpenDeck, openDeck } from "./support/browser.js";
import { chronodeck } from "./support/cli.js";

/*
 * Drives the timelines of a built deck in a real browser, from its file. The
 * deck's first and last slides are timelines, the second is not.
 */

const DECK = `title: { en: Things that happened }
lecturer: A. Lecturer
date: 2026-01-31
languages: [en]
lanes:
  - { id: law, title: { en: Law }, tone: diamond }
  - { id: rule, title: { en: Rule }, tone: square }
`;
const ENTRY = (id: string, date: string, lane: string, more = "") => `- id: ${id}
  title: { en: ${id} happens }
  date: ${date}
  lane: ${lane}
  origin: context
  summary: { standard: { en: What ${id} was about. } }
  cites: [book]
${more}`;
const EVENTS = [
  ENTRY("accord", "1994", "law", "  record: [{ type: signed, date: 1992-12-17, source: book }]\n"),
  ENTRY("border", "2008-06-30", "law"),
  ENTRY("reign", "1998/2006", "rule"),
  ENTRY("afterwards", "2010/..", "rule"),
  ENTRY("perhaps", "2003?", "law"),
].join("");
const REFERENCES = `- id: book
  type: book
  title: A book
  author: [{ family: Writer, given: A. }]
`;
const SLIDES = `---
id: first
layout: timeline
---
# All of it

Note:
Say this first.

---
id: between
layout: event
events: [border]
---
# In between

It happened.

Note:
Say this next.

---
id: last
layout: timeline
window: 1990/2000
---
# The nineties
`;

let folder = "";
let file = "";
let open: OpenDeck | undefined;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "chronodeck-timeline-"));
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  write("slides/deck.yaml", DECK);
  write("slides/en/slides.md", SLIDES);
  write("slides/audiences/all.yaml", "title: { en: Everybody }\nminutes: 30\n");
  write("timeline-data/events.yaml", EVENTS);
  write("timeline-data/references.yaml", REFERENCES);
  const run = chronodeck(["build", "--root", folder, "--out", path.join(folder, "out")]);
  expect(run.err + run.out, run.err).toContain("all.en.html");
  file = path.join(folder, "out/all.en.html");
});
afterEach(async () => {
  await open?.close();
  open = undefined;
});
afterAll(async () => {
  await closeBrowser();
  rmSync(folder, { recursive: true, force: true });
});

async function show(view: DeckView = {}): Promise<Page> {
  open = await openDeck(file, view);
  const { page } = open;
  return page;
}

async function live(view: DeckView = {}): Promise<Page> {
  const page = await show(view);
  await page.waitForSelector(".present .timeline.is-live");
  await settled(page);
  return page;
}

/** Until labels have found their places after a move. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(320);
}

const mark = (id: string) => `.present .event[data-event="${id}"]`;

/** Where a day stands on the screen by the axis: the figure says which days it opened on. */
async function xOfDay(page: Page, wanted: number): Promise<number> {
  const figure = page.locator(".present .timeline");
  const box = await figure.locator(".axis").boundingBox();
  const start = Number(await figure.getAttribute("data-window-start"));
  const end = Number(await figure.getAttribute("data-window-end"));
  return (box?.x ?? Number.NaN) + ((wanted - start) / (end - start)) * (box?.width ?? Number.NaN);
}

/** The mark alone, without its label, the record's signs or the outline of a selection. */
async function boxOf(page: Page, id: string) {
  const box = await page
    .locator(`${mark(id)} .event-mark > g > :first-child`)
    .first()
    .boundingBox();
  expect(box, id).not.toBeNull();
  return box ?? { x: 0, y: 0, width: 0, height: 0 };
}

const day = (year: number, month = 1, date = 1) => Date.UTC(year, month - 1, date) / 86_400_000;

/* 0.6, 0.96 and 1.44 times 1280 × 720. */
const SIZES = [
  { width: 768, height: 432 },
  { width: 1229, height: 691 },
  { width: 1843, height: 1037 },
] as const;

describe.each(SIZES)("at $width × $height", (size) => {
  test("a mark stands on its dates", async () => {
    const page = await live(size);
    const reign = await boxOf(page, "reign");
    expect(Math.abs(reign.x - (await xOfDay(page, day(1998))))).toBeLessThan(2);
    expect(Math.abs(reign.x + reign.width - (await xOfDay(page, day(2007))))).toBeLessThan(2);
    const accord = await boxOf(page, "accord");
    expect(Math.abs(accord.x + accord.width - (await xOfDay(page, day(1995))))).toBeLessThan(2);
    const border = await boxOf(page, "border");
    const middle = border.x + border.width / 2;
    expect(Math.abs(middle - (await xOfDay(page, day(2008, 6, 30) + 0.5)))).toBeLessThan(2);
  });

  test.each(["accord", "border", "reign", "perhaps"])(
    "a click hits the event under it: %s",
    async (id) => {
      const page = await live(size);
      const { x, y, width, height } = await boxOf(page, id);
      await page.mouse.click(x + width / 2, y + height / 2);
      await page.waitForSelector(`#card:not([hidden]) [data-event="${id}"]`);
      expect(await page.locator(`${mark(id)}.is-selected`).count()).toBe(1);
      expect(await page.locator(".present .event.is-selected").count()).toBe(1);
    },
  );

  test("a drag of 80 pixels moves the events by 80, and selects nothing", async () => {
    const page = await live(size);
    const before = await boxOf(page, "reign");
    const y = before.y + before.height / 2;
    await page.mouse.move(before.x + 20, y);
    await page.mouse.down();
    for (let step = 1; step <= 8; step += 1) await page.mouse.move(before.x + 20 - step * 10, y);
    await page.mouse.up();
    await settled(page);
    const after = await boxOf(page, "reign");
    expect(Math.abs(after.x - before.x + 80)).toBeLessThan(1.5);
    expect(await page.locator("#card").isHidden()).toBe(true);
  });

  test("labels meet neither each other nor the frame", async () => {
    const page = await live(size);
    const events = await page.locator(".present .event:visible").all();
    const boxes = (await Promise.all(events.map((event) => event.boundingBox()))).flatMap((box) =>
      box
        ? [{ left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height }]
        : [],
    );
    expect(boxes).toHaveLength(5);
    const frame = await page.locator(".present .timeline-mount").boundingBox();
    for (const box of boxes) {
      expect(box.right).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0) + 1.5);
      const hits = boxes.filter(
        (other) =>
          other !== box &&
          other.left < box.right &&
          other.right > box.left &&
          other.top < box.bottom - 1 &&
          other.bottom > box.top + 1,
      );
      expect(hits).toEqual([]);
    }
  });
});

test.each(["America/Mexico_City", "UTC", "Asia/Almaty"])(
  "1994 is that year in %s",
  async (timezone) => {
    const page = await live({ timezone, at: "#/last" });
    const accord = await boxOf(page, "accord");
    expect(Math.abs(accord.x - (await xOfDay(page, day(1994))))).toBeLessThan(1.5);
    expect(Math.abs(accord.x + accord.width - (await xOfDay(page, day(1995))))).toBeLessThan(1.5);
    const tick = page.locator(".present .axis-mark", { hasText: /^1994$/ });
    expect(Math.abs(((await tick.boundingBox())?.x ?? 0) - accord.x)).toBeLessThan(2);
  },
);

const span = async (page: Page) => (await boxOf(page, "reign")).width;

test("the wheel zooms about the pointer", async () => {
  const page = await live();
  const before = await boxOf(page, "reign");
  await page.mouse.move(before.x, before.y + 5);
  await page.mouse.wheel(0, -200);
  await settled(page);
  const after = await boxOf(page, "reign");
  expect(after.width).toBeGreaterThan(before.width * 1.15);
  expect(Math.abs(after.x - before.x)).toBeLessThan(2);
});

test("keys and buttons zoom and pan, and leave the slide where it is", async () => {
  const page = await live();
  const whole = await span(page);
  await page.keyboard.press("+");
  await settled(page);
  const closer = await span(page);
  expect(closer).toBeGreaterThan(whole * 1.5);
  await page.keyboard.press("-");
  await settled(page);
  expect(Math.abs((await span(page)) - whole)).toBeLessThan(1);
  await page.click(".present [data-action=zoom-in]");
  await settled(page);
  expect(Math.abs((await span(page)) - closer)).toBeLessThan(1);
  const x = (await boxOf(page, "reign")).x;
  await page.click(".present [data-action=later]");
  await settled(page);
  expect((await boxOf(page, "reign")).x).toBeLessThan(x - 100);
  await page.keyboard.press("Shift+ArrowLeft");
  await settled(page);
  expect(Math.abs((await boxOf(page, "reign")).x - x)).toBeLessThan(1);
  await page.click(".present [data-action=whole]");
  await settled(page);
  expect(Math.abs((await span(page)) - whole)).toBeLessThan(1);
  expect(await slideOf(page)).toBe("first");
});

const slideOf = (page: Page) => page.locator("section.present").getAttribute("id");

test("arrows stay the clicker's, with the focus in the timeline too", async () => {
  const page = await live();
  await page.focus(".present [data-action=zoom-in]");
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector("#between.present");
  await page.keyboard.press("PageDown");
  await page.waitForSelector("#last.present");
});

test("the card takes the focus, Esc closes it and gives it back", async () => {
  const page = await live();
  const entry = page.locator('.present .timeline-list button[data-event="reign"]');
  await entry.focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector("#card:not([hidden])");
  expect(await page.locator("#card:focus").count()).toBe(1);
  expect(await page.textContent("#card h3")).toContain("reign happens");
  expect(await page.textContent("#status")).toContain("1998");
  expect(await page.locator(`${mark("reign")}.is-selected`).count()).toBe(1);
  await page.keyboard.press("Escape");
  await page.waitForSelector("#card", { state: "hidden" });
  expect(
    await page.locator('.present .timeline-list button[data-event="reign"]:focus').count(),
  ).toBe(1);
  expect(await page.locator(".present .event.is-selected").count()).toBe(0);
  expect(await page.locator(".reveal.overview").count()).toBe(0);
  await entry.press(" ");
  await page.waitForSelector("#card:not([hidden])");
  await page.click("#card [data-close-card]");
  await page.waitForSelector("#card", { state: "hidden" });
  expect(await slideOf(page)).toBe("first");
});

test("a chip of any slide opens the card, and leaving the slide closes it", async () => {
  const page = await show({ at: "#/between" });
  await page.click(".present .chip[data-open-card]");
  await page.waitForSelector('#card:not([hidden]) [data-event="border"]');
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector("#card", { state: "hidden" });
});

test("a click on the empty ground closes the card", async () => {
  const page = await live();
  await page.click(`${mark("accord")} .event-label`);
  await page.waitForSelector("#card:not([hidden])");
  const frame = await page.locator(".present .timeline-mount").boundingBox();
  await page.mouse.click((frame?.x ?? 0) + 160, (frame?.y ?? 0) + (frame?.height ?? 0) - 6);
  await page.waitForSelector("#card", { state: "hidden" });
});

test("the mark of the selected event is not left under the card", async () => {
  const page = await live();
  await page.click(`${mark("afterwards")} .event-label`);
  await page.waitForSelector("#card:not([hidden])");
  await settled(page);
  const card = await page.locator("#card").boundingBox();
  expect((await boxOf(page, "afterwards")).x).toBeLessThan((card?.x ?? 0) - 20);
});

test("the overview and a resize leave everything in its place", async () => {
  const page = await live();
  await page.keyboard.press("o");
  await page.waitForSelector(".reveal.overview");
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.keyboard.press("o");
  await page.waitForSelector(".reveal:not(.overview)");
  await settled(page);
  const reign = await boxOf(page, "reign");
  expect(Math.abs(reign.x - (await xOfDay(page, day(1998))))).toBeLessThan(2);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await settled(page);
  const larger = await boxOf(page, "reign");
  expect(larger.width / reign.width).toBeCloseTo(1920 / 1024, 1);
  expect(Math.abs(larger.x - (await xOfDay(page, day(1998))))).toBeLessThan(2);
  await page.mouse.click(larger.x + 30, larger.y + 5);
  await page.waitForSelector('#card:not([hidden]) [data-event="reign"]');
});

test("it is right as the last slide too, come upon step by step", async () => {
  const page = await live();
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector("#between.present");
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector("#last.present .timeline.is-live");
  await settled(page);
  expect(Math.abs((await boxOf(page, "accord")).x - (await xOfDay(page, day(1994))))).toBeLessThan(
    2,
  );
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.waitForSelector("#first.present .timeline.is-live");
  await settled(page);
  expect(Math.abs((await boxOf(page, "reign")).x - (await xOfDay(page, day(1998))))).toBeLessThan(
    2,
  );
});

test("the speaker view opens from the file, shows the notes and drives the deck", async () => {
  const page = await live();
  const popup = page.context().waitForEvent("page");
  await page.keyboard.press("s");
  const speaker = await popup;
  await speaker.getByText("Say this first.").waitFor();
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector("#between.present");
  await speaker.getByText("Say this next.").waitFor();
  await speaker.keyboard.press("ArrowRight");
  await page.waitForSelector("#last.present .timeline.is-live");
  expect(open?.problems).toEqual([]);
});

test("no query parameter changes the configuration, no stranger's message is obeyed", async () => {
  const page = await live({ at: "?url=javascript:alert(1)&margin=0.4&transition=zoom#/first" });
  expect(page.url()).not.toContain("?");
  const data = JSON.stringify({ method: "slide", args: [2] });
  const strangers = [{ origin: "https://elsewhere.example" }, { origin: "null" }];
  for (const stranger of strangers) {
    const message = JSON.stringify({ data, ...stranger });
    await page.evaluate(`dispatchEvent(new MessageEvent("message", ${message}))`);
  }
  await page.waitForTimeout(400);
  expect(await slideOf(page)).toBe("first");
});

test("on paper stands the picture that the build drew", async () => {
  const page = await live();
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("#first .timeline-mount").isVisible()).toBe(false);
  expect(await page.locator("#first .timeline-static svg").isVisible()).toBe(true);
  await page.emulateMedia({ media: "screen" });
  await page.goto(page.url().replace(/#.*/, "?print-pdf"));
  await page.waitForSelector(".pdf-page");
  expect(await page.locator("#last .timeline-mount").isVisible()).toBe(false);
  expect(await page.locator("#last .timeline-static svg").isVisible()).toBe(true);
});

test("nothing is asked of a network, nothing is complained of", async () => {
  const page = await live();
  for (const slide of ["between", "last"]) {
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector(`#${slide}.present`);
    await settled(page);
  }
  expect(open?.requests).toEqual([]);
  expect(open?.problems).toEqual([]);
});
