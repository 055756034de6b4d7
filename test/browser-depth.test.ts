import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { closeBrowser, openDeck } from "./support/browser.js";
import { chronodeck, copyOf, ROOT } from "./support/cli.js";

/* What depth and glossary change on the slides, as a person sees it. */

const out = mkdtempSync(path.join(tmpdir(), "chronodeck-depth-"));
const deck = (audience: string) => path.join(out, `${audience}.en.html`);

interface Claim {
  readonly id: string;
  readonly differs?: { readonly en: string };
  readonly evidence?: readonly {
    readonly quote?: string;
    readonly inferred?: { readonly en: string };
  }[];
}
const events: readonly Claim[] = parse(
  readFileSync(path.join(ROOT, "timeline-data/events.yaml"), "utf8"),
);

beforeAll(() => {
  const run = chronodeck(["build", "--lang", "en", "--out", out]);
  expect(run.code, run.err).toBe(0);
});
afterAll(async () => {
  await closeBrowser();
  rmSync(out, { recursive: true, force: true });
});

describe("a scholarly deck", () => {
  test("has a table of every claim of the paper with its words and the reasons, disagreements first", async () => {
    const { page, close } = await openDeck(deck("seminar"));
    const rows = await page.locator(".evidence-table tbody tr").allTextContents();
    const claims = events.filter(({ evidence }) => evidence);
    expect(claims.length).toBeGreaterThan(10);
    for (const { id, evidence = [], differs } of claims) {
      const said = evidence.flatMap(({ quote, inferred }) => [quote ?? "", inferred?.en ?? ""]);
      const row = rows.find((text) =>
        [...said, differs?.en ?? ""].every((one) => text.includes(one)),
      );
      expect(row, id).toBeDefined();
    }
    const marked = rows.map((text) => text.includes("≠"));
    expect(marked.filter(Boolean)).toHaveLength(claims.filter(({ differs }) => differs).length);
    expect(marked.lastIndexOf(true)).toBeLessThan(marked.indexOf(false));
    await close();
  });

  test("keeps each page of the table on its slide, and a line of it opens its card", async () => {
    const { page, close } = await openDeck(deck("seminar"), { at: "#/evidence-table" });
    const pages = await page.locator('section[id^="evidence-table"]').count();
    expect(pages).toBeGreaterThan(2);
    await page.locator("section.present .evidence-table button").first().click();
    await page.waitForSelector("#card:not([hidden])");
    expect(await page.locator("#card h3").textContent()).toBe(
      await page.locator("section.present .evidence-table button").first().textContent(),
    );
    await page.keyboard.press("Escape");
    for (let at = 1; at <= pages; at++) {
      const box = await page.locator("section.present .evidence-table").boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThan(664);
      await page.keyboard.press("ArrowRight");
    }
    await close();
  });

  test("has all the evidence and the disagreement on the slide of an event, and other decks have one quote", async () => {
    const shown = async (audience: string, slide: string) => {
      const { page, close } = await openDeck(deck(audience), { at: `#/${slide}` });
      const part = page.locator("section.present");
      const text = {
        evidence: await part.locator(".evidence").allTextContents(),
        quotes: await part.locator("mark").count(),
        differs: await part.locator(".event-differs").count(),
      };
      await close();
      return text;
    };
    expect(await shown("seminar", "border-older")).toEqual({
      evidence: [
        "dateU.S.-Mexico 21st Century Border Initiative Inferred: The paper calls it an initiative of the Obama administration, hence 2009 at the earliest, and still speaks of it as current, about 2015.",
      ],
      quotes: 1,
      differs: 1,
    });
    const figure = await shown("seminar", "without-mexico-slide");
    expect(figure.evidence.join(" ")).toContain("date, amountamounted to $846 billion in 2013");
    expect(figure.evidence).toHaveLength(3);
    expect(await shown("students", "merida-two-birthdays")).toMatchObject({
      evidence: [],
      quotes: 1,
    });
    expect(await shown("students", "without-mexico-slide")).toMatchObject({
      evidence: [],
      quotes: 0,
    });
  });
});

describe("a deck with a glossary", () => {
  test("explains a term once, between chips and ribbon, on the screen and in print", async () => {
    const { page, close } = await openDeck(deck("public"), { at: "#/nafta-two-dates" });
    expect(await page.locator("dfn", { hasText: /^NAFTA$/ }).count()).toBe(1);
    const slide = page.locator("section.present");
    expect(await slide.locator("h2 dfn").textContent()).toBe("NAFTA");
    const room = async () => {
      const [chips, terms, ribbon] = await Promise.all(
        [".chip", ".terms", ".ribbon"].map((part) => slide.locator(part).first().boundingBox()),
      );
      return [
        (terms?.y ?? 0) - ((chips?.y ?? 0) + (chips?.height ?? 0)),
        (ribbon?.y ?? 0) - ((terms?.y ?? 0) + (terms?.height ?? 0)),
      ];
    };
    for (const gap of await room()) expect(gap).toBeGreaterThanOrEqual(0);
    await page.emulateMedia({ media: "print" });
    for (const gap of await room()) expect(gap).toBeGreaterThanOrEqual(0);
    await close();
  });

  test("explains it beneath a timeline’s buttons, which can all be pressed", async () => {
    const { page, close } = await openDeck(deck("public"), { at: "#/could-not-know" });
    const slide = page.locator("section.present");
    const [buttons, terms] = [".timeline-toolbar", ".terms"].map((part) => slide.locator(part));
    const [above, below] = [await buttons?.boundingBox(), await terms?.boundingBox()];
    expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 999) + (above?.height ?? 0));
    expect((below?.y ?? 0) + (below?.height ?? 999)).toBeLessThan(720);
    expect(await slide.locator(".ribbon").isVisible()).toBe(false);
    await close();
  });

  test("other decks have neither marks nor definitions", () => {
    for (const audience of ["students", "seminar", "policymakers"])
      expect(readFileSync(deck(audience), "utf8")).not.toMatch(/<dfn>|class="terms/);
  });

  test("gives definitions of two lines the place of the ribbon", async () => {
    const root = copyOf("minimal");
    const terms = ["machine", "power", "seconds"].map(
      (word) =>
        `- { id: ${word}, term: { en: ${word} }, definition: { en: "a thing that is explained here in so many words that two of them take two lines" } }\n`,
    );
    writeFileSync(path.join(root, "timeline-data/glossary.yaml"), terms.join(""));
    const audience = path.join(root, "slides/audiences/all.yaml");
    writeFileSync(audience, `${readFileSync(audience, "utf8")}glossary: true\n`);
    expect(chronodeck(["build", "--root", root])).toMatchObject({ code: 0, err: "" });
    const file = path.join(root, "out/all.en.html");
    const { page, close } = await openDeck(file, { at: "#/kitty-hawk" });
    const slide = page.locator("section.present");
    expect(await slide.locator(".terms dt").allTextContents()).toEqual(["machine:", "power:"]);
    const box = await slide.locator(".terms").boundingBox();
    expect(box?.height).toBeGreaterThan(40);
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThan(720);
    expect(await slide.locator(".ribbon").isVisible()).toBe(false);
    await close();
  });
});
