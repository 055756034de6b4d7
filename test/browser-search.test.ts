import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openDeck } from "./support/browser.js";
import { chronodeck, temporaryFolder } from "./support/cli.js";
import { everyLayout } from "./support/every-layout.js";
import { entry, timelineDeck } from "./support/timeline-deck.js";

/* A question from the third row: it is looked for, shown, and the talk goes on where it was. */

const EVENTS = [
  entry("accord", "1994", "law", "  actors: [José Ibáñez, The Senate]\n"),
  entry(
    "border",
    "2008-06-30",
    "law",
    "  actors: [José Ibáñez]\n  place: { en: 'Los Cabos, Mexico' }\n",
  ),
  entry("reign", "1998/2006", "rule"),
  entry("untold", "2003?", "law", "  place: { en: Łódź }\n"),
].join("");
const SLIDES = `---
id: walk
layout: timeline
steps: [accord, middle, border]
---
# A walk

Note:
Ask them about the penguins.

---
id: told
layout: event
events: [border]
---
# The frontier hardens

Guards, fences and <papers>.

---
id: asks
layout: order
events: [accord, reign]
count: 2
---
# Which was earlier?

---
id: sources
layout: references
---
# What this rests on

---
id: spare
layout: bullets
backup: true
---
# Kept for questions

- About the treasury of Ibáñez
`;
const periods = "- { id: middle, title: { en: The middle years }, date: 1996/2006 }\n";
const { show, live, open } = timelineDeck({ slides: SLIDES, events: EVENTS, periods });

const FIELD = "dialog.search input";
const options = (page: Page) =>
  page
    .locator("dialog.search [role=option]")
    .evaluateAll((all) =>
      all.map((one) => [...one.children].map((part) => part.textContent).join(" | ")),
    );
const said = (page: Page) => page.textContent("dialog.search [role=status]");
const here = (page: Page) => page.locator("section.present").getAttribute("id");
const arrived = (page: Page, id: string) => page.waitForSelector(`#${id}.present`);
const marks = (page: Page) =>
  page.locator("dialog.search [aria-selected=true] mark").allTextContents();

async function ask(page: Page, query: string, key = "/"): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForSelector("dialog.search[open]");
  await page.keyboard.type(query);
}

async function speakerOf(page: Page): Promise<Page> {
  const popup = page.context().waitForEvent("page");
  await page.keyboard.press("s");
  const speaker = await popup;
  await speaker.locator("[data-speaker=elapsed]").waitFor();
  return speaker;
}

/** From now on time passes where a test says so. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 5000);
}

/** Waits for what a dial of the speaker's window says; it is read twice a second. */
const reads = (speaker: Page, name: string, time: string) =>
  expect.poll(() => speaker.textContent(`[data-speaker=${name}]`), { timeout: 10_000 }).toBe(time);

