import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { boxOf, LINKED, label, settled, timelineDeck } from "./support/timeline-deck.js";

/* Slides move timelines, and events lead to slides: in both themes, at three sizes. */

const SLIDES = `---
id: walk
layout: timeline
steps: [accord, middle, border]
---
# A walk

Note:
Before the first step.

---
id: told
layout: event
events: [border]
---
# Told here

It happened.

---
id: both
layout: bullets
events: [accord, reign]
---
# Two of them

- One
- Two

---
id: silent
layout: bullets
---
# Of nothing

- Nothing
`;

const slideOf = (page: Page) => page.locator("section.present").getAttribute("id");
const hashOf = (page: Page) => page.evaluate("location.hash");
/** Events of a live timeline that are not dimmed: their names are in ink. */
const lit = (page: Page, figure = ".present .timeline") =>
  page.locator(`${figure} .timeline-picture [data-event]`).evaluateAll((events) =>
    events
      .filter((event) => event.querySelector(":scope > text.fill-ink"))
      .map((event) => event.getAttribute("data-event") ?? "")
      .sort(),
  );
const arrived = (page: Page, id: string) => page.waitForSelector(`#${id}.present`);
const cardOf = (page: Page) => page.waitForSelector("#card:not([hidden])");

const VIEWS = [
  { theme: "paper", width: 800, height: 450 },
  { theme: "hall", width: 1280, height: 720 },
  { theme: "contrast", width: 1920, height: 1080 },
] as const;

