import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { ROOT } from "./support/cli.js";
import { LINKED, timelineDeck } from "./support/timeline-deck.js";

/* The table of keys: each does what it says, none that works is missing, none is in the way of reveal.js's own. */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SLIDES = `---
id: walk
layout: timeline
steps: [accord, middle]
---
# A walk

Note:
Say this first.

---
id: told
layout: event
events: [border]
---
# Told here

It happened.

---
id: ask
layout: order
events: [accord, border, reign]
count: 3
---
# Which came first?

---
id: last
layout: timeline
---
# Once more
`;
const { show, open } = timelineDeck({ slides: SLIDES, ...LINKED });
afterEach(() => expect(open()?.problems ?? []).toEqual([]));

/** All that a key of the table can change, as a person would see it. */
const STATE = `(() => {
  const one = (selector) => document.querySelector(selector);
  // Years by their places on the axis.
  const years = [...document.querySelectorAll(".present .timeline-picture .axis text")]
    .map((text) => ({ year: Number(text.textContent), x: text.getBoundingClientRect().x }))
    .filter(({ year }) => year > 0)
    .sort((a, b) => a.year - b.year);
  const [a, b] = [years.at(0), years.at(-1)];
  const pixels = a && b && a !== b ? (b.x - a.x) / (b.year - a.year) : 0;
  const ink = document.querySelectorAll("#pen-lines > *").length;
  return {
    slide: one("section.present").id,
    steps: document.querySelectorAll(".present .timeline-step.visible").length,
    overview: one(".reveal.overview") !== null,
    dark: one(".reveal.paused") !== null,
    jump: one(".jump-to-slide-input") !== null,
    notes: !one("#notes-overlay").hidden,
    dock: !one("#dock").hidden,
    card: !one("#card").hidden,
    back: !one("#back").hidden,
    help: one("#help").open,
    rehearsal: one("#rehearsal").open,
    theme: document.documentElement.dataset.theme,
    size: document.documentElement.dataset.textSize,
    pointer: document.documentElement.dataset.pointer ?? "off",
    aiming: "aiming" in document.documentElement.dataset,
    near: getComputedStyle(one(".reveal .slides")).scale !== "none",
    full: document.fullscreenElement !== null,
    links: one(".present [data-action=links]")?.getAttribute("aria-pressed"),
    windows: globalThis.opened ?? 0,
    ink,
    pixels: Math.round(pixels * 10) / 10,
    left: pixels && Math.round((a.year - a.x / pixels) * 10) / 10,
    cards: [...document.querySelectorAll(".present .question-card")].map(({ textContent }) => textContent).join(),
    taken: one(".present .question-card.is-taken") !== null,
  };
})()`;
interface State {
  readonly slide: string;
  readonly steps: number;
  /** Of a year on the axis, and the year at the screen's left edge. */
  readonly pixels: number;
  readonly left: number;
  readonly windows: number;
  readonly ink: number;
  readonly cards: string;
  readonly [name: string]: unknown;
}
const stateOf = (page: Page) => page.evaluate<State>(STATE);

/** What makes a key's work possible, and how one sees that it was done. */
interface Work {
  readonly before?: (page: Page) => Promise<void>;
  readonly done: (now: State, was: State) => boolean;
  readonly after?: (page: Page) => Promise<void>;
}
const press =
  (...keys: string[]) =>
  async (page: Page) => {
    for (const key of keys) await page.keyboard.press(key);
  };
const at =
  (slide: string, ...keys: string[]) =>
  async (page: Page) => {
    // reveal.js writes the address some time after it has moved.
    await page.evaluate(`history.replaceState(null, "", "#"); location.hash = "#/${slide}"`);
    await page.waitForSelector(`#${slide}.present`);
    await press(...keys)(page);
  };
const focusIn = (selector: string) => (page: Page) => page.focus(selector);
const then =
  (...works: ((page: Page) => Promise<void>)[]) =>
  async (page: Page) => {
    for (const work of works) await work(page);
  };
