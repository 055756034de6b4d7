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

/** As a keyboard of the United States has them, by the numbers that reveal.js goes by. */
const CODES: readonly (readonly [string, string, number])[] = [
  ...[..."abcdefghijklmnopqrstuvwxyz"].map(
    (letter) => [letter, letter.toUpperCase(), letter.charCodeAt(0) - 32] as const,
  ),
  ...[..."0123456789"].map(
    (digit, place) => [digit, ")!@#$%^&*("[place] ?? "", 48 + place] as const,
  ),
  ...[
    ";:186",
    "=+187",
    ",<188",
    "-_189",
    ".>190",
    "/?191",
    "`~192",
    "[{219",
    "\\|220",
    "]}221",
    "'\"222",
  ].map((key) => [key[0] ?? "", key[1] ?? "", Number(key.slice(2))] as const),
];
const NAMED: readonly (readonly [string, number])[] = [
  [" ", 32],
  ["Enter", 13],
  ["Backspace", 8],
  ["Escape", 27],
  ["Insert", 45],
  ["Delete", 46],
  ["PageUp", 33],
  ["PageDown", 34],
  ["End", 35],
  ["Home", 36],
  ["ArrowLeft", 37],
  ["ArrowUp", 38],
  ["ArrowRight", 39],
  ["ArrowDown", 40],
  ...Array.from({ length: 12 }, (_, place) => [`F${place + 1}`, 112 + place] as const),
];

/** Presses every key there is, plain and with Shift, some with Alt and Ctrl; gives those that something of the deck's took. */
function taken(page: Page): Promise<string[]> {
  const all = [
    ...CODES.flatMap(([plain, shifted, keyCode]) => [
      { key: plain, keyCode },
      { key: shifted, keyCode, shiftKey: true },
      { key: plain, keyCode, altKey: true },
      { key: plain, keyCode, ctrlKey: true },
    ]),
    ...NAMED.flatMap(([key, keyCode]) =>
      [{}, { shiftKey: true }, { altKey: true }, { ctrlKey: true }].map((more) => ({
        key,
        keyCode,
        ...more,
      })),
    ),
  ];
  return page.evaluate<string[]>(`(async () => {
    const found = [];
    const press = (init) => {
      const event = new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const one = (selector) => document.querySelector(selector);
    const O = { key: "o", keyCode: 79 };
    for (const init of ${JSON.stringify(all)}) {
      const name = [init.altKey && "Alt+", init.ctrlKey && "Control+", init.shiftKey && init.key.length > 1 && "Shift+", init.shiftKey && init.key === " " && "Shift+", init.key]
        .filter(Boolean).join("");
      if (press(init)) found.push(name);
      document.activeElement?.blur();
      for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
      if (one(".reveal.paused")) press({ key: "b", keyCode: 66 });
      if (one(".reveal.overview")) press(O);
      if (one("#notes-overlay") && !one("#notes-overlay").hidden) press({ key: "Escape", keyCode: 27 });
      if (one(".jump-to-slide")) one(".jump-to-slide").remove();
    }
    return found;
  })()`);
}

/** What rows say of their keys, as `taken` does. */
function named(rows: readonly Row[]): Set<string> {
  return new Set(
    rows
      .flatMap(({ keys }) => keys)
      .map((key) => key.replace("Space", " "))
      .map((key) => (/^[A-Z]$/.test(key) ? key.toLowerCase() : key)),
  );
}

/** Also with Shift, where that makes no difference. */
const isKnown = (key: string, table: ReadonlySet<string>) =>
  table.has(key) ||
  table.has(key.replace("Shift+", "")) ||
  (/^[A-Z]$/.test(key) && table.has(key.toLowerCase()));

test("no key that works is missing from the table", { timeout: 60_000 }, async () => {
  const page = await deck();
  await page.keyboard.press("?");
  const rows = (await rowsOf(page)).filter(({ group }) => group !== WINDOW);
  await page.keyboard.press("?");
  const table = named(rows);
  const found = await taken(page);
  expect(found.length).toBeGreaterThan(50);
  expect(found.filter((key) => !isKnown(key, table))).toEqual([]);
  for (const key of ["r", "R", "?", "F1", "Alt+ArrowDown", "Shift+ ", "+", "="])
    expect(found).toContain(key);
  for (const key of ["/", "Control+r", "Alt+b", "Alt+f", "F5", "#"])
    expect(found).not.toContain(key);
});

