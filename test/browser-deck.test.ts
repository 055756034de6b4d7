import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { boxOf, day, label, mark, settled, timelineDeck, xOfDay } from "./support/timeline-deck.js";

/* What one can do with a built deck and its timelines, opened from its file in a real browser. */
const { live, open, show } = timelineDeck();

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
  expect(await page.locator(".present .timeline-picture .is-selected").count()).toBe(0);
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
  await page.click(label("accord"));
  await page.waitForSelector("#card:not([hidden])");
  const frame = await page.locator(".present .timeline-mount").boundingBox();
  await page.mouse.click((frame?.x ?? 0) + 160, (frame?.y ?? 0) + (frame?.height ?? 0) - 6);
  await page.waitForSelector("#card", { state: "hidden" });
});

test("the mark of the selected event is not left under the card, and goes back when it closes", async () => {
  const page = await live();
  const before = await boxOf(page, "afterwards");
  await page.click(label("afterwards"));
  await page.waitForSelector("#card:not([hidden])");
  await settled(page);
  const card = await page.locator("#card").boundingBox();
  expect((await boxOf(page, "afterwards")).x).toBeLessThan((card?.x ?? 0) - 20);
  await page.keyboard.press("Escape");
  await settled(page);
  expect((await boxOf(page, "afterwards")).x).toBeCloseTo(before.x, 0);
});

test("on a phone the card is a sheet under the timeline, and its mark stays in sight", async () => {
  const page = await live({ width: 390, height: 844 });
  const before = await boxOf(page, "afterwards");
  await page.mouse.click(before.x + before.width / 2, before.y + before.height / 2);
  await page.waitForSelector("#card:not([hidden])");
  await settled(page);
  await page.evaluate(`document.getElementById("card").append("Long. ".repeat(2000))`);
  const card = await page.locator("#card").boundingBox();
  expect(card?.x).toBe(0);
  expect(card?.width).toBe(390);
  expect(card?.height).toBeLessThanOrEqual(844 * 0.6);
  const figure = await page.locator(".present .timeline-mount").boundingBox();
  expect((figure?.y ?? 0) + (figure?.height ?? 0)).toBeLessThanOrEqual(card?.y ?? 0);
  expect(Math.abs((await boxOf(page, "afterwards")).x - before.x)).toBeLessThan(3);
});

test("nothing stands over the card's button to close it, on a small screen too", async () => {
  const page = await live({ width: 800, height: 450 });
  await page.click(label("accord"));
  await page.waitForSelector("#card:not([hidden])");
  const button = await page.locator("#card [data-close-card]").boundingBox();
  const { x, y, width, height } = button ?? { x: 0, y: 0, width: 0, height: 0 };
  const top = await page.evaluate(`[0.1, 0.3, 0.5, 0.7, 0.9].map((part) =>
    document.elementFromPoint(${x} + ${width} * part, ${y + height / 2}).matches("[data-close-card]"))`);
  expect(top).toEqual([true, true, true, true, true]);
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

test.each([
  ["its ribbon", "[data-ribbon]"],
  ["a chip", "[data-open-card]"],
])("in the overview a click on %s goes to the slide and does no more", async (_, target) => {
  const page = await live();
  await page.keyboard.press("o");
  await page.waitForSelector(".reveal.overview");
  await settled(page);
  const box = await page.locator(`#between ${target}`).first().boundingBox();
  if (!box) throw new Error(`there is no ${target}`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForSelector(".reveal:not(.overview)");
  await settled(page);
  expect(await slideOf(page)).toBe("between");
  expect(await page.locator("#card").isVisible()).toBe(false);
  expect(await page.locator("#dock").isVisible()).toBe(false);
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
  expect(open()?.problems).toEqual([]);
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
  expect(open()?.requests).toEqual([]);
  expect(open()?.problems).toEqual([]);
});
