import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { launchKept } from "./support/browser.js";
import { chronodeck, temporaryFolder } from "./support/cli.js";
import {
  MINUTE,
  NINE,
  pass,
  press,
  reads,
  shownIn,
  speakerDeck,
  speakerOf,
} from "./support/speaker-deck.js";

/* A talk is kept where the lecturer says so, and goes on after whatever happens to deck and browser. */
const { speak, show, open, file } = speakerDeck();

const button = (speaker: Page, name: string) => speaker.getByRole("button", { name, exact: true });
const notices = (speaker: Page) => reads(speaker, "notices");
const ASK = "Keep place and time on this computer, so that a reload or a crash loses nothing?";
const databases = (page: Page) =>
  page.evaluate("indexedDB.databases().then((all) => all.map(({ name }) => name))");
/** The talk as the browser has it. */
const kept = (page: Page): Promise<{ section?: string; cut?: readonly string[] } | undefined> =>
  page.evaluate(`new Promise((done) => {
    const request = indexedDB.open("chronodeck");
    request.onupgradeneeded = () => request.transaction.abort();
    request.onerror = () => done(undefined);
    request.onsuccess = () => {
      const all = request.result.transaction("talks").objectStore("talks").getAll();
      all.onsuccess = () => { request.result.close(); done(all.result[0]); };
    };
  })`);
const keptAt = (page: Page, section: string) =>
  expect.poll(async () => (await kept(page))?.section).toBe(section);

/** Keeps the talk, at the second step of the walk, with a slide cut. */
async function inMidTalk(page: Page, speaker: Page): Promise<void> {
  await button(speaker, "Keep").click();
  await page.keyboard.press("ArrowRight");
  await button(speaker, "Cuts").click();
  await speaker.getByRole("checkbox", { name: /^Dams were built/ }).check();
  await button(speaker, "Cuts").click();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
}

const steps = (page: Page) => page.locator(".present .timeline-step.visible").count();

test("nothing is stored unasked; No forgets, and asks no more", async () => {
  const { page, speaker } = await speak();
  await press(page, "ArrowRight", "ArrowRight");
  expect(await notices(speaker)).toContain(ASK);
  expect(await databases(page)).toEqual([]);
  await button(speaker, "No").click();
  await pass(page, 6000);
  expect(await notices(speaker)).toBe("");
  expect(await kept(page)).toBeUndefined();
});

test("what is kept is forgotten where the tick in Cuts is taken away, and kept again with it", async () => {
  const { page, speaker } = await speak();
  await button(speaker, "Cuts").click();
  const tick = speaker.getByRole("checkbox", { name: "Keep place and time on this computer" });
  expect(await tick.isChecked()).toBe(false);
  await button(speaker, "Keep").click();
  await press(page, "ArrowRight", "ArrowRight");
  await keptAt(page, "walk");
  await pass(page, 600);
  expect(await tick.isChecked()).toBe(true);
  await tick.uncheck();
  await expect.poll(() => kept(page)).toBeUndefined();
  await pass(page, 6000);
  expect([await kept(page), await notices(speaker)]).toEqual([undefined, ""]);
  await tick.check();
  await keptAt(page, "walk");
  await pass(page, 600);
  expect(await tick.isChecked()).toBe(true);
});

test("a reload in mid-talk: slide, step, time and cuts are there again, and it says what it added", async () => {
  const { page, speaker } = await speak();
  await inMidTalk(page, speaker);
  await pass(page, 5 * MINUTE);
  await pass(page, 6000);
  await expect.poll(async () => (await kept(page))?.cut).toEqual(["dams"]);
  await keptAt(page, "walk");
  await speaker.close();
  await page.reload();
  await pass(page, 1500);
  await expect.poll(() => shownIn(page)).toBe("walk");
  await expect.poll(() => steps(page)).toBe(2);
  expect(await page.locator("#dams").getAttribute("data-place")).toBe("Backup 1");
  const again = await speakerOf(page);
  await pass(page, 600);
  expect(await reads(again, "elapsed")).toMatch(/^5:1\d$/);
  expect(await notices(again)).toMatch(/^Went on after a reload: 0:0\d added\.\s+Close$/);
  await button(again, "Close").click();
  await pass(page, 600);
  expect(await notices(again)).toBe("");
  await button(again, "Cuts").click();
  await again.getByRole("checkbox", { name: /^Dams were built/ }).uncheck();
  await pass(page, 600);
  expect(await page.locator("#dams").getAttribute("data-place")).toBe("6 / 9");
  expect(open()?.problems).toEqual([]);
});

