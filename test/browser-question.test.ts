import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openDeck } from "./support/browser.js";
import { chronodeck, temporaryFolder } from "./support/cli.js";
import { everyLayout } from "./support/every-layout.js";
import { timelineDeck } from "./support/timeline-deck.js";

/* Slides that ask, as a room and its lecturer use them. */

const SLIDES = `---
id: ask
layout: order
---
# What came when?

Note:
Let them talk.

---
id: choose
layout: first
events: [border, afterwards]
seed: b
---
# Which came first?

---
id: after
layout: bullets
---
# After it

- Done
`;
const { show, open } = timelineDeck({ slides: SLIDES });

const titles = (page: Page) => page.locator(".present .question-title").allInnerTexts();
const said = (page: Page) => page.textContent("#status");
const grip = (page: Page, title: string) =>
  page.locator(".present .question-grip", { hasText: title });
const here = (page: Page) => page.locator("section.present").getAttribute("id");
const shown = (page: Page) => page.locator(".present .question-when b").allInnerTexts();
const RIGHT = ["accord happens", "perhaps happens", "border happens", "afterwards happens"];

async function answered(page: Page, is: boolean): Promise<void> {
  await expect
    .poll(() => page.locator(".present .is-answered").count(), { timeout: 3000 })
    .toBe(Number(is));
}