describe("in the deck", () => {
  test("with a slip and without accents; arrows choose, Enter jumps, Backspace is back at the exact step", async () => {
    const page = await live({ at: "#/walk/1" });
    await page.waitForSelector("#card:not([hidden]) [data-period=middle]");
    await ask(page, "fronteir");
    expect(await options(page)).toEqual(["Slide | The frontier hardens | 2 / 4"]);
    expect(await marks(page)).toEqual(["frontier"]);
    await page.fill(FIELD, "ibanez");
    expect(await options(page)).toEqual([
      "Who | José Ibáñez",
      "Event | accord happens",
      "Event | border happens | 30 June 2008 | José Ibáñez · Los Cabos, Mexico",
      "Slide | Kept for questions | Backup 1 | About the treasury of Ibáñez",
    ]);
    expect(await said(page)).toBe("Results: 4");
    for (const key of ["ArrowDown", "ArrowUp", "ArrowUp"]) await page.keyboard.press(key);
    expect(await page.locator("dialog.search [aria-selected=true]").innerText()).toContain("Kept");
    await page.keyboard.press("Enter");
    await arrived(page, "spare");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    await page.keyboard.press("Backspace");
    await arrived(page, "walk");
    await page.waitForSelector("#card:not([hidden]) [data-period=middle]");
    expect(await page.locator("#walk .timeline-step.visible").count()).toBe(2);
    expect(await page.locator("#back").isHidden()).toBe(true);
    expect(open()).toMatchObject({ problems: [], requests: [] });
  });

  test("jump after jump, and steps between: the browser's way back leads through all of them", async () => {
    const page = await live({ at: "#/walk/0" });
    await ask(page, "kept", "q");
    await page.keyboard.press("Enter");
    await arrived(page, "spare");
    await ask(page, "frontier");
    await page.keyboard.press("Enter");
    await arrived(page, "told");
    await page.keyboard.press("ArrowRight");
    await arrived(page, "asks");
    await page.click("#back");
    await arrived(page, "spare");
    expect(await page.locator("#back").isVisible()).toBe(true);
    await page.goBack();
    await arrived(page, "walk");
    expect(await page.locator("#walk .timeline-step.visible").count()).toBe(1);
    await page.waitForSelector("#card:not([hidden]) [data-event=accord]");
    expect(await page.locator("#back").isHidden()).toBe(true);
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("#card:not([hidden]) [data-period=middle]");
  });

  test("a way back is forgotten where one goes elsewhere, and where one steps back oneself", async () => {
    const page = await show({ at: "#/asks" });
    await ask(page, "frontier");
    await page.keyboard.press("Enter");
    await arrived(page, "told");
    await page.keyboard.press("ArrowRight");
    await arrived(page, "asks");
    expect(await page.locator("#back").isHidden()).toBe(true);
    await ask(page, "kept");
    await page.keyboard.press("Enter");
    await arrived(page, "spare");
    await page.keyboard.press("Home");
    await arrived(page, "walk");
    expect(await page.locator("#back").isHidden()).toBe(true);
  });

  test("an event at its step, one that none tells on its card, a place, an era, a reference", async () => {
    const page = await show({ at: "#/told" });
    await ask(page, "untold");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#card:not([hidden]) [data-event=untold]");
    expect(await here(page)).toBe("told");
    await page.keyboard.press("Escape");
    // What only one thing names is gone to at once.
    await ask(page, "lodz");
    expect((await options(page))[0]).toBe("Where | Łódź");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#card:not([hidden]) [data-event=untold]");
    await ask(page, "middle years");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#card:not([hidden]) [data-period=middle]");
    await ask(page, "writer");
    expect((await options(page))[0]).toBe("Reference | [1] Writer, A. A book.");
    await page.keyboard.press("Enter");
    await arrived(page, "sources");
    expect(open()?.problems).toEqual([]);
  });

  test("a person leads to all that names them; typing goes on from there", async () => {
    const page = await show({ at: "#/sources" });
    await ask(page, "jose ibanez");
    await page.keyboard.press("Enter");
    expect(await said(page)).toBe("José Ibáñez, named here: 3");
    expect((await options(page)).map((option) => option.split(" | ")[1])).toEqual([
      "accord happens",
      "border happens",
      "Kept for questions",
    ]);
    expect(await page.inputValue(FIELD)).toBe("José Ibáñez");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await arrived(page, "told");
    await page.click("#back");
    await arrived(page, "sources");
  });

  test("what a question asks for is found by name alone until it is answered", async () => {
    const page = await show({ at: "#/asks" });
    await ask(page, "accord");
    expect(await options(page)).toEqual([
      "Event | accord happens",
      "Slide | Which was earlier? | 3 / 4 | reign happens · accord happens",
    ]);
    await page.fill(FIELD, "1994");
    expect(await options(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("#asks .is-answered");
    await ask(page, "1994");
    expect((await options(page))[0]).toBe("Event | accord happens | 1994");
  });

  test("no notes are found, no words but titles of lists; Esc and a click beside close; nothing else moves", async () => {
    const page = await show({ at: "#/told" });
    await ask(page, "penguins");
    expect(await options(page)).toEqual([]);
    expect(await said(page)).toBe(
      "Nothing found for “penguins”. Search events, slides, people, places, references, figures, eras and terms; accents and small slips do not matter.",
    );
    await page.fill(FIELD, "");
    expect(await said(page)).toBe(
      "Search events, slides, people, places, references, figures, eras and terms; accents and small slips do not matter.",
    );
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog[open], .reveal.overview").count()).toBe(0);
    await ask(page, "guards qqqqqq");
    expect(await said(page)).toBe("Results: 1. None has all the words.");
    await page.mouse.click(20, 600);
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect(await here(page)).toBe("told");
  });

  test("nonsense, long texts, markup, patterns, other scripts and signs are words that are not there", async () => {
    const page = await show({ at: "#/told" });
    await ask(page, "");
    for (const query of [
      "(x+)+$",
      "<img src=zz onerror=zz()>",
      "العهد",
      "🎉🎉",
      "\\",
      "$&",
      "{query}",
    ]) {
      await page.fill(FIELD, query);
      expect(await options(page), query).toEqual([]);
      expect(await said(page)).toContain(`Nothing found for “${query}”.`);
    }
    await page.fill(FIELD, "x".repeat(10_000));
    expect(await said(page)).toContain(`“${"x".repeat(40)}…”`);
    await page.fill(FIELD, "papers");
    expect((await options(page))[0]).toContain("Guards, fences and <papers>.");
    expect(await page.locator("dialog.search papers").count()).toBe(0);
    expect(open()).toMatchObject({ problems: [], requests: [] });
  });

  test("by touch: a button opens it, a tap takes what it hits", async () => {
    const page = await show({ at: "#/walk", width: 390, height: 844, touch: true });
    // As a row of the table of keys does.
    await page.evaluate(
      `document.body.insertAdjacentHTML("beforeend", '<button id="row" data-command="search" style="position:fixed;top:0;left:0;z-index:99">?</button>')`,
    );
    await page.tap("#row");
    await page.locator(FIELD).pressSequentially("sp");
    await page.fill(FIELD, "treasury");
    await page.tap("dialog.search [role=option]");
    await arrived(page, "spare");
    await page.tap("#back");
    await arrived(page, "walk");
  });
});

describe("in the speaker's window", () => {
  test("one types there, the room is moved; notes are found; questions have their own clock", async () => {
    const page = await show({ at: "#/walk/0" });
    const speaker = await speakerOf(page);
    await stopClock(page);
    await speaker.click("[data-do=start]");
    await page.clock.runFor(60_000);
    await reads(speaker, "elapsed", "1:00");
    expect(await speaker.locator("[data-command=back]").isHidden()).toBe(true);
    await ask(speaker, "penguins", "q");
    expect(
      await page
        .locator("dialog")
        .filter({ has: page.locator(FIELD) })
        .count(),
    ).toBe(0);
    expect(await options(speaker)).toEqual([
      "Slide | A walk | 1 / 4 | In the notes: Ask them about the penguins.",
    ]);
    await speaker.fill(FIELD, "frontier");
    await page.evaluate("document.activeElement?.blur()");
    await speaker.keyboard.press("Enter");
    await arrived(page, "told");
    expect(await page.evaluate("document.activeElement === document.body")).toBe(true);
    await page.clock.runFor(30_000);
    await reads(speaker, "asked", "0:30");
    expect(await speaker.locator("[data-asked][data-now]").count()).toBe(1);
    // What was not asked before its answer is no secret of the lecturer's.
    await speaker.click("[data-command=search]");
    await speaker.keyboard.type("1994");
    expect((await options(speaker))[0]).toBe("Event | accord happens | 1994");
    await speaker.keyboard.press("Escape");
    // Once more from there: back to the talk is back from both.
    await ask(speaker, "kept");
    await speaker.keyboard.press("Enter");
    await arrived(page, "spare");
    await speaker.getByRole("button", { name: "Back to the talk" }).click();
    await arrived(page, "walk");
    expect(await page.locator("#walk .timeline-step.visible").count()).toBe(1);
    await page.clock.runFor(60_000);
    await reads(speaker, "asked", "0:30");
    await reads(speaker, "elapsed", "2:00");
    expect(await speaker.locator("[data-command=back]").isHidden()).toBe(true);
    expect(open()?.problems).toEqual([]);
  });

  test("an answer on a card is a question's until the card is closed; those begun by hand go on", async () => {
    const page = await show({ at: "#/told" });
    const speaker = await speakerOf(page);
    await stopClock(page);
    await speaker.click("[data-do=start]");
    await ask(speaker, "untold");
    await speaker.keyboard.press("Enter");
    await page.waitForSelector("#card:not([hidden]) [data-event=untold]");
    await page.clock.runFor(10_000);
    await reads(speaker, "asked", "0:10");
    // Another question while the first is still open.
    await ask(speaker, "kept");
    await speaker.keyboard.press("Enter");
    await arrived(page, "spare");
    await page.clock.runFor(10_000);
    await speaker.keyboard.press("Backspace");
    await arrived(page, "told");
    await page.clock.runFor(10_000);
    await reads(speaker, "asked", "0:20");
    await speaker.click("[data-do=questions]");
    await ask(speaker, "sources rests");
    await speaker.keyboard.press("Enter");
    await arrived(page, "sources");
    await page.evaluate("history.back()");
    await arrived(page, "told");
    await page.clock.runFor(10_000);
    await reads(speaker, "asked", "0:30");
  });

  test("there too a clicker moves the deck, and no letter does while one searches", async () => {
    const page = await show({ at: "#/told" });
    const speaker = await speakerOf(page);
    await ask(speaker, "n");
    await speaker.keyboard.press("Tab");
    await speaker.keyboard.press("n");
    expect(await here(page)).toBe("told");
    await speaker.keyboard.press("PageDown");
    await arrived(page, "asks");
    await speaker.keyboard.press("Escape");
    await speaker.waitForSelector("dialog.search", { state: "hidden" });
    await speaker.keyboard.press("n");
    await page.waitForSelector("#asks .is-answered");
  });
});

test("a copy for others holds no private words to be found, and no date of what it asks", async () => {
  const root = everyLayout("https://example.org/a", "");
  const site = temporaryFolder();
  expect(chronodeck(["export", "--site", site, "--root", root, "--audience", "order"]).err).toBe(
    "",
  );
  const { page, problems, close } = await openDeck(path.join(site, "order.en.html"));
  await ask(page, "1901");
  expect((await options(page)).filter((option) => option.startsWith("Event"))).toEqual([]);
  await page.fill(FIELD, "women vote");
  expect((await options(page))[0]).toBe("Event | Women vote");
  expect(problems).toEqual([]);
  await close();
});

test("two hundred slides and as many events are ready within 50 ms", async () => {
  const page = await show();
  // Made in the page: what counts is what is read, not how it was built.
  await page.evaluate(`(() => {
    const one = document.getElementById("told");
    for (let i = 0; i < 200; i += 1) {
      const more = one.cloneNode(true);
      more.id = "more-" + i;
      more.querySelector(".slide-title").textContent = "Slide number " + i;
      more.querySelector(".slide-body").textContent = Array.from({ length: 80 }, (_, w) => "word" + ((i * 7 + w * 13) % 3000)).join(" ");
      one.parentElement.append(more);
    }
    const rows = document.getElementById("event-rows");
    const data = JSON.parse(rows.textContent);
    const some = [...document.querySelectorAll("[data-row]")].map((row) => JSON.parse(row.textContent));
    data.events = Array.from({ length: 200 }, (_, i) => ({ ...some[i % 4], dateInWords: "May 1910", importance: 3, id: "event-" + i, summary: "A summary of about ten words for the event " + i }));
    rows.textContent = JSON.stringify(data);
  })()`);
  // Of the processor: the machine may have other work.
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? Number.NaN);
  };
  const times: number[] = [];
  for (let run = 0; run < 8; run += 1) {
    await page.keyboard.press("/");
    const before = await spent();
    await page.fill(FIELD, "slide numbre 150");
    times.push((await spent()) - before);
    await page.keyboard.press("Escape");
  }
  expect(Math.min(...times)).toBeGreaterThan(0);
  expect(Math.min(...times)).toBeLessThan(50);
  await ask(page, "slide numbre 150");
  expect((await options(page))[0]).toContain("Slide number 150");
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
  const { show } = timelineDeck({ slides: SLIDES, events: EVENTS, periods, theme });

  test("axe finds nothing: asked nothing, something, nothing there; in both windows", async () => {
    const page = await show({ at: "#/told" });
    const speaker = await speakerOf(page);
    for (const window of [page, speaker]) {
      await ask(window, "");
      expect(await violations(window)).toEqual([]);
      await window.keyboard.type("ibanez");
      expect(await violations(window)).toEqual([]);
      await window.fill(FIELD, "qqqqqq");
      expect(await violations(window)).toEqual([]);
    }
  });
});

