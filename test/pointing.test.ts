import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { LINKED, timelineDeck } from "./support/timeline-deck.js";

/* The laser and the pen, by mouse, touch, stylus and keyboard. */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SLIDES = `---
id: told
layout: event
events: [border]
---
# Told here

It happened.

---
id: walk
layout: timeline
steps: [accord, middle]
---
# A walk

---
id: end
layout: statement
---
# The end
`;
const { show, open } = timelineDeck({ slides: SLIDES, ...LINKED });

const laser = (page: Page) => page.locator(".laser");
const lines = (page: Page) => page.locator("#pen-lines path");
const said = (page: Page) => page.locator("#status").textContent();
const slideOf = (page: Page) => page.locator("section.present").getAttribute("id");
/** What the sign at the edge of the screen shows. */
const signs = (page: Page) =>
  page
    .locator("#pointing:not([hidden]) [data-sign]:not([hidden])")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-sign")));

async function draw(page: Page, from: readonly [number, number], to: readonly [number, number]) {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 8 });
  await page.mouse.up();
}

/** The middle of what is drawn or shown, in pixels of the screen. */
async function middle(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("X goes from laser to pen to nothing, and says so", async () => {
  const page = await show();
  expect(await signs(page)).toEqual([]);
  await page.mouse.move(400, 300);
  await page.keyboard.press("x");
  expect(await middle(page, ".laser")).toEqual({ x: 400, y: 300 });
  expect(await said(page)).toBe("Laser on.");
  expect(await signs(page)).toEqual(["laser", "stop"]);
  await page.mouse.move(700, 200);
  expect(await middle(page, ".laser")).toEqual({ x: 700, y: 200 });
  expect(
    await page.evaluate("getComputedStyle(document.querySelector('.slide-title')).cursor"),
  ).toBe("none");
  await page.keyboard.press("X");
  expect(await laser(page).isHidden()).toBe(true);
  expect(await said(page)).toBe("Pen on.");
  expect(await signs(page)).toEqual(["pen", "stop"]);
  await page.keyboard.press("x");
  expect(await said(page)).toBe("Pointing is off.");
  expect(await signs(page)).toEqual([]);
  expect(open()?.problems).toEqual([]);
});

test("under the laser one can press what is there, and arrows leaf", async () => {
  const page = await show();
  await page.keyboard.press("x");
  await page.click("#told .chip");
  await page.waitForSelector("#card:not([hidden])");
  const over = await page.evaluate(
    `[".laser", "#card"].map((one) => Number(getComputedStyle(document.querySelector(one)).zIndex))`,
  );
  expect(over).toEqual([60, 25]);
  await page.keyboard.press("Escape");
  expect(await page.locator("#card").isHidden()).toBe(true);
  expect(await laser(page).isVisible()).toBe(true);
  await page.keyboard.press("PageDown");
  await page.waitForSelector("#walk.present");
  expect(await laser(page).isVisible()).toBe(true);
});

test("Esc wipes the lines, then ends pointing, and only then shows all slides", async () => {
  const page = await show();
  for (const _ of "12") await page.keyboard.press("x");
  await draw(page, [200, 200], [500, 300]);
  await draw(page, [200, 300], [500, 200]);
  expect(await lines(page).count()).toBe(2);
  await page.keyboard.press("Escape");
  expect(await lines(page).count()).toBe(0);
  expect(await signs(page)).toEqual(["pen", "stop"]);
  await page.keyboard.press("Escape");
  expect(await signs(page)).toEqual([]);
  expect(await page.locator(".reveal.overview").count()).toBe(0);
  await page.keyboard.press("Escape");
  expect(await page.locator(".reveal.overview").count()).toBe(1);
  // Nothing is pointed to there.
  await page.keyboard.press("x");
  expect(await signs(page)).toEqual([]);
});

test("a line goes where the mouse goes; Ctrl+Z takes back the last; slide and step changes wipe all", async () => {
  const page = await show();
  for (const _ of "12") await page.keyboard.press("x");
  await draw(page, [200, 200], [500, 300]);
  const box = await lines(page).boundingBox();
  // With half of its breadth on every side.
  expect(box?.x).toBeCloseTo(197, 0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeCloseTo(503, 0);
  await draw(page, [600, 400], [700, 500]);
  await page.keyboard.press("Control+z");
  expect(await lines(page).count()).toBe(1);
  expect((await lines(page).boundingBox())?.x).toBeCloseTo(197, 0);
  // A click draws a dot, and presses nothing.
  const chip = await middle(page, "#told .chip");
  await page.mouse.click(chip.x, chip.y);
  expect(await lines(page).count()).toBe(2);
  expect(await page.locator("#card").isHidden()).toBe(true);
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector("#walk.present");
  expect(await lines(page).count()).toBe(0);
  expect(await signs(page)).toEqual(["pen", "stop"]);
  await draw(page, [200, 200], [500, 300]);
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector("#card:not([hidden])");
  expect(await slideOf(page)).toBe("walk");
  expect(await lines(page).count()).toBe(0);
});

test("lines put down with the pen stay over what they were drawn on, in any window", async () => {
  const page = await show();
  for (const _ of "12") await page.keyboard.press("x");
  const title = await middle(page, "#told .slide-title");
  await draw(page, [title.x - 50, title.y], [title.x + 50, title.y]);
  await page.keyboard.press("x");
  expect(await signs(page)).toEqual(["undo", "stop"]);
  for (const [width, height] of [
    [900, 700],
    [1920, 1080],
    [320, 568],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(100);
    const now = await middle(page, "#told .slide-title");
    const line = await middle(page, "#pen-lines path");
    expect(Math.hypot(now.x - line.x, now.y - line.y), String(width)).toBeLessThan(1);
  }
  // Each button is within the window.
  for (const button of await page.locator("#pointing button:visible").all()) {
    const box = await button.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(568);
  }
  await page.keyboard.press("Escape");
  expect(await lines(page).count()).toBe(0);
});

describe("by touch and stylus", () => {
  test("a finger draws, and leafs again when the pen is down; the sign goes on, takes back and stops", async () => {
    const page = await show({ touch: true });
    const touch = await page.context().newCDPSession(page);
    const swipe = async (from: readonly [number, number], to: readonly [number, number]) => {
      const at = (x: number, y: number) => [{ x, y, id: 1 }];
      await touch.send("Input.dispatchTouchEvent", {
        type: "touchStart",
        touchPoints: at(...from),
      });
      for (let step = 1; step <= 8; step += 1) {
        await page.waitForTimeout(16);
        await touch.send("Input.dispatchTouchEvent", {
          type: "touchMove",
          touchPoints: at(
            from[0] + ((to[0] - from[0]) * step) / 8,
            from[1] + ((to[1] - from[1]) * step) / 8,
          ),
        });
      }
      // Still at the end: after a fling a browser takes the next tap as the end of it.
      await page.waitForTimeout(150);
      await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
      await page.waitForTimeout(50);
    };
    // The help table has a button for it.
    await page.evaluate(
      `document.body.insertAdjacentHTML("beforeend", '<button id="other" data-command="pointer" style="position:fixed;inset:0 auto auto 0;z-index:99">x</button>')`,
    );
    await page.tap("#other");
    await swipe([900, 400], [300, 400]);
    expect(await slideOf(page)).toBe("told");
    await page.tap("[data-sign=laser]");
    await swipe([900, 400], [300, 420]);
    await swipe([900, 300], [300, 320]);
    expect(await slideOf(page)).toBe("told");
    expect(await lines(page).count()).toBe(2);
    expect((await lines(page).first().boundingBox())?.width).toBeGreaterThan(550);
    await page.tap("[data-sign=undo]");
    expect(await lines(page).count()).toBe(1);
    await page.tap("[data-sign=stop]");
    expect(await lines(page).count()).toBe(0);
    expect(await signs(page)).toEqual([]);
    await swipe([900, 400], [300, 400]);
    await page.waitForSelector("#walk.present");
    expect(open()?.problems).toEqual([]);
  });

  test("a stylus draws, and a hand beside it does not", async () => {
    const page = await show({ touch: true });
    for (const _ of "12") await page.keyboard.press("x");
    const device = await page.context().newCDPSession(page);
    const stylus = (type: "mousePressed" | "mouseMoved" | "mouseReleased", x: number, y: number) =>
      device.send("Input.dispatchMouseEvent", {
        type,
        x,
        y,
        button: "left",
        buttons: type === "mouseReleased" ? 0 : 1,
        clickCount: 1,
        pointerType: "pen",
        force: 0.5,
      });
    await stylus("mousePressed", 300, 300);
    for (let x = 310; x <= 500; x += 10) await stylus("mouseMoved", x, 300);
    await device.send("Input.dispatchTouchEvent", {
      type: "touchStart",
      touchPoints: [{ x: 700, y: 600, id: 7 }],
    });
    await device.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await stylus("mouseMoved", 600, 300);
    await stylus("mouseReleased", 600, 300);
    expect(await lines(page).count()).toBe(1);
    const box = await lines(page).boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeCloseTo(603, 0);
  });
});

test("over this slide in the speaker's window the pointer is a dot in the room, at that place", async () => {
  const page = await show();
  const popup = page.context().waitForEvent("page");
  await page.keyboard.press("s");
  const speaker = await popup;
  const frame = await speaker.waitForSelector("[data-speaker=current]");
  const box = await frame.boundingBox();
  if (!box) throw new Error("the speaker's window has no slide");
  expect(await laser(page).isHidden()).toBe(true);
  const part = { x: 0.25, y: 0.6 };
  await speaker.mouse.move(box.x + part.x * box.width, box.y + part.y * box.height);
  await expect.poll(() => laser(page).isVisible()).toBe(true);
  const dot = await middle(page, ".laser");
  expect(Math.hypot(dot.x - part.x * 1280, dot.y - part.y * 720)).toBeLessThan(2);
  // Near by it is on the same word.
  const title = await middle(page, "#told .slide-title");
  await page.keyboard.down("Alt");
  await page.mouse.click(400, 100);
  await page.keyboard.up("Alt");
  const near = await middle(page, "#told .slide-title");
  await speaker.mouse.move(
    box.x + (title.x / 1280) * box.width,
    box.y + (title.y / 720) * box.height,
  );
  await expect
    .poll(async () => {
      const at = await middle(page, ".laser");
      return Math.hypot(at.x - near.x, at.y - near.y);
    })
    .toBeLessThan(4);
  await speaker.mouse.move(box.x + box.width / 2, box.y + box.height + 30);
  await expect.poll(() => laser(page).isHidden()).toBe(true);
  // The pointer of that window stays to be seen.
  await page.keyboard.press("x");
  expect(await speaker.evaluate("getComputedStyle(document.body).cursor")).not.toBe("none");
  expect(open()?.problems).toEqual([]);
});

test("nothing of it is printed", async () => {
  const page = await show();
  for (const _ of "12") await page.keyboard.press("x");
  await draw(page, [200, 200], [500, 300]);
  await page.emulateMedia({ media: "print" });
  for (const part of [".pen-sheet", ".pointing", ".laser"])
    expect(await page.locator(part).isHidden(), part).toBe(true);
});

describe.each(["paper", "hall", "contrast"])("in the theme %s", (theme) => {
  const themed = timelineDeck({ slides: SLIDES, ...LINKED, theme });

  test("laser and pen are seen on the ground, and axe finds nothing", async () => {
    const page = await themed.show();
    await page.mouse.move(640, 660);
    for (const pointer of ["laser", "pen"]) {
      await page.keyboard.press("x");
      if (pointer === "pen") await draw(page, [200, 560], [500, 600]);
      const least: number = await page.evaluate(CONTRAST);
      expect(least, pointer).toBeGreaterThanOrEqual(3);
      await page.evaluate(AXE);
      const found = await page.evaluate(
        `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id }) => id))`,
      );
      expect(found, pointer).toEqual([]);
    }
    const tree = await page.locator("#pointing").ariaSnapshot();
    expect(tree.split("\n").map((line) => line.trim().replace(/^- /, ""))).toEqual([
      'complementary "Pointing":',
      'button "Pen. Press to put it down"',
      'button "Take back the last line"',
      'button "Stop pointing and erase"',
    ]);
  });
});

/** Of the pen's red against the ground, as WCAG has it; the laser has the same. */
const CONTRAST = `(() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const pen = light(getComputedStyle(document.querySelector(".pen-ink")).stroke);
  const ground = light(getComputedStyle(document.body).backgroundColor);
  return Math.max(pen, ground) / Math.min(pen, ground);
})()`;
