import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { timelineDeck } from "./support/timeline-deck.js";

/* What keys do in the speaker's window, to which a clicker may speak as well. */
const { live, open } = timelineDeck();

async function speakerOf(page: Page): Promise<Page> {
  const popup = page.context().waitForEvent("page");
  await page.keyboard.press("s");
  const speaker = await popup;
  await speaker.getByText("Say this first.").waitFor();
  return speaker;
}

const elapsed = (speaker: Page) => speaker.locator("[data-speaker=elapsed]");
const aSecondOn = (speaker: Page) =>
  expect.poll(() => elapsed(speaker).textContent(), { timeout: 5000 }).not.toBe("0:00");
const slideOf = (page: Page) => page.locator("section.present").getAttribute("id");

test("after a click on the elapsed time the space bar moves the deck and leaves the time", async () => {
  const page = await live();
  const speaker = await speakerOf(page);
  await elapsed(speaker).click();
  await aSecondOn(speaker);
  await speaker.keyboard.press(" ");
  await page.waitForSelector("#between.present");
  expect(await elapsed(speaker).textContent()).not.toBe("0:00");
});

test("on the elapsed time itself space and Enter begin it anew and leave the slide", async () => {
  const page = await live();
  const speaker = await speakerOf(page);
  for (const key of [" ", "Enter"]) {
    await aSecondOn(speaker);
    await elapsed(speaker).focus();
    await speaker.keyboard.press(key);
    expect(await elapsed(speaker).textContent()).toBe("0:00");
  }
  expect(await slideOf(page)).toBe("first");
});

test("in long notes up and down scroll; a clicker's keys move the deck and scroll nothing", async () => {
  const page = await live();
  const speaker = await speakerOf(page);
  const notes = speaker.locator("[data-speaker=notes]");
  for (const id of ["first", "between"])
    await page.locator(`#${id} aside.notes`).evaluate((own) => {
      own.innerHTML += "<hr>".repeat(99);
    });
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector("#between.present");
  await page.keyboard.press("ArrowLeft");
  await page.waitForSelector("#first.present");
  const scrolled = () => notes.evaluate((section) => section.scrollTop);
  await notes.focus();
  await speaker.keyboard.press("ArrowDown");
  await expect.poll(scrolled).toBeGreaterThan(0);
  // The browser scrolls smoothly.
  await speaker.waitForTimeout(400);
  expect(await slideOf(page)).toBe("first");
  await notes.evaluate((section) => section.scrollTo({ top: 500, behavior: "instant" }));
  // Nothing comes before the first slide.
  await speaker.keyboard.press("PageUp");
  await speaker.waitForTimeout(400);
  expect(await scrolled()).toBe(500);
  await speaker.keyboard.press("PageDown");
  await page.waitForSelector("#between.present");
  expect(await scrolled()).toBe(0);
});

test("B and the full stop darken the screen; keys of the browser move nothing", async () => {
  const page = await live();
  const speaker = await speakerOf(page);
  await speaker.keyboard.press("b");
  await page.waitForSelector(".reveal.paused");
  await speaker.keyboard.press(".");
  await page.waitForSelector(".reveal:not(.paused)");
  await speaker.keyboard.press("Alt+ArrowRight");
  await speaker.keyboard.press("Control+n");
  expect(await slideOf(page)).toBe("first");
  expect(open()?.problems).toEqual([]);
});
