import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { overflowDiagnostics } from "../scripts/commands/overflow-words.js";
import { findBrowser } from "../scripts/host/find-browser.js";
import { chronodeck, copyOf, FIXTURES, ROOT } from "./support/cli.js";

describe("check --layout", () => {
  let run: ReturnType<typeof chronodeck>;
  beforeAll(() => {
    run = chronodeck(["check", "--layout", "--root", path.join(FIXTURES, "overflow")]);
  });

  test("names place, block, pixels and deck of whatever does not fit, and nothing else", () => {
    const remedy = "    → shorten the words, split the slide, or choose another layout";
    const lines = run.err.split("\n").filter((line) => line !== remedy);
    expect(lines).toMatchInlineSnapshot(`
      [
        "slides/en/slides.md:8:5  error  overflow  expected all within the safe area, got the list item “Ten” 34 px below it, in all.en",
        "slides/en/slides.md:8:5  error  overflow  expected room between blocks, got the list item “Nine” 21 px over the citation chip “¶ National Air and Space Museum [1] · …”, in all.en",
        "slides/en/slides.md:26:5  error  overflow  expected all within the safe area, got the title “Donaudampfschifffahrtselektrizitätenhaup …” 1182 px right of it, in all.en",
        "slides/en/slides.md:32:5  error  overflow  expected room between blocks, got the title “A title that is so long that it takes …” 25 px over the paragraph “What the title runs into.”, in all.en",
        "slides/en/slides.md:40:5  error  overflow  expected room between blocks, got the list item “The wind saw to that” 28 px over the picture “The first powered …”, in all.en",
        "slides/en/slides.md:56:5  error  overflow  expected all words to be seen, got 16 px of the paragraph “Three lines that nobody sees.” cut off, in all.en",
        "slides/en/slides.md:68:5  error  overflow  expected all within the safe area, got the list item “in the end” 54 px below it, in all.en",
        "slides/en/slides.md:68:5  error  overflow  expected room between blocks, got the list item “in the end” 15 px over the ribbon, in all.en",
        "8 errors, 0 warnings",
        "",
      ]
    `);
    expect(run.out).toBe("");
    expect(run.code).toBe(1);
  });
});

test("the shipped decks fit in every theme", () => {
  const run = chronodeck(["check", "--layout"], { timeout: 150_000 });
  expect(run.err).toBe("");
  expect(run.out).toMatch(/^\d+ slides of \d+ decks fit in 3 themes$/m);
  expect(run.code).toBe(0);
}, 200_000);

test("what does not fit in one theme alone is said of that theme", () => {
  const root = copyOf("minimal");
  const folder = path.join(root, "templates/themes");
  mkdirSync(folder, { recursive: true });
  const paper = readFileSync(path.join(ROOT, "templates/themes/paper.css"), "utf8");
  // One before and one after it: a page takes its themes in turn.
  writeFileSync(path.join(folder, "a-plain.css"), paper);
  writeFileSync(
    path.join(folder, "huge.css"),
    `${paper}.reveal .slides .slide-title { font-size: 150px; }\n`,
  );
  writeFileSync(path.join(folder, "z-plain.css"), paper);
  const { err } = chronodeck(["check", "--layout", "--root", root]);
  const found = err.split("\n").filter((line) => line.includes("  overflow  "));
  expect(found.length).toBeGreaterThan(0);
  for (const line of found) expect(line).toMatch(/, in all\.en \(huge\)$/);
});

describe("a browser", () => {
  const isFile = (file: string) => ["/usr/bin/chromium", "/opt/edge", "/my/chrome"].includes(file);
  const machine = (env: Record<string, string>, platform = "linux") => ({ env, platform, isFile });

  test("that is named comes first, then that of CHROME_PATH, then one on the machine", () => {
    const env = { CHROME_PATH: "/my/chrome", PATH: "/bin:/usr/bin" };
    expect(findBrowser("/opt/edge", machine(env))).toEqual({ path: "/opt/edge" });
    expect(findBrowser(undefined, machine(env))).toEqual({ path: "/my/chrome" });
    expect(findBrowser(undefined, machine({ PATH: env.PATH }))).toEqual({
      path: "/usr/bin/chromium",
    });
    expect(findBrowser(undefined, machine({ PATH: "/bin:relative" }))).toBeUndefined();
  });

  test("that is named and is not there is refused, whatever else there is", () => {
    const env = { CHROME_PATH: "/gone", PATH: "/usr/bin" };
    expect(findBrowser("/nowhere", machine(env))).toEqual({
      refused:
        "--browser: expected a browser's program, got /nowhere; without it, Chrome, Chromium or Edge of the machine are tried",
    });
    expect(findBrowser("", machine(env))).toEqual({
      refused:
        "--browser: expected a browser's program, got an empty text; without it, Chrome, Chromium or Edge of the machine are tried",
    });
    expect(findBrowser(undefined, machine(env))).toEqual({
      refused:
        "CHROME_PATH: expected a browser's program, got /gone; without it, Chrome, Chromium or Edge of the machine are tried",
    });
  });

  test("is found where macOS and Windows keep theirs", () => {
    const found = (platform: string, env: Record<string, string>, file: string) =>
      findBrowser(undefined, { platform, env, isFile: (one) => one === file });
    const edge = "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
    expect(found("darwin", { HOME: "/Users/a" }, edge)).toEqual({ path: edge });
    const chrome = "C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe";
    const env = { PROGRAMFILES: "C:\\Program Files", LOCALAPPDATA: "C:\\Users\\a\\AppData\\Local" };
    expect(found("win32", env, chrome)).toEqual({ path: chrome });
  });

  test("that cannot be started, or is not there, is said in a line", () => {
    const small = ["check", "--layout", "--root", path.join(FIXTURES, "minimal")];
    const gone = chronodeck([...small, "--browser", "/nowhere"]);
    expect(gone.err).toBe(
      "--browser: expected a browser's program, got /nowhere; without it, Chrome, Chromium or Edge of the machine are tried\n",
    );
    expect(gone.code).toBe(1);
    const wrong = chronodeck(small, { env: { CHROME_PATH: "/etc/hostname" } });
    expect(wrong.err).toMatch(/^expected \/etc\/hostname to start, got: it ended with code 12[67]/);
    expect(wrong.err.trim().split("\n")).toHaveLength(1);
    expect(wrong.code).toBe(1);
  });

  test("needs --layout", () => {
    const run = chronodeck(["check", "--browser", "/my/chrome"]);
    expect(run.err).toBe("--browser: expected --layout beside it, which alone needs a browser\n");
    expect(run.code).toBe(2);
  });
});

test("one problem in many decks and themes is one diagnostic, with the worst of them", () => {
  const location = { file: "slides/es/01.md", line: 4, column: 5 };
  const block = { tag: "div", name: "portrait", text: "Words" };
  const at = (deck: string, theme: string, pixels: number) => ({
    overflow: { kind: "left" as const, block, pixels },
    location,
    deck,
    theme,
  });
  const found = [at("b.es", "paper", 3), at("a.es", "hall", 9), at("b.es", "hall", 4)];
  expect(overflowDiagnostics(found, ["hall", "paper"])).toEqual([
    {
      id: "overflow",
      level: "error",
      message:
        "expected all within the safe area, got the div.portrait “Words” 9 px left of it, in a.es (hall), b.es",
      location,
      hint: "shorten the words, split the slide, or choose another layout",
    },
  ]);
});
