import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeBrowser, openDeck } from "./support/browser.js";
import { chronodeck } from "./support/cli.js";
import { HOSTILE, writeHostileLecture } from "./support/hostile-slides.js";
import { readPdf } from "./support/read-pdf.js";

/* The handout that a deck prints itself, from its Export menu, offline. */

const folder = mkdtempSync(path.join(tmpdir(), "chronodeck-handout-"));

beforeAll(() => {
  writeHostileLecture(folder);
  writeFileSync(
    path.join(folder, "slides/audiences/deck.yaml"),
    "title: { en: With notes }\nminutes: 60\nnotes: true\n",
  );
  expect(chronodeck(["build", "--root", folder, "--out", path.join(folder, "out")]).code).toBe(0);
});

afterAll(async () => {
  await closeBrowser();
  rmSync(folder, { recursive: true, force: true });
});

async function printed(audience: string) {
  const { page, problems, requests, close } = await openDeck(
    path.join(folder, "out", `${audience}.en.html`),
    { at: "#/walk" },
  );
  await page.waitForSelector(".present .timeline.is-live");
  // What the browser's dialog would do is done by the test.
  await page.evaluate('window.print = () => document.body.setAttribute("data-printed", "")');
  await page.locator(".present [data-export-menu] summary").click();
  await page.locator(".present [data-export=handout]").click();
  await page.locator("body[data-printed]").waitFor();
  const file = path.join(folder, `${audience}.pdf`);
  await page.pdf({ path: file, format: "A4", preferCSSPageSize: true });
  await page.evaluate('dispatchEvent(new Event("afterprint"))');
  const left = await page.locator(".sheets, .on-paper").count();
  await close();
  return { read: await readPdf(file), left, problems, requests };
}

test("a deck with notes prints slides, notes, timeline, events and references, and is as it was", async () => {
  const { read, left, problems, requests } = await printed("deck");
  expect([...problems, ...requests]).toEqual([]);
  expect(left).toBe(0);
  const lying = read.sizes.filter(([width, height]) => width > height);
  expect(lying).toHaveLength(1);
  expect(read.sizes[0]).toEqual([596, 843]);
  const text = read.texts.join(" ");
  for (const words of [HOSTILE.note, HOSTILE.stepNote, "Who paid?", "about 1994", "They stand."])
    expect(text).toContain(words);
  expect(text).toContain("A survey & more");
  // The question as it is asked.
  expect(text).not.toContain(HOSTILE.answer);
  expect(read.texts[0]).toContain(`1 / ${read.texts.length}`);
});

test("a deck without notes prints none", async () => {
  const { read } = await printed("others");
  const text = read.texts.join(" ");
  expect(text).toContain("Who paid?");
  for (const words of [HOSTILE.note, HOSTILE.stepNote]) expect(text).not.toContain(words);
});
