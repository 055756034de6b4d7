import { cpSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openDeck } from "./support/browser.js";
import { chronodeck, FIXTURES, ROOT, temporaryFolder } from "./support/cli.js";
import { shippedDecks } from "./support/shipped-decks.js";
import { label, timelineDeck } from "./support/timeline-deck.js";

/* More contrast and larger words, asked for while one talks. */

const shipped = shippedDecks();
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const MEASURE = readFileSync(path.join(ROOT, "dist/browser/measure.js"), "utf8");
const said = (page: Page) => page.locator("#status").textContent();
const theme = (page: Page) => page.locator("html").getAttribute("data-theme");
/** Colours as the page has them: its ground, a lane in the picture, a label in it, the accent, the kind of scheme. */
const colours = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const of = (one, what) => getComputedStyle(document.querySelector(one))[what];
    const own = getComputedStyle(document.documentElement);
    return [
      of("body", "backgroundColor"),
      of(".present .fill-diamond", "fill"),
      of(".present svg text", "fill"),
      own.getPropertyValue("--accent"),
      own.colorScheme,
    ];
  })()`);
const HALL = ["rgb(21, 24, 28)", "rgb(251, 175, 62)", "rgb(242, 237, 227)", "", "dark"];
const CONTRAST = ["rgb(255, 255, 255)", "rgb(128, 98, 0)", "rgb(0, 0, 0)", "", "light"];

describe("C in a dark deck", () => {
  const { live, show, open } = timelineDeck({ theme: "hall" });

  test("puts on the theme of most contrast and takes it off, without moving anything", async () => {
    const page = await live();
    expect(await colours(page)).toEqual(HALL);
    const before = await page.locator(".present .timeline-picture").innerHTML();
    await page.keyboard.press("c");
    expect(await colours(page)).toEqual(CONTRAST);
    expect(await theme(page)).toBe("contrast");
    expect(await said(page)).toBe("High contrast on.");
    expect(await page.locator(".present .timeline-picture").innerHTML()).toBe(before);
    await page.click(label("reign"));
    await page.keyboard.press("?");
    const grounds = await page.evaluate(
      `["#card", "#help", "#dock"].map((one) => getComputedStyle(document.querySelector(one)).backgroundColor)`,
    );
    expect(grounds).toEqual(Array(3).fill("rgb(255, 255, 255)"));
    await page.keyboard.press("Escape");
    await page.evaluate(AXE);
    const found = await page.evaluate(
      `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id }) => id))`,
    );
    expect(found).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("C");
    expect(await colours(page)).toEqual(HALL);
    expect(await theme(page)).toBe("hall");
    expect(await said(page)).toBe("High contrast off.");
    expect(open()?.problems).toEqual([]);
  });

  test("what is saved from the page, and printed, is as it is shown", async () => {
    const page = await live();
    await page.keyboard.press("c");
    await page.click(".present [data-export-menu] summary");
    const download = page.waitForEvent("download");
    await page.click(".present [data-export=svg]");
    const svg = readFileSync((await (await download).path()) ?? "", "utf8");
    expect(svg).toContain(".fill-ground{fill:#ffffff}");
    expect(svg).toContain(".fill-diamond{fill:#806200}");
    await page.emulateMedia({ media: "print" });
    expect((await colours(page))[0]).toBe(CONTRAST[0]);
  });

  test("who asks the computer for more contrast has it from the start, in print too", async () => {
    const page = await live({ contrast: "more" });
    expect(await colours(page)).toEqual(CONTRAST);
    expect(await theme(page)).toBe("contrast");
    await page.keyboard.press("c");
    expect(await colours(page)).toEqual(HALL);
    await open()?.close();
    const printed = await show({ contrast: "more", at: "?print-pdf" });
    await printed.waitForSelector(".pdf-page");
    expect(await printed.evaluate("getComputedStyle(document.body).backgroundColor")).toBe(
      CONTRAST[0],
    );
  });
});

describe("C elsewhere", () => {
  const own = timelineDeck({ theme: "contrast" });

  test("a deck that has the theme says so, and is nothing the larger", async () => {
    const page = await own.live();
    const before = await colours(page);
    await page.keyboard.press("c");
    expect(await page.locator(".notice").textContent()).toBe(
      "This deck has the high-contrast theme already.",
    );
    expect(await colours(page)).toEqual(before);
    expect(await page.content()).not.toContain("prefers-contrast");
  });

  test("a theme of the lecture's own gives way, with its accent and the audience's", async () => {
    const out = temporaryFolder();
    expect(chronodeck(["build", "--root", path.join(FIXTURES, "garden"), "--out", out]).err).toBe(
      "",
    );
    const deck = await openDeck(path.join(out, "visitors.en.html"));
    const look = () =>
      deck.page.evaluate(`(() => {
        const own = getComputedStyle(document.documentElement);
        return ["--ground", "--ink", "--accent"].map((name) => own.getPropertyValue(name).trim());
      })()`);
    expect(await look()).toEqual(["#f4f8ec", "#16260f", "#8e2408"]);
    await deck.page.keyboard.press("c");
    expect(await look()).toEqual(["#ffffff", "#000000", ""]);
    await deck.page.keyboard.press("c");
    expect(await look()).toEqual(["#f4f8ec", "#16260f", "#8e2408"]);
    await deck.close();
  });
});

describe("Z", () => {
  const fitted = (page: Page) =>
    page.waitForSelector("html:not([data-fitting])", { state: "attached" });
  /** Pixels of the words of each slide, and what is cut off or meets something. */
  const sizes = (page: Page): Promise<readonly number[]> =>
    page.evaluate(`[...document.querySelectorAll(".reveal .slides section :is(p, li, h2)")]
      .filter((one) => !one.closest(".notes, .timeline, .timeline-step"))
      .map((one) => Number.parseFloat(getComputedStyle(one).fontSize))`);
  const overflows = async (page: Page) => {
    await page.evaluate(MEASURE);
    return page.evaluate("chronodeckMeasure()");
  };

  test.each([
    ["students", "en", "Large text on.", "Large text off."],
    ["public", "es", "Letra grande activada.", "Letra grande desactivada."],
    ["seminar", "en", "Large text on.", "Large text off."],
  ])(
    "the words of %s.%s grow, and go back; nothing overflows; no key waits",
    async (audience, lang, on, off) => {
      const deck = await openDeck(shipped(`${audience}.${lang}`));
      const { page } = deck;
      await page.evaluate(`(() => {
      globalThis.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
      }).observe({ type: "longtask" });
    })()`);
      const before = await sizes(page);
      await page.evaluate("globalThis.longest = 0");
      const began = Date.now();
      await page.keyboard.press("z");
      expect(await said(page)).toBe(on);
      await page.waitForSelector("html[data-fitting=rest], html:not([data-fitting])", {
        state: "attached",
      });
      await page.keyboard.press("ArrowRight");
      await fitted(page);
      // A machine with other things to do may take twice its time for one slide, or far more for all of them.
      const whole = Date.now() - began;
      expect(await page.evaluate("globalThis.longest")).toBeLessThan(Math.max(100, whole / 6));
      const after = await sizes(page);
      const ratios = after.map((size, at) => size / (before[at] ?? size));
      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(0.999);
      expect(ratios.filter((ratio) => ratio > 1.04).length / ratios.length).toBeGreaterThan(0.5);
      expect(await overflows(page)).toEqual([]);
      await page.keyboard.press("z");
      expect(await said(page)).toBe(off);
      expect(await sizes(page)).toEqual(before);
      expect(deck.problems).toEqual([]);
      await deck.close();
    },
  );

  test("measures alike on a small screen, near by, and beside an open card", async () => {
    const found: unknown[] = [];
    for (const { width, near } of [
      { width: 1280, near: false },
      { width: 640, near: false },
      { width: 1280, near: true },
    ]) {
      const deck = await openDeck(shipped("students.en"), {
        width,
        height: (width * 9) / 16,
        at: "#/almost-everything-dated",
      });
      await deck.page.waitForSelector(".present .timeline.is-live");
      if (near) {
        await deck.page.click(".present .timeline-picture [data-event] > text");
        await deck.page.waitForSelector("#card:not([hidden])");
        await deck.page.keyboard.down("Alt");
        await deck.page.mouse.click(300, 300);
        await deck.page.keyboard.up("Alt");
      }
      await deck.page.keyboard.press("z");
      await deck.page.waitForSelector("html[data-text-size=large]:not([data-fitting])", {
        state: "attached",
      });
      found.push(
        await deck.page
          .locator(".reveal .slides section")
          .evaluateAll((all) => all.map((one) => one.getAttribute("data-large"))),
      );
      await deck.close();
    }
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
  });

  test("words that are corrected, and slides that come, are fitted when they are reached", async () => {
    const deck = await openDeck(shipped("students.en"), { at: "#/six-in-ten" });
    const { page } = deck;
    await page.keyboard.press("z");
    await page.waitForSelector("html[data-text-size=large]:not([data-fitting])", {
      state: "attached",
    });
    const step = () => page.locator("#elected-opponents").getAttribute("data-large");
    expect(await step()).toBe("5");
    await page
      .locator("#elected-opponents .slide-body")
      .evaluate((body) => body.insertAdjacentHTML("beforeend", "<p>More words. ".repeat(3)));
    await page.evaluate("location.hash = '#/elected-opponents'");
    await page.waitForSelector("#elected-opponents.present");
    expect(Number(await step())).toBeLessThan(5);
    expect(await overflows(page)).toEqual([]);
    await deck.close();
  });

  test("a deck built in large print begins so, is never seen otherwise, and goes to the usual size", async () => {
    const root = temporaryFolder();
    cpSync(path.join(FIXTURES, "garden"), root, { recursive: true });
    const out = path.join(root, "out");
    chronodeck(["build", "--root", root, "--out", out]);
    const deck = await openDeck(path.join(out, "reading-room.en.html"), { at: "#/what-grew" });
    const { page } = deck;
    await fitted(page);
    const large = await sizes(page);
    expect(await page.locator("html").getAttribute("data-text-size")).toBe("large");
    await page.keyboard.press("z");
    const usual = await sizes(page);
    expect(large.filter((size, at) => size > (usual[at] ?? 0)).length).toBeGreaterThan(5);
    expect(await overflows(page)).toEqual([]);
    await page.keyboard.press("z");
    await fitted(page);
    expect(await sizes(page)).toEqual(large);
    await deck.close();
  });
});

test.each([true, false])("where no motion is wanted nothing moves: %s", async (still) => {
  const deck = await openDeck(shipped("students.en"), { reducedMotion: still });
  const moving = () => deck.page.evaluate("document.getAnimations().length");
  const seen: boolean[] = [];
  for (const act of [
    () => deck.page.keyboard.press("ArrowRight"),
    () => deck.page.keyboard.press("w"),
    () => deck.page.keyboard.press("c"),
    () => deck.page.keyboard.press("o"),
  ]) {
    await act();
    seen.push(Number(await moving()) > 0);
  }
  expect(seen.includes(true)).toBe(!still);
  await deck.close();
});
