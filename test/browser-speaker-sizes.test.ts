import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { violations } from "./support/axe.js";
import { MINUTE, pass, press, reads, speakerDeck } from "./support/speaker-deck.js";

/* The speaker's window at every size and in every theme: all in sight, nothing over anything else. */
const { speak } = speakerDeck();

/** Late, with questions, a black screen, a clock that was set, and a restart that can be undone. */
async function trouble() {
  const speaking = await speak({
    before: `globalThis.leapt = 0; { const now = Date.now.bind(Date); Date.now = () => now() + globalThis.leapt; }`,
  });
  const { page, speaker } = speaking;
  await speaker.getByRole("button", { name: "Start" }).click();
  await press(page, "ArrowRight");
  await speaker.getByRole("button", { name: "Restart" }).click();
  await page.evaluate("globalThis.leapt = 600000");
  await press(page, "b");
  expect(await reads(speaker, "notices")).toMatch(/black.*jumped.*anew at 0:00.*Keep place/s);
  return speaking;
}

/** What sticks out of the window, or lies over something else that is seen. */
const faults = (speaker: Page): Promise<readonly string[]> =>
  speaker.evaluate(`(() => {
    const faults = [];
    const seen = [...document.querySelectorAll(
      ".dial, .speaker-buttons button, .speaker-says p, .speaker-says button, .plan-bar ol, .speaker-main > section, .speaker-notes, .speaker-cuts > p, .speaker-frame",
    )].filter((one) => one.getClientRects().length > 0);
    const name = (one) => (one.dataset.speaker ?? one.className) + " " + one.textContent.trim().slice(0, 20);
    const root = document.scrollingElement;
    if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) faults.push("the window scrolls");
    for (const one of seen) {
      const a = one.getBoundingClientRect();
      const isScrolled = one.closest(".speaker-cuts") && !one.matches(".speaker-cuts");
      if (a.left < -0.5 || a.right > innerWidth + 0.5 || (!isScrolled && a.bottom > innerHeight + 0.5)) faults.push(name(one) + " sticks out");
      if (one.scrollWidth > one.clientWidth + 1 && !one.matches(".speaker-frame, .speaker-main > section")) faults.push(name(one) + " is cut");
      for (const other of seen) {
        if (other === one || one.contains(other) || other.contains(one)) continue;
        const b = other.getBoundingClientRect();
        if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
          faults.push(name(one) + " over " + name(other));
      }
    }
    return faults;
  })()`);

describe.each([
  [1200, 760],
  [800, 600],
  [700, 420],
  [390, 800],
  [320, 640],
])("at %i × %i", (width, height) => {
  test("before the talk, in trouble, with the cuts and with the largest notes", async () => {
    const { page, speaker } = await trouble();
    await speaker.setViewportSize({ width, height });
    await pass(page, 600);
    expect(await faults(speaker)).toEqual([]);
    const notes = speaker.locator("[data-speaker=notes]");
    const tall = async () => (await notes.boundingBox())?.height ?? 0;
    // Whatever is to be said, what one must say stays in sight.
    expect(await tall()).toBeGreaterThan(60);
    for (let times = 0; times < 9; times += 1) await speaker.keyboard.press("+");
    expect(await faults(speaker)).toEqual([]);
    await speaker.getByRole("button", { name: "Undo the restart" }).click();
    await speaker.getByRole("button", { name: "Count it" }).click();
    await speaker.getByRole("button", { name: "No", exact: true }).click();
    await pass(page, 12 * MINUTE);
    const cuts = speaker.locator(".speaker-cuts");
    if (!(await cuts.isVisible())) await speaker.getByRole("button", { name: "Cuts" }).click();
    await pass(page, 600);
    expect(await cuts.isVisible()).toBe(true);
    expect(await faults(speaker)).toEqual([]);
    // Those below are reached by scrolling the panel.
    const last = speaker.getByRole("checkbox").last();
    await last.scrollIntoViewIfNeeded();
    const box = await last.boundingBox();
    expect((box?.y ?? Number.NaN) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    expect(await reads(speaker, "pace")).toMatch(/behind$/);
  });
});

test("axe finds nothing in it, in trouble and in every theme, and its tree holds what the eye sees", async () => {
  const { page, speaker } = await trouble();
  await speaker.setViewportSize({ width: 1200, height: 760 });
  const heard = await speaker.locator("body").ariaSnapshot();
  for (const line of [
    "The screen is black; B shows the slide again.",
    "jumped ahead by 10:00",
    'button "Count it"',
    'button "Undo the restart"',
    'button "Keep"',
    'region "Next"',
    'region "This slide"',
    "Before the walk.",
  ])
    expect(heard).toContain(line);
  await page.context().clock.resume();
  for (const theme of ["paper", "hall", "contrast"]) {
    await page.evaluate(`document.documentElement.dataset.theme = "${theme}"`);
    await expect.poll(() => speaker.locator("html").getAttribute("data-theme")).toBe(theme);
    expect(await violations(speaker)).toEqual([]);
  }
});