test("after a quarter of an hour it asks whether to go on", async () => {
  const { page, speaker } = await speak();
  await inMidTalk(page, speaker);
  await pass(page, 6000);
  await keptAt(page, "walk");
  await speaker.close();
  await page.goto("about:blank");
  await page.context().clock.fastForward(20 * MINUTE);
  await page.goto(pathToFileURL(file()).href);
  await pass(page, 1500);
  expect(await shownIn(page)).toBe("start");
  const again = await speakerOf(page);
  await pass(page, 600);
  expect(await notices(again)).toMatch(
    /^Go on with the talk of 9:00 AM, slide 2 \/ 9, at 0:\d\d, or begin anew\?\s+Go on\s+Begin anew$/,
  );
  await button(again, "Go on").click();
  await pass(page, 600);
  expect([await shownIn(page), await steps(page)]).toEqual(["walk", 2]);
  expect(await page.locator("#dams").getAttribute("data-place")).toBe("Backup 1");
  // The time away was no part of the talk.
  expect(await reads(again, "elapsed")).toMatch(/^0:\d\d$/);
});

test("a talk that begins while it asks is kept itself, and asks no more", async () => {
  const { page, speaker } = await speak();
  await inMidTalk(page, speaker);
  await pass(page, 6000);
  await keptAt(page, "walk");
  await speaker.close();
  await page.goto("about:blank");
  await page.context().clock.fastForward(20 * MINUTE);
  await page.goto(pathToFileURL(file()).href);
  await pass(page, 1500);
  const again = await speakerOf(page);
  await pass(page, 6000);
  expect(await notices(again)).toContain("or begin anew?");
  expect((await kept(page))?.cut).toEqual(["dams"]);
  await press(page, "ArrowRight");
  await pass(page, 600);
  expect(await notices(again)).toBe("");
  // Nothing is cut in the new one.
  await expect.poll(async () => (await kept(page))?.cut).toEqual([]);
});

test("the browser is killed and started anew: the talk goes on at its step, with its time and cuts", async () => {
  const folder = temporaryFolder();
  const address = pathToFileURL(file()).href;
  const first = await launchKept(folder);
  const page = await first.context.newPage();
  await page.goto(address);
  await page.waitForSelector(".reveal.ready");
  await inMidTalk(page, await speakerOf(page));
  await keptAt(page, "walk");
  await expect.poll(async () => (await kept(page))?.cut).toEqual(["dams"]);
  const before = await kept(page);
  await first.kill();
  const second = await launchKept(folder);
  try {
    const again = await second.context.newPage();
    await again.goto(address);
    await again.waitForSelector("#walk.present");
    await expect.poll(() => steps(again)).toBe(2);
    expect(await again.locator("#dams").getAttribute("data-place")).toBe("Backup 1");
    const speaker = await speakerOf(again);
    await speaker.getByText(/^Went on after a reload: \d:\d\d added\.$/).waitFor();
    expect(await reads(speaker, "start")).toBe("Restart");
    expect(before).toMatchObject({ section: "walk", step: 1, cut: ["dams"] });
  } finally {
    await second.kill();
  }
});

test("where the browser stores nothing the talk goes on, and it says so when asked to keep it", async () => {
  const page = await show({
    clock: NINE,
    before: `Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("no", "SecurityError"); } });
      for (const name of ["sessionStorage", "localStorage"])
        Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });`,
  });
  const speaker = await speakerOf(page);
  await button(speaker, "Keep").click();
  await pass(page, 600);
  await expect
    .poll(() => notices(speaker))
    .toBe("This browser keeps nothing: if the deck is loaded anew, its clock begins anew.");
  await press(page, "ArrowRight", "ArrowRight");
  await pass(page, MINUTE);
  expect(await reads(speaker, "elapsed")).toMatch(/^1:0\d$/);
  expect([await shownIn(page), await steps(page)]).toEqual(["walk", 1]);
  expect(open()?.problems).toEqual([]);
});

test("a talk of another build: what is gone is named, the nearest slide before is shown", async () => {
  const { page, speaker } = await speak();
  await button(speaker, "Keep").click();
  await page.evaluate("location.hash = '#/cost'");
  await pass(page, 6000);
  await keptAt(page, "cost");
  await page.goto("about:blank");
  const folder = temporaryFolder();
  const root = file().replace(/\/out\/.*/, "");
  cpSync(root, folder, { recursive: true });
  const slides = `${folder}/slides/en/slides.md`;
  writeFileSync(
    slides,
    readFileSync(slides, "utf8")
      .replace("id: cost\n", "id: price\n")
      .replace(/---\nid: dams[\s\S]*?(?=---\nid: end-part)/, ""),
  );
  const built = chronodeck(["build", "--root", folder, "--out", `${root}/out`]);
  expect(built.code, built.err).toBe(0);
  await page.goto(pathToFileURL(file()).href);
  await pass(page, 1500);
  await expect.poll(() => shownIn(page)).toBe("law");
  const again = await speakerOf(page);
  await pass(page, 600);
  expect(await notices(again)).toContain(
    "This deck no longer has these slides of the talk: cost, dams. The talk stood at cost and goes on at the nearest slide before it.",
  );
  await press(page, "ArrowRight");
  expect(await shownIn(page)).toBe("price");
  expect(chronodeck(["build", "--root", root, "--out", `${root}/out`]).code).toBe(0);
});