test("the accessibility tree has the field, how many were found, and each with its kind; the best is chosen", async () => {
  const page = await show({ at: "#/told" });
  await ask(page, "ibanez");
  const tree = await page.locator("dialog.search").ariaSnapshot();
  // Marks within an option are part of its name.
  const read = tree.split("\n").filter((line) => !/^ {6}/.test(line));
  expect(read.map((line) => line.trim().replace(/:$/, ""))).toEqual([
    '- dialog "Search the lecture"',
    '- heading "Search the lecture" [level=2]',
    '- combobox "Search the lecture" [expanded]: ibanez',
    '- button "Close the search": ×',
    '- status: "Results: 4"',
    '- listbox "Search the lecture"',
    '- option "Who José Ibáñez" [selected]',
    '- option "Event accord happens"',
    '- option "Event border happens 30 June 2008 José Ibáñez · Los Cabos, Mexico"',
    '- option "Slide Kept for questions Backup 1 About the treasury of Ibáñez"',
  ]);
  const active = await page.getAttribute(FIELD, "aria-activedescendant");
  expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
  expect(await page.locator(`${FIELD}:focus`).count()).toBe(1);
});

test("what was found is seen without colour: underlined and bold", async () => {
  const page = await show({ at: "#/told" });
  await ask(page, "ibanez");
  const style = await page.evaluate(`(() => {
    const { textDecorationLine, fontWeight } = getComputedStyle(document.querySelector("dialog.search mark"));
    return { textDecorationLine, fontWeight };
  })()`);
  expect(style).toEqual({ textDecorationLine: "underline", fontWeight: "600" });
});
