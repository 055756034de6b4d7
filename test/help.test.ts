import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { ROOT } from "./support/cli.js";
import {
  alone,
  CODES,
  isKnown,
  NAMED,
  named,
  rowsOf,
  SLIDES,
  stateOf,
  taken,
  WINDOW,
} from "./support/key-table.js";
import { LINKED, timelineDeck } from "./support/timeline-deck.js";

/* The table of keys: none that works is missing, none is in the way of reveal.js's own; who sees it and how. */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const { show, open } = timelineDeck({ slides: SLIDES, ...LINKED });
afterEach(() => expect(open()?.problems ?? []).toEqual([]));
const deck = async () => alone(await show());

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
  for (const key of ["Control+r", "Alt+b", "Alt+f", "F5", "#"]) expect(found).not.toContain(key);
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
      ...[...text.matchAll(/(?:keys|commands)\.add\(\s*"[\w-]+",\s*\[([^\]]*)\]/g)].flatMap(
        ([, list = ""]) => [...list.matchAll(/"([^"]+)"/g)],
      ),
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
    // Its table of keys, in whose place ours stands; playing by itself, and closing overlays, which no deck does;
    // and the slash, which has the number of its full stop's black screen.
    ["/", "a", "c", "f1"],
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
    const words = rows.map((row) => row.words);
    expect(words.filter((row) => !/^(Search|Correct)/.test(row))).toEqual([
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
      "Back from a jump",
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
