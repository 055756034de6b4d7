import { readFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrast, withContrast } from "../scripts/model/contrast.js";
import { collector } from "../scripts/parse/report.js";
import { parseTheme, type Theme } from "../scripts/parse/theme-file.js";
import { ROOT } from "./support/cli.js";
import { lines } from "./support/harbour.js";
import { memoryEffects } from "./support/memory-effects.js";

const PAPER = readFileSync(path.join(ROOT, "templates/themes/paper.css"), "utf8");
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const FILES = {
  "leaf.woff2": bytes("wOF2 a font"),
  "pictures/leaf.svg": bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"),
  "liar.png": bytes("GIF89a"),
  "notes.txt": bytes("words"),
  "empty.svg": bytes(""),
};
const LEAF_FONT = `data:font/woff2;base64,${btoa("wOF2 a font")}`;

/** Reads a theme that says `css` in line 1, and then what paper says. */
function read(css: string, rest = PAPER): { theme: Theme; problems: readonly string[] } {
  const effects = memoryEffects(
    new Map(Object.entries(FILES).map(([name, content]) => [`/themes/${name}`, content])),
  );
  const findings = collector();
  const source = `${css}\n${rest}`;
  const file = { path: "templates/themes/mine.css", source };
  return {
    theme: parseTheme(file, "/themes", effects, findings.report),
    problems: lines(findings.diagnostics),
  };
}

