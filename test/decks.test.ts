import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeBrowser, openDeck } from "./support/browser.js";
import { chronodeck, FIXTURES } from "./support/cli.js";
import { SLIDE_FAULTS } from "./support/slide-faults.js";

/* Every deck that ships, as it lies on the disk, from its first slide to its last. */

const out = mkdtempSync(path.join(tmpdir(), "chronodeck-decks-"));

beforeAll(() => {
  expect(chronodeck(["build", "--out", out]).err).toBe("");
  expect(
    chronodeck(["build", "--root", path.join(FIXTURES, "comet"), "--out", path.join(out, "comet")])
      .err,
  ).toBe("");
});
afterAll(async () => {
  await closeBrowser();
  rmSync(out, { recursive: true, force: true });
});

/** Goes on until nothing moves; the steps of a slide are steps too. Returns the ids seen and the faults. */
async function walk(page: Page): Promise<{ seen: Set<string>; faults: string[] }> {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (let before = ""; ; ) {
    const { id, steps, found } = await page.evaluate<Here>(HERE);
    const step = `${id} ${steps}`;
    if (step === before) return { seen, faults: [...new Set(faults)] };
    before = step;
    seen.add(id);
    faults.push(...found);
    await page.keyboard.press("ArrowRight");
  }
}

interface Here {
  readonly id: string;
  readonly steps: number;
  readonly found: readonly string[];
}

/** Where the deck is once it has been painted, and what is wrong there. */
const HERE = `(async () => {
  for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  const slide = document.querySelector("section.present");
  const steps = slide.querySelectorAll(".fragment.visible").length;
  return { id: slide.id, steps, found: ${SLIDE_FAULTS} };
})()`;

const DECKS = [
  ...["students", "policymakers", "public", "seminar"].flatMap((audience) =>
    ["en", "es"].map((language) => `${audience}.${language}.html`),
  ),
  ...["school", "observatory"].map((audience) => `comet/${audience}.en.html`),
];

test.each(DECKS)("%s is walked to its end: no request, no complaint, nothing cut", async (deck) => {
  const { page, requests, problems, close } = await openDeck(path.join(out, deck));
  const { seen, faults } = await walk(page);
  expect(seen.size).toBe(await page.locator(".slides > section").count());
  expect(faults).toEqual([]);
  expect(requests).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test.each([
  ["students.en.html", "Backup"],
  ["public.es.html", "Respaldo"],
])("%s counts its talk, and what waits for questions apart", async (deck, word) => {
  const { page, close } = await openDeck(path.join(out, deck));
  const number = page.locator(".reveal > .slide-number");
  const told = page.locator(".slides > section:not(.backup)");
  const talk = await told.count();
  const last = await told.last().getAttribute("id");
  await page.evaluate(`location.hash = "#/${last}"`);
  await page.waitForSelector(`#${last}.present`);
  expect(await number.innerText()).toBe(`${talk} / ${talk}`);
  await page.keyboard.press("ArrowRight");
  expect(await page.locator("section.present").getAttribute("class")).toContain("backup");
  expect(await number.innerText()).toBe(`${word} 1`);
  await close();
});

test.each(["students.en.html", "public.en.html"])(
  "%s prints a page a slide, plainly too",
  async (deck) => {
    const { page, close } = await openDeck(path.join(out, deck));
    const slides = await page.locator(".slides > section").count();
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(slides);
    await page.emulateMedia({ media: "print" });
    const box = await page.locator(".slides > section").nth(2).boundingBox();
    expect(box).toMatchObject({ width: 1280, height: 720, y: 1440 });
    await close();
  },
);

test("the index leads to every deck", () => {
  const index = readFileSync(path.join(out, "index.html"), "utf8");
  const links = [...index.matchAll(/href="([^"]+)"/g)].map(([, link]) => link);
  expect(links.sort()).toEqual(
    readdirSync(out)
      .filter((name) => /\.\w+\.html$/.test(name))
      .sort(),
  );
});
