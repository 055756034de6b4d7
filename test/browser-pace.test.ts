import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { violations } from "./support/axe.js";
import { MINUTE, pass, press, reads, shownIn, speakerDeck } from "./support/speaker-deck.js";

/* The pace by a clock that the test moves, and the cuts that the speaker's window offers. */
const { speak, open } = speakerDeck();

const button = (speaker: Page, name: string | RegExp) =>
  speaker.getByRole("button", { name, exact: true });
const tick = (speaker: Page, name: RegExp) => speaker.getByRole("checkbox", { name });
const plan = (speaker: Page) =>
  speaker.locator("[data-speaker=plan] > li").evaluateAll((all) => all.map(({ title }) => title));
const order = (page: Page) =>
  page
    .locator(".slides > section")
    .evaluateAll((all) => all.map(({ id, dataset }) => `${id} ${dataset.place}`));

async function begun(): ReturnType<typeof speak> {
  const speaking = await speak();
  await button(speaking.speaker, "Start").click();
  await pass(speaking.page, 0);
  return speaking;
}

/** Takes a minute for the first slide, and then so many for the walk. */
async function walked(minutes: number) {
  const speaking = await begun();
  const { page } = speaking;
  await pass(page, MINUTE);
  await press(page, "ArrowRight", "ArrowRight", "ArrowRight");
  await pass(page, minutes * MINUTE);
  await press(page, "ArrowRight", "ArrowRight");
  expect(await shownIn(page)).toBe("law");
  return speaking;
}

describe("the pace", () => {
  test("is read in all, for the section, and on the plan: on time, ahead, behind", async () => {
    const { page, speaker } = await begun();
    const pace = async () => [await reads(speaker, "pace"), await reads(speaker, "section-pace")];
    await pass(page, 50_000);
    expect(await pace()).toEqual(["on time", "this section: on time"]);
    // The walk begins ten seconds early, which is on time.
    await press(page, "ArrowRight");
    expect(await pace()).toEqual(["on time", "this section: on time"]);
    await press(page, "ArrowRight", "ArrowRight", "ArrowRight");
    await pass(page, 400);
    expect(await shownIn(page)).toBe("part");
    // Three minutes of walk took two seconds: ahead in all; the section that begins is not.
    expect((await pace())[0]).toMatch(/^3:0\d ahead$/);
    expect((await pace())[1]).toBe("this section: on time");
    expect(await reads(speaker, "ends")).toBe("ends 9:16, 4 min before 9:20");
    await press(page, "ArrowRight");
    await pass(page, 8 * MINUTE);
    expect((await pace())[0]).toMatch(/^1:5\d behind$/);
    expect((await pace())[1]).toMatch(/^this section: 5:0\d behind$/);
    expect(await reads(speaker, "ends")).toMatch(/^ends 9:2[12], [12] min after 9:20$/);
    expect(await plan(speaker)).toEqual([
      expect.stringMatching(/^Rain and law: 0:5\d of 4:00$/),
      expect.stringMatching(/^What came of it: 8:0\d of 9:00$/),
      "How it ends: 5:00",
      "Questions: 0:00 of 2:00",
    ]);
    expect(
      await speaker.locator("[data-speaker=plan] [aria-current]").getAttribute("title"),
    ).toMatch(/^What came of it/);
    // The signs of place and time stand where plan and clock are: 7:00 and 8:5x of 20:00.
    const left = async (name: string) => {
      const style = await speaker.locator(`[data-speaker=${name}]`).getAttribute("style");
      return Number(/left: ([\d.]+)%/.exec(style ?? "")?.[1]);
    };
    expect(await left("plan-here")).toBe(35);
    expect(await left("plan-time")).toBeGreaterThan(44);
    expect(await left("plan-time")).toBeLessThan(46);
    expect(open()?.problems).toEqual([]);
  });

  test("a slide for questions, and the button, count time apart; the talk is no later by it", async () => {
    const { page, speaker } = await walked(3);
    const before = await reads(speaker, "elapsed");
    expect(await reads(speaker, "pace")).toBe("on time");
    await press(page, "End");
    await pass(page, MINUTE);
    expect(await reads(speaker, "questions")).toBe("Back to the talk");
    expect(await reads(speaker, "asked")).toMatch(/^1:0\d$/);
    expect(await reads(speaker, "elapsed")).toBe(before);
    // Back where the talk was.
    await page.evaluate("location.hash = '#/law'");
    await pass(page, 600);
    expect([await shownIn(page), await reads(speaker, "questions")]).toEqual(["law", "Questions"]);
    await button(speaker, "Questions").click();
    await pass(page, 30_000);
    await button(speaker, "Back to the talk").click();
    await pass(page, 600);
    expect(await reads(speaker, "asked")).toMatch(/^1:3\d$/);
    expect([await reads(speaker, "pace"), await reads(speaker, "ends")]).toEqual([
      "on time",
      "ends 9:20",
    ]);
    // Beyond what is kept for them they make it later.
    await button(speaker, "Questions").click();
    await pass(page, 4 * MINUTE);
    expect([await reads(speaker, "pace"), await reads(speaker, "ends")]).toEqual([
      "on time",
      "ends 9:23, 3 min after 9:20",
    ]);
  });
});