describe("by keyboard alone", () => {
  test("a card is taken up, moved, put down, put back; else the arrows move the deck", async () => {
    const page = await show();
    const before = await titles(page);
    const [first = "", second = "", third = "", fourth = ""] = before;
    expect([...before].sort()).toEqual([...RIGHT].sort());
    expect(before).not.toEqual(RIGHT);
    for (let press = 0; press < 30; press += 1) {
      await page.keyboard.press("Tab");
      if ((await page.locator(".present .question-grip:focus").count()) > 0) break;
    }
    await page.keyboard.press("Space");
    expect(await said(page)).toBe(`${first}, taken up, place 1 of 4`);
    expect(await page.locator(":focus").getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("ArrowDown");
    expect(await said(page)).toBe(`${first}, place 2 of 4`);
    await page.keyboard.press("ArrowRight");
    expect(await titles(page)).toEqual([second, third, first, fourth]);
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowDown");
    expect(await said(page)).toBe(`${first}, place 4 of 4`);
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await said(page)).toBe(`${first}, put down, place 2 of 4`);
    expect(await titles(page)).toEqual([second, first, third, fourth]);
    expect(await page.locator(":focus").innerText()).toContain(first);
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Escape");
    expect(await said(page)).toBe(`${first}, back at place 2 of 4`);
    expect(await titles(page)).toEqual([second, first, third, fourth]);
    expect(await page.locator(".reveal.overview").count()).toBe(0);
    await page.keyboard.press("ArrowRight");
    await answered(page, true);
    expect(await here(page)).toBe("ask");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => here(page)).toBe("choose");
    expect(open()?.problems).toEqual([]);
  });

  test("the answer: the right order, dates, evidence, and what stood right; Back takes it away", async () => {
    const page = await show();
    // Into the right order but for the last two.
    for (const [place, title] of ["accord", "perhaps", "afterwards"].entries()) {
      await grip(page, title).focus();
      await page.keyboard.press("Space");
      await page.keyboard.press("Home");
      for (let step = 0; step < place; step += 1) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Space");
    }
    const room = await titles(page);
    expect(room).toEqual([RIGHT[0], RIGHT[1], RIGHT[3], RIGHT[2]]);
    expect(await page.locator("#ask .question-when").first().isVisible()).toBe(false);
    await page.keyboard.press("PageDown");
    await answered(page, true);
    expect(await titles(page)).toEqual(RIGHT);
    expect(await shown(page)).toEqual(["1994", "2003", "30\u00A0Jun 2008", "2010 –"]);
    expect(await page.locator("#ask .question-mark").allInnerTexts()).toEqual([
      "in its place",
      "in its place",
      "stood at 4",
      "stood at 3",
    ]);
    expect(await said(page)).toBe(
      "In the right order: 1994, accord happens; 2003, perhaps happens; 30\u00A0Jun 2008, border happens; 2010 –, afterwards happens",
    );
    const tree = await page.locator("#ask .question-cards").ariaSnapshot();
    for (const words of ["1994", "uncertain, no day given", "¶ Writer [1] · public record"])
      expect(tree).toContain(words);
    // Its card explains it.
    await grip(page, "accord").click();
    await page.locator("#card").getByRole("heading", { name: "accord happens" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("PageUp");
    await answered(page, false);
    expect(await titles(page)).toEqual(room);
    expect((await page.locator("#ask .question-mark").allInnerTexts()).join("")).toBe("");
    expect(await page.locator("#ask .question-cards").ariaSnapshot()).not.toContain("1994");
    expect(open()?.problems).toEqual([]);
  });

  test("nothing is called right or wrong that nobody has moved", async () => {
    const page = await show({ at: "#/ask/0" });
    await answered(page, true);
    expect((await page.locator("#ask .question-mark").allInnerTexts()).join("")).toBe("");
  });

  test("a choice shows the choice alone, then whether it was first", async () => {
    const page = await show({ at: "#/choose" });
    const choice = grip(page, "afterwards");
    await choice.focus();
    await page.keyboard.press("Space");
    expect(await choice.getAttribute("aria-pressed")).toBe("true");
    const marks = () =>
      page
        .locator("#choose .question-card")
        .evaluateAll((cards) =>
          cards.map((card) =>
            [".question-title", ".question-mark"]
              .map((part) => card.querySelector(part)?.textContent)
              .join(": "),
          ),
        );
    expect((await marks()).sort()).toEqual(["afterwards happens: your choice", "border happens: "]);
    expect(await page.locator("#choose [data-right]").count()).toBe(0);
    await page.keyboard.press("ArrowRight");
    await answered(page, true);
    expect(await marks()).toEqual([
      "border happens: came first",
      "afterwards happens: your choice, but it came later",
    ]);
    await page.keyboard.press("ArrowLeft");
    await answered(page, false);
    await grip(page, "border").press("Enter");
    expect(await choice.getAttribute("aria-pressed")).toBe("false");
    await page.keyboard.press("ArrowRight");
    await answered(page, true);
    expect((await marks())[0]).toBe("border happens: your choice, and it came first");
  });
});

describe.each([
  [800, 450],
  [1280, 720],
  [1920, 1080],
])("at %i × %i", (width, height) => {
  test("a card goes where the mouse leaves it, and moves with it on the way", async () => {
    const page = await show({ width, height, reducedMotion: false });
    const [first = "", second = "", third = "", fourth = ""] = await titles(page);
    const box = async (title: string) => {
      const found = await page.locator(".present .question-card", { hasText: title }).boundingBox();
      if (!found) throw new Error("no card");
      return found;
    };
    const from = await box(first);
    const to = await box(third);
    const x = from.x + from.width / 3;
    await page.mouse.move(x, from.y + 5);
    await page.mouse.down();
    await page.mouse.move(x, from.y + 60, { steps: 3 });
    await page.mouse.move(x, to.y + 8, { steps: 6 });
    const held = await box(first);
    expect(held.y).toBeCloseTo(to.y + 3, 0);
    await page.mouse.up();
    expect(await titles(page)).toEqual([second, third, first, fourth]);
    expect(await said(page)).toBe(`${first}, place 3 of 4`);
    await expect.poll(async () => Math.round((await box(first)).y)).toBe(Math.round(to.y));
    // That was no press: nothing is taken up.
    expect(await page.locator(".question-card:is(.is-taken, .is-dragged)").count()).toBe(0);
    expect(open()?.problems).toEqual([]);
  });
});

test("by finger: the card moves, and the slide stays", async () => {
  const page = await show();
  const [first = "", second = ""] = await titles(page);
  const card = page.locator(".present .question-card", { hasText: first });
  const box = (await card.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const client = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", y: number) =>
    client.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x: box.x + 300, y }],
    });
  await touch("touchStart", box.y + 40);
  for (const down of [60, 90, 120, 165]) await touch("touchMove", box.y + down);
  await touch("touchEnd", 0);
  expect((await titles(page)).slice(0, 2)).toEqual([second, first]);
  expect(await here(page)).toBe("ask");
});