test("two tabs of one deck: one keeps the talk, the other says so and may take it over", async () => {
  const { page, speaker } = await speak();
  await inMidTalk(page, speaker);
  await pass(page, 6000);
  await keptAt(page, "walk");
  const other = await page.context().newPage();
  await other.goto(pathToFileURL(file()).href);
  await pass(page, 1500);
  await other.waitForSelector(".reveal.ready");
  await pass(page, 1500);
  expect(await shownIn(other)).toBe("start");
  const second = await speakerOf(other);
  await expect
    .poll(async () => {
      await pass(page, 600);
      return notices(second);
    })
    .toMatch(/^Another tab keeps this talk\.\s+Keep it here$/);
  await button(second, "Keep it here").click();
  await expect
    .poll(async () => {
      await pass(page, 600);
      return notices(speaker);
    })
    .toContain("Another window of this deck keeps the talk now. This one keeps nothing.");
  await expect.poll(() => shownIn(other)).toBe("walk");
  expect(await other.locator("#dams").getAttribute("data-place")).toBe("Backup 1");
  // The first goes on by itself, and writes nothing over it.
  await press(other, "ArrowRight");
  await press(page, "Home");
  await pass(page, 6000);
  expect(await shownIn(page)).toBe("start");
  expect((await kept(page))?.section).toBe("part");
  expect(open()?.problems).toEqual([]);
});

describe("a clock that jumps", () => {
  const leap = (page: Page, by: number) =>
    Promise.all(
      page
        .context()
        .pages()
        .map((one) => one.evaluate(`globalThis.leapt = ${by}`)),
    );
  // The computer's clock alone: what counts the seconds goes on.
  const LEAPING = `globalThis.leapt = 0; { const now = Date.now.bind(Date); Date.now = () => now() + globalThis.leapt; }`;

  test("ahead, as by sleep: the talk's time goes on without it, and may count it", async () => {
    const { page, speaker } = await speak({ before: LEAPING });
    await button(speaker, "Start").click();
    await pass(page, 2 * MINUTE);
    await leap(page, 30 * MINUTE);
    // The window is written twice a second: not on the second, which may be read before it.
    await pass(page, 1500);
    expect(await reads(speaker, "elapsed")).toBe("2:01");
    expect(await notices(speaker)).toContain(
      "The computer’s clock jumped ahead by 30:00. The talk’s time goes on without it.",
    );
    await button(speaker, "Count it").click();
    await pass(page, 1000);
    expect(await reads(speaker, "elapsed")).toBe("32:02");
    expect(await notices(speaker)).not.toContain("jumped");
  });

  test("back, as where summer ends or somebody sets it: nothing is lost, and it is put away", async () => {
    const { page, speaker } = await speak({ before: LEAPING });
    await button(speaker, "Start").click();
    await pass(page, 2 * MINUTE);
    await leap(page, -60 * MINUTE);
    await pass(page, 1500);
    expect([await reads(speaker, "elapsed"), await reads(speaker, "clock")]).toEqual([
      "2:01",
      "8:02",
    ]);
    expect(await notices(speaker)).toContain(
      "The computer’s clock was set back by 60:00. The talk’s time goes on without it.",
    );
    await button(speaker, "Close").click();
    await pass(page, 1000);
    expect(await notices(speaker)).not.toContain("set back");
    expect(await reads(speaker, "ends")).toBe("ends 8:21, 1 min after 8:20");
  });

  test("in the night when summer time ends a talk counts its minutes, and ends by the clock", async () => {
    // At 1:00 UTC Berlin's clocks go back from 3:00 to 2:00.
    const { page, speaker } = await speak({
      timezone: "Europe/Berlin",
      clock: "2026-10-25T00:50:00Z",
    });
    await button(speaker, "Start").click();
    await pass(page, 0);
    expect([await reads(speaker, "clock"), await reads(speaker, "ends")]).toEqual([
      "2:50",
      "ends 2:10",
    ]);
    await pass(page, 15 * MINUTE + 500);
    expect([await reads(speaker, "clock"), await reads(speaker, "elapsed")]).toEqual([
      "2:05",
      "15:00",
    ]);
    expect(await notices(speaker)).not.toContain("clock");
  });
});
