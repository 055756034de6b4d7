import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import type { TalkPlan } from "../scripts/model/talk-plan.js";
import { closeBrowser, openDeck } from "./support/browser.js";
import { chronodeck, temporaryFolder } from "./support/cli.js";
import { MINUTE, NINE, pass, reads, shownIn, speakerOf } from "./support/speaker-deck.js";

/* The lecture for students, from the first slide to the last, by somebody who talks too long at first. */

afterAll(closeBrowser);

/** Of its planned time, what each slide takes until the advice is taken; afterwards seconds more or less. */
const SLOW = 1.35;
const UNEVEN = [8_000, -12_000, 15_000, -10_000];
/** The advice is taken as this slide begins, in the middle of the talk. */
const MIDDLE = "without-mexico-slide";

const planOf = async (page: Page): Promise<TalkPlan> =>
  JSON.parse((await page.locator("#talk-plan").textContent()) ?? "");
const backups = (page: Page) =>
  page.locator(".slides > .backup").evaluateAll((all) => all.map(({ id }) => id));
const stepsOf = (page: Page) => page.locator("section.present .fragment").count();

/** Talks through one slide in so much time, step by step, and goes on to the next. */
async function tell(page: Page, speaker: Page, time: number): Promise<void> {
  const steps = (await stepsOf(page)) + 1;
  for (let step = 0; step < steps; step += 1) {
    await pass(page, Math.max(0, time / steps));
    await speaker.keyboard.press("PageDown");
  }
  // Until the window has the next one.
  await pass(page, 600);
}

test("forty-five minutes: four behind in the middle, the advice is taken, and it ends in time with all that was left", async () => {
  const folder = temporaryFolder();
  const built = chronodeck(["build", "--audience", "students", "--lang", "en", "--out", folder]);
  expect(built.code, built.err).toBe(0);
  const deck = await openDeck(path.join(folder, "students.en.html"), { clock: NINE });
  const { page } = deck;
  const plan = await planOf(page);
  expect([plan.slot, plan.reserve]).toEqual([4500, 100]);
  const before = await backups(page);
  const speaker = await speakerOf(page);
  await speaker.setViewportSize({ width: 1200, height: 760 });
  await speaker.getByRole("button", { name: "Start" }).click();

  const shown: string[] = [];
  let cut: readonly string[] = [];
  let turn = 0;
  for (let slides = 0; slides < 40; slides += 1) {
    const id = (await shownIn(page)) ?? "";
    shown.push(id);
    if (id === MIDDLE) cut = await takeAdvice();
    // Further pages of a list have no time of their own.
    const planned = plan.slides.find((one) => one.id === id)?.time ?? 0;
    const isLast = (await reads(speaker, "next-title")) === "The talk ends here.";
    const uneven = planned > 0 ? (UNEVEN[turn++ % UNEVEN.length] ?? 0) : 0;
    const time = (planned / 100) * MINUTE;
    const taken = cut.length === 0 ? time * SLOW : time + uneven;
    if (isLast) {
      await pass(page, taken);
      break;
    }
    await tell(page, speaker, taken);
  }

  async function takeAdvice(): Promise<readonly string[]> {
    await pass(page, 600);
    expect(await reads(speaker, "pace")).toMatch(/^[45]:\d\d behind$/);
    expect(await reads(speaker, "ends")).toMatch(/^ends 9:49, 4 min after 9:45$|^ends 9:50, 5 /);
    // The window has offered it by itself; the room sees none of it.
    const advice = speaker.locator("[data-speaker=advice]");
    expect(await advice.isVisible()).toBe(true);
    expect(await page.locator("body").innerText()).not.toMatch(/behind|advice|Finish at/);
    await advice.click();
    await pass(page, 600);
    expect(await reads(speaker, "ends")).toMatch(/^ends 9:4[345]\b(?!.*after)/);
    const gone = await backups(page);
    expect(await shownIn(page)).toBe(MIDDLE);
    return gone.filter((one) => !before.includes(one));
  }

  // What was cut waits at the end, and what remained was shown, in its order.
  expect(cut.length).toBeGreaterThan(0);
  expect((await backups(page)).filter((id) => !before.includes(id))).toEqual(cut);
  expect(shown.map((id) => id.replace(/--\d+$/, ""))).toEqual(
    expect.arrayContaining(plan.slides.map(({ id }) => id).filter((id) => !cut.includes(id))),
  );
  expect(shown.filter((id) => cut.includes(id) || before.includes(id))).toEqual([]);
  const required = plan.slides.filter(({ forced }) => forced).map(({ id }) => id);
  for (const id of required) expect(shown).toContain(id);
  // Nothing was shown that hangs on what was cut.
  for (const { id, requires } of plan.slides)
    if (!cut.includes(id)) for (const other of requires) expect(cut).not.toContain(other);
  // Said at 9:44 at the latest, which leaves the minute for questions; the window says the same.
  const over = await page.evaluate<number>("Date.now()");
  expect(over).toBeLessThanOrEqual(Date.parse(NINE) + 44 * MINUTE);
  expect(over).toBeGreaterThan(Date.parse(NINE) + 40 * MINUTE);
  expect(await reads(speaker, "elapsed")).toMatch(/^4[0-3]:\d\d$/);
  expect(await reads(speaker, "ends")).toMatch(/^ends 9:4[2-5](, [123] min before 9:45)?$/);
  // The last slide keeps counting: a minute of questions, and all is over at 9:45.
  await speaker.getByRole("button", { name: "Questions" }).click();
  await pass(page, MINUTE + 600);
  expect(await reads(speaker, "asked")).toMatch(/^1:0\d$/);
  expect(await page.evaluate<number>("Date.now()")).toBeLessThanOrEqual(
    Date.parse(NINE) + 45 * MINUTE,
  );
  expect(deck).toMatchObject({ problems: [], requests: [] });
  await deck.close();
}, 180_000);