test("by its two buttons", async () => {
  const page = await show();
  const [first = "", second = ""] = await titles(page);
  await page.getByRole("button", { name: `Move down: ${first}` }).click();
  expect((await titles(page)).slice(0, 2)).toEqual([second, first]);
  expect(await said(page)).toBe(`${first}, place 2 of 4`);
  await page.getByRole("button", { name: `Move up: ${first}` }).click();
  expect((await titles(page)).slice(0, 2)).toEqual([first, second]);
});

test("cards glide into the right order, or stand there at once where motion is not wanted", async () => {
  for (const reducedMotion of [false, true]) {
    const page = await show({ reducedMotion });
    await page.keyboard.press("ArrowRight");
    await answered(page, true);
    const moving = await page.evaluate(
      "document.querySelector('#ask .question-cards').getAnimations({ subtree: true }).length",
    );
    expect(Number(moving) > 0).toBe(!reducedMotion);
    await open()?.close();
  }
});

test("the lecturer reads the right order in the notes", async () => {
  const page = await show();
  const notes = page.locator("#ask > aside.notes");
  expect(await notes.locator("p").allTextContents()).toEqual(["Let them talk.", "The right order"]);
  expect(await notes.locator("li").allTextContents()).toEqual([
    "1994 · accord happens",
    "uncertain: 2003 · perhaps happens",
    "30 June 2008 · border happens",
    "since 2010 · afterwards happens",
  ]);
});

test("on paper the question is asked and not answered", async () => {
  const page = await show({ at: "?print-pdf" });
  await page.waitForSelector(".pdf-page");
  expect(await page.locator(".pdf-page").count()).toBe(3);
  for (const date of await page.locator(".question-when").all())
    expect(await date.isVisible()).toBe(false);
});

test("a copy for others holds no date, no evidence and no answer on the slide", async () => {
  const root = everyLayout("https://example.org/a", "");
  const site = temporaryFolder();
  expect(chronodeck(["export", "--site", site, "--root", root, "--audience", "order"]).err).toBe(
    "",
  );
  const { page, problems, close } = await openDeck(path.join(site, "order.en.html"));
  const slide = await page.locator("#the-order").innerHTML();
  expect(slide).toContain("Women vote");
  expect(slide).not.toMatch(/1960|1901|question-when|data-place|quoted|Writer|fragment/);
  expect(await page.locator("#the-order").getAttribute("data-events")).toBe("");
  await page.locator(".question-grip").first().press("Space");
  await page.keyboard.press("ArrowDown");
  expect(await page.textContent("#status")).toContain("place 2 of 5");
  expect(problems).toEqual([]);
  await close();
});

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violations(page: Page): Promise<unknown> {
  await page.evaluate(AXE);
  return page.evaluate(
    `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).join(", ")))`,
  );
}

describe.each(["paper", "hall", "contrast"])("in the theme %s", (theme) => {
  const { show } = timelineDeck({ slides: SLIDES, theme });
  test("axe finds nothing: asked, taken up, answered, chosen", async () => {
    const page = await show();
    expect(await violations(page)).toEqual([]);
    await page.locator("#ask .question-grip").first().press("Space");
    await page.keyboard.press("ArrowDown");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowRight");
    await answered(page, true);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("ArrowRight");
    await page.locator("#choose .question-grip").first().press("Space");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("ArrowRight");
    await answered(page, true);
    expect(await violations(page)).toEqual([]);
  });
});
