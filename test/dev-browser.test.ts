import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { violations } from "./support/axe.js";
import { closeBrowser, type DeckView, newPage } from "./support/browser.js";
import { chronodeck, copyOf, temporaryFolder } from "./support/cli.js";
import { dev } from "./support/dev.js";

/* The dev server as somebody uses it who writes a lecture: the page always ends at the truth. */

afterAll(closeBrowser);

async function open(address: string, view?: DeckView) {
  const { page, context, problems } = await newPage(view);
  onTestFinished(() => context.close());
  await page.goto(address);
  await page.locator(".reveal.ready").waitFor();
  // The slides of the page that is compared with later ones have come.
  const hasCome = `performance.getEntriesByType("resource").some(({ name }) => name.includes("/_dev/outline"))`;
  await expect.poll(() => page.evaluate(hasCome)).toBe(true);
  return { page, problems };
}

function comet() {
  const root = copyOf("comet");
  const at = (file: string) => path.join(root, file);
  const edit = (file: string, from: string | RegExp, to: string) => {
    const text = readFileSync(at(file), "utf8");
    expect(text).toMatch(from);
    writeFileSync(at(file), text.replace(from, to));
  };
  return { root, at, edit };
}

const AFTER = "slides/en/02-after.md";
const BEFORE = "slides/en/01-before.md";

/** The slides and what else a page says, without what only this moment's page has. */
const dom = (page: Page) =>
  page.evaluate<string>(`(() => {
    const copy = document.documentElement.cloneNode(true);
    const own = "style, script:not([type*=json]), .backgrounds, #chronodeck-bar, .timeline-host, .aria-status, #status";
    for (const one of copy.querySelectorAll(own)) one.remove();
    for (const one of copy.querySelectorAll("*")) {
      if (one.className === "") one.removeAttribute("class");
      one.removeAttribute("style");
    }
    return copy.outerHTML;
  })()`);

/** Counts the loads of the page from now on. */
async function loads(page: Page): Promise<() => number> {
  let count = 0;
  page.on("load", () => {
    count += 1;
  });
  return () => count;
}

