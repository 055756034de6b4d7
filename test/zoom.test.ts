import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { boxOf, mark, settled, timelineDeck } from "./support/timeline-deck.js";

/* A closer look at a part of a slide, and the timeline under it. */
const { live, show, open } = timelineDeck();

const SIZES = [
  { width: 800, height: 600 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;

type Place = { readonly x: number; readonly y: number };

async function altClick(page: Page, { x, y }: Place): Promise<void> {
  await page.keyboard.down("Alt");
  await page.mouse.click(x, y);
  await page.keyboard.up("Alt");
  await settled(page);
}

const boxIn = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  return box;
};
const widthOf = async (page: Page) => (await boxIn(page, "section.present")).width;
const isWhole = (page: Page) => page.locator("#pointing").isHidden();
const middleOf = ({ x, y, width, height }: Awaited<ReturnType<typeof boxOf>>) => ({
  x: x + width / 2,
  y: y + height / 2,
});

describe.each(SIZES)("at $width × $height", (size) => {
  // As reveal.js rounds it.
  const scale = Math.round((size.width / 1280) * 100) / 100;

  test("a click hits the mark that is seen, before, within and after", async () => {
    const page = await live(size);
    for (const id of ["accord", "border", "reign", "perhaps"]) {
      const hits = async () => {
        const { x, y } = middleOf(await boxOf(page, id));
        await page.mouse.click(x, y);
        await page.waitForSelector(`#card:not([hidden]) [data-event="${id}"]`);
        expect(await page.locator(`${mark(id)}.is-selected`).count(), id).toBe(1);
        await page.keyboard.press("Escape");
        await settled(page);
      };
      const before = await boxOf(page, id);
      await altClick(page, middleOf(before));
      expect(await page.locator("#card").isHidden(), id).toBe(true);
      expect(await widthOf(page), id).toBeCloseTo(2560 * scale, 0);
      const near = await boxOf(page, id);
      expect(near.width / before.width, id).toBeCloseTo(2, 1);
      const [was, is] = [middleOf(before), middleOf(near)];
      // A click is at a whole pixel.
      expect(Math.hypot(is.x - was.x, is.y - was.y), id).toBeLessThan(1.5);
      await hits();
      await altClick(page, middleOf(near));
      expect(await isWhole(page), id).toBe(true);
      expect(await boxOf(page, id), id).toEqual(before);
      await hits();
    }
    expect(open()?.problems).toEqual([]);
  });

  test("a drag of 80 pixels moves the events by 80, and the pointer finds their names", async () => {
    const page = await live(size);
    await altClick(page, middleOf(await boxOf(page, "reign")));
    const before = await boxOf(page, "reign");
    const y = before.y + before.height / 2;
    const x = before.x + 60;
    await page.mouse.move(x, y);
    expect(await page.locator(".present .timeline-picture").getAttribute("title")).toContain(
      "reign happens",
    );
    await page.mouse.down();
    for (let step = 1; step <= 8; step += 1) await page.mouse.move(x - step * 10, y);
    await page.mouse.up();
    await settled(page);
    expect((await boxOf(page, "reign")).x - before.x).toBeCloseTo(-80, 0);
    expect(await page.locator("#card").isHidden()).toBe(true);
  });

  test("card and dock stand where they stand without it, and their timeline can be pressed", async () => {
    const page = await show({ ...size, at: "#/between" });
    await page.keyboard.press("w");
    await page.waitForSelector("#dock .timeline.is-live");
    const chip = await boxIn(page, "#between .chip");
    const dock = await boxIn(page, "#dock");
    // The chip is under the dock.
    await page.keyboard.press("w");
    await page.mouse.click(chip.x + 20, chip.y + chip.height / 2);
    const card = await boxIn(page, "#card");
    await page.keyboard.press("Escape");
    await altClick(page, { x: size.width / 4, y: size.height / 3 });
    await page.keyboard.press("w");
    await settled(page);
    expect(await boxIn(page, "#dock")).toEqual(dock);
    const inDock = await boxIn(page, `#dock .timeline-picture [data-event="border"] .mark > *`);
    await page.mouse.click(inDock.x + inDock.width / 2, inDock.y + inDock.height / 2);
    await page.waitForSelector(`#card:not([hidden]) [data-event="border"]`);
    expect(await boxIn(page, "#card")).toEqual(card);
  });
});

describe("the way out", () => {
  test("Esc closes the card first, then shows the whole slide, then all slides", async () => {
    const page = await live();
    const place = middleOf(await boxOf(page, "border"));
    await altClick(page, place);
    expect(await page.locator("#status").textContent()).toBe("Zoomed in.");
    await page.mouse.click(place.x, place.y);
    await page.waitForSelector("#card:not([hidden])");
    await page.keyboard.press("Escape");
    expect(await widthOf(page)).toBeCloseTo(2560, 0);
    await page.keyboard.press("Escape");
    expect(await page.locator("#status").textContent()).toBe("The whole slide.");
    expect(await widthOf(page)).toBeCloseTo(1280, 0);
    expect(await page.locator(".reveal.overview").count()).toBe(0);
    await page.keyboard.press("Escape");
    expect(await page.locator(".reveal.overview").count()).toBe(1);
  });

  test("a change of slide shows the whole slide; a new size of the window keeps the part", async () => {
    const page = await live();
    await altClick(page, { x: 1000, y: 500 });
    const part = await boxIn(page, "section.present");
    await page.setViewportSize({ width: 640, height: 360 });
    await settled(page);
    const smaller = await boxIn(page, "section.present");
    expect(smaller.x).toBeCloseTo(part.x / 2, 0);
    expect(smaller.y).toBeCloseTo(part.y / 2, 0);
    expect(smaller.width).toBeCloseTo(1280, 0);
    const reign = middleOf(await boxOf(page, "reign"));
    await page.mouse.click(reign.x, reign.y);
    await page.waitForSelector(`#card:not([hidden]) [data-event="reign"]`);
    await page.keyboard.press("PageDown");
    await page.waitForSelector("#between.present");
    expect(await widthOf(page)).toBeCloseTo(640, 0);
    expect(await isWhole(page)).toBe(true);
  });
});

describe("other ways in", () => {
  /** As the table of keys has it. */
  const BUTTON = `document.body.insertAdjacentHTML("beforeend",
    '<button id="other" data-command="zoom" style="position:fixed;inset:0 auto auto 0;z-index:99">+</button>')`;

  test("by touch: first the command, then the point; the sign leads back", async () => {
    const page = await live({ touch: true });
    await page.evaluate(BUTTON);
    await page.tap("#other");
    expect(await page.locator("#status").textContent()).toBe(
      "Click or tap where to look closer, or press Enter.",
    );
    const { x, y } = middleOf(await boxOf(page, "border"));
    await page.touchscreen.tap(x, y);
    await settled(page);
    expect(await widthOf(page)).toBeCloseTo(2560, 0);
    expect(await page.locator("#card").isHidden()).toBe(true);
    const near = middleOf(await boxOf(page, "border"));
    await page.touchscreen.tap(near.x, near.y);
    await page.waitForSelector(`#card:not([hidden]) [data-event="border"]`);
    await page.keyboard.press("Escape");
    await page.tap("[data-sign=zoom]");
    await settled(page);
    expect(await widthOf(page)).toBeCloseTo(1280, 0);
    // Asked for and given up.
    await page.tap("#other");
    await page.tap("[data-sign=zoom]");
    expect(await isWhole(page)).toBe(true);
    await page.touchscreen.tap(x, y);
    await page.waitForSelector(`#card:not([hidden]) [data-event="border"]`);
  });

  test("by keyboard: Enter looks at what has the focus", async () => {
    const page = await show({ at: "#/between" });
    await page.evaluate(BUTTON);
    const chip = await boxIn(page, "#between .chip");
    await page.focus("#other");
    await page.keyboard.press("Enter");
    await page.focus("#between .chip");
    await page.keyboard.press("Enter");
    expect(await page.locator("#card").isHidden()).toBe(true);
    const near = await boxIn(page, "#between .chip");
    expect(near.width).toBeCloseTo(chip.width * 2, 0);
    expect(middleOf(near).x).toBeCloseTo(middleOf(chip).x, 0);
    await page.keyboard.press("Enter");
    await page.waitForSelector("#card:not([hidden])");
  });

  test("Alt with the wheel comes nearer by degrees, never beyond the slide", async () => {
    const page = await live();
    await page.mouse.move(0, 719);
    await page.keyboard.down("Alt");
    await page.mouse.wheel(0, -200);
    await expect.poll(() => widthOf(page)).toBeCloseTo(1280 * Math.exp(0.5), 0);
    await page.mouse.move(1279, 0);
    await page.mouse.wheel(0, -2000);
    await expect.poll(() => widthOf(page)).toBeCloseTo(5120, 0);
    for (const wheel of [300, 300]) {
      await page.mouse.wheel(0, wheel);
      await page.waitForTimeout(50);
      const { x, y, width, height } = await boxIn(page, "section.present");
      expect(Math.max(x, y)).toBeLessThanOrEqual(0.1);
      expect(x + width).toBeGreaterThanOrEqual(1279.9);
      expect(y + height).toBeGreaterThanOrEqual(719.9);
    }
    await page.mouse.wheel(0, 2000);
    await expect.poll(() => widthOf(page)).toBeCloseTo(1280, 0);
    await page.keyboard.up("Alt");
    expect(open()?.problems).toEqual([]);
  });
});

test("the pen draws on what is zoomed, and its line stays on it", async () => {
  const page = await live();
  for (const _ of "12") await page.keyboard.press("x");
  await altClick(page, { x: 400, y: 120 });
  expect(await page.locator("#pen-lines path").count()).toBe(0);
  const title = middleOf(await boxIn(page, ".present .slide-title"));
  await page.mouse.move(title.x - 40, title.y);
  await page.mouse.down();
  await page.mouse.move(title.x + 40, title.y, { steps: 5 });
  await page.mouse.up();
  await altClick(page, { x: 400, y: 120 });
  const now = middleOf(await boxIn(page, ".present .slide-title"));
  const line = middleOf(await boxIn(page, "#pen-lines path"));
  expect(Math.hypot(now.x - line.x, now.y - line.y)).toBeLessThan(1);
});

test.each([true, false])("it moves to its place unless motion is unwanted: %s", async (still) => {
  const page = await live({ reducedMotion: still });
  // Written down as it happens: on a busy machine it may be over when one asks.
  await page.evaluate(`addEventListener("transitionrun", ({ target }) => {
    if (target.matches(".slides")) document.body.dataset.moved = "yes";
  })`);
  await page.keyboard.down("Alt");
  await page.mouse.click(900, 300);
  await page.keyboard.up("Alt");
  await page.waitForTimeout(400);
  expect(await page.evaluate("document.body.dataset.moved ?? 'no'")).toBe(still ? "no" : "yes");
  expect(await widthOf(page)).toBeCloseTo(2560, 0);
  const { x, y } = middleOf(await boxOf(page, "reign"));
  await page.mouse.click(x, y);
  await page.waitForSelector(`#card:not([hidden]) [data-event="reign"]`);
});
