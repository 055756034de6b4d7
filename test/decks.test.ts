import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeBrowser, openDeck } from "./support/browser.js";
import { chronodeck, FIXTURES } from "./support/cli.js";

/* Every deck that ships, as it lies on the disk, from its first slide to its last. */

const out = mkdtempSync(path.join(tmpdir(), "chronodeck-decks-"));
const AUDIENCES = ["students", "policymakers", "public", "seminar"];

beforeAll(() => {
  expect(chronodeck(["build", "--out", out]).err).toBe("");
  expect(
    chronodeck(["build", "--root", path.join(FIXTURES, "comet"), "--out", path.join(out, "comet")])
      .err,
  ).toBe("");
});
afterAll(async () => {
  await closeBrowser();
  rmSync(out, { recursive: true, force: true });
});

/** What reaches beyond the slide: the id of the slide, the element and by how many pixels. */
function overflowing(): string[] {
  const slide = document.querySelector("section.present:not(.stack)");
  const frame = slide?.getBoundingClientRect();
  if (!slide || !frame) return ["no slide"];
  const found: string[] = [];
  for (const element of slide.querySelectorAll(
    "h1, h2, h3, p, li, td, dd, blockquote, figcaption, button, svg text",
  )) {
    if (element.closest("aside.notes, .timeline-mount, .timeline-list, .visually-hidden")) continue;
    const { left, right, top, bottom, width } = element.getBoundingClientRect();
    if (width === 0) continue;
    const over = Math.max(
      frame.left - left,
      right - frame.right,
      frame.top - top,
      bottom - frame.bottom,
    );
    if (over > 1)
      found.push(
        `${slide.id}: ${element.tagName} "${element.textContent?.slice(0, 30)}" by ${Math.round(over)} px`,
      );
  }
  return found;
}

/** Blocks of a slide that lie on one another: text over the chips or the ribbon. */
function colliding(): string[] {
  const slide = document.querySelector("section.present");
  const chips = slide?.querySelector(".chips")?.getBoundingClientRect();
  if (!slide || !chips) return [];
  return [
    ...slide.querySelectorAll(
      ".slide-body, .columns, .question, .event-grid > *, .figure-side, .map-side, .reference-list",
    ),
  ]
    .filter((block) => {
      const last = [...block.querySelectorAll("p, li, dd, svg, h3")].map(
        (part) => part.getBoundingClientRect().bottom,
      );
      return Math.max(0, ...last) > chips.top + 8;
    })
    .map((block) => `${slide.id}: ${block.className} runs into the citation chips`);
}

describe.each(AUDIENCES)("the deck for %s", (audience) => {
  test("is walked from the first slide to the last without request, error or overflow", async () => {
    const { page, requests, errors } = await openDeck(path.join(out, `${audience}.en.html`), {
      width: 1280,
      height: 720,
    });
    const count = await page.locator(".slides > section").count();
    const seen = new Set<string>();
    const faults: string[] = [];
    // A step may be a fragment, so there are at least as many as slides; bounded in case a step leads nowhere.
    for (let step = 0; step < count * 3; step++) {
      seen.add(await page.locator("section.present").getAttribute("id").then(String));
      faults.push(...(await page.evaluate(overflowing)), ...(await page.evaluate(colliding)));
      const before = page.url() + (await page.locator(".fragment.visible").count());
      await page.keyboard.press("ArrowRight");
      await page.waitForTimeout(60);
      if (before === page.url() + (await page.locator(".fragment.visible").count())) break;
    }
    expect(seen.size).toBe(count);
    expect([...new Set(faults)]).toEqual([]);
    expect(requests).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});

test("the index leads to every deck, and each opens", async () => {
  const { page, requests, errors } = await openDeck(path.join(out, "index.html"), {
    width: 1280,
    height: 720,
  });
  const links = await page
    .locator("li a")
    .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute("href")));
  expect(links.sort()).toEqual(
    readdirSync(out)
      .filter((name) => name.endsWith(".html") && name !== "index.html")
      .sort(),
  );
  for (const link of links) {
    await page.goto(`file://${path.join(out, String(link))}`);
    await page.locator("section.present").waitFor();
  }
  expect(requests).toEqual([]);
  expect(errors).toEqual([]);
  await page.close();
});

test("the other lecture's decks are walked as well", async () => {
  for (const name of readdirSync(path.join(out, "comet")).filter((file) => file !== "index.html")) {
    const { page, requests, errors } = await openDeck(path.join(out, "comet", name), {
      width: 1280,
      height: 720,
    });
    const count = await page.locator(".slides > section").count();
    for (let step = 0; step < count * 2; step++) await page.keyboard.press("ArrowRight");
    expect(requests).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  }
});