/** Drags one thing onto another; `lit`: what the group under it says before it is let go. */
async function drop(page: Page, what: Locator, onto: Locator, lit: string): Promise<void> {
  // Clear of the headings, which stay at the top.
  await what.evaluate((row) => row.scrollIntoView({ block: "center" }));
  const from = await what.boundingBox();
  const x = (from?.x ?? 0) + 20;
  await page.mouse.move(x, (from?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move(x, (from?.y ?? 0) + 18);
  const group = onto.locator("xpath=ancestor::section[1]");
  // The list scrolls under what is dragged as long as the pointer moves at its edge.
  const list = await page.locator("aside.drawer .body").boundingBox();
  for (let step = 0; step < 150 && (await group.getAttribute("data-over")) === null; step += 1)
    await page.mouse.move(x, (list?.y ?? 0) + (list?.height ?? 0) - 20 - (step % 2));
  expect(await group.getAttribute("data-over")).toBe(lit);
  await page.mouse.up();
}

/** What the page shows is what one that was loaded just now at the same address shows. */
async function expectTruth(page: Page): Promise<void> {
  const fresh = await page.context().newPage();
  await fresh.goto(page.url());
  await fresh.locator(".reveal.ready").waitFor();
  await expect.poll(() => dom(page), { timeout: 10_000 }).toBe(await dom(fresh));
  await fresh.close();
}

test("words of slides are exchanged in the page, whose slide, step and clock go on; the rest is loaded anew", async () => {
  const { root, at, edit } = comet();
  const server = await dev(root);
  const { page, problems } = await open(`${server.url}observatory.en.html#/path`);
  const count = await loads(page);
  const present = page.locator("section.present");

  edit(AFTER, "far end", "far <end> & away");
  await present.getByText("far <end> & away").waitFor();
  // Another slide's words, and a fragment's.
  edit(BEFORE, "is the oldest sighting", "is *still* the oldest sighting");
  await page.locator("#first-record em", { hasText: "still" }).waitFor({ state: "attached" });
  expect(count()).toBe(0);
  await expectTruth(page);

  // The corrected copy that a lecturer could save has the new words too.
  const copy = await page.evaluate<string>("chronodeckDev.corrected.pristine.root.innerHTML");
  expect(copy).toContain("far &lt;end&gt; &amp; away");

  // A new letter needs a font, a slide that goes other numbers: these are new pages.
  edit(AFTER, "far <end>", "far ł end");
  await present.getByText("far ł end").waitFor();
  await expect.poll(count).toBe(1);
  edit(BEFORE, /---\nid: where[\s\S]*?(?=---\nid: whole)/, "");
  await page.locator("#where").waitFor({ state: "detached" });
  await expect.poll(() => new URL(page.url()).hash).toBe("#/path");
  await expectTruth(page);

  // The slide that one looks at goes: the one before it is shown.
  edit(AFTER, /---\nid: path[\s\S]*?(?=---\nid: ask)/, "");
  await expect.poll(() => present.getAttribute("id")).toBe("promise");
  await expect.poll(() => new URL(page.url()).hash).toBe("#/promise");

  // Breaks, mends, renames and a burst.
  const good = readFileSync(at(AFTER), "utf8");
  edit(AFTER, "layout: figure", "layout: figgure");
  await page.locator("#chronodeck-problems").getByText("figgure").first().waitFor();
  rmSync(at(AFTER));
  writeFileSync(at("slides/en/.new"), good.replace("# ", "# Mended: "));
  renameSync(at("slides/en/.new"), at("slides/en/07-after.md"));
  for (let n = 0; n < 20; n += 1)
    writeFileSync(
      at(`slides/en/2${n}.md`),
      `---\nid: extra-${n}\nlayout: bullets\nminutes: 0.1\nrequired: true\n---\n# Extra ${n}\n\n- One\n`,
    );
  for (let n = 0; n < 19; n += 1) rmSync(at(`slides/en/2${n}.md`));
  await page.locator("#extra-19").waitFor({ state: "attached" });
  await page.locator("#chronodeck-problems").waitFor({ state: "detached" });
  await page.locator("#promise", { hasText: "Mended" }).waitFor({ state: "attached" });
  expect(await present.getAttribute("id")).toBe("promise");
  await expectTruth(page);
  mkdirSync(at("templates/layouts"), { recursive: true });
  writeFileSync(
    at("templates/layouts/bullets.hbs"),
    "{{!-- fields: title, body --}}\n<h1>Own {{{title}}}</h1>\n",
  );
  await page.locator("#extra-19 h1", { hasText: "Own Extra 19" }).waitFor({ state: "attached" });
  await expectTruth(page);
  expect(problems).toEqual([]);
}, 60_000);

test("a save keeps the window of the timeline, its step, the dock and the card", async () => {
  const { root, edit } = comet();
  const server = await dev(root);
  const { page, problems } = await open(`${server.url}observatory.en.html#/whole/1`);
  const state = () =>
    page.evaluate(`(() => {
      const { deck, timelines } = chronodeckDev;
      const figure = document.querySelector("section.present .is-live, #dock .is-live");
      const window = figure && timelines.board.mountOf(figure).window();
      return {
        f: deck.getIndices().f,
        card: timelines.board.chosen(),
        window: window && [Math.round(window.start), Math.round(window.end)],
        hasDock: document.documentElement.classList.contains("has-dock"),
      };
    })()`);
  await page.locator("section.present .is-live").waitFor();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  const before = await state();
  expect(before).toMatchObject({ f: 1, card: "table" });
  const loaded = page.waitForEvent("load");
  edit("timeline-data/events.yaml", /title: \{ en: [^}]+/, "title: { en: Another title ");
  await loaded;
  await page.locator("section.present .is-live").waitFor();
  await expect.poll(state).toEqual(before);

  await page.goto(`${server.url}observatory.en.html#/gaps`);
  await page.locator(".reveal.ready").waitFor();
  await page.keyboard.press("w");
  await page.locator("#dock .is-live").waitFor();
  await page.keyboard.press("+");
  const docked = await state();
  const again = page.waitForEvent("load");
  edit("timeline-data/events.yaml", "Another title", "One more title");
  await again;
  await page.locator("#dock .is-live").waitFor();
  await expect.poll(state).toEqual(docked);
  expect(problems).toEqual([]);
}, 40_000);

test("the bar makes a deck for somebody, and saves it as an audience that build takes", async () => {
  const { root, at } = comet();
  const server = await dev(root);
  const { page, problems } = await open(`${server.url}observatory.en.html#/gaps`);
  const bar = page.getByRole("complementary", { name: "Chronodeck dev" });
  const slides = page.getByRole("complementary", { name: "Slides of the talk" });
  const group = (where: string) => slides.locator(`section[data-where=${where}]`);

  // The deck is laid out beside it; nothing of the slide is covered.
  const [deck, box] = [await page.locator(".reveal").boundingBox(), await bar.boundingBox()];
  expect((deck?.y ?? 0) + (deck?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);

  // Too few are refused, and the field has again what holds.
  await bar.getByLabel("Minutes").fill("5");
  await slides
    .getByRole("alert")
    .getByText("5 min are too few: 5 min are kept for questions, and nothing is left to tell.")
    .waitFor();
  const minutes = bar.getByLabel("Minutes");
  expect(await minutes.inputValue()).toBe("40");
  await minutes.fill("0");
  await slides.getByRole("alert").getByText("A talk has from 1 to 1440 minutes").waitFor();
  expect(await minutes.inputValue()).toBe("40");
  expect(page.url()).toContain("observatory.en.html#/gaps");
  await bar.getByRole("button", { name: /^Slides/ }).click();
  await minutes.fill("22");
  await minutes.press("Enter");
  await page.waitForURL("**/observatory.en.html;minutes=22#/gaps");
  // The focus is in it still, and so is what was chosen.
  await expect.poll(() => minutes.evaluate((field) => field.matches(":focus"))).toBe(true);
  expect(await minutes.inputValue()).toBe("22");
  await bar.getByLabel("Theme").selectOption("hall");
  await page.waitForURL("**/observatory.en.html;minutes=22;theme=hall#/gaps");
  await page.locator("html[data-theme=hall] .reveal.ready").waitFor();
  await bar.getByRole("button", { name: /^Slides/ }).click();
  await group("end")
    .getByText(/over time by/)
    .first()
    .waitFor();

  // By hand: from below into the talk; what else is cut is seen at once.
  const cut = group("end").locator(".slide", { hasText: "over time" }).first();
  const id = (await cut.getAttribute("data-slide")) ?? "";
  await cut.scrollIntoViewIfNeeded();
  const [grip, list] = [
    await cut.locator(".grip").boundingBox(),
    await slides.locator(".body").boundingBox(),
  ];
  await page.mouse.move((grip?.x ?? 0) + 8, (grip?.y ?? 0) + 8);
  await page.mouse.down();
  for (let step = 0; step < 80; step += 1)
    await page.mouse.move((grip?.x ?? 0) + 8, (list?.y ?? 0) + 20 + (step % 2));
  await expect.poll(() => group("talk").getAttribute("data-over")).toBe("");
  await page.mouse.up();
  await group("talk").locator(`[data-slide=${id}]`, { hasText: "kept by the audience" }).waitFor();
  await page.waitForURL(`**/observatory.en.html;minutes=22;theme=hall;in=${id}#/gaps`);
  await page.locator(`.slides > section#${id}:not(.backup)`).waitFor({ state: "attached" });

  // By keyboard: to the end again, and the focus stays with the slide; then another one.
  const act = slides.locator(`[data-focus="slide ${id} end"]`);
  await act.press("Enter");
  await page.waitForURL("**/observatory.en.html;minutes=22;theme=hall#/gaps");
  await page.locator(".reveal.ready").waitFor();
  const focus = "document.querySelector('#chronodeck-bar').shadowRoot.activeElement?.dataset.focus";
  await expect.poll(() => page.evaluate(focus)).toBe(`slide ${id} talk`);
  const opening = slides.locator("[data-slide=opening]").getByRole("button");
  expect([await opening.isDisabled(), await opening.getAttribute("title")]).toEqual([
    true,
    "required",
  ]);

  // By its title: an area where it cannot be lights up in vain for nobody, and says why; Out is where it then is.
  await drop(page, slides.locator("[data-slide=promise] .title"), group("end").locator("h3"), "no");
  await slides.getByRole("alert").getByText("none is put there by hand").waitFor();
  expect(new URL(page.url()).hash).toBe("#/gaps");
  await drop(page, slides.locator("[data-slide=promise] .title"), group("out").locator("h3"), "");
  await page.waitForURL("**;out=promise#/gaps");
  await group("out").getByText("left out by the audience").waitFor();
  await page.locator(".reveal.ready").waitFor();
  // The heading of a slide is one of the second level, whoever shows it.
  const faults = (await violations(page)).filter(
    (fault) => !fault.startsWith("page-has-heading-one"),
  );
  expect(faults).toEqual([]);

  // Back and forward, as with any page.
  await page.goBack();
  await page.waitForURL("**;theme=hall#/gaps");
  await page.goForward();
  await page.waitForURL("**;out=promise#/gaps");
  await group("out").locator("[data-slide=promise]").waitFor();

  await slides.getByRole("button", { name: "Save as audience…" }).click();
  await page.keyboard.press("Enter");
  await slides.getByText("Give the audience a title").waitFor();
  await slides.getByLabel("Title").fill("Łódź: вечерний класс");
  expect(await slides.getByLabel("Name of the file").inputValue()).toBe("lodz-vechernii-klass");
  await slides.getByLabel("Title").fill("A school class");
  expect(await slides.getByLabel("Name of the file").inputValue()).toBe("a-school-class");
  await page.keyboard.press("Enter");
  await slides.getByText("expected a title that no other audience has in en").waitFor();
  await slides.getByLabel("Title").fill("Evening class");
  await slides.getByLabel("Name of the file").fill("school");
  await slides.getByRole("button", { name: "Save", exact: true }).click();
  await slides.getByText("slides/audiences/school.yaml is there already.").waitFor();
  await slides.getByLabel("Name of the file").fill("Evening & Class");
  await slides.getByText("Saved as slides/audiences/evening-class.yaml").waitFor();
  await slides.getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL("**/evening-class.en.html#/gaps");
  await expect.poll(() => bar.getByLabel("Audience").inputValue()).toBe("evening-class");
  const text = readFileSync(at("slides/audiences/evening-class.yaml"), "utf8");
  expect(text).toContain("minutes: 22\n");
  expect(text).toContain("slides: { out: [promise] }\n");
  const out = temporaryFolder();
  const built = chronodeck([
    "build",
    "--root",
    root,
    "--draft",
    "--audience",
    "evening-class",
    "--out",
    out,
  ]);
  expect([built.code, built.out.includes("evening-class.en.html")]).toEqual([0, true]);
  const ids = (html: string) =>
    [...html.matchAll(/<section id="([^"]+)"/g)].map(([, name]) => name);
  expect(ids(readFileSync(path.join(out, "evening-class.en.html"), "utf8"))).toEqual(
    await page.evaluate("[...document.querySelectorAll('.slides > section')].map(({ id }) => id)"),
  );
  expect(problems).toEqual([]);
}, 60_000);

test("the bar folds away, shows warnings, and stands below the deck on a phone", async () => {
  const { root, edit } = comet();
  const server = await dev(root);
  const { page, problems } = await open(`${server.url}school.en.html`, {
    width: 390,
    height: 844,
    touch: true,
  });
  const bar = page.getByRole("complementary", { name: "Chronodeck dev" });
  edit("slides/audiences/school.yaml", "theme: hall", "theme: hall\nglossary: true");
  await bar.getByRole("button", { name: /^1 warning/ }).click();
  const warnings = page.getByRole("complementary", { name: "Warnings" });
  expect(await warnings.locator(".place").textContent()).toMatch(
    /^slides\/audiences\/school.yaml:\d+:\d+ /,
  );
  await warnings.getByText("expected terms in timeline-data/glossary.yaml, got none").waitFor();
  const [deck, drawer] = [
    await page.locator(".reveal").boundingBox(),
    await warnings.boundingBox(),
  ];
  expect((deck?.y ?? 0) + (deck?.height ?? 0)).toBeLessThanOrEqual(drawer?.y ?? 0);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await warnings.waitFor({ state: "hidden" });

  await page.keyboard.press("d");
  await bar.waitFor({ state: "hidden" });
  // What is no view is none, and nothing ends by it.
  await page.evaluate('sessionStorage.setItem("chronodeck-dev-view", "3")');
  await page.reload();
  await page.locator(".reveal.ready").waitFor();
  await page.getByRole("button", { name: "Show the bar (D)" }).tap();
  await bar.waitFor();
  expect(problems).toEqual([]);
}, 40_000);

test("a server that is gone is said, and found again; a folder without a lecture says what to do", async () => {
  const root = temporaryFolder();
  const server = await dev(root);
  const { page, context } = await newPage();
  onTestFinished(() => context.close());
  await page.goto(server.url);
  await page.getByRole("heading", { name: "There is no lecture here yet" }).waitFor();
  await page.getByText("chronodeck init DIR").waitFor();
  const { root: other } = comet();
  for (const part of ["timeline-data", "slides"])
    renameSync(path.join(other, part), path.join(root, part));
  await page.getByText("A comet with a timetable").first().waitFor();
  await page.goto(`${server.url}school.en.html`);
  await page.locator(".reveal.ready").waitFor();
  // A deck that goes is said, above those that there are; it comes back by itself.
  const file = path.join(root, "slides/audiences/school.yaml");
  const text = readFileSync(file);
  rmSync(file);
  await page.getByText("This deck has just gone").waitFor();
  await page.getByRole("link", { name: "Friends of the observatory" }).waitFor();
  writeFileSync(file, text);
  await page.locator(".reveal.ready").waitFor();
  server.child.kill("SIGKILL");
  await page.getByText("Server gone").waitFor();
}, 40_000);