test("none of our keys is one of reveal.js's, but where it has no use for it", () => {
  const reveal = readFileSync(
    path.join(ROOT, "node_modules/reveal.js/js/controllers/keyboard.js"),
    "utf8",
  );
  const system = reveal.slice(reveal.indexOf("// 3. System defined key bindings"));
  const codes = [
    ...[...system.matchAll(/keyCode === (\d+)/g)].map(([, code]) => code),
    ...[...system.matchAll(/\[([\d, ]+)\]\.includes\( keyCode/g)].flatMap(([, list]) =>
      list?.split(","),
    ),
  ].map(Number);
  const theirs = new Set([
    ...CODES.filter(([, , code]) => codes.includes(code)).map(([key]) => key),
    ...NAMED.filter(([, code]) => codes.includes(code)).map(([key]) => key.toLowerCase()),
  ]);
  for (const key of [
    "n",
    "p",
    "h",
    "j",
    "k",
    "l",
    "b",
    "v",
    ".",
    "f",
    "o",
    "g",
    "home",
    "end",
    "f1",
  ])
    expect(theirs).toContain(key);
  const folder = path.join(ROOT, "scripts/browser");
  const ours = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(path.join(folder, name), "utf8"))
    .flatMap((text) => [
      ...[...text.matchAll(/keys\.add\(\s*"[\w-]+",\s*\[([^\]]*)\]/g)].flatMap(([, list = ""]) => [
        ...list.matchAll(/"([^"]+)"/g),
      ]),
      ...[...text.matchAll(/const KEYS:[^{]*\{([^}]*)\}/g)].flatMap(([, list = ""]) => [
        ...list.matchAll(/"?(\S+?)"?: "/g),
      ]),
      ...text.matchAll(/event\.key(?:\.toLowerCase\(\))? === "(\w|Backspace)"/g),
    ])
    .map(([, key = ""]) => key.toLowerCase());
  for (const key of ["r", "x", "c", "z", "t", "s", "?", "w", "0", "+", "a", "backspace"])
    expect(ours).toContain(key);
  const twice = ours.filter((key, place) => ours.indexOf(key) !== place);
  expect(
    twice.filter((key) => key !== "a"),
    "two commands have one key",
  ).toEqual([]);
  expect([...new Set(ours)].filter((key) => theirs.has(key)).sort()).toEqual(
    // Its table of keys, in whose place ours stands; playing by itself, and closing overlays, which no deck does.
    ["a", "c", "f1"],
  );
});

describe("in the speaker's window", () => {
  async function speakerOf(page: Page): Promise<Page> {
    const popup = page.context().waitForEvent("page");
    await page.keyboard.press("s");
    const speaker = await popup;
    await speaker.getByText("Say this first.").waitFor();
    return speaker;
  }

  test("? opens a table there, of the keys that work there, and of no others", {
    timeout: 60_000,
  }, async () => {
    const page = await show();
    const speaker = await speakerOf(page);
    await speaker.keyboard.press("?");
    await speaker.waitForSelector("#help[open]");
    expect((await stateOf(page)).help).toBe(false);
    const rows = await rowsOf(speaker);
    expect(await violations(speaker)).toEqual([]);
    expect(rows.map(({ words }) => words)).toEqual([
      "Next step or slide",
      "Previous step or slide",
      "First slide",
      "Last slide",
      "Begin or end a rehearsal",
      "These keys",
      "Black screen",
      "High contrast",
      "Large text",
      "Laser, then pen, then neither",
      "Larger notes",
      "Smaller notes",
      "Scroll long notes that have the focus",
    ]);
    // Pressed there, a row acts in the room.
    await speaker.getByRole("button", { name: "Last slide" }).click();
    await page.waitForSelector("#last.present");
    await speaker.keyboard.press("F1");
    await speaker.waitForSelector("#help[open]");
    await speaker.keyboard.press("ArrowLeft");
    expect((await stateOf(page)).slide).toBe("last");
    await speaker.keyboard.press("?");
    await speaker.waitForSelector("#help:not([open])", { state: "attached" });
    await speaker.getByRole("button", { name: "All keys" }).click();
    await speaker.waitForSelector("#help[open]");
    await speaker.keyboard.press("Escape");
    expect((await stateOf(page)).help).toBe(false);

    const found = await taken(speaker);
    const table = named(rows);
    expect(found.filter((key) => !isKnown(key, table))).toEqual([
      // They do not load this window anew, which then would be empty.
      "Control+r",
      "F5",
      "Shift+F5",
      "Alt+F5",
      "Control+F5",
    ]);
    const scrolls = new Set(["ArrowUp", "ArrowDown"]);
    expect([...table].filter((key) => !scrolls.has(key) && !found.includes(key))).toEqual([]);
  });

  test("Shift with space and arrows goes back and to the ends, as in the deck", async () => {
    const page = await show({ at: "#/told" });
    const popup = page.context().waitForEvent("page");
    await page.keyboard.press("s");
    const speaker = await popup;
    await speaker.waitForSelector("[data-speaker=rehearse]");
    for (const [key, slide] of [
      ["Shift+ArrowRight", "last"],
      ["Shift+ ", "ask"],
      ["Shift+ArrowLeft", "walk"],
    ] as const) {
      await speaker.keyboard.press(key);
      await page.waitForSelector(`#${slide}.present`);
    }
  });
});

