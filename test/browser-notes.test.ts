import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { violations } from "./support/axe.js";
import {
  letters,
  MINUTE,
  NINE,
  pass,
  press,
  shownIn,
  speakerDeck,
} from "./support/speaker-deck.js";

/* The notes on the deck's own screen: where the window is blocked, and where there is one screen only. */
const { show, speak, open } = speakerDeck();

const overlay = (page: Page) => page.getByRole("complementary", { name: "Notes" });
const words = (page: Page) => overlay(page).locator("[data-notes=words]");
const BLOCKED =
  "The browser blocked the speaker’s window, so the notes are here. For the window, allow pop-ups for this page and press S.";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function box(page: Page, selector: string): Promise<Box> {
  const found = await page.locator(selector).first().boundingBox();
  if (!found) throw new Error(`${selector} is not shown`);
  return found;
}

/** By more than the two pixels to which reveal.js rounds. */
const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width - 2 &&
  b.x < a.x + a.width - 2 &&
  a.y < b.y + b.height - 2 &&
  b.y < a.y + a.height - 2;

test("where the browser blocks the window the deck says so and shows the notes instead", async () => {
  const page = await show({ before: "window.open = () => null" });
  await page.keyboard.press("s");
  await page.getByRole("alert").getByText(BLOCKED).waitFor();
  expect(await words(page).innerText()).toBe("Say good morning.");
  // The words of why lie over nothing that one reads or presses.
  const notice = await box(page, ".notice");
  expect(meet(notice, await box(page, "#notes-overlay"))).toBe(false);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => words(page).innerText()).toBe("Before the walk.");
  expect(open()?.problems).toEqual([]);
});

test("T shows and hides them, with the pace, the clock and what comes next", async () => {
  const page = await show({ clock: NINE });
  expect(await overlay(page).isVisible()).toBe(false);
  await press(page, "t", "ArrowRight", "ArrowRight");
  await pass(page, 9 * MINUTE);
  expect(await words(page).innerText()).toBe("Step 1 of 2: accord happens\n\nThis was the accord.");
  const heard = await overlay(page).ariaSnapshot();
  for (const line of [
    /\d:\d\d behind/,
    /timer "elapsed": 9:0\d/,
    'timer "Time": 9:09',
    "Next Step 2 of 2: border happens",
    'button "Larger text"',
    'button "To the side or to the foot"',
    'button "Close the notes"',
  ])
    expect(heard).toMatch(line);
  await press(page, "T");
  expect(await overlay(page).isVisible()).toBe(false);
  await press(page, "t");
  await page.getByRole("button", { name: "Close the notes" }).click();
  expect(await overlay(page).isVisible()).toBe(false);
  // Esc closes the card of the step before them.
  await press(page, "t", "Escape");
  expect(await overlay(page).isVisible()).toBe(true);
  await press(page, "Escape");
  expect(await overlay(page).isVisible()).toBe(false);
  expect(await page.locator(".reveal.overview").count()).toBe(0);
  expect(await shownIn(page)).toBe("walk");
});

test("their size is chosen and stays on other slides", async () => {
  const page = await show();
  await page.keyboard.press("t");
  const size = () => letters(page, "[data-notes=words]");
  const usual = await size();
  await overlay(page).getByRole("button", { name: "Larger text" }).click();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => words(page).innerText()).toBe("Before the walk.");
  expect(await size()).toBeCloseTo(usual * 1.15, 0);
  // Having pressed a button, one goes on by the keys of the deck.
  expect(await shownIn(page)).toBe("walk");
});

describe.each([
  [1280, 720, "side"],
  [1024, 768, "side"],
  [390, 800, "foot"],
  [320, 640, "foot"],
] as const)("on a screen of %i × %i", (width, height, place) => {
  test(`they stand at the ${place} beside the slide, and can be moved; nothing is covered or cut`, async () => {
    const page = await show({ width, height });
    await page.keyboard.press("t");
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("#walk.present");
    const html = page.locator("html");
    const move = page.getByRole("button", { name: "To the side or to the foot" });
    // On a telephone there is no other place.
    const sides = width < 600 ? [place] : [place, "foot"];
    expect(await move.isVisible()).toBe(width >= 600);
    for (const side of sides) {
      expect(await html.getAttribute("class")).toContain(`has-notes-${side}`);
      const notes = await box(page, "#notes-overlay");
      expect(notes.x + notes.width).toBeLessThanOrEqual(width + 1);
      expect(notes.y + notes.height).toBeLessThanOrEqual(height + 1);
      await expect.poll(async () => meet(notes, await box(page, "#walk"))).toBe(false);
      // All buttons within it, none over another, the words too.
      const parts = await Promise.all(
        (await overlay(page).getByRole("button").all()).map((one) => one.boundingBox()),
      );
      const pane = await box(page, "[data-notes=words]");
      expect(pane.height).toBeGreaterThan(60);
      for (const [at, part] of parts.entries()) {
        if (!part) throw new Error("a button is not shown");
        expect(part.x).toBeGreaterThanOrEqual(notes.x);
        expect(part.x + part.width).toBeLessThanOrEqual(notes.x + notes.width + 1);
        expect(meet(part, pane)).toBe(false);
        for (const other of parts.slice(at + 1)) if (other) expect(meet(part, other)).toBe(false);
      }
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
        width,
      );
      if (sides.length > 1) await move.click();
    }
  });
});

describe.each(["paper", "hall", "contrast"])("in the theme %s", (theme) => {
  test("axe finds nothing, at the side and at the foot", async () => {
    const page = await show();
    await page.evaluate(`document.documentElement.dataset.theme = "${theme}"`);
    await page.keyboard.press("t");
    await page.waitForSelector("#notes-overlay:not([hidden])");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "To the side or to the foot" }).click();
    expect(await violations(page)).toEqual([]);
  });
});

const SCREENS = `(() => {
  let extended = true;
  Object.defineProperty(screen, "isExtended", { get: () => extended });
  window.unplug = () => { extended = false; screen.dispatchEvent(new Event("change")); };
  if (!screen.addEventListener) {
    const target = new EventTarget();
    for (const name of ["addEventListener", "dispatchEvent"]) screen[name] = target[name].bind(target);
  }
})()`;

test("a display that is unplugged in mid-talk is said, with what helps, and the talk goes on", async () => {
  const { page } = await speak({ before: SCREENS });
  await press(page, "ArrowRight");
  await page.evaluate("unplug()");
  await page
    .getByRole("alert")
    .getByText(
      "A display was unplugged. S brings the speaker’s window to the front, T shows the notes here.",
    )
    .waitFor();
  // Browsers end full screen with the display.
  await page.evaluate(`document.dispatchEvent(new Event("fullscreenchange"))`);
  await page.getByRole("alert").getByText("Full screen has ended; F brings it back.").waitFor();
  await press(page, "t");
  expect(await words(page).innerText()).toBe("Before the walk.");
  await press(page, "ArrowRight");
  expect(await shownIn(page)).toBe("walk");
  expect(open()?.problems).toEqual([]);
});

test("where nobody used a second window nothing is said of displays", async () => {
  const page = await show({ before: SCREENS });
  await page.evaluate("unplug()");
  expect(await page.getByRole("alert").count()).toBe(0);
});
