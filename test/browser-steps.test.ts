import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { timelineDeck } from "./support/timeline-deck.js";

/* Steps as reveal.js and the speaker's window see them; the camera has tests of its own. */

const SLIDES = `---
id: walk
layout: timeline
steps: [accord, border, era]
---
# Three steps

Note:
Say this first.

## accord
Of the *accord*.

## era
Of the era.

---
id: after
layout: bullets
---
# After it

- Done

Note:
Say this last.
`;
const PERIODS = "- { id: era, title: { en: The era }, date: 1990/2007 }\n";
const { live, show, open } = timelineDeck({ slides: SLIDES, periods: PERIODS });

const here = (page: Page) =>
  page.evaluate(`[
    document.querySelector("section.present").id,
    document.querySelectorAll("section.present .timeline-step.visible").length,
  ].join(" ")`);

async function press(page: Page, key: string, expected: string): Promise<void> {
  await page.keyboard.press(key);
  await expect.poll(() => here(page), { timeout: 3000 }).toBe(expected);
}

test("each press goes one step on, then to the next slide, and back the same way", async () => {
  const page = await live();
  for (const place of ["walk 1", "walk 2", "walk 3", "after 0"])
    await press(page, "ArrowRight", place);
  for (const place of ["walk 3", "walk 2", "walk 1", "walk 0"])
    await press(page, "ArrowLeft", place);
  expect(open()?.problems).toEqual([]);
});

test("steps take no place, say nothing and are in nobody's way", async () => {
  const page = await live();
  await press(page, "ArrowRight", "walk 1");
  const steps = page.locator("#walk .timeline-step");
  expect(await steps.count()).toBe(3);
  for (const step of await steps.all()) expect(await step.boundingBox()).toBeNull();
  expect(await page.locator("#walk").ariaSnapshot()).not.toContain("Of the");
});

test("a step to a period opens its card, whose events open theirs", async () => {
  const page = await live({ at: "#/walk/2" });
  const card = page.locator("#card");
  await card.getByRole("heading", { name: "The era" }).waitFor();
  expect(await card.locator(".card-date").innerText()).toBe("1990–2007");
  expect(await card.locator("li").allInnerTexts()).toEqual([
    "◆ 1994 · accord happens",
    "■ 1998–2006 · reign happens",
    "◆ uncertain: 2003 · perhaps happens",
  ]);
  await card.getByRole("button", { name: "reign happens" }).click();
  await card.getByRole("heading", { name: "reign happens" }).waitFor();
  expect(open()?.problems).toEqual([]);
});

test("the print view has one page for the slide, however many its steps", async () => {
  const page = await show({ at: "?print-pdf" });
  await page.waitForSelector(".pdf-page");
  expect(await page.locator(".pdf-page").count()).toBe(2);
});

test("the speaker reads the slide's notes, then those of each step; a step without any keeps the slide's", async () => {
  const page = await live();
  const popup = page.context().waitForEvent("page");
  await page.keyboard.press("s");
  const speaker = await popup;
  const notes = speaker.locator("[data-speaker=notes]");
  await expect.poll(() => notes.innerText()).toBe("Say this first.");
  const reads = async (key: string, text: string) => {
    await speaker.keyboard.press(key);
    await expect.poll(() => notes.innerText(), { timeout: 3000 }).toBe(text);
  };
  await reads("ArrowRight", "Step 1 of 3: accord happens\n\nOf the accord.");
  await reads("ArrowRight", "Step 2 of 3: border happens\n\nSay this first.");
  await reads("ArrowRight", "Step 3 of 3: The era\n\nOf the era.");
  await reads("ArrowLeft", "Step 2 of 3: border happens\n\nSay this first.");
  await reads("ArrowRight", "Step 3 of 3: The era\n\nOf the era.");
  expect(await speaker.locator("[data-speaker=place]").innerText()).toBe("1 / 2");
  await reads("ArrowRight", "Say this last.");
  expect(open()?.problems).toEqual([]);
});

test("the notes of another step are read from their beginning", async () => {
  const page = await live();
  await page.locator('[data-step="accord"] aside.notes').evaluate((own) => {
    own.innerHTML += "<hr>".repeat(99);
  });
  const popup = page.context().waitForEvent("page");
  await page.keyboard.press("s");
  const speaker = await popup;
  const notes = speaker.locator("[data-speaker=notes]:not(:empty)");
  await notes.waitFor();
  await speaker.keyboard.press("ArrowRight");
  await notes.getByText("Of the accord.").waitFor();
  await notes.evaluate((pane) => pane.scrollTo({ top: 500, behavior: "instant" }));
  await speaker.keyboard.press("ArrowRight");
  await notes.getByText("Step 2").waitFor();
  expect(await notes.evaluate((pane) => pane.scrollTop)).toBe(0);
});
