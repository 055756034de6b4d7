import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { closeBrowser, newPage } from "./support/browser.js";
import { chronodeck, ROOT, temporaryFolder } from "./support/cli.js";
import { HOSTILE, hostileLecture } from "./support/hostile-lecture.js";

/* timelinejs.json, shown by TimelineJS itself. */

interface Slide {
  readonly unique_id: string;
  readonly display_date: string;
  readonly group: string;
  readonly start_date: Readonly<Record<string, number>>;
  readonly end_date?: Readonly<Record<string, number>>;
  readonly text: { readonly headline: string; readonly text: string };
  readonly media?: Readonly<Record<string, string>>;
}

interface TimelineJs {
  readonly scale?: string;
  readonly title: Pick<Slide, "text">;
  readonly events: readonly Slide[];
  readonly eras: readonly Pick<Slide, "start_date" | "end_date" | "text">[];
}

function exported(
  root: string,
  audience: string,
): { readonly json: TimelineJs; readonly err: string } {
  const out = temporaryFolder();
  const flags = ["--audience", audience, "--lang", "en", "--out", out];
  const run = chronodeck(["export", "timelinejs", "--root", root, ...flags]);
  expect(run.code, run.err).toBe(0);
  return {
    json: JSON.parse(readFileSync(path.join(out, `${audience}.en.timelinejs.json`), "utf8")),
    err: run.err,
  };
}

const LIBRARY = path.join(ROOT, "node_modules/@knight-lab/timelinejs/dist");

/** A page with it, as TimelineJS's makers have one write it. */
async function show(json: TimelineJs): Promise<{ page: Page; problems: string[] }> {
  const file = path.join(temporaryFolder(), "timeline.html");
  const address = (name: string) => pathToFileURL(path.join(LIBRARY, name)).href;
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="${address("css/timeline.css")}">
<div id="timeline" style="width:100%;height:640px"></div><script src="${address("js/timeline.js")}"></script>
<script>window.timeline = new TL.Timeline("timeline", ${JSON.stringify(json).replaceAll("<", "\\u003c")}, { debug: false, soundcite: false, font: null, theme: null, script_path: ${JSON.stringify(address("js/"))} });</script>`,
  );
  const { page, problems } = await newPage({ width: 1280, height: 720 });
  onTestFinished(() => page.context().close());
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector(".tl-timemarker", { state: "attached" });
  return { page, problems };
}

/** Headline and date of every slide as they stand in the page, by id. */
async function shown(page: Page, { events }: TimelineJs) {
  for (const { unique_id } of events)
    await page.evaluate(`timeline.goToId(${JSON.stringify(unique_id)})`);
  const found: Record<string, readonly string[]> = {};
  for (const { unique_id } of events) {
    const slide = page.locator(`[id="${unique_id}"]`);
    const words = async (of: string) => (await slide.locator(of).first().textContent()) ?? "";
    found[unique_id] = [await words(".tl-headline"), await words(".tl-headline-date")];
  }
  return found;
}

afterAll(closeBrowser);

describe("TimelineJS shows", () => {
  test("every event of the shipped lecture with its date in words, its lane, and the eras", async () => {
    const { json } = exported(ROOT, "students");
    const { page, problems } = await show(json);
    const found = await shown(page, json);
    expect(found.nafta).toEqual(["NAFTA joins three markets", "1994"]);
    expect(found["tpp-talks"]?.[1]).toBe("about 2012");
    expect(found["regionwide-trade-fails"]?.[1]).toBe("until about 2015");
    for (const { unique_id, text, display_date } of json.events)
      expect(found[unique_id]).toEqual([text.headline, display_date]);
    const groups = await page.locator(".tl-timegroup-message").allTextContents();
    expect([...groups].sort()).toEqual([...new Set(json.events.map(({ group }) => group))].sort());
    const eras = await page.locator(".tl-timeera .tl-headline").allTextContents();
    expect(eras).toEqual(["Clinton", "George W. Bush", "Obama", "Trump", "Biden"]);
    expect(problems).toEqual([]);
  });

  test("hostile texts as texts, and nothing of them as HTML", async () => {
    const { json, err } = exported(hostileLecture(), "all");
    const { page, problems } = await show(json);
    const found = await shown(page, json);
    for (const [id, text] of Object.entries(HOSTILE)) {
      const plain = (words: string) => words.replace(/\s+/g, "").replaceAll("\u200d", "");
      expect(plain(found[id]?.[0] ?? ""), id).toBe(plain(text));
    }
    expect(await page.locator("#timeline img[src=x], .tl-text b").count()).toBe(0);
    const groups = await page.locator(".tl-timegroup-message").allTextContents();
    expect([...groups].sort()).toEqual(["=Law", "Water <&> Rain"]);
    expect(found["date-0"]?.[1]).toBe("15 March 44 BC");
    expect(problems).toEqual([]);
    expect(err).toContain(
      "without that a date is open or unknown on one side: date-2, date-3, date-4\n",
    );
    expect(err).toContain("without eras: dry\n");
  });
});

test("dates have as much as is known of them", () => {
  const { json } = exported(hostileLecture(), "all");
  const dates = Object.fromEntries(
    json.events.map(({ unique_id, start_date, end_date }) => [unique_id, [start_date, end_date]]),
  );
  expect([0, 2, 3, 7, 8, 9, 10, 13].map((n) => dates[`date-${n}`])).toEqual([
    [{ year: -44, month: 3, day: 15 }, undefined],
    [{ year: 2015 }, undefined],
    [{ year: 1986 }, undefined],
    [{ year: 1980 }, { year: 1989 }],
    [
      { year: 2015, month: 1 },
      { year: 2015, month: 3 },
    ],
    [
      { year: 2001, month: 3 },
      { year: 2001, month: 5 },
    ],
    [{ year: 1, month: 1, day: 1 }, undefined],
    [{ year: 12000 }, undefined],
  ]);
  expect(json.scale).toBeUndefined();
});

test("years beyond JavaScript's dates are counted on a cosmological scale, and shown", async () => {
  const root = hostileLecture();
  const events = path.join(root, "timeline-data/events.yaml");
  writeFileSync(events, readFileSync(events, "utf8").replace('"Y12000"', '"Y-400000"'));
  const { json } = exported(root, "all");
  expect(json.scale).toBe("cosmological");
  const { page, problems } = await show(json);
  await page.evaluate("timeline.goToId('date-13')");
  expect(await page.locator("#date-13 .tl-headline-date").textContent()).toContain("400");
  expect(problems).toEqual([]);
});

test("a picture is in the file, with what it shows, whose it is and under what licence", () => {
  const { json } = exported(hostileLecture(), "all");
  const { media = {} } = json.events.find(({ unique_id }) => unique_id === "emoji") ?? {};
  expect(media).toEqual({
    url: expect.stringMatching(/^data:image\/svg\+xml/),
    ...{ alt: "A dot & <more>", caption: "A dot &amp; &lt;more&gt;", credit: "B. Lecturer, CC0" },
  });
});
