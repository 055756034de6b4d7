import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  letters,
  pass,
  press,
  reads,
  shownIn,
  speakerDeck,
  speakerOf,
} from "./support/speaker-deck.js";

/* The speaker's window: what it shows, and how it and the deck drive one another. */
const { speak, show, open } = speakerDeck();

const button = (speaker: Page, name: string) => speaker.getByRole("button", { name, exact: true });
const notes = (speaker: Page) => reads(speaker, "notes");

test("S opens it with all that is said and shown now, and what comes next", async () => {
  const { page, speaker } = await speak();
  await pass(page, 600);
  expect(await speaker.title()).toBe(await page.title());
  expect(await notes(speaker)).toBe("Say good morning.");
  expect([await reads(speaker, "place"), await reads(speaker, "title")]).toEqual([
    "1 / 9",
    "Rain and law",
  ]);
  expect(await reads(speaker, "next-title")).toBe("All of it");
  const heard = await speaker.locator("body").ariaSnapshot();
  for (const line of [
    'timer "Time": 9:00',
    "ends 9:20",
    'timer "elapsed": 0:00',
    "elapsed of 18:00",
    "not begun",
    'region "The plan"',
    "Rain and law 0:00 of 4:00",
    "What came of it 9:00",
    "Questions 0:00 of 2:00",
    "Next All of it",
    "1 / 9 Rain and law",
  ])
    expect(heard).toContain(line);
  // The pictures are those of the slides.
  const pictureOf = (name: string) =>
    speaker.locator(`[data-speaker=${name}] section`).getAttribute("id");
  expect([await pictureOf("current"), await pictureOf("next")]).toEqual(["start", "walk"]);
  expect(open()).toMatchObject({ problems: [], requests: [] });
});

test("keys and clicks in either window move both", async () => {
  const { page, speaker } = await speak();
  const both = async (id: string, said: string) => {
    await pass(page, 600);
    expect([await shownIn(page), await notes(speaker)]).toEqual([id, said]);
  };
  await speaker.keyboard.press("End");
  await both("spare", "Only if they ask.");
  await page.keyboard.press("Home");
  await both("start", "Say good morning.");
  for (const key of ["ArrowRight", "n", "PageDown", " "]) await speaker.keyboard.press(key);
  await both("part", "A breath.");
  await page.locator(".navigate-right").click();
  await both("law", "Say the law.");
  await speaker.keyboard.press("PageUp");
  await both("part", "A breath.");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("PageDown");
  await both("cost", "Say the cost.");
});

test("a walk: the notes of each step, the next step by name, and its picture", async () => {
  const { page, speaker } = await speak();
  await press(page, "ArrowRight");
  expect(await notes(speaker)).toBe("Before the walk.");
  expect(await reads(speaker, "next-title")).toBe("Step 1 of 2: accord happens");
  await press(speaker, "ArrowRight");
  expect(await notes(speaker)).toBe("Step 1 of 2: accord happens\n\nThis was the accord.");
  expect(await reads(speaker, "next-title")).toBe("Step 2 of 2: border happens");
  // A step without notes of its own keeps the slide's.
  await press(speaker, "ArrowRight");
  expect(await notes(speaker)).toBe("Step 2 of 2: border happens\n\nBefore the walk.");
  expect(await reads(speaker, "next-title")).toBe("What came of it");
  await press(page, "ArrowLeft", "ArrowLeft");
  expect(await notes(speaker)).toBe("Before the walk.");
  // Opened small, the picture of the step is drawn when there is room for it.
  await speaker.setViewportSize({ width: 320, height: 640 });
  await press(page, "ArrowRight");
  await speaker.setViewportSize({ width: 1200, height: 760 });
  const outlined = speaker.locator(
    '[data-speaker=next] [data-event="border"] .mark > [stroke-width="3"]',
  );
  await expect
    .poll(async () => {
      await pass(page, 600);
      return outlined.count();
    })
    .toBe(1);
});

test("the notes grow and shrink by keys and buttons, and stay so on other slides", async () => {
  const { speaker } = await speak();
  const size = () => letters(speaker, "[data-speaker=notes]");
  const usual = await size();
  await button(speaker, "Larger text").click();
  await speaker.keyboard.press("+");
  const larger = await size();
  expect(larger).toBeCloseTo(usual * 1.15 ** 2, 0);
  await press(speaker, "ArrowRight");
  expect(await size()).toBe(larger);
  for (let times = 0; times < 12; times += 1) await speaker.keyboard.press("-");
  expect(await size()).toBeCloseTo(usual * 1.15 ** -3, 0);
  await button(speaker, "Smaller text").click();
  expect(await size()).toBeGreaterThan(12);
});

