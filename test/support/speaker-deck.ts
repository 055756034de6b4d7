import type { Page } from "playwright-core";
import type { DeckView } from "./browser.js";
import { type TimelineDeck, timelineDeck } from "./timeline-deck.js";

/* A talk of eighteen minutes with two for questions, and its speaker's window, by a clock that a test moves. */

const slide = (id: string, head: string, title: string, notes: string) =>
  `---\nid: ${id}\n${head}\n---\n# ${title}\n\nSomething to see.\n\nNote:\n${notes}\n\n`;

export const TALK = [
  slide("start", "layout: title\nminutes: 1\nrequired: true", "Rain and law", "Say good morning."),
  `---
id: walk
layout: timeline
minutes: 3
steps: [accord, border]
---
# All of it

Note:
Before the walk.

## accord
This was the accord.

`,
  slide("part", "layout: section\nminutes: 0", "What came of it", "A breath."),
  slide("law", "layout: event\nevents: [border]\nminutes: 3", "The law stands", "Say the law."),
  slide("cost", "layout: bullets\nminutes: 3\nrequires: [law]", "It cost much", "Say the cost."),
  slide("dams", "layout: bullets\nminutes: 3\npriority: 1", "Dams were built", "Say the dams."),
  slide("end-part", "layout: section\nminutes: 0", "How it ends", "A breath more."),
  slide("courts", "layout: bullets\nminutes: 3", "Courts were asked", "Say the courts."),
  slide("end", "layout: bullets\nminutes: 2\nrequired: true", "So it stands", "Say good bye."),
  slide("spare", "layout: backup\nbackup: true", "In case they ask", "Only if they ask."),
].join("");
const AUDIENCE = "title: { en: Everybody }\nminutes: 20\nreserve: 2\n";
export const NINE = "2026-11-30T09:00:00Z";
export const MINUTE = 60_000;

export interface Speaking {
  readonly page: Page;
  readonly speaker: Page;
}

export interface SpeakerDeck extends TimelineDeck {
  /** Opens the deck at nine o'clock, and its speaker's window. */
  speak(view?: DeckView): Promise<Speaking>;
}

export function speakerDeck(slides = TALK): SpeakerDeck {
  const deck = timelineDeck({ slides, audience: AUDIENCE });
  return {
    ...deck,
    async speak(view = {}) {
      const page = await deck.show({ clock: NINE, ...view });
      return { page, speaker: await speakerOf(page) };
    },
  };
}

/** The window that S opens. */
export async function speakerOf(page: Page): Promise<Page> {
  const popup = page.context().waitForEvent("page");
  await page.keyboard.press("s");
  const speaker = await popup;
  await speaker.locator("[data-speaker=clock]:not(:empty)").waitFor();
  return speaker;
}

/** Lets time pass, in all windows; milliseconds, of which the last are lived through one by one. */
export async function pass(page: Page, milliseconds: number): Promise<void> {
  const { clock } = page.context();
  const last = Math.min(milliseconds, 600);
  if (milliseconds > last) await clock.fastForward(milliseconds - last);
  await clock.runFor(last);
}

/** What the speaker's window says in a place. */
export const reads = (speaker: Page, name: string) =>
  speaker.locator(`[data-speaker=${name}]`).innerText();

/** The id of the slide shown. */
export const shownIn = (page: Page) => page.locator("section.present").getAttribute("id");

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await pass(page, 600);
}

/** Pixels of the letters in a place. */
export const letters = (page: Page, selector: string) =>
  page.evaluate<number>(
    `Number.parseFloat(getComputedStyle(document.querySelector("${selector}")).fontSize)`,
  );