describe("the cuts", () => {
  const offered = (speaker: Page) =>
    speaker.locator(".speaker-cuts li").evaluateAll((all) => all.map((one) => one.innerText));

  test("are offered by three minutes behind, and not before; never on the room's screen", async () => {
    const { page, speaker } = await walked(5.9);
    expect(await reads(speaker, "pace")).toMatch(/^2:5\d behind$/);
    const panel = speaker.getByRole("region", { name: "Cuts" });
    expect(await panel.isVisible()).toBe(false);
    await pass(page, 3 * MINUTE + 15_000);
    expect(await panel.isVisible()).toBe(true);
    expect(await reads(speaker, "said")).toBe("Behind: these slides can go");
    expect(await button(speaker, "Cuts").getAttribute("aria-expanded")).toBe("true");
    // Neither what must be in, nor what is over, nor what remains needs.
    expect((await offered(speaker)).map((line) => line.replace(/\s+/g, " "))).toEqual([
      "It cost much 3:00",
      "Dams were built 3:00 advised",
      "Courts were asked 3:00 advised",
    ]);
    const heard = await speaker.locator("body").ariaSnapshot();
    for (const line of ["Finish at", 'checkbox "Dams were built 3:00 advised"', "Take the advice"])
      expect(heard).toContain(line);
    const room = await page.locator("body").innerText();
    expect(await page.locator("body").ariaSnapshot()).not.toMatch(
      /behind|advice|advised|Finish at/,
    );
    expect(room).not.toMatch(/behind|advice|advised|Finish at|Say the/);
    await page.context().clock.resume();
    expect(await violations(speaker)).toEqual([]);
  });

  test("a tick makes the slide one for questions, renumbers the rest and is taken back", async () => {
    const { page, speaker } = await walked(3);
    await button(speaker, "Cuts").click();
    await pass(page, 600);
    const whole = await order(page);
    expect(whole).toEqual([
      ...["start 1 / 9", "walk 2 / 9", "part 3 / 9", "law 4 / 9", "cost 5 / 9", "dams 6 / 9"],
      ...["end-part 7 / 9", "courts 8 / 9", "end 9 / 9", "spare Backup 1"],
    ]);
    await tick(speaker, /^Dams were built/).check();
    await pass(page, 600);
    expect(await order(page)).toEqual([
      ...["start 1 / 8", "walk 2 / 8", "part 3 / 8", "law 4 / 8", "cost 5 / 8"],
      ...["end-part 6 / 8", "courts 7 / 8", "end 8 / 8", "dams Backup 1", "spare Backup 2"],
    ]);
    expect(await page.locator(".slide-number").innerText()).toBe("4 / 8");
    expect([await reads(speaker, "place"), await shownIn(page)]).toEqual(["4 / 8", "law"]);
    expect(await reads(speaker, "ends")).toBe("ends 9:17, 3 min before 9:20");
    expect(await plan(speaker)).toContain("How it ends: 5:00");
    await press(page, "ArrowRight", "ArrowRight");
    expect(await shownIn(page)).toBe("end-part");
    await press(page, "ArrowLeft", "ArrowLeft");
    await tick(speaker, /^Dams were built/).uncheck();
    await pass(page, 600);
    expect(await order(page)).toEqual(whole);
    expect(await reads(speaker, "place")).toBe("4 / 9");
    expect(open()?.problems).toEqual([]);
  });

  test("one that another needs can go only when that is gone, and comes back with it", async () => {
    const { page, speaker } = await begun();
    await press(page, "ArrowRight");
    await button(speaker, "Cuts").click();
    await pass(page, 600);
    expect(await tick(speaker, /^The law stands/).count()).toBe(0);
    await tick(speaker, /^It cost much/).check();
    await tick(speaker, /^The law stands/).check();
    await pass(page, 600);
    expect((await order(page)).slice(-3)).toEqual([
      "law Backup 1",
      "cost Backup 2",
      "spare Backup 3",
    ]);
    // Back with what needs it comes what is needed.
    await tick(speaker, /^It cost much/).uncheck();
    await pass(page, 600);
    expect((await order(page)).slice(3, 5)).toEqual(["law 4 / 9", "cost 5 / 9"]);
    expect(await tick(speaker, /^The law stands/).count()).toBe(0);
  });

  test("by keyboard alone: a time to finish, the advice that ends then, and its price", async () => {
    const { page, speaker } = await walked(3);
    await button(speaker, "Cuts").focus();
    await speaker.keyboard.press("Enter");
    const finish = speaker.getByLabel("Finish at");
    await finish.focus();
    await speaker.keyboard.type("0915AM");
    await pass(page, 600);
    expect(await reads(speaker, "cuts-end")).toBe("ends 9:20, 5 min after 9:15");
    // Typing there moved nothing.
    expect(await shownIn(page)).toBe("law");
    const advice = speaker.locator("[data-speaker=advice]");
    expect(await advice.innerText()).toBe(
      "Take the advice: 6:00 less, ends 9:14, 1 min before 9:15",
    );
    await advice.focus();
    await speaker.keyboard.press("Enter");
    await pass(page, 600);
    expect(await reads(speaker, "ends")).toBe("ends 9:14, 1 min before 9:15");
    expect(await advice.isVisible()).toBe(false);
    const ticked = await speaker
      .locator(".speaker-cuts input:checked")
      .evaluateAll((all) => all.map((one) => one.getAttribute("value")));
    expect(ticked).toContain("dams");
    expect(ticked).toHaveLength(2);
    expect(await shownIn(page)).toBe("law");
    // A time that has passed is named, and what is forced stays.
    await finish.fill("09:01");
    await pass(page, 600);
    expect(await reads(speaker, "cuts-end")).toMatch(
      /^9:01 has passed. ends 9:1\d, \d+ min after 9:01$/,
    );
    await finish.fill("");
    await pass(page, 600);
    expect(await reads(speaker, "cuts-end")).toBe("ends 9:14, 6 min before 9:20");
  });

  test("at the last slide nothing can go, and it says so", async () => {
    const { page, speaker } = await begun();
    await page.evaluate("location.hash = '#/end'");
    await button(speaker, "Cuts").click();
    await pass(page, 600);
    expect(await speaker.getByText("Nothing that is left can go.").isVisible()).toBe(true);
    expect(await reads(speaker, "next-title")).toBe("The talk ends here.");
  });
});
