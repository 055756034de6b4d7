import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Download, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openDeck } from "./support/browser.js";
import { chronodeck, temporaryFolder } from "./support/cli.js";
import { boxOf, day, LINKED, timelineDeck, xOfDay } from "./support/timeline-deck.js";

/* `E` on an event's card: a date corrected five minutes before the talk. */

const SLIDES = `---
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

The border opened in 2008.

---
id: ask
layout: order
events: [accord, perhaps, border, afterwards]
---
# What came when?

Note:
Let them talk.
`;
const { show, live, open, folder } = timelineDeck({ ...LINKED, slides: SLIDES });

const card = "#card:not([hidden])";
const words = (page: Page) => page.textContent(".correct-form [data-correct=words]");
const notice = (page: Page) => page.locator(".notice").last().textContent();
const tickOf = (page: Page, id: string) =>
  page.evaluate<string>(`document.querySelector('#ribbon-ticks [data-event="${id}"]').innerHTML`);
const staticOf = (page: Page, slide: string, picture: string) =>
  page.evaluate<string>(`document.querySelector("#${slide} .${picture}").innerHTML`);

async function openCard(page: Page, id: string): Promise<void> {
  await page.evaluate(`
    const button = document.createElement("button");
    button.dataset.openCard = "${id}";
    document.body.append(button);
    button.click();
    button.remove();`);
  await page.waitForSelector(`${card} [data-event="${id}"]`);
}

async function correct(page: Page, id: string, fields: Record<string, string>): Promise<void> {
  await openCard(page, id);
  await page.keyboard.press("e");
  for (const [name, text] of Object.entries(fields))
    await page.fill(`.correct-form [name=${name}]`, text);
  await page.keyboard.press("Enter");
  await page.waitForSelector(`${card} .card-date`);
}

/** Both files, by their names. */
async function save(page: Page): Promise<ReadonlyMap<string, string>> {
  const downloads: Download[] = [];
  const take = (download: Download) => downloads.push(download);
  page.on("download", take);
  await page.click(`${card} [data-correct=save]`);
  await expect.poll(() => downloads.length, { timeout: 5000 }).toBe(2);
  page.off("download", take);
  return new Map(
    await Promise.all(
      downloads.map(
        async (download) =>
          [download.suggestedFilename(), readFileSync(await download.path(), "utf8")] as const,
      ),
    ),
  );
}

async function axe(page: Page): Promise<readonly string[]> {
  const source = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");
  await page.evaluate(source);
  return page.evaluate<readonly string[]>(
    `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))`,
  );
}

describe("by keyboard alone", () => {
  test("a wrong date is refused in words, a right one shows everywhere at once", async () => {
    const page = await live();
    await page.keyboard.press("e");
    expect(await notice(page)).toBe("Open the card of an event first, then press E to correct it.");
    const before = { tick: await tickOf(page, "border"), x: (await boxOf(page, "border")).x };
    await page.locator(".present [data-list]").focus();
    await page.keyboard.press("Enter");
    await page.locator('.present .timeline-list [data-event="border"]').focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("E");
    expect(await page.evaluate("document.activeElement.name")).toBe("date");
    expect(await words(page)).toBe("30 June 2008");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("2009-02-29");
    expect(await words(page)).toBe(
      "“2009-02-29” does not exist: 2009-02 has 28 days. Write 2009-02 where the day is not known.",
    );
    await page.keyboard.press("Enter");
    expect(await page.getAttribute(".correct-form [name=date]", "aria-invalid")).toBe("true");
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("1999-04-05");
    expect(await words(page)).toBe("5 April 1999");
    await page.keyboard.press("Enter");
    await page.waitForSelector(`${card} .card-corrected`);
    expect(await page.textContent(`${card} .card-date`)).toBe("5 April 1999");
    expect(await page.textContent(`${card} .card-corrected`)).toBe(
      "corrected by the lecturer, unverified",
    );
    expect(await notice(page)).toBe(
      "Corrected everywhere in this deck; not yet saved. These slides still say it in their own words: In between.",
    );
    expect(await page.textContent("#status")).toBe("Selected: 5 April 1999, border happens");
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press("Escape");
    // The mark stands at the day, the tick of the ribbon has moved, the list is in order.
    const box = await boxOf(page, "border");
    expect(
      Math.abs(box.x + box.width / 2 - (await xOfDay(page, day(1999, 4, 5) + 0.5))),
    ).toBeLessThan(2);
    expect(Math.abs(box.x - before.x)).toBeGreaterThan(100);
    expect(await tickOf(page, "border")).not.toBe(before.tick);
    const list = page.locator("#list-first .list-lane").first().locator("button");
    expect(await list.allTextContents()).toEqual([
      "1994 accord happens",
      "5 April 1999 border happens",
      "uncertain: 2003 perhaps happens",
    ]);
    expect(open()?.problems).toEqual([]);
  });

  test("Esc cancels, and what the build says comes back; what was typed waits while the card is closed", async () => {
    const page = await show();
    await openCard(page, "accord");
    await page.keyboard.press("e");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("1995");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    expect(await page.textContent(`${card} .card-date`)).toBe("1994");
    expect(await page.locator(".card-corrected").count()).toBe(0);
    await page.keyboard.press("e");
    await page.fill(".correct-form [name=date]", "1996");
    await openCard(page, "border");
    await openCard(page, "accord");
    await page.keyboard.press("e");
    expect(await page.inputValue(".correct-form [name=date]")).toBe("1996");
    await page.keyboard.press("Enter");
    await page.waitForSelector(`${card} .card-corrected`);
    expect(await page.textContent(`${card} [data-correct=waiting]`)).toBe(
      "1 correction not yet saved; closing or reloading the deck loses it.",
    );
    await page.keyboard.press("e");
    await page.click(`${card} [data-correct=reset]`);
    await page.waitForSelector(`${card} .card-date`);
    expect(await page.textContent(`${card} .card-date`)).toBe("1994");
    expect(await page.locator(".card-corrected, .chip-corrected").count()).toBe(0);
    expect(await notice(page)).toBe("As the build says again.");
  });

  test("what is no date is answered with what may be meant", async () => {
    const page = await show();
    await openCard(page, "accord");
    await page.keyboard.press("e");
    for (const [text, answer] of [
      ["", "Write a date: 1994, 2012-06, 2012-06-18, 198X, 2015~, 2009/2015 or 2009/.."],
      ["31.12.1999", "“31.12.1999” is no date here. Write 1999-12-31."],
      ["1994-6", "“1994-6” is no date here. Write 1994-06."],
      ["1994–1996", "“1994–1996” is no date here. Write 1994/1996."],
      ["1996/1994", "The end is before the beginning. Write the earlier date first: 1994/1996."],
      ["../..", "Give one side a date: 2009/.."],
      ["1990s", "“1990s” is no date here. Write 199X."],
      [
        "soon",
        "“soon” is no date here. Write 1994, 2012-06, 2012-06-18, 198X, 2015~, 2009/2015 or 2009/..",
      ],
      ["-0043-03-15~", "about 15 March 44 BC"],
    ] as const) {
      await page.fill(".correct-form [name=date]", text);
      expect(await words(page)).toBe(answer);
    }
    await page.fill(".correct-form [name=title]", " ");
    await page.keyboard.press("Enter");
    expect(await page.textContent(".correct-form [role=alert]")).toBe(
      "Title, name and summary cannot be empty.",
    );
  });
});

