import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { timelineDeck } from "./support/timeline-deck.js";

/* A rehearsal as a lecturer does it, under a clock of ours. */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const slide = (id: string, title: string, more: string) => `---
id: ${id}
${more}
---
# ${title}

It happened.
`;
const SLIDES = [
  slide("start", "How it began", "layout: statement\nminutes: 1"),
  slide("water", "Water", "layout: section\nminutes: 0"),
  slide("rain", "Rain, “much” of it", "layout: event\nevents: [border]\nminutes: 2"),
  slide("dams", "Dams", "layout: statement\nminutes: 1"),
  slide("end", "The end", "layout: statement\nminutes: 1"),
  slide("extra", "What is asked", "layout: statement\nbackup: true\nminutes: 1"),
].join("");
const { show, open } = timelineDeck({ slides: SLIDES });

const AT = Date.UTC(2026, 9, 24, 15, 0);

async function deck(view: Parameters<typeof show>[0] = {}): Promise<Page> {
  const page = await show(view);
  // After the deck is there: what it does while it begins is not ours to hold up.
  await page.clock.install({ time: AT });
  await page.reload();
  await page.waitForSelector(".reveal.ready");
  await page.clock.pauseAt(AT + 60_000);
  return page;
}

async function speakerOf(page: Page): Promise<Page> {
  const popup = page.context().waitForEvent("page");
  await page.keyboard.press("s");
  const speaker = await popup;
  await speaker.waitForSelector("[data-speaker=rehearse]");
  return speaker;
}

/** Three slides at known times, one leafed past, and a question in between. */
async function rehearse(page: Page, keys = page): Promise<void> {
  const pass = (seconds: number) => page.clock.fastForward(seconds * 1000);
  const to = async (key: string, id: string) => {
    await keys.keyboard.press(key);
    await page.waitForSelector(`#${id}.present`);
  };
  await pass(70);
  await to("ArrowRight", "water");
  await to("ArrowRight", "rain");
  await pass(95);
  await to("End", "extra");
  await pass(40);
  await page.evaluate("location.hash = '#/rain'");
  await page.waitForSelector("#rain.present");
  await pass(65);
  await to("ArrowRight", "dams");
  await to("ArrowRight", "end");
  await pass(30);
}

const TABLE = [
  "Slide | planned | taken | difference",
  "How it began | 1:00 | 1:10 | +0:10",
  "1 / 5 | How it began | 1:00 | 1:10 | +0:10",
  "Water | 4:00 | 3:10 | −0:50",
  "2 / 5 | Water | 0:00 | 0:00 | 0:00",
  "3 / 5 | Rain, “much” of it | 2:00 | 2:40 | +0:40",
  "4 / 5 | Dams skipped | 1:00 | 0:00 | −1:00",
  "5 / 5 | The end | 1:00 | 0:30 | −0:30",
  "In all | 5:00 | 4:20 | −0:40",
  "Questions, apart | – | 0:40 | –",
  "Backup 1 | What is asked | – | 0:40 | –",
];
const WORDS = [
  "4:20 for slides that the plan gives 5:00: −0:40.",
  "Longest over: “Rain, “much” of it” +0:40; “How it began” +0:10.",
  "Skipped: “Dams”.",
];

