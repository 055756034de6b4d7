import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { tickLabels } from "../scripts/layout/ticks.js";
import { formatValue } from "../scripts/model/number-words.js";
import { runsOfLines, textOf } from "../scripts/model/runs.js";
import { sayRuns } from "../scripts/render/foreign.js";
import { messagesOf } from "../scripts/render/messages.js";
import { ROOT } from "./support/cli.js";

describe("plurals", () => {
  const POLISH =
    "{count, plural, one {# wydarzenie} few {# wydarzenia} many {# wydarzeń} other {# wydarzenia}}";
  const ARABIC =
    "{count, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}";

  test.each([
    [1, "1 wydarzenie"],
    [2, "2 wydarzenia"],
    [5, "5 wydarzeń"],
    [12, "12 wydarzeń"],
    [22, "22 wydarzenia"],
    [112, "112 wydarzeń"],
    [1.5, "1,5 wydarzenia"],
    [12_345, "12 345 wydarzeń"],
  ])("of %d in Polish", (count, words) => {
    expect(messagesOf({ events: POLISH }, "pl").say("events", { count })).toBe(
      words.replace(/(\d) (\d)/, "$1\u00a0$2"),
    );
  });

  test.each([
    [0, "لا أحداث"],
    [1, "حدث واحد"],
    [2, "حدثان"],
    [3, "3 أحداث"],
    [11, "11 حدثًا"],
    [100, "100 حدث"],
  ])("of %d in Arabic", (count, words) => {
    expect(messagesOf({ events: ARABIC }, "ar").say("events", { count })).toBe(words);
  });

  test("with two forms where the language has more fall to the other one", () => {
    const messages = messagesOf({ n: "{count, plural, one {# dzień} other {# dni}}" }, "pl");
    expect([1, 2, 5].map((count) => messages.say("n", { count }))).toEqual([
      "1 dzień",
      "2 dni",
      "5 dni",
    ]);
  });

  test("in digits of the locale's own", () => {
    const messages = messagesOf({ locale: "ar-EG", page: "{number}/{count}" }, "ar");
    expect(messages.say("page", { number: 3, count: 12 })).toBe("٣/١٢");
  });
});

describe("a locale", () => {
  const PATTERNS = { "number.approximate": "cerca de {value}", minutes: "{minutes} min" };
  const spanish = messagesOf(PATTERNS, "es");
  const mexican = messagesOf({ ...PATTERNS, locale: "es-MX" }, "es");
  const value = (n: number) => ({ value: n, approximate: true });

  test("says how numbers are written, and the language stays what it is", () => {
    expect([spanish.locale, mexican.locale]).toEqual(["es", "es-MX"]);
    expect([spanish.language, mexican.language]).toEqual(["es", "es"]);
    expect(formatValue(value(12_345.5), "{n} km", spanish)).toBe("cerca de 12.345,5 km");
    expect(formatValue(value(12_345.5), "{n} km", mexican)).toBe("cerca de 12,345.5 km");
  });

  test("holds for numbers within a message and on the axis too", () => {
    expect(spanish.say("minutes", { minutes: 16.5 })).toBe("16,5 min");
    expect(mexican.say("minutes", { minutes: 16.5 })).toBe("16.5 min");
    const tick = { day: 0, unit: "year", year: 12_000, month: 1, dayOfMonth: 1 } as const;
    expect(tickLabels([], "{year}", "es")(tick)).toBe("12.000");
    expect(tickLabels([], "{year}", "es-MX")(tick)).toBe("12,000");
  });
});

describe("runs", () => {
  const work = { text: "Works and Days", language: "en" };

  test("stand in a message where its values do", () => {
    const messages = messagesOf({ after: "Según {author}, “{title}”." }, "es");
    expect(sayRuns(messages, "after", { author: ["Hesíodo"], title: [work] })).toEqual([
      "Según ",
      "Hesíodo",
      ", “",
      work,
      "”.",
    ]);
  });

  test("are found again in the lines that their text is broken into", () => {
    const lines = ["Según Hesíodo, “Works", "and Days”."];
    const runs = ["Según Hesíodo, “", work, "”."];
    const broken = runsOfLines(runs, lines);
    expect(broken.map((line) => line.map(textOf).join(""))).toEqual(lines);
    expect(broken).toEqual([
      ["Según Hesíodo, “", { text: "Works", language: "en" }],
      [{ text: "and Days", language: "en" }, "”."],
    ]);
  });
});

/** What stands in the files that is no word for people. */
const NAMES =
  /Source (Serif|Sans) \d|SIL Open Font License [\d.]+|OFL-[\d.]+|\b(SVG|PNG|CSV|JSON|ICS)\b/g;

describe("no word for people stands in a template", () => {
  const files = (folder: string): string[] =>
    readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? files(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
  const templates = files("templates").filter((name) => name.endsWith(".hbs"));
  const literal = (source: string): readonly string[] => {
    const plain = source
      .replaceAll(/<style>[\s\S]*?<\/style>/g, "")
      .replaceAll(/\{\{!--[\s\S]*?--\}\}|\{\{\{[\s\S]*?\}\}\}|\{\{[\s\S]*?\}\}/g, "");
    const spoken = [
      ...plain.matchAll(/\b(?:aria-label|title|alt|placeholder|data-help)="([^"]*)"/g),
    ].map(([, value = ""]) => value);
    const text = plain.replaceAll(/<[^>]*>/g, "\n");
    return (
      [...spoken, ...text.split("\n")]
        .map((words) => words.replaceAll(NAMES, ""))
        // A letter is a key, or the sign of a button.
        .filter((words) => /\p{L}{2}/u.test(words))
    );
  };

  test.each(templates)("%s", (name) => {
    expect(literal(readFileSync(path.join(ROOT, name), "utf8"))).toEqual([]);
  });

  test("one that did would be found", () => {
    expect(literal('<p aria-label="Shut {{t "x"}}">{{t "a.b"}} minutes</p>')).toEqual([
      "Shut ",
      " minutes",
    ]);
  });
});

test("what runs in a deck puts no words of its own into the page", () => {
  const folder = path.join(ROOT, "scripts/browser");
  // The dev server's overlay is for who writes the lecture, and is in no deck.
  const sources = readdirSync(folder).filter(
    (name) => name.endsWith(".ts") && !name.startsWith("dev-"),
  );
  const wordy =
    /(?:textContent|innerText|placeholder|title|innerHTML) = ["'`][^"'`$<]*\p{L}{2}|(?:aria-label|"title"|"alt"|placeholder)",\s*["'`][^"'`$]*\p{L}{2}|\b(?:alert|confirm|prompt|tell)\(["'`]/u;
  const found = sources.filter((name) => wordy.test(readFileSync(path.join(folder, name), "utf8")));
  expect(found).toEqual([]);
  expect(wordy.test('button.textContent = "Close";')).toBe(true);
  expect(wordy.test('node.setAttribute("aria-label", "Close")')).toBe(true);
});

test("reveal.js's own English is not in a deck", () => {
  const script = readFileSync(path.join(ROOT, "dist/browser/deck.js"), "utf8");
  for (const words of [
    ...["Resume presentation", "previous slide", "above slide", "Jump to slide"],
    ...["Keyboard Shortcuts", "Next slide", "No notes on this slide", "Unable to load"],
  ])
    expect(script.includes(words), words).toBe(false);
});