test("the clock begins when one leaves the first slide, or by Start; a restart can be undone", async () => {
  const { page, speaker } = await speak();
  await pass(page, 30_000);
  expect(await reads(speaker, "elapsed")).toBe("0:00");
  await press(page, "ArrowRight");
  await pass(page, 60_000);
  // With the time on the first slide.
  expect(await reads(speaker, "elapsed")).toMatch(/^1:3\d$/);
  await button(speaker, "Restart").click();
  await pass(page, 2000);
  expect(await reads(speaker, "elapsed")).toMatch(/^0:0\d$/);
  expect(await reads(speaker, "notices")).toContain("The clock began anew at 0:00.");
  await button(speaker, "Undo the restart").click();
  await pass(page, 1000);
  expect(await reads(speaker, "elapsed")).toMatch(/^1:3\d$/);
  expect(await reads(speaker, "notices")).not.toContain("anew at 0:00");
});

test("after a click on a button the space bar moves the deck; by keyboard it presses the button", async () => {
  const { page, speaker } = await speak();
  await button(speaker, "Start").click();
  await pass(page, 5000);
  await speaker.keyboard.press(" ");
  await pass(page, 600);
  expect(await shownIn(page)).toBe("walk");
  expect(await reads(speaker, "elapsed")).not.toBe("0:00");
  await button(speaker, "Restart").focus();
  await speaker.keyboard.press(" ");
  await pass(page, 600);
  expect([await shownIn(page), await reads(speaker, "elapsed")]).toEqual(["walk", "0:00"]);
});

test("in long notes up and down scroll; a clicker's keys move the deck and scroll nothing", async () => {
  const { page, speaker } = await speak();
  const pane = speaker.locator("[data-speaker=notes]");
  for (const id of ["part", "law"])
    await page.locator(`#${id} aside.notes`).evaluate((own) => {
      own.innerHTML += "<hr>".repeat(99);
    });
  await press(page, "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
  await press(page, "ArrowLeft");
  expect(await shownIn(page)).toBe("part");
  const scrolled = () => pane.evaluate((section) => section.scrollTop);
  await pane.focus();
  await speaker.keyboard.press("ArrowDown");
  // The browser scrolls smoothly.
  await expect.poll(scrolled).toBe(40);
  expect(await shownIn(page)).toBe("part");
  await pane.evaluate((section) => section.scrollTo({ top: 500, behavior: "instant" }));
  await press(speaker, "PageDown");
  expect([await shownIn(page), await scrolled()]).toEqual(["law", 0]);
});

test("B and the full stop darken the screen and it says so; keys of the browser move nothing", async () => {
  const { page, speaker } = await speak();
  await press(speaker, "b");
  await page.waitForSelector(".reveal.paused");
  expect(await reads(speaker, "notices")).toContain(
    "The screen is black; B shows the slide again.",
  );
  await press(speaker, ".");
  await page.waitForSelector(".reveal:not(.paused)");
  expect(await reads(speaker, "notices")).not.toContain("black");
  await speaker.keyboard.press("Alt+ArrowRight");
  await speaker.keyboard.press("Control+n");
  // Loaded anew it would be empty; notes would be shown to the room.
  for (const key of ["F5", "Control+r", "t", "s"]) await speaker.keyboard.press(key);
  await pass(page, 600);
  expect(await shownIn(page)).toBe("start");
  expect(await page.locator("#notes-overlay").isVisible()).toBe(false);
  expect(await notes(speaker)).toBe("Say good morning.");
  expect(open()?.problems).toEqual([]);
});

test("S brings it to the front where it is open, and opens it again where it was closed", async () => {
  const { page, speaker } = await speak();
  await press(page, "ArrowRight", "s");
  expect(page.context().pages()).toHaveLength(2);
  await speaker.close();
  await press(page, "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
  const again = await speakerOf(page);
  expect(await notes(again)).toBe("Say the law.");
  await press(again, "ArrowRight");
  expect(await shownIn(page)).toBe("cost");
  expect(open()?.problems).toEqual([]);
});

test("after a reload of the deck the window is there again and follows it; the old one is gone", async () => {
  const page = await show();
  const speaker = await speakerOf(page);
  await page.keyboard.press("End");
  await speaker.getByText("Only if they ask.").waitFor();
  await page.waitForURL(/#\/spare$/);
  const popup = page.context().waitForEvent("page");
  await page.reload();
  const again = await popup;
  await again.getByText("Only if they ask.").waitFor();
  await expect.poll(() => speaker.isClosed()).toBe(true);
  await again.keyboard.press("Home");
  await expect.poll(() => shownIn(page)).toBe("start");
  await again.getByText("Say good morning.").waitFor();
  expect(open()?.problems).toEqual([]);
});

test("a deck that was closed says so in the window that it leaves behind", async () => {
  const { page, speaker } = await speak();
  await page.goto("about:blank");
  await speaker
    .getByRole("alert")
    .getByText(
      "The deck was closed or loaded anew. Press S there to go on; what stands here no longer changes.",
    )
    .waitFor();
});
