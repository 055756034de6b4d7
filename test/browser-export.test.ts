import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { closeBrowser, newPage } from "./support/browser.js";
import { chronodeck, FIXTURES } from "./support/cli.js";
import { entry, timelineDeck } from "./support/timeline-deck.js";

/* What a deck saves of itself, and the page that is a timeline alone. */

async function saved(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  await page.click(".present [data-export-menu] > summary");
  const waiting = page.waitForEvent("download");
  await page.click(`.present [data-export=${format}]`);
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe("a deck, from its file, without a network", () => {
  const { live, open } = timelineDeck();
  const linked = timelineDeck({
    events: `${entry("accord", "1994", "law", "  links: [{ to: border, relation: leads-to }]\n")}${entry("border", "2008-06-30", "law")}`,
    slides: "---\nid: all\nlayout: timeline\n---\n# All of it\n",
  });

  test("saves its timeline as it stands: SVG, PNG, CSV, JSON", async () => {
    const page = await live();
    const svg = await saved(page, "svg");
    expect(svg.name).toBe("all.en.timeline.svg");
    const text = svg.bytes.toString("utf8");
    for (const id of ["accord", "border", "reign", "afterwards", "perhaps"])
      expect(text.split(`data-event="${id}"`)).toHaveLength(2);
    expect(text.includes("All of it")).toBe(true);
    expect(text.includes("A book") || text.includes("Writer")).toBe(true);
    expect(text.includes("@font-face")).toBe(true);
    const png = await saved(page, "png");
    expect(png.name).toBe("all.en.timeline.png");
    // Width and height stand in the first chunk.
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2560, 1440]);
    const csv = (await saved(page, "csv")).bytes.toString("utf8");
    expect(csv.split("\r\n")).toHaveLength(7);
    expect(csv).toContain(
      "accord,accord happens,,1994,1994,1994-01-01,1994-12-31,year,,law,Law,context,",
    );
    expect(csv).toContain("signed: 1992-12-17 [book]");
    const json = JSON.parse((await saved(page, "json")).bytes.toString("utf8"));
    expect(json.events.map(({ id, date }: { id: string; date: string }) => [id, date])).toEqual([
      ["accord", "1994"],
      ["reign", "1998/2006"],
      ["perhaps", "2003?"],
      ["border", "2008-06-30"],
      ["afterwards", "2010/.."],
    ]);
    expect(open()?.requests).toEqual([]);
    expect(open()?.problems).toEqual([]);
  });

  test("knows the widths of all letters that a saved figure sets", async () => {
    const page = await live();
    const embedded = async (id: string) =>
      JSON.parse((await page.locator(`#${id}`).textContent()) ?? "");
    const [data, rows] = [await embedded("deck-data"), await embedded("event-rows")];
    const letters = new Set(`${rows.origin.title}All of it${rows.source.join("")}`);
    // Citations are held together by it.
    expect(letters).toContain("\u00a0");
    for (const letter of letters) {
      expect(data.metrics.sans.advances, letter).toHaveProperty([letter]);
      expect(data.metrics["serif-bold"].advances, letter).toHaveProperty([letter]);
    }
  });

  test("says so where the browser makes no picture", async () => {
    const page = await live();
    await page.evaluate("HTMLCanvasElement.prototype.toBlob = (done) => done(null)");
    await page.click(".present [data-export-menu] > summary");
    await page.click(".present [data-export=png]");
    await page.getByRole("alert").getByText("The browser could not make the picture.").waitFor();
    expect(open()?.problems).toEqual([]);
  });

  test("saves the arrows between events where they are shown", async () => {
    const page = await linked.live();
    expect((await saved(page, "svg")).bytes.toString("utf8")).not.toContain('class="link"');
    await page.keyboard.press("a");
    await page.waitForSelector(".present .timeline-picture .link");
    expect((await saved(page, "svg")).bytes.toString("utf8")).toContain('class="link"');
  });

  test("saves only what is in the window, as a picture", async () => {
    const page = await live({ at: "#/last" });
    const svg = (await saved(page, "svg")).bytes.toString("utf8");
    expect(svg).toContain('data-event="accord"');
    expect(svg).not.toContain('data-event="border"');
  });
});

describe("the timeline alone, in a frame of another page", () => {
  let folder = "";
  let file = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "chronodeck-page-"));
    const root = path.join(FIXTURES, "comet");
    const run = chronodeck([
      "export",
      "html",
      "--root",
      root,
      "--audience",
      "school",
      "--out",
      folder,
    ]);
    expect(run.code, run.err).toBe(0);
    file = path.join(folder, "school.en.timeline.html");
  });
  afterAll(async () => {
    await closeBrowser();
    rmSync(folder, { recursive: true, force: true });
  });

  async function framed(
    width: number,
    height: number,
  ): Promise<{ page: Page; problems: string[] }> {
    const { page, problems } = await newPage({ width, height });
    onTestFinished(() => page.context().close());
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector(".timeline.is-live");
    return { page, problems };
  }

  test.each([320, 480, 760, 1280])("fits %i pixels, with its list and its cards", async (width) => {
    const { page, problems } = await framed(width, 640);
    const spilled = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
    expect(spilled).toBe(false);
    const drawn = page.locator(".timeline-picture [data-event], .timeline-picture [data-members]");
    expect(await drawn.count()).toBeGreaterThan(3);
    const sizes = await page
      .locator(".timeline-picture text")
      .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().height));
    expect(Math.min(...sizes)).toBeGreaterThan(11);
    await page.click("[data-list]");
    const first = page.locator(".timeline-list [data-open-card]").first();
    await first.click();
    await page.waitForSelector("#card:not([hidden])");
    await page.keyboard.press("Escape");
    await page.waitForSelector("#card", { state: "hidden" });
    expect(problems).toEqual([]);
  });

  test("zooms and pans by keys and buttons, and follows the width of its frame", async () => {
    const { page, problems } = await framed(1000, 640);
    const years = () =>
      page
        .locator(".timeline-picture .axis text")
        .evaluateAll((all) => all.map((one) => one.textContent));
    const before = await years();
    await page.keyboard.press("+");
    await expect.poll(years).not.toEqual(before);
    await page.click("[data-action=whole]");
    await expect.poll(years).toEqual(before);
    await page.setViewportSize({ width: 400, height: 640 });
    await expect
      .poll(() => page.locator(".timeline-picture svg").first().getAttribute("viewBox"))
      .toMatch(/^0 0 4\d\d/);
    expect(problems).toEqual([]);
  });

  test("prints the whole figure", async () => {
    const { page } = await framed(1000, 640);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".timeline-static svg").isVisible()).toBe(true);
    expect(await page.locator(".timeline-mount").isVisible()).toBe(false);
    expect(await page.locator(".timeline-toolbar").isVisible()).toBe(false);
  });

  test("prints neither a list that is open nor a second legend", async () => {
    const { page } = await framed(1000, 640);
    await page.click("[data-list]");
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".timeline-list", ".page-legend"])
      expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
  });
});