async function violations(page: Page): Promise<unknown> {
  await page.evaluate(AXE);
  return page.evaluate(
    `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).join(", ")))`,
  );
}

describe("by touch, and for those who hear it", () => {
  test.each([
    [1280, 720],
    [1024, 768],
    [390, 844],
    [320, 568],
  ])(
    "at %d × %d the button is large enough, lies over nothing, and the table fits",
    async (width, height) => {
      const page = await show({ width, height, touch: true, at: "#/told" });
      const boxes = await page.evaluate<{ help: Box; others: Box[] }>(`(() => {
      const box = (element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return { left, top, right, bottom };
      };
      const { left, top, right, bottom } = box(document.querySelector(".help-button"));
      return {
        help: { left: left - 8, top: top - 8, right: right + 8, bottom: bottom + 8 },
        others: [...document.querySelectorAll(".present [data-open-card], .present svg[data-ribbon], .controls button, .about-button:not(.help-button), .slide-number")]
          .filter((element) => getComputedStyle(element).visibility === "visible" && element.getClientRects().length > 0)
          .map(box),
      };
    })()`);
      const { help, others } = boxes;
      expect(help.right - help.left).toBeGreaterThanOrEqual(44);
      expect(others.length).toBeGreaterThan(2);
      for (const other of others)
        expect(
          other.left >= help.right ||
            other.right <= help.left ||
            other.top >= help.bottom ||
            other.bottom <= help.top,
          JSON.stringify({ help, other }),
        ).toBe(true);
      // Not the circle itself: what a finger hits beside it.
      await page.touchscreen.tap(help.left + 2, help.top + 2);
      await page.waitForSelector("#help[open]");
      const sizes = await page.evaluate<number[]>(`[".help", ".help-groups"].map((one) => {
      const { scrollWidth, clientWidth } = document.querySelector(one);
      return scrollWidth - clientWidth;
    })`);
      expect(sizes).toEqual([0, 0]);
      await page.getByRole("button", { name: "Last slide" }).tap();
      await page.waitForSelector("#last.present");
      expect((await stateOf(page)).help).toBe(false);
    },
  );

  test("axe finds nothing, the tree has every row, and a row that can do nothing now says so", async () => {
    const page = await deck();
    await page.keyboard.press("F1");
    expect(await violations(page)).toEqual([]);
    const tree = await page.locator("#help").ariaSnapshot();
    for (const line of [
      'dialog "Keys"',
      'heading "The talk" [level=3]',
      'button "Next step or slide → ↓ Space N Page Down L J"',
      'button "Closer look, and back Alt click"',
      'button "Back from a jump Backspace" [disabled]',
      'button "The whole lecture, under any slide W" [disabled]',
      "Take back the last line Ctrl Z",
      'button "Close"',
    ])
      expect(tree).toContain(line);
    expect(await page.locator("#help :focus").textContent()).toBe("Close");
  });

  test("it is not printed", async () => {
    const page = await deck();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".help-button").isVisible()).toBe(false);
  });
});

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