const read = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll("#rehearsal tr")].map((row) =>
    [...row.querySelectorAll(":is(th, td):not([aria-hidden])")].map((cell) => cell.textContent).join(" | "))`);
const words = (page: Page) => page.locator("#rehearsal p").allTextContents();

async function violations(page: Page): Promise<unknown> {
  await page.evaluate(AXE);
  return page.evaluate(
    `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).join(", ")))`,
  );
}

test("R in the deck records, R again compares, Save gives the same as CSV", {
  timeout: 60_000,
}, async () => {
  const page = await deck();
  await page.keyboard.press("r");
  expect(await page.locator(".notice").textContent()).toBe(
    "The rehearsal begins at 0:00. R ends it and compares it with the plan.",
  );
  await rehearse(page);
  await page.keyboard.press("R");
  await page.waitForSelector("#rehearsal[open]");
  expect(await read(page)).toEqual(TABLE);
  expect(await words(page)).toEqual(WORDS);
  await page.clock.resume();
  expect(await violations(page)).toEqual([]);
  const waiting = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const file = await waiting;
  expect(file.suggestedFilename()).toBe("all.en.rehearsal.csv");
  expect(readFileSync(await file.path(), "utf8").split("\r\n")).toEqual([
    "\ufeffsection,place,id,title,state,planned_s,taken_s,difference_s,planned,taken",
    "How it began,1 / 5,start,How it began,told,60,70,10,0:01:00,0:01:10",
    "Water,2 / 5,water,Water,told,0,0,0,0:00:00,0:00:00",
    'Water,3 / 5,rain,"Rain, “much” of it",told,120,160,40,0:02:00,0:02:40',
    "Water,4 / 5,dams,Dams,skipped,60,0,-60,0:01:00,0:00:00",
    "Water,5 / 5,end,The end,told,60,30,-30,0:01:00,0:00:30",
    ",Backup 1,extra,What is asked,backup,,40,,,0:00:40",
    ",,,,questions,,40,,,0:00:40",
    "",
  ]);
  await page.keyboard.press("Escape");
  expect(await page.locator("#rehearsal").isVisible()).toBe(false);
  expect(open()?.problems).toEqual([]);
  expect(open()?.requests).toEqual([]);
});

test("from the speaker's window it is begun, seen, ended and read there; the room sees none of it", {
  timeout: 60_000,
}, async () => {
  const page = await deck();
  const speaker = await speakerOf(page);
  const button = speaker.getByRole("button", { name: "Rehearse" });
  const sign = speaker.getByText("rehearsal:", { exact: true });
  expect(await sign.isVisible()).toBe(false);
  await button.click();
  expect(await sign.isVisible()).toBe(true);
  expect(await speaker.locator("[data-speaker=rehearse]").textContent()).toBe("End the rehearsal");
  expect(await page.locator(".notice").count()).toBe(0);
  await rehearse(page, speaker);
  await speaker.keyboard.press("Control+r");
  expect(await sign.isVisible()).toBe(true);
  await speaker.keyboard.press("r");
  await speaker.waitForSelector("#rehearsal[open]");
  expect(await read(speaker)).toEqual(TABLE);
  expect(await words(speaker)).toEqual(WORDS);
  expect(await page.locator("#rehearsal[open]").count()).toBe(0);
  expect(await page.locator("#rehearsal tbody").count()).toBe(0);
  expect(await sign.isVisible()).toBe(false);
  expect(await speaker.locator("[data-speaker=elapsed]").textContent()).toBe("0:00");

  // What moves the deck elsewhere is the table's here.
  await speaker.keyboard.press("ArrowLeft");
  expect(await page.locator("#end.present").count()).toBe(1);
  const tree = await speaker.locator("#rehearsal").ariaSnapshot();
  for (const line of [
    'dialog "The rehearsal and the plan"',
    'row "3 / 5 Rain, “much” of it 2:00 2:40 +0:40"',
    'rowheader "Dams skipped"',
    'columnheader "difference"',
  ])
    expect(tree).toContain(line);
  await page.clock.resume();
  expect(await violations(speaker)).toEqual([]);
  const waiting = page.waitForEvent("download");
  await speaker.getByRole("button", { name: "Save as CSV" }).click();
  expect(readFileSync(await (await waiting).path(), "utf8")).toContain("120,160,40");
  await speaker.keyboard.press("Escape");
  await speaker.waitForSelector("#rehearsal:not([open])", { state: "attached" });

  const notice = speaker.locator("[data-notice=rehearsed]");
  expect(await notice.locator("span").textContent()).toBe("The rehearsal took 5:00.");
  await notice.getByRole("button", { name: "Show the table" }).click();
  await speaker.waitForSelector("#rehearsal[open]");
  expect(await read(speaker)).toEqual(TABLE);
  await speaker.getByRole("button", { name: "Close", exact: true }).last().click();
  await notice.getByRole("button", { name: "Close" }).click();
  expect(await notice.count()).toBe(0);
  expect(open()?.problems).toEqual([]);
});

test("a rehearsal that is kept goes on after a reload; one begun by mistake is taken back", {
  timeout: 60_000,
}, async () => {
  const page = await deck();
  await page.keyboard.press("r");
  const first = await speakerOf(page);
  await first.getByRole("button", { name: "Keep", exact: true }).click();
  await first.waitForSelector("[data-notice=keep-ask]", { state: "detached" });
  await page.clock.fastForward(70_000);
  for (const id of ["water", "rain"]) {
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector(`#${id}.present`);
  }
  await page.keyboard.press("End");
  await page.clock.fastForward(40_000);
  await page.reload();
  await page.waitForSelector("#extra.present");
  const speaker = await speakerOf(page);
  await speaker.getByText("rehearsal:", { exact: true }).waitFor();
  await page.evaluate("location.hash = '#/rain'");
  await page.waitForSelector("#rain.present");
  await page.clock.fastForward(130_000);
  await speaker.keyboard.press("r");
  await speaker.waitForSelector("#rehearsal[open]");
  expect(await words(speaker)).toEqual([
    "3:20 for slides that the plan gives 3:00: +0:20.",
    "Longest over: “How it began” +0:10; “Rain, “much” of it” +0:10.",
    "Not rehearsed, and not counted: 2 of the slides.",
  ]);
  expect((await read(page)).length).toBe(1);
  expect((await read(speaker)).slice(-2)).toEqual(TABLE.slice(-2));
  await speaker.keyboard.press("Escape");

  // In mid-talk, by mistake: what the clock has counted is not lost.
  await speaker.getByRole("button", { name: "Start" }).click();
  await page.clock.fastForward(100_000);
  await page.keyboard.press("r");
  await page.clock.fastForward(2000);
  await speaker.getByRole("button", { name: "Undo the restart" }).click();
  expect(await speaker.locator("[data-speaker=elapsed]").textContent()).toBe("1:42");
  expect(await speaker.getByText("rehearsal:", { exact: true }).isVisible()).toBe(false);
  expect(open()?.problems).toEqual([]);
});