describe.each(VIEWS)("in $theme at $width × $height", ({ theme, ...size }) => {
  const { live, show, open } = timelineDeck({
    slides: SLIDES,
    ...LINKED,
    theme,
  });

  test("the walk: each press shows an event or an era with its card and dims the rest, and back", async () => {
    const page = await live(size);
    const before = await boxOf(page, "border");
    await page.keyboard.press("ArrowRight");
    await cardOf(page);
    await settled(page);
    expect(await page.textContent("#card h3")).toContain("accord happens");
    expect(await lit(page)).toEqual(["accord"]);
    const card = await page.locator("#card").boundingBox();
    const accord = await boxOf(page, "accord");
    if (size.width > 800) expect(accord.x + accord.width).toBeLessThan(card?.x ?? 0);
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("#card:not([hidden]) [data-period=middle]");
    await settled(page);
    expect(await lit(page)).toEqual(["perhaps", "reign"]);
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("#card:not([hidden]) [data-event=border]");
    for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowLeft");
    await page.waitForSelector("#card", { state: "hidden" });
    await settled(page);
    expect((await boxOf(page, "border")).x).toBeCloseTo(before.x, 0);
    expect((await lit(page)).length).toBe(5);
    expect(await slideOf(page)).toBe("walk");
    expect(open()?.problems).toEqual([]);
  });

  test("reloaded in mid-walk, and through overview and resize, it stands at its step", async () => {
    const page = await live({ ...size, at: "#/walk/1" });
    await page.waitForSelector("#card:not([hidden]) [data-period=middle]");
    await settled(page);
    expect(await lit(page)).toEqual(["perhaps", "reign"]);
    await page.reload();
    await page.waitForSelector("#card:not([hidden]) [data-period=middle]");
    await settled(page);
    expect(await lit(page)).toEqual(["perhaps", "reign"]);
    await page.keyboard.press("o");
    await page.waitForSelector(".reveal.overview");
    await page.waitForSelector("#card", { state: "hidden" });
    await page.keyboard.press("o");
    await page.waitForSelector("#card:not([hidden]) [data-period=middle]");
    await page.setViewportSize({ width: 1024, height: 768 });
    await settled(page);
    expect(await lit(page)).toEqual(["perhaps", "reign"]);
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("#card:not([hidden]) [data-event=border]");
  });

  test("an event offers its slide and takes there; Back returns to the very step", async () => {
    const page = await live(size);
    await page.keyboard.press("ArrowRight");
    await cardOf(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("0");
    await settled(page);
    await page.click(label("border"));
    await cardOf(page);
    await page.click("#card [data-jump]");
    await arrived(page, "told");
    expect(await page.locator("#card").isHidden()).toBe(true);
    await page.click("#back");
    await arrived(page, "walk");
    await page.waitForSelector("#card:not([hidden]) [data-event=accord]");
    expect(await page.locator("#back").isHidden()).toBe(true);
    expect(await page.locator("#walk .timeline-step.visible").count()).toBe(1);
  });

  test("the ribbon names what is under the pointer, leads there, and has the talk bracketed", async () => {
    const page = await show({ ...size, at: "#/both" });
    const band = await page.locator("#both [data-ribbon]").boundingBox();
    const spot = await page.evaluate(`(() => {
      const tick = document.querySelector('#ribbon-ticks [data-event="border"] > path');
      const [, x, y] = /^M([\\d.]+) ([\\d.]+)/.exec(tick.getAttribute("d"));
      return [Number(x) + 5, Number(y) + 1];
    })()`);
    const [x, y] = spot as [number, number];
    const scale = (band?.width ?? 0) / 1152;
    await page.mouse.move((band?.x ?? 0) + x * scale, (band?.y ?? 0) + y * scale);
    await page.waitForSelector(".ribbon-tip:not([hidden])");
    expect(await page.textContent(".ribbon-tip")).toContain("border");
    expect(await page.locator("#both .ribbon-here").count()).toBe(1);
    await page.mouse.click((band?.x ?? 0) + x * scale, (band?.y ?? 0) + y * scale);
    await arrived(page, "told");
    await page.keyboard.press("Backspace");
    await arrived(page, "both");
  });

  test("the dock follows the talk under any slide", async () => {
    const page = await show({ ...size, at: "#/told" });
    await page.keyboard.press("w");
    await page.waitForSelector("#dock:not([hidden]) .is-live");
    await settled(page);
    expect(await lit(page, "#dock .timeline")).toEqual(["border"]);
    await page.keyboard.press("ArrowRight");
    await arrived(page, "both");
    await settled(page);
    expect(await lit(page, "#dock .timeline")).toEqual(["accord", "reign"]);
    await page.click("#dock .timeline-picture [data-event=reign] > text");
    await page.waitForSelector("#card:not([hidden]) [data-event=reign]");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowRight");
    await arrived(page, "silent");
    await settled(page);
    expect((await lit(page, "#dock .timeline")).length).toBeGreaterThan(1);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#dock", { state: "hidden" });
    expect(await slideOf(page)).toBe("silent");
    expect(open()?.problems).toEqual([]);
  });
});

describe("addresses of events", () => {
  const { live, show, open } = timelineDeck({ slides: SLIDES, ...LINKED });

  test("one that a slide tells of leads to the slide", async () => {
    const page = await show({ at: "#/event/border" });
    await arrived(page, "told");
    await expect.poll(() => hashOf(page)).toBe("#/told");
  });

  test("one that none tells of opens its card on a timeline; typed in later, too", async () => {
    const page = await live({ at: "#/event/afterwards" });
    await page.waitForSelector("#walk.present");
    await page.waitForSelector("#card:not([hidden]) [data-event=afterwards]");
    await page.evaluate(`location.hash = "#/event/accord"`);
    await arrived(page, "both");
    await page.evaluate(`location.hash = "#/event/perhaps"`);
    await page.waitForSelector("#card:not([hidden]) [data-event=perhaps]");
    expect(await slideOf(page)).toBe("walk");
  });

  test("one that is not there is said, and the deck begins", async () => {
    const page = await show({ at: "#/event/no%2Fsuch" });
    await page.getByText("no event “no/such”").waitFor();
    expect(await slideOf(page)).toBe("walk");
    await page.evaluate(`location.hash = "#/event/%E0%A4%A"`);
    await settled(page);
    expect(open()?.problems).toEqual([]);
  });

  test("links are drawn when asked for, by button and by key, and explained", async () => {
    const page = await live();
    const links = page.locator(".present .timeline-picture .link");
    expect(await links.count()).toBe(0);
    await page.click(".present [data-action=links]");
    await expect.poll(() => links.count()).toBe(1);
    expect(await page.getAttribute(".present [data-action=links]", "aria-pressed")).toBe("true");
    expect(await page.textContent(".present .timeline-picture")).toContain("leads to");
    await page.keyboard.press("a");
    await expect.poll(() => links.count()).toBe(0);
  });

  test.each([
    [false, "glides"],
    [true, "jumps"],
  ])("with reduced motion %s the camera %s", async (reducedMotion, way) => {
    const page = await live({ reducedMotion });
    // Where the axis puts its first year, at each change of the picture.
    await page.evaluate(`{
      globalThis.seen = new Set();
      const look = () => {
        const year = document.querySelector(".present .timeline-picture .axis text");
        if (year) seen.add(Math.round(year.getBoundingClientRect().x) + year.textContent);
        requestAnimationFrame(look);
      };
      look();
    }`);
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("#card:not([hidden])");
    await page.waitForTimeout(700);
    const seen = (await page.evaluate("seen.size")) as number;
    if (way === "glides") expect(seen).toBeGreaterThan(4);
    else expect(seen).toBeLessThanOrEqual(3);
  });
});
