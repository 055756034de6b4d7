import type { Page } from "playwright-core";

/* The table of keys as a test reads it, and what keys do. */

/** A deck in which every row of the table has something to do. */
export const SLIDES = `---
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
    typing: document.activeElement.matches("input, textarea"),
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
export interface State {
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
export const stateOf = (page: Page) => page.evaluate<State>(STATE);

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

export interface Row {
  readonly words: string;
  readonly group: string;
  readonly keys: readonly string[];
  readonly isButton: boolean;
}

/** The rows that one sees, and their keys: `Shift+ArrowLeft`. */
export async function rowsOf(page: Page): Promise<readonly Row[]> {
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

export const WINDOW = "In the speaker’s window";

/** As a keyboard of the United States has them, by the numbers that reveal.js goes by. */
export const CODES: readonly (readonly [string, string, number])[] = [
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
export const NAMED: readonly (readonly [string, number])[] = [
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
export function taken(page: Page): Promise<string[]> {
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
export function named(rows: readonly Row[]): Set<string> {
  return new Set(
    rows
      .flatMap(({ keys }) => keys)
      .map((key) => key.replace("Space", " "))
      .map((key) => (/^[A-Z]$/.test(key) ? key.toLowerCase() : key)),
  );
}

/** Also with Shift, where that makes no difference. */
export const isKnown = (key: string, table: ReadonlySet<string>) =>
  table.has(key) ||
  table.has(key.replace("Shift+", "")) ||
  (/^[A-Z]$/.test(key) && table.has(key.toLowerCase()));

/** Opens the deck so that no window comes in the way of the next key. */
export async function alone(page: Page): Promise<Page> {
  await page.waitForSelector(".present .timeline.is-live");
  await page.evaluate(
    "globalThis.open = () => { globalThis.opened = (globalThis.opened ?? 0) + 1; return null; }",
  );
  return page;
}
