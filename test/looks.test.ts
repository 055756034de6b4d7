import { appendFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { dateBig } from "../scripts/model/date-big.js";
import { messagesOf, patternsOf } from "../scripts/render/messages.js";
import { closeBrowser, type DeckView, openDeck } from "./support/browser.js";
import { chronodeck, copyOf, FIXTURES, ROOT, temporaryFolder } from "./support/cli.js";
import { event } from "./support/lecture.js";
import { shippedDecks } from "./support/shipped-decks.js";

const GARDEN = path.join(FIXTURES, "garden");
/** Milliseconds for every deck in every theme, on a machine that has other things to do. */
const MANY_PAGES = 150_000;
afterAll(closeBrowser);
const shipped = shippedDecks();

function built(root: string): { out: string; deck: (name: string) => string } {
  const out = temporaryFolder();
  const run = chronodeck(["build", "--root", root, "--out", out]);
  expect(run.err).toBe("");
  return { out, deck: (name) => readFileSync(path.join(out, `${name}.html`), "utf8") };
}

interface Look {
  readonly below: number;
  readonly foot: number;
  readonly logo: string;
  readonly heading: string;
  readonly marker: string;
  readonly leaf: number;
}

describe("an audience's looks", () => {
  test("are in its deck, and no byte of them in another", () => {
    const { deck } = built(GARDEN);
    const [visitors, plain] = [deck("visitors.en"), deck("plain.en")];
    expect(
      visitors.split('<p class="footer">Oldhaven Garden Society · Spring lectures</p>'),
    ).toHaveLength(11);
    expect(visitors).toContain(
      '<span class="logo" role="img" aria-label="The society&#x27;s leaf">',
    );
    expect(visitors).toContain("A. Gardener · Oldhaven Garden Society · 1 April 2026");
    expect(visitors).toContain(":root{--accent:#8e2408}");
    const logo = readFileSync(path.join(GARDEN, "slides/media/leaf.svg")).toString("base64");
    expect(visitors.split(logo)).toHaveLength(2);
    for (const trace of [
      /--accent:/,
      /--logo/,
      /class="footer"/,
      /\.footer \{/,
      /<html[^>]*"large"/,
    ])
      expect(plain).not.toMatch(trace);
  });

  test("show on every slide, at the foot and in the corner, on screen and in print", async () => {
    const { out } = built(GARDEN);
    for (const at of ["#/bed", "?print-pdf"]) {
      const deck = await openDeck(path.join(out, "visitors.en.html"), { at });
      await deck.page.waitForSelector(at === "#/bed" ? "#bed.present" : ".pdf-page #bed");
      const look: Look = await deck.page.evaluate(`(() => {
        const slide = document.querySelector("#bed");
        const box = (name) => slide.querySelector(name).getBoundingClientRect();
        const leaf = [...document.fonts].filter(({ family }) => /Leaf/.test(family));
        return {
          below: box(".footer").top - box(".ribbon").bottom,
          foot: slide.getBoundingClientRect().bottom - box(".footer").bottom,
          logo: getComputedStyle(slide, "::before").backgroundImage.slice(0, 30),
          heading: getComputedStyle(slide.querySelector(".slide-title")).fontFamily,
          marker: getComputedStyle(document.querySelector("#what-grew li"), "::marker").color,
          leaf: leaf.filter(({ status }) => status === "loaded").length,
        };
      })()`);
      expect(look.below, at).toBeGreaterThanOrEqual(2);
      expect(look.foot, at).toBeGreaterThanOrEqual(2);
      expect(look).toMatchObject({
        logo: 'url("data:image/svg+xml;base64',
        heading: "Leaf, Georgia, serif",
        marker: "rgb(142, 36, 8)",
        leaf: 1,
      });
      expect(deck.requests).toEqual([]);
      expect(deck.problems).toEqual([]);
      await deck.close();
    }
  });

  test("a theme of one's own colours figures and the timeline alone, too", () => {
    const out = temporaryFolder();
    const args = [
      "export",
      "svg",
      "html",
      "--audience",
      "visitors",
      "--root",
      GARDEN,
      "--out",
      out,
    ];
    expect(chronodeck(args)).toMatchObject({ code: 0, err: "" });
    expect(readdirSync(out)).toHaveLength(2);
    expect(readFileSync(path.join(out, "visitors.en.timeline.svg"), "utf8")).toContain(
      ".fill-ground{fill:#f4f8ec}",
    );
    const page = readFileSync(path.join(out, "visitors.en.timeline.html"), "utf8");
    expect(page).toContain('src: url("data:font/woff2;base64,');
    expect(page).not.toContain("url(leaf-italic.woff2)");
  });

  test("an accent that is hardly seen is a warning, with a better one", () => {
    const root = copyOf("minimal");
    appendFileSync(path.join(root, "slides/audiences/all.yaml"), 'accent: "#f0d090"\n');
    const { code, err } = chronodeck(["check", "--root", root]);
    expect(err).toBe(
      "slides/audiences/all.yaml:3:9  warning  contrast  accent: expected at least 3:1 against the ground of the theme paper (#faf7f0), got 1.3:1\n" +
        '    → choose a colour further from the ground, such as "#9d8860"\n0 errors, 1 warning\n',
    );
    expect(code).toBe(0);
  });

  test("a theme that loads from the network stops the build, at its place", () => {
    const root = copyOf("garden");
    const file = path.join(root, "templates/themes/garden.css");
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(
        "url(leaf-italic.woff2)",
        "url(https://example.org/leaf.woff2)",
      ),
    );
    const { code, err } = chronodeck(["build", "--root", root]);
    expect(err).toBe(
      "templates/themes/garden.css:6:8  error  theme-address  expected a file beside the theme, got https://example.org/leaf.woff2: it is an address, and a deck loads nothing from the network\n" +
        "    → save the file into templates/themes/ and name it, such as url(leaf.svg)\n1 error, 0 warnings\n",
    );
    expect(code).toBe(1);
  });
});

test("a very large date keeps to its column, in every language", async () => {
  const DATES =
    "1994-01-01 2007-10-22 1999-09-30 1999-09 1995/2015 198X 198X/199X 1999-09-12/1999-09-15";
  const MORE =
    "2007-09/2007-11 1994-10-22/.. ../2007-10-22 19XX 1XXX -01XX -0043-03-15 -0100/-0043 Y12000";
  const words = ["en", "es"].flatMap((language) => {
    const patterns = patternsOf(
      readFileSync(path.join(ROOT, `templates/messages/${language}.yaml`), "utf8"),
    );
    return `${DATES} ${MORE}`
      .split(" ")
      .map((date) => dateBig(event("any", date).date, messagesOf(patterns, language)));
  });
  // Most are set at full size, on two lines where they need them.
  expect(words.filter(({ isLong }) => isLong).map(({ main }) => main)).toMatchInlineSnapshot(`
    [
      "1995–2015",
      "1980s–1990s",
      "12–15 Sep 1999",
      "2nd millennium",
      "2nd century BC",
      "1995–2015",
      "década de 1980–década de 1990",
      "12–15 sep 1999",
    ]
  `);
  const deck = await openDeck(path.join(built(GARDEN).out, "plain.en.html"), { at: "#/bed" });
  await deck.page.evaluate("Promise.all([...document.fonts].map((font) => font.load()))");
  const wide: readonly string[] = await deck.page.evaluate(
    `(${JSON.stringify(words)}).flatMap(({ main, isLong }) => {
      const date = document.querySelector("#bed .event-date");
      date.className = isLong ? "event-date long" : "event-date";
      date.textContent = main;
      const lines = document.createRange();
      lines.selectNodeContents(date);
      const widest = Math.max(...[...lines.getClientRects()].map(({ width }) => width));
      // As wide as what stands below it; higher, and the record would have no room.
      return widest > 424 || date.offsetHeight > 252 ? [main + ": " + Math.round(widest) + " x " + date.offsetHeight] : [];
    })`,
  );
  expect(wide).toEqual([]);
  await deck.close();
});

describe("what an audience says of itself", () => {
  const THEIRS = "Oldhaven Garden Society";
  const checked = (institution: string, footer: string) => {
    const root = copyOf("garden");
    const file = path.join(root, "slides/audiences/visitors.yaml");
    const said = readFileSync(file, "utf8")
      .replace(/^institution: .*$/m, `institution: ${institution}`)
      .replace(/^footer: .*$/m, `footer: ${footer}`);
    writeFileSync(file, said);
    return chronodeck(["check", "--layout", "--root", root]);
  };

  test("takes another line on the title slide where it is long", () => {
    const run = checked(`${THEIRS} and ${"Institute of Late Pears, ".repeat(6)}Oldhaven`, THEIRS);
    expect(run.err).toBe("");
    expect(run.code).toBe(0);
  });

  test("is named where it is too long for that, and so is a footer", () => {
    const { err } = checked("The Society of Pears ".repeat(40), "Late pears ".repeat(30));
    expect(err.split("\n")[0]).toMatch(
      /^slides\/en\/slides\.md:2:5 {2}error {2}overflow {2}expected all within the safe area, got the footer “Late pears .*” \d+ px right of it, in visitors\.en$/,
    );
    expect(err).toMatch(
      /expected room between blocks, got the paragraph “What a hundred .*” \d+ px over the lines about the lecture “A\. Gardener.*”, in visitors\.en/,
    );
  });
});

describe("large print", () => {
  /** Pixels of each paragraph and item, by slide. */
  const sizes = async (file: string, view: DeckView = {}) => {
    const deck = await openDeck(file, view);
    await deck.page.waitForSelector("html:not([data-fitting])", { state: "attached" });
    const found: Readonly<Record<string, readonly number[]>> = await deck.page.evaluate(SIZES);
    await deck.close();
    return found;
  };
  const SIZES = `Object.fromEntries(
    [...document.querySelectorAll(".reveal .slides section")].map((slide) => [
      slide.id,
      [...slide.querySelectorAll("p:not(.chips, .footer, .title-facts), li")]
        .filter((one) => !one.closest(".notes, .timeline, .timeline-step"))
        .map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
    ]),
  )`;

  test("the shipped decks grow, none of their words shrinks, and everything fits", async () => {
    const root = temporaryFolder();
    for (const folder of ["slides", "timeline-data", "templates"])
      cpSync(path.join(ROOT, folder), path.join(root, folder), { recursive: true });
    const audiences = path.join(root, "slides/audiences");
    // The two with most words; the others, whom slides name, would only take time.
    const WORDY = ["students", "seminar"];
    const BRIEF =
      "minutes: 5\ndepth: brief\nslides: { in: [two-neighbours, references, credits] }\n";
    for (const name of readdirSync(audiences)) {
      const file = path.join(audiences, name);
      const said = readFileSync(file, "utf8");
      const isWordy = WORDY.includes(name.replace(".yaml", ""));
      writeFileSync(
        file,
        isWordy ? `${said}text-size: large\n` : said.replace(/^minutes:[\s\S]*$/m, BRIEF),
      );
    }
    const large = built(root).out;
    for (const name of ["students.en.html", "seminar.en.html"]) {
      const before = await sizes(shipped(name.replace(".html", "")));
      const after = await sizes(path.join(large, name));
      const ratios: number[] = [];
      for (const [slide, all] of Object.entries(before)) {
        // Lists of sources and claims take more pages, with fewer entries each.
        if (/^(references|evidence-table)/.test(slide)) continue;
        expect(after[slide], `${name} ${slide}`).toHaveLength(all.length);
        ratios.push(...all.map((size, at) => (after[slide]?.[at] ?? 0) / size));
      }
      expect(Math.min(...ratios), name).toBeGreaterThanOrEqual(0.999);
      const grown = ratios.filter((ratio) => ratio > 1.24);
      // In the deck with all the evidence on its slides, somewhat more than half of them.
      expect(grown.length / ratios.length, name).toBeGreaterThan(0.5);
      expect(await sizes(path.join(large, name), { at: "?print-pdf" }), name).toEqual(after);
    }
    const run = chronodeck(["check", "--layout", "--root", root], { timeout: MANY_PAGES });
    expect(run.err).toBe("");
    expect(run.code).toBe(0);
  }, 200_000);

  test("a slide without room stays as it is", async () => {
    const root = copyOf("overflow");
    appendFileSync(path.join(root, "slides/audiences/all.yaml"), "text-size: large\n");
    const { out } = built(root);
    const { "too-many": full, "all-well": roomy } = await sizes(path.join(out, "all.en.html"));
    expect(full?.every((size) => size === 28)).toBe(true);
    expect(roomy).toEqual([35]);
  });

  test("a footer close to the ribbon holds back no slide", async () => {
    const { out } = built(GARDEN);
    const file = path.join(out, "reading-room.en.html");
    const { bed, "what-grew": grew } = await sizes(file);
    // The claim; the large date keeps its size, for it is measured for its column.
    expect(bed?.at(-1)).toBe(28 * 1.25);
    expect(grew?.length).toBeGreaterThan(0);
    expect(grew?.every((size) => size === 28 * 1.25)).toBe(true);
  });

  test("fits in a theme and with a footer of one's own", () => {
    const run = chronodeck(["check", "--layout", "--root", GARDEN]);
    expect(run.err).toBe("");
    expect(run.out).toBe("3 events checked, no error\n30 slides of 3 decks fit in 4 themes\n");
  });
});