const leave = press("Escape");
const drawn = then(at("told", "x", "x"), async (page) => {
  await page.mouse.move(500, 300);
  await page.mouse.down();
  await page.mouse.move(600, 340, { steps: 4 });
  await page.mouse.up();
});
const cardTaken = then(at("ask"), focusIn(".present .question-grip"));

/** By what a row says. */
const WORKS: Readonly<Record<string, Work>> = {
  "Next step or slide": { done: (now) => now.steps === 1 },
  "Previous step or slide": { before: at("told"), done: (now) => now.slide === "walk" },
  "Next slide, without steps": { done: (now) => now.slide === "told" },
  "Previous slide, without steps": {
    before: at("last"),
    done: (now) => now.slide === "ask",
  },
  "First slide": { before: at("last"), done: (now) => now.slide === "walk" },
  "Last slide": { done: (now) => now.slide === "last" },
  "Go to a slide by its number": { done: (now) => now.jump === true, after: leave },
  "All slides at once": { done: (now) => now.overview === true, after: press("o") },
  "Speaker view": {
    done: (now, was) => now.windows === was.windows + 1,
    after: press("t"),
  },
  "Notes on this screen": { done: (now) => now.notes === true, after: leave },
  "Begin or end a rehearsal": {
    before: press("r"),
    done: (now) => now.rehearsal === true,
    after: leave,
  },
  "These keys": { done: (now) => now.help === true, after: leave },
  "Black screen": { done: (now) => now.dark === true, after: press("b") },
  "Full screen": {
    done: (now) => now.full === true,
    after: (page) => page.evaluate("document.exitFullscreen()"),
  },
  "High contrast": { done: (now) => now.theme === "contrast", after: press("c") },
  "Large text": { done: (now) => now.size === "large", after: press("z") },
  "Laser, then pen, then neither": { done: (now) => now.pointer === "laser", after: leave },
  "Take back the last line": {
    before: drawn,
    done: (now, was) => was.ink === 1 && now.ink === 0,
    after: leave,
  },
  "Closer look, and back": {
    done: (now) => now.near === true || now.aiming === true,
    after: leave,
  },
  "Closer by degrees": { done: (now) => now.near === true, after: leave },
  "Back from a jump": {
    before: async (page) => {
      await page.click(".present .timeline-picture [data-event=border] > text");
      await page.click("#card [data-jump]");
      await page.waitForSelector("#back:not([hidden])");
    },
    done: (now) => now.slide === "walk",
  },
  "Take up a card to be ordered, put it down": {
    before: cardTaken,
    done: (now) => now.taken === true,
    after: leave,
  },
  "Move it": {
    before: then(cardTaken, press("ArrowDown", "ArrowRight")),
    done: () => true,
  },
  "The whole lecture, under any slide": {
    before: at("told"),
    done: (now) => now.dock === true,
    after: leave,
  },
  "Zoom in": { done: (now, was) => now.pixels > was.pixels, after: press("0") },
  "Zoom out": {
    before: press("+"),
    done: (now, was) => now.pixels < was.pixels,
    after: press("0"),
  },
  "Whole span": { before: press("+"), done: (now, was) => now.pixels < was.pixels },
  "What leads to what": { done: (now) => now.links === "true", after: press("a") },
  "Earlier, where the timeline has the focus": {
    before: then(press("+"), focusIn(".present [data-action=whole]")),
    done: (now, was) => now.left < was.left,
    after: press("0"),
  },
  "Later, where the timeline has the focus": {
    before: then(press("+"), focusIn(".present [data-action=whole]")),
    done: (now, was) => now.left > was.left,
    after: press("0"),
  },
  "Close it": {
    before: (page) => page.click(".present .timeline-picture [data-event=border] > text"),
    done: (now, was) => was.card === true && now.card === false,
  },
};

/** As keyboards have them, from what is printed on the caps. */
const NAMES: Readonly<Record<string, string>> = {
  "→": "ArrowRight",
  "←": "ArrowLeft",
  "↑": "ArrowUp",
  "↓": "ArrowDown",
  "−": "-",
  "Page Down": "PageDown",
  "Page Up": "PageUp",
  Ctrl: "Control",
  Esc: "Escape",
};