describe("saved", () => {
  test("the deck opens corrected, is else what was built, and its patch makes the lecture that builds the same", async () => {
    const page = await show({ at: "#/between" });
    const HOSTILE = `A <img src=x onerror="document.title='hit'"> </script> & “title”`;
    await correct(page, "border", {
      date: "1985-03",
      title: HOSTILE,
      summary: "<b>Bold</b> words",
    });
    await page.evaluate("void dispatchEvent(new Event('beforeprint'))");
    expect(await page.textContent(`${card} h3`)).toBe(HOSTILE);
    expect(await page.textContent(".present .event-date")).toBe("Mar 1985");
    expect(await page.textContent(".present .event-qualifier")).toBe("month only, no day given");
    expect(await page.locator(`${card} img, .present b`).count()).toBe(0);
    const pictures = async (from: Page) => [
      await staticOf(from, "first", "timeline-static"),
      await staticOf(from, "between", "event-mini"),
      await tickOf(from, "border"),
      await tickOf(from, "accord"),
      await from.locator("#between .ribbon-here").getAttribute("d"),
      await from.textContent("#list-first"),
      await from.getAttribute("#figure-dock", "data-window-start"),
    ];
    const corrected = await pictures(page);
    const leave = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    expect(await page.evaluate(leave)).toBe(true);
    const files = await save(page);
    expect([...files.keys()].sort()).toEqual(["all.en.corrected.html", "corrections.yaml"]);
    expect(await page.textContent(`${card} [data-correct=waiting]`)).toBe(
      "The corrections are saved.",
    );
    const html = files.get("all.en.corrected.html") ?? "";
    const patch = files.get("corrections.yaml") ?? "";

    // But for the block of corrections a browser reads the same page.
    const built = readFileSync(path.join(folder(), "out/all.en.html"), "utf8");
    const isSame = await page.evaluate<boolean>(`
      [${[built, html].map((text) => JSON.stringify(text)).join()}]
        .map((text) => new DOMParser().parseFromString(text, "text/html"))
        .map((page) => (page.getElementById("corrections")?.remove(), page.documentElement))
        .reduce((one, other) => one.isEqualNode(other))`);
    expect(isSame).toBe(true);
    await page.context().close();

    const home = temporaryFolder();
    writeFileSync(path.join(home, "all.html"), html);
    // The folder is the one that was built; what was corrected lies beside it, as it was saved.
    const unpacked = chronodeck([
      "unpack",
      path.join(home, "all.html"),
      path.join(home, "lecture"),
    ]);
    expect(unpacked.err).toBe("");
    expect(unpacked.out).toContain(
      "\n1 event corrected in the open deck, not in the folder yet: chronodeck import ",
    );
    expect(readFileSync(path.join(home, "lecture/corrections.yaml"), "utf8")).toBe(patch);
    for (const file of ["slides/deck.yaml", "timeline-data/events.yaml"])
      expect(readFileSync(path.join(home, "lecture", file), "utf8")).toBe(
        readFileSync(path.join(folder(), file), "utf8"),
      );
    const again = await openDeck(path.join(home, "all.html"), { at: "#/between" });
    await again.page.evaluate("void dispatchEvent(new Event('beforeprint'))");
    expect(await again.page.textContent(".present .event-date")).toBe("Mar 1985");
    expect(await pictures(again.page)).toEqual(corrected);
    await correct(again.page, "border", { date: "1986" });
    await correct(again.page, "border", { date: "1985-03" });
    await correct(again.page, "accord", { date: "1995" });
    await again.page.keyboard.press("e");
    await again.page.click(`${card} [data-correct=reset]`);
    await again.page.waitForSelector(`${card} .card-date`);
    await correct(again.page, "reign", { date: "1998/2007" });
    const second = await save(again.page);
    expect(second.get("corrections.yaml")).toContain(patch.slice(patch.indexOf("  - id")));
    expect(again.problems).toEqual([]);
    expect(again.requests).toEqual([]);
    expect(await again.page.title()).toBe("Things that happened");
    await again.close();

    const lecture = path.join(home, "lecture");
    for (const name of ["slides", "timeline-data"])
      cpSync(path.join(folder(), name), path.join(lecture, name), { recursive: true });
    writeFileSync(path.join(home, "corrections.yaml"), patch);
    const run = chronodeck(["import", path.join(home, "corrections.yaml"), "--root", lecture]);
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(chronodeck(["build", "--root", lecture]).code).toBe(0);
    const rebuilt = await openDeck(path.join(lecture, "out/all.en.html"));
    expect(await pictures(rebuilt.page)).toEqual(corrected);
    await rebuilt.close();
  });

  test("what the Export menu saves, eras and questions follow; an order in doubt is said", async () => {
    const page = await live();
    await correct(page, "accord", { date: "1985~/2005?" });
    const rows = JSON.parse((await page.textContent("#event-rows")) ?? "").events;
    const { id, dateInWords, firstDay, unverified } = rows[0];
    expect([id, dateInWords, firstDay, unverified]).toEqual([
      "accord",
      "about 1985 to 2005 (uncertain)",
      "1985-01-01",
      true,
    ]);
    const doubt = () =>
      page.evaluate("document.querySelector('#ask .question-doubt')?.textContent ?? ''");
    expect(await doubt()).toBe(
      "A date was corrected, and these can no longer be told apart: accord happens / perhaps happens.",
    );
    await correct(page, "accord", { date: "2012" });
    expect(await doubt()).toBe(
      "A date was corrected, and these can no longer be told apart: accord happens / perhaps happens; accord happens / border happens; accord happens / afterwards happens.",
    );
    await correct(page, "accord", { date: "1994" });
    await correct(page, "border", { date: "1999" });
    const era = () =>
      page.evaluate(
        `[...document.querySelector("template[data-card=period-middle]").content.querySelectorAll("li")]
          .map(({ textContent }) => textContent)`,
      );
    expect(await era()).toEqual([
      "■ 1998–2006 · reign happens",
      "◆ 1999 · border happens",
      "◆ uncertain: 2003 · perhaps happens",
    ]);
    expect(await doubt()).toBe("");
    const places = await page.evaluate(
      `Object.fromEntries([...document.querySelectorAll("#ask .question-card")].map((one) =>
        [one.querySelector(".question-grip").dataset.event, one.dataset.place]))`,
    );
    expect(places).toEqual({ accord: "1", border: "2", perhaps: "3", afterwards: "4" });
    await expect
      .poll(() => page.textContent("#ask aside.notes ol"))
      .toMatch(/1994.*1999.*2003.*2010/s);
    expect(open()?.problems).toEqual([]);
  });
});

test("a copy for others has no editor, and on a phone all of it can be reached by touch", async () => {
  const site = path.join(temporaryFolder(), "site");
  expect(chronodeck(["export", "--site", site, "--root", folder()]).code).toBe(0);
  const copy = readFileSync(path.join(site, "all.en.html"), "utf8");
  expect(copy).not.toContain('id="correctable"');
  expect(copy).not.toContain('id="correct-form"');
  const page = await show({ width: 320, height: 640, touch: true });
  await openCard(page, "border");
  await page.tap(`${card} [data-command=correct]`);
  await page.fill(".correct-form [name=date]", "2007");
  expect(await axe(page)).toEqual([]);
  const wide = await page.evaluate<number>(
    `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector("#card"))`,
  );
  expect(wide).toBeLessThanOrEqual(0);
  await page.tap(".correct-form [type=submit]");
  await page.waitForSelector(`${card} .card-corrected`);
  expect(await page.textContent(`${card} .card-date`)).toBe("2007");
});
