import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeBrowser, newPage, openDeck } from "./support/browser.js";
import { chronodeck } from "./support/cli.js";
import { ENGLISH_WORDS, englishIn } from "./support/english-words.js";
import { wordsIn } from "./support/words-in-page.js";

/* The shipped lecture in Spanish: no English but under its own `lang`. */

const out = mkdtempSync(path.join(tmpdir(), "chronodeck-es-"));
const AUDIENCES = ["policymakers", "public", "seminar", "students"];
const deckOf = (audience: string) => path.join(out, `${audience}.es.html`);

beforeAll(() => {
  const { code, err } = chronodeck(["build", "--lang", "es", "--out", out]);
  expect(err).toBe("");
  expect(code).toBe(0);
  expect(
    chronodeck(["export", "svg", "html", "csv", "json", "--lang", "es", "--out", out]).code,
  ).toBe(0);
}, 60_000);
afterAll(async () => {
  await closeBrowser();
  rmSync(out, { recursive: true, force: true });
});

/** `text` → the English words in it, for texts in Spanish. */
function english(texts: readonly { readonly language: string; readonly text: string }[]) {
  return texts
    .filter(({ language }) => language === "es")
    .map(({ text }) => ({ text, words: englishIn(text) }))
    .filter(({ words }) => words.length > 0);
}

test("the list is of some size, and finds what it is for", () => {
  expect(ENGLISH_WORDS.size).toBeGreaterThan(150);
  expect(englishIn("Ir a la slide siguiente")).toEqual(["slide"]);
  expect(englishIn("El 18 de junio de 2012 se reunieron en Los Cabos")).toEqual([]);
});

describe.each(AUDIENCES)("the deck for %s", (audience) => {
  test("says nothing in English but under lang", { timeout: 40_000 }, async () => {
    const { page, problems, requests, close } = await openDeck(deckOf(audience));
    const texts = await wordsIn(page);
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.some(({ language }) => language === "en")).toBe(true);
    expect(english(texts)).toEqual([]);
    expect(problems).toEqual([]);
    expect(requests).toEqual([]);
    await close();
  });

  test("says dates as Spanish does", () => {
    expect(readFileSync(deckOf(audience), "utf8")).toContain("junio de 2012");
  });
});

test("the speaker's window and the keys at ? are in Spanish", { timeout: 40_000 }, async () => {
  const { page, context, problems, close } = await openDeck(deckOf("students"));
  await page.keyboard.press("Shift+?");
  const help = page.locator("dialog#help");
  expect(await help.isVisible()).toBe(true);
  expect(await help.locator("h2").textContent()).toBe("Teclas");
  await page.keyboard.press("Escape");
  expect(await help.isVisible()).toBe(false);
  const opened = context.waitForEvent("page");
  await page.keyboard.press("s");
  const speaker = await opened;
  await speaker.waitForSelector("[data-speaker=notes] p");
  expect(await speaker.evaluate("document.documentElement.lang")).toBe("es");
  expect(english(await wordsIn(speaker))).toEqual([]);
  await page.keyboard.press("g");
  expect(await page.locator(".jump-to-slide-input").getAttribute("placeholder")).toBe(
    "Ir a la diapositiva",
  );
  expect(problems).toEqual([]);
  await close();
});

describe("exports", () => {
  const files = () => readdirSync(out).filter((name) => /\.timeline\.(svg|html)$/.test(name));

  test("pictures and pages say nothing in English but under lang", {
    timeout: 60_000,
  }, async () => {
    expect(files()).toHaveLength(2 * AUDIENCES.length);
    for (const name of files()) {
      const { page, context } = await newPage();
      await page.goto(`file://${path.join(out, name)}`);
      expect(english(await wordsIn(page)), name).toEqual([]);
      await context.close();
    }
  });

  test("rows are in Spanish, but for the paper's words, its sources and the names of kinds", () => {
    for (const audience of AUDIENCES) {
      const { events, lanes, figures } = JSON.parse(
        readFileSync(path.join(out, `${audience}.es.timeline.json`), "utf8"),
      );
      for (const { title, summary, dateInWords, evidence, record, ...more } of events) {
        const said = [
          ...[title, summary, dateInWords, more.differs, more.place, ...more.actors],
          ...evidence.map(({ inferred }: { readonly inferred?: string }) => inferred),
          ...[...record, ...more.amounts].map(({ words }: { readonly words: string }) => words),
        ].join(" ");
        expect(englishIn(said), title).toEqual([]);
      }
      for (const { title } of [...lanes, ...figures]) expect(englishIn(title), title).toEqual([]);
    }
  });
});

test("the page that leads to the decks names each in its own language", async () => {
  const folder = mkdtempSync(path.join(out, "index-"));
  expect(chronodeck(["build", "--audience", "public", "--out", folder]).code).toBe(0);
  const { page, context } = await newPage();
  await page.goto(`file://${path.join(folder, "index.html")}`);
  const links = await page
    .locator("li a")
    .evaluateAll((all) =>
      all.map((link) => [link.getAttribute("href"), link.closest("[lang]")?.getAttribute("lang")]),
    );
  expect(links).toEqual([
    ["public.en.html", "en"],
    ["public.es.html", "es"],
  ]);
  await context.close();
});
