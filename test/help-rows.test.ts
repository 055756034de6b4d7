import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { alone, rowsOf, SLIDES, type State, stateOf, WINDOW } from "./support/key-table.js";
import { LINKED, timelineDeck } from "./support/timeline-deck.js";

/* Each key of the table does what its row says. */

const { show, open } = timelineDeck({ slides: SLIDES, ...LINKED });
afterEach(() => expect(open()?.problems ?? []).toEqual([]));

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
  "Search events, slides, people": { done: (now) => now.typing === true, after: leave },
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
  "Correct title, date and summary": {
    before: (page) => page.click(".present .timeline-picture [data-event=border] > text"),
    done: (now) => now.typing === true,
    after: leave,
  },
  "Close it": {
    before: (page) => page.click(".present .timeline-picture [data-event=border] > text"),
    done: (now, was) => was.card === true && now.card === false,
  },
};

/** Rows of commands that not every deck has. */
const ELSEWHERE = new Set(["Search events, slides, people", "Correct title, date and summary"]);

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
  timeout: 240_000,
}, async () => {
  const page = await alone(await show({ width: 960, height: 540 }));
  await page.keyboard.press("?");
  const rows = (await rowsOf(page)).filter(({ group }) => group !== WINDOW);
  await page.keyboard.press("?");
  expect((await stateOf(page)).help).toBe(false);
  const words = rows.map((row) => row.words);
  expect(words).toEqual(
    Object.keys(WORKS).filter((row) => !ELSEWHERE.has(row) || words.includes(row)),
  );
  for (const { words: row, keys, isButton } of rows) {
    const work = WORKS[row];
    if (!work) throw new Error(row);
    for (const key of keys) await tried(page, `${row}: ${key}`, work, () => doKey(page, key));
    if (isButton)
      await tried(page, `${row}: pressed`, work, async () => {
        await page.keyboard.press("?");
        await page
          .locator("#help li")
          .filter({ has: page.getByText(row, { exact: true }) })
          .click();
      });
  }
});
