import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { LINKED, label, mark, settled, timelineDeck } from "./support/timeline-deck.js";

/* The timeline for those who come by keyboard, hear it read, or do not see colours. */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SLIDES = `---
id: walk
layout: timeline
steps: [accord, middle]
---
# A walk

Note:
Before it.

---
id: told
layout: event
events: [border]
---
# Told here

It happened.
`;
/** In the order of the list: by lane, then by time. */
const LISTED = [
  "1994 accord happens",
  "uncertain: 2003 perhaps happens",
  "30 June 2008 border happens",
  "1998–2006 reign happens",
  "since 2010 afterwards happens",
];

async function violations(page: Page): Promise<string[]> {
  // reveal.js hides what is not shown; the page's policy allows scripts of its own only.
  await page.evaluate(AXE);
  return page.evaluate(
    `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).join(", ")))`,
  );
}

describe.each(["paper", "hall", "contrast"])("in the theme %s", (theme) => {
  const { live } = timelineDeck({ slides: SLIDES, ...LINKED, theme });

  test("axe finds nothing: timeline, list, card, links, dock", async () => {
    const page = await live();
    expect(await violations(page)).toEqual([]);
    await page.click(".present [data-list]");
    await page.click(".present [data-action=links]");
    expect(await violations(page)).toEqual([]);
    await page.click(".present [data-list]");
    await page.click(label("reign"));
    await page.waitForSelector("#card:not([hidden])");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowRight");
    await page.waitForSelector("#told.present");
    await page.keyboard.press("w");
    await page.waitForSelector("#dock:not([hidden]) .is-live");
    expect(await violations(page)).toEqual([]);
  });
});

describe("what is read and pressed", () => {
  const { live, open } = timelineDeck({ slides: SLIDES, ...LINKED });

  test("the accessibility tree has every event with its date, in order, under its lane", async () => {
    const page = await live();
    const tree = await page.locator(".present .timeline").ariaSnapshot();
    const lines = tree.split("\n").map((line) => line.trim());
    const read = lines.flatMap((line) => /^- '?(heading|button) "(.+?)"/.exec(line)?.[2] ?? []);
    expect(read.filter((name) => ["Law", "Rule", ...LISTED].includes(name))).toEqual([
      "Law",
      ...LISTED.slice(0, 3),
      "Rule",
      ...LISTED.slice(3),
    ]);
    expect(lines[0]).toBe('- figure "A walk":');
    // The picture says nothing a second time.
    expect(tree).not.toContain("img");
    expect(lines.filter((line) => line.includes("accord happens"))).toHaveLength(1);
  });

  test("by keyboard alone: to the list, to an event, its card, its slide, and back", async () => {
    const page = await live();
    const focused = () => page.evaluate("document.activeElement?.textContent?.trim() ?? ''");
    const entries: unknown[] = [];
    for (let press = 0; press < 40 && entries.length < LISTED.length; press += 1) {
      await page.keyboard.press("Tab");
      const inList = await page.locator(".present .timeline-list :focus").count();
      if (inList > 0) entries.push(await focused());
    }
    expect(entries).toEqual(LISTED);
    // What is pointed at is shown in the picture.
    expect(await page.locator(`${mark("afterwards")}.is-pointed`).count()).toBe(1);
    for (const _ of [1, 2]) await page.keyboard.press("Shift+Tab");
    expect(await focused()).toBe("30 June 2008 border happens");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#card:not([hidden])");
    expect(await page.textContent("#status")).toBe("Selected: 30 June 2008, border happens");
    // The card can be left by Tab as by Esc: it traps nobody.
    const around = new Set<unknown>();
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press("Tab");
      around.add(await page.evaluate("document.activeElement?.closest('#card') === null"));
    }
    expect(around.has(true)).toBe(true);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#card", { state: "hidden" });
    await page.locator(".present .timeline-list [data-event=border]").focus();
    await page.keyboard.press("Enter");
    await page.locator("#card [data-jump]").focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("#told.present");
    await page.locator("#back").focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("#walk.present");
    expect(open()?.problems).toEqual([]);
  });

  test("steps of the walk are said, and leave the focus where it is", async () => {
    const page = await live();
    await page.focus(".present [data-action=zoom-in]");
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("#card:not([hidden])");
    expect(await page.textContent("#status")).toBe("1/2: Selected: 1994, accord happens");
    expect(await page.locator("[data-action=zoom-in]:focus").count()).toBe(1);
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("#card:not([hidden]) [data-period]");
    await settled(page);
    expect(await page.textContent("#status")).toBe("2/2: Selected: 1996–2006, The middle years");
  });
});