test("the drawn map has each of its colours in the hall's, in every language", () => {
  const hall = readFileSync(path.join(ROOT, "templates/themes/hall.css"), "utf8");
  const media = (name: string) => readFileSync(path.join(ROOT, "slides/media", name), "utf8");
  const darkOf = (svg: string) =>
    /@media \(prefers-color-scheme: dark\) \{[\s\S]*?\n {4}\}/.exec(svg)?.[0];
  const drawn = media("long-border.svg");
  const dark = darkOf(drawn) ?? "";
  expect(darkOf(media("long-border.es.svg"))).toBe(dark);
  // Between ground and band, as the sea is on paper.
  const SEA = "#191D22";
  for (const colour of dark.match(/#[0-9A-F]{6}(?!")/g) ?? [])
    expect(`${hall} ${SEA.toLowerCase()}`).toContain(colour.toLowerCase());
  // What says its colour on the shape itself.
  for (const [said] of drawn.matchAll(/(fill|stroke)="#[0-9A-F]{6}"/g))
    expect(dark, said).toContain(`[${said}]`);
  // What says it by a rule.
  const rules = drawn.slice(0, drawn.indexOf(dark)).matchAll(/\.(\w+)[^{}]*\{[^}]*#[0-9A-F]{6}/g);
  for (const [, name = ""] of rules) expect(dark).toContain(`.${name}`);
});

describe("what stands beside a theme", () => {
  test.each([
    ["a { b: url(leaf.woff2) }", `a { b: url("${LEAF_FONT}") }`],
    [
      "a { b: url( 'leaf.woff2' ) format('woff2') }",
      `a { b: url( "${LEAF_FONT}" ) format('woff2') }`,
    ],
    ["a { b: URL(le\\61 f.woff2?x#y) }", `a { b: URL("${LEAF_FONT}") }`],
    [
      'a { b: image-set("leaf.woff2" type("font/woff2") 1x) }',
      `a { b: image-set("${LEAF_FONT}" type("font/woff2") 1x) }`,
    ],
  ])("%s is put in", (css, made) => {
    const { theme, problems } = read(css);
    expect(problems).toEqual([]);
    expect(theme.css.split("\n")[0]?.toLowerCase()).toBe(made.toLowerCase());
  });

  test.each([
    "a { b: url(data:image/png;base64,AAAA) }",
    "a { b: url(#here) }",
    'a { content: "https://example.org" }',
    "/* url(https://example.org) @import 'x' */",
  ])("%s stays as it is", (css) => {
    const { theme, problems } = read(css);
    expect(problems).toEqual([]);
    expect(theme.css.split("\n")[0]).toBe(css);
  });

  const BESIDE = "save the file into templates/themes/ and name it, such as url(leaf.svg)";
  const NETWORK = "it is an address, and a deck loads nothing from the network";
  test.each([
    ["a { b: url(https://example.org/a.woff2) }", 8, `https://example.org/a.woff2: ${NETWORK}`],
    ["a { b: url('//example.org/a.woff2') }", 12, `//example.org/a.woff2: ${NETWORK}`],
    ["a { b: url(\\68ttps://x.org) }", 8, `https://x.org: ${NETWORK}`],
    ["a { b: u\\72l('HTTP://x.org') }", 14, `HTTP://x.org: ${NETWORK}`],
    [
      "a { b: url(/*no-comment*/x.org) }",
      8,
      "/*no-comment*/x.org: it is outside the folder of the theme",
    ],
    ["a { b: image-set('http://x.org/a.png' 2x) }", 18, `http://x.org/a.png: ${NETWORK}`],
    ["a { b: -webkit-Image-Set(url(ftp:x) 2x) }", 26, `ftp:x: ${NETWORK}`],
    ["a { b: src('file:///etc/passwd') }", 12, `file:///etc/passwd: ${NETWORK}`],
    ["a { b: url(/leaf.woff2) }", 8, "/leaf.woff2: it is outside the folder of the theme"],
    ["a { b: url(..\\/leaf.woff2) }", 8, "../leaf.woff2: it is outside the folder of the theme"],
    [
      "a { b: url(x/%2e%2e/leaf.woff2) }",
      8,
      "x/%2e%2e/leaf.woff2: it is outside the folder of the theme",
    ],
    ["a { b: url(pictures) }", 8, "pictures: it is a folder"],
    ["a { b: url() }", 8, "nothing: it names no file"],
  ])("%s is refused with the reason", (css, column, got) => {
    expect(read(css).problems).toEqual([
      `1:${column} error theme-address expected a file beside the theme, got ${got} → ${BESIDE}`,
    ]);
  });

  test.each([
    ["url(laef.woff2)", "laef.woff2: there is no such file", "did you mean leaf.woff2?"],
    [
      "url(notes.txt)",
      "notes.txt: its name ends in none of .woff2 .woff .ttf .otf .svg .png .jpg .webp",
      "save the font or picture as one of these",
    ],
    ["url(liar.png)", "liar.png: its content is no image/png", "save the file anew"],
    ["url(empty.svg)", "empty.svg: it is empty", "save the file anew"],
  ])("%s names what is wrong with the file", (value, got, hint) => {
    expect(read(`a { b: ${value} }`).problems).toEqual([
      `1:8 error theme-address expected a file beside the theme, got ${got} → ${hint}`,
    ]);
  });

  test("an address that hides is refused", () => {
    expect(read("a { b: u\\72l(HTTP://x.org) }").problems).toEqual([
      "1:8 error theme-address expected an address in quotes, got one without in an url( that is written with escapes → write url(…) in plain letters",
    ]);
  });

  test("another style sheet is refused, however it is written", () => {
    for (const css of ['@import "x.css";', "@IMPORT url(leaf.woff2);", "@\\69mport 'x';"]) {
      expect(read(css).problems[0]).toBe(
        "1:1 error theme-address expected rules, got @import: a theme is one file, and a deck loads nothing → put the rules of the other file in its place",
      );
    }
    expect(read(":root { --x: 'http://x.org' } a { b: image-set(var(--x) 1x) }").problems).toEqual([
      "1:48 error theme-address expected a file's name in quotes, got var(): what it stands for cannot be put in → write the name itself into image-set()",
    ]);
  });

  test("no spelling of a web address gets through", () => {
    const escaped = (letter: string) =>
      fc.constantFrom(letter, letter.toUpperCase(), `\\${letter.charCodeAt(0).toString(16)} `);
    const spelt = (word: string) => fc.tuple(...[...word].map(escaped)).map((all) => all.join(""));
    const address = fc.tuple(spelt("http"), fc.constantFrom("://x.org", ":x", "s://x.org/a.svg"));
    const used = fc.constantFrom(
      (name: string, at: string) => `${name}(${at})`,
      (name: string, at: string) => `${name}("${at}")`,
      (name: string, at: string) => `${name}( '${at}' )`,
    );
    fc.assert(
      fc.property(spelt("url"), address, used, (name, [scheme, rest], write) => {
        const { problems } = read(`a { b: ${write(name, scheme + rest)} }`);
        expect(problems).toHaveLength(1);
        expect(problems[0]).toContain(" error theme-address expected a");
      }),
    );
  });
});

describe("the custom properties of a theme", () => {
  test("those that are missing are named; a slip is pointed at", () => {
    const rest = PAPER.replace("--ground", "--grund").replace(/ {2}--cross.*\n/, "");
    expect(read("", rest).problems).toEqual([
      "5:3 error theme-property expected --ground, got --grund → did you mean --ground?",
      "1:1 error theme-property expected --cross, got no such property → set it in :root, as templates/themes/paper.css does; docs/themes.md says what it paints",
    ]);
  });

  test("a slip in one that may be absent is a warning; others of one's own are nobody's business", () => {
    expect(read(":root { --acent: #123456; --my-own: 1px }").problems).toEqual([
      "1:9 warning theme-property expected --accent, got --acent → did you mean --accent? else give it a name less like it",
    ]);
  });

  test("what can hardly be seen is a warning", () => {
    expect(read("", PAPER.replace("#5f574c", "#d0c8b8")).problems).toEqual([
      "7:3 warning contrast expected --muted at least 4.5:1 against --ground, got 1.5:1 → choose a colour further from the ground",
    ]);
  });

  test("the themes that ship have nothing to complain of", () => {
    for (const name of ["paper", "hall", "contrast"]) {
      const theme = readFileSync(path.join(ROOT, `templates/themes/${name}.css`), "utf8");
      expect(read("", theme).problems, name).toEqual([]);
    }
  });
});

test("what is no CSS is said with its place", () => {
  const remedy = "mend it; an editor that knows CSS shows where";
  expect(read(PAPER, "a { b: c").problems).toEqual([
    `19:3 error theme-syntax expected } to close this, got the end → ${remedy}`,
  ]);
  expect(read("}").problems).toEqual([`1:1 error theme-syntax expected a rule, got } → ${remedy}`]);
  expect(read("a { b: 'c }").problems[0]).toBe(
    `1:8 error theme-syntax expected CSS, got a string without its end → ${remedy}`,
  );
  expect(read(PAPER, "/* and so on").problems).toEqual([
    `19:1 error theme-syntax expected CSS, got a comment without its end → ${remedy}`,
  ]);
});

test("contrast is reckoned as WCAG has it", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  const better = withContrast("#ffe0a0", "#000000", "#ffffff", 3) ?? "";
  expect(contrast(better, "#ffffff")).toBeGreaterThanOrEqual(3);
  expect(withContrast("#ffffff", "#fefefe", "#ffffff", 3)).toBeUndefined();
});