interface Row {
  readonly words: string;
  readonly group: string;
  readonly keys: readonly string[];
  readonly isButton: boolean;
}

/** The rows that one sees, and their keys: `Shift+ArrowLeft`. */
async function rowsOf(page: Page): Promise<readonly Row[]> {
  const rows = await page.evaluate<(Omit<Row, "keys"> & { caps: string[][] })[]>(
    `[...document.querySelectorAll("#help li:not([hidden])")].map((row) => ({
      words: row.querySelector("span").textContent,
      group: row.closest("section").querySelector("h3").textContent,
      isButton: row.querySelector("button") !== null,
      caps: [...row.querySelectorAll(".caps > kbd")].map((cap) =>
        cap.childElementCount > 0 ? [...cap.children].map(({ textContent }) => textContent) : [cap.textContent]),
    }))`,
  );
  return rows.map(({ caps, ...row }) => ({
    ...row,
    keys: caps.map((parts) => parts.map((part) => NAMES[part] ?? part).join("+")),
  }));
}

const WINDOW = "In the speaker’s window";

async function deck(): Promise<Page> {
  const page = await show();
  await page.waitForSelector(".present .timeline.is-live");
  // One window would be in the way of the next key.
  await page.evaluate(
    "globalThis.open = () => { globalThis.opened = (globalThis.opened ?? 0) + 1; return null; }",
  );
  return page;
}

async function doKey(page: Page, key: string): Promise<void> {
  if (key === "Alt+click") {
    await page.keyboard.down("Alt");
    await page.mouse.click(640, 300);
    await page.keyboard.up("Alt");
  } else if (key === "Alt+wheel") {
    await page.keyboard.down("Alt");
    await page.mouse.move(640, 300);
    await page.mouse.wheel(0, -200);
    await page.keyboard.up("Alt");
  } else await page.keyboard.press(key.replace(/^[A-Z]$/, (letter) => letter.toLowerCase()));
}

/** Does a thing from the deck's beginning, and waits until its work is seen. */
async function tried(
  page: Page,
  name: string,
  work: Work,
  act: () => Promise<void>,
): Promise<void> {
  await restore(page);
  await work.before?.(page);
  const was = await stateOf(page);
  await act();
  await expect
    .poll(async () => work.done(await stateOf(page), was), {
      message: name,
      timeout: 5000,
      interval: 20,
    })
    .toBe(true);
  await work.after?.(page);
}

/** To the first slide, before its first step, with nothing open. */
async function restore(page: Page): Promise<void> {
  const now = await stateOf(page);
  const isOpen = now.card || now.notes || now.dock || now.pointer !== "off";
  if (isOpen) await page.keyboard.press("Escape");
  else if (now.slide !== "walk") await page.keyboard.press("Home");
  else if (now.steps > 0) await page.keyboard.press("ArrowLeft");
  else {
    await page.evaluate("document.activeElement?.blur()");
    return;
  }
  await restore(page);
}

test("every key of the table does what its row says, and so does every row that is pressed", {
  timeout: 120_000,
}, async () => {
  const page = await deck();
  await page.keyboard.press("?");
  const rows = (await rowsOf(page)).filter(({ group }) => group !== WINDOW);
  await page.keyboard.press("?");
  expect((await stateOf(page)).help).toBe(false);
  expect(rows.map(({ words }) => words)).toEqual(Object.keys(WORKS));
  for (const { words, keys, isButton } of rows) {
    const work = WORKS[words];
    if (!work) throw new Error(words);
    for (const key of keys) await tried(page, `${words}: ${key}`, work, () => doKey(page, key));
    if (isButton)
      await tried(page, `${words}: pressed`, work, async () => {
        await page.keyboard.press("?");
        await page
          .locator("#help li")
          .filter({ has: page.getByText(words, { exact: true }) })
          .click();
      });
  }
});
