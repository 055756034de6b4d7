import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { closeBrowser, type DeckView, type OpenDeck, openDeck } from "./browser.js";
import { chronodeck } from "./cli.js";

/* A lecture of three slides: the first and the last are timelines, the second is not. */

const DECK = `title: { en: Things that happened }
lecturer: A. Lecturer
date: 2026-01-31
languages: [en]
lanes:
  - { id: law, title: { en: Law }, tone: diamond }
  - { id: rule, title: { en: Rule }, tone: square }
`;
export const entry = (id: string, date: string, lane: string, more = "") => `- id: ${id}
  title: { en: ${id} happens }
  date: ${date}
  lane: ${lane}
  origin: context
  summary: { standard: { en: What ${id} was about. } }
  cites: [book]
${more}`;
const events = (links: string) =>
  [
    entry(
      "accord",
      "1994",
      "law",
      `  record: [{ type: signed, date: 1992-12-17, source: book }]\n${links}`,
    ),
    entry("border", "2008-06-30", "law"),
    entry("reign", "1998/2006", "rule"),
    entry("afterwards", "2010/..", "rule"),
    entry("perhaps", "2003?", "law"),
  ].join("");
const EVENTS = events("");
/** The same events, of which the first leads to the second, and an era. */
export const LINKED = {
  events: events("  links: [{ to: border, relation: leads-to }]\n"),
  periods: "- { id: middle, title: { en: The middle years }, date: 1996/2006 }\n",
} as const;
const REFERENCES = `- id: book
  type: book
  title: A book
  author: [{ family: Writer, given: A. }]
`;
export const SLIDES = `---
id: first
layout: timeline
---
# All of it

Note:
Say this first.

---
id: between
layout: event
events: [border]
---
# In between

It happened.

Note:
Say this next.

---
id: last
layout: timeline
window: 1990/2000
---
# The nineties
`;

/** What stands in the place of the lecture's own. */
interface Changes {
  readonly events?: string;
  readonly periods?: string;
  readonly slides?: string;
  readonly figures?: string;
  readonly audience?: string;
  readonly theme?: string;
}

export interface TimelineDeck {
  /** The deck that is open, with what it asked for and complained of. */
  readonly open: () => OpenDeck | undefined;
  /** Its file. */
  readonly file: () => string;
  /** The lecture's folder. */
  readonly folder: () => string;
  show(view?: DeckView): Promise<Page>;
  /** Waits until the timeline of the slide shown is live. */
  live(view?: DeckView): Promise<Page>;
}

/** Builds the lecture once for a file of tests, opens it anew for each test, and clears up. */
export function timelineDeck({
  events = EVENTS,
  periods,
  slides = SLIDES,
  figures,
  theme = "paper",
  audience = `title: { en: Everybody }\nminutes: 30\ntheme: ${theme}\n`,
}: Changes = {}): TimelineDeck {
  let folder = "";
  let file = "";
  let open: OpenDeck | undefined;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "chronodeck-timeline-"));
    const write = (name: string, text: string) => {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    };
    write("slides/deck.yaml", DECK);
    write("slides/en/slides.md", slides);
    write("slides/audiences/all.yaml", audience);
    write("timeline-data/events.yaml", events);
    if (periods) write("timeline-data/periods.yaml", periods);
    if (figures) write("timeline-data/figures.yaml", figures);
    write("timeline-data/references.yaml", REFERENCES);
    const run = chronodeck(["build", "--root", folder, "--out", path.join(folder, "out")]);
    expect(run.err + run.out, run.err).toContain("all.en.html");
    file = path.join(folder, "out/all.en.html");
  });
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });
  afterAll(async () => {
    await closeBrowser();
    rmSync(folder, { recursive: true, force: true });
  });

  async function show(view: DeckView = {}): Promise<Page> {
    open = await openDeck(file, view);
    return open.page;
  }
  return {
    open: () => open,
    file: () => file,
    folder: () => folder,
    show,
    async live(view = {}) {
      const page = await show(view);
      await page.waitForSelector(".present .timeline.is-live");
      await settled(page);
      return page;
    },
  };
}

/** Frames in which nothing may have changed: a glide takes a step every 20 ms, on a busy machine somewhat later. */
const STILL = 5;
/** What moves: the slides as a whole, and the timelines that are live. */
const MOVING =
  '[document.querySelector(".slides"), ...document.querySelectorAll(".timeline-picture")]';

/** Until nothing moves any more: the slides, a glide, the labels that then find their places. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(`new Promise((done) => {
    let before = [];
    let still = 0;
    const look = () => {
      const now = ${MOVING}.flatMap((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        const drawn = one.matches(".slides") ? "" : one.innerHTML;
        return [x, y, width, height, drawn];
      });
      const moves = document.getAnimations().some(({ playState }) => playState === "running");
      const isSame = now.length === before.length && now.every((one, at) => one === before[at]);
      still = isSame && !moves ? still + 1 : 0;
      before = now;
      if (still < ${STILL}) requestAnimationFrame(look);
      else done();
    };
    look();
  })`);
}

/** Selects an event in the live timeline of the slide shown. */
export const mark = (id: string) => `.present .timeline-picture [data-event="${id}"]`;
/** Its name, which one may click. */
export const label = (id: string) => `${mark(id)} > text`;

/** Pixels of a slide: where the window begins and ends in a timeline's picture. */
const PLOT = { left: 152, right: 1144, width: 1152 };

/** Where a day stands on the screen by the axis: the figure says which days it opened on. */
export async function xOfDay(page: Page, wanted: number): Promise<number> {
  const figure = page.locator(".present .timeline");
  const box = await figure.locator(".timeline-picture").boundingBox();
  const start = Number(await figure.getAttribute("data-window-start"));
  const end = Number(await figure.getAttribute("data-window-end"));
  const scale = (box?.width ?? Number.NaN) / PLOT.width;
  const part = (wanted - start) / (end - start);
  return (box?.x ?? Number.NaN) + (PLOT.left + part * (PLOT.right - PLOT.left)) * scale;
}

/** What the axis says within the frame, and where on the screen that begins. */
export async function axisLabels(page: Page): Promise<{ text: string; x: number }[]> {
  const box = await page.locator(".present .timeline-picture").boundingBox();
  if (!box) throw new Error("there is no live timeline");
  const scale = box.width / PLOT.width;
  const all = await page
    .locator(".present .timeline-picture .axis text")
    .evaluateAll((texts) =>
      texts.map((text) => ({ text: text.textContent ?? "", x: text.getBoundingClientRect().x })),
    );
  // Names stand a little right of their ticks.
  return all
    .map(({ text, x }) => ({ text, x: x - 5 * scale }))
    .filter(({ x }) => x > box.x + 150 * scale && x < box.x + box.width);
}

/** The mark alone, without its label, the record's signs or the outline of a selection, once it stands still. */
export async function boxOf(page: Page, id: string): Promise<Box> {
  await settled(page);
  const box = await page
    .locator(`${mark(id)} .mark > :first-child`)
    .first()
    .boundingBox();
  if (!box) throw new Error(`there is no mark of ${id}`);
  return box;
}

type Box = NonNullable<Awaited<ReturnType<Locator["boundingBox"]>>>;

/** Day number of a date. */
export const day = (year: number, month = 1, date = 1) =>
  Date.UTC(year, month - 1, date) / 86_400_000;
