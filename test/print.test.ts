import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chronodeck, type Run } from "./support/cli.js";
import { exporting } from "./support/exporting.js";
import { HOSTILE, writeHostileLecture } from "./support/hostile-slides.js";
import { type ReadPdf, readPdf } from "./support/read-pdf.js";

/* Slides and handout, printed by a real browser and read back by another program. */

const folder = mkdtempSync(path.join(tmpdir(), "chronodeck-print-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (...parts: string[]) => path.join(folder, ...parts);

let run: Run;
let slides: ReadPdf;
let told: ReadPdf;
let others: ReadPdf;

beforeAll(async () => {
  writeHostileLecture(at("lecture"));
  const formats = ["export", "slides-pdf", "handout"];
  run = chronodeck([...formats, "--root", at("lecture"), "--out", at("one")], {
    env: { TZ: "America/Los_Angeles", LANG: "en_US.UTF-8", TMPDIR: folder },
  });
  slides = await readPdf(at("one/others.en.slides.pdf"));
  told = await readPdf(at("one/told.en.handout.pdf"));
  others = await readPdf(at("one/others.en.handout.pdf"));
}, 120_000);

test("all four files are written, with what they do not hold", () => {
  expect(run.err.split("\n")).toEqual([
    "others.en.slides.pdf: without the steps of a walk, of which one picture is shown: walk",
    "others.en.slides.pdf: without the cards of events that no slide tells: dams",
    "told.en.slides.pdf: without the steps of a walk, of which one picture is shown: walk",
    "told.en.slides.pdf: without the cards of events that no slide tells: dams",
    "",
  ]);
  expect(run.code).toBe(0);
  expect(run.out.match(/\.pdf/g)).toHaveLength(4);
});

test("verify knows them again", () => {
  const files = readdirSync(at("one")).map((name) => at("one", name));
  const { code, out } = chronodeck(["verify", "--root", at("lecture"), ...files]);
  expect(out).toBe(files.map((file) => `${file}  fresh\n`).join(""));
  expect(code).toBe(0);
});

describe("slides-pdf", () => {
  test("has a page of 1280 × 720 pixels for each slide", () => {
    expect(slides.sizes).toEqual(Array.from({ length: 6 }, () => [960, 540]));
  });

  test("says whose it is, by the lecture's date, and where it is from", () => {
    expect(slides.info).toMatchObject({
      Title: HOSTILE.title,
      Author: "Ó. Lecturer & Co",
      Creator: "Chronodeck",
      Producer: expect.stringMatching(/^Chronodeck \d/),
      CreationDate: "D:20260315000000Z",
      ModDate: "D:20260315000000Z",
      Language: "en",
    });
    const { Provenance } = slides.info.Custom as { Provenance: string };
    const json = Buffer.from(Provenance.replace("chronodeck-provenance:", ""), "base64");
    expect(JSON.parse(json.toString())).toMatchObject({
      format: "slides-pdf",
      losses: [
        { kind: "steps", id: "walk" },
        { kind: "card", id: "dams" },
      ],
    });
  });

  test("has an outline of its titles, those of a section within it, each in one piece", () => {
    expect(slides.outline).toEqual([
      HOSTILE.title,
      "A first part",
      `  It rained ${HOSTILE.arabic}`,
      "  A title so long that it goes over two lines of its slide, and the outline has it as one",
      "  Who paid?",
      "References",
    ]);
  });

  test("leads from a citation to the references, and out", () => {
    expect(slides.links).toContain("#");
    expect(slides.links).toContain("https://example.org/rain");
    expect(slides.links).toContain("https://example.org/a?b=1&c=2");
  });

  test("has its words as text, and tags and pictures with words for those who listen", () => {
    expect(slides.texts[0]).toContain("Smith & Sons ]]> <b>");
    expect(slides.texts[2]).toContain("More than ever, over the weir.");
    expect(slides.texts.join()).toContain(HOSTILE.emoji);
    const roles = new Set(slides.nodes.map(({ role }) => role));
    for (const role of ["H1", "H2", "P", "L", "Link", "Figure"]) expect(roles).toContain(role);
    const pictures = slides.nodes.flatMap(({ alt }) => alt ?? []);
    expect(pictures.join()).toMatch(/2 events, from 1993 to 1997/);
  });

  test("has neither notes nor, where the room must not have it, an answer", () => {
    const text = slides.texts.join();
    for (const secret of [HOSTILE.note, HOSTILE.stepNote, HOSTILE.answer])
      expect(text).not.toContain(secret);
  });
});

describe("handout", () => {
  test("is A4 upright, the timeline lying on a page of its own", () => {
    const lying = told.sizes.findIndex(([width]) => width === 842);
    expect(told.sizes.filter((size) => size.join() === "842,595")).toHaveLength(1);
    expect(told.sizes.filter((size) => size.join() === "595,842")).toHaveLength(
      told.sizes.length - 1,
    );
    expect(told.texts[lying]).toContain("The whole timeline");
  });

  test("is ink on white, whatever the theme of the deck", () => {
    expect(slides.fills).toContain("#15181c");
    for (const { fills } of [told, others]) {
      expect(fills).toContain("#1a1a1a");
      expect(fills).not.toContain("#15181c");
      expect(fills).not.toContain("#faf7f0");
    }
  });

  test("numbers its pages", () => {
    for (const [index, text] of told.texts.entries())
      expect(text).toContain(`${index + 1} / ${told.texts.length}`);
  });

  test("has notes, those of steps and answers where the audience may have them on paper, else not", () => {
    const secrets = [HOSTILE.note, HOSTILE.stepNote, HOSTILE.answer];
    const [allowed, forbidden] = [told.texts.join(), others.texts.join()];
    expect(secrets.filter((secret) => allowed.includes(secret))).toEqual(secrets);
    expect(secrets.filter((secret) => forbidden.includes(secret))).toEqual([]);
    // Ten thousand letters in a row, over lines and sheets.
    const rows = told.texts.flatMap((text) => text.replace(/\s/g, "").match(/[a-j]{10,}/g) ?? []);
    expect(rows.join("").length).toBeGreaterThanOrEqual(HOSTILE.long.length);
  });

  test("ends with events, answers, terms and references, and says so in its outline", () => {
    expect(told.outline).toEqual([
      HOSTILE.title,
      `  ${HOSTILE.title}`,
      "  A first part",
      `    It rained ${HOSTILE.arabic}`,
      "    A title so long that it goes over two lines of its slide, and the outline has it as one",
      "    Who paid?",
      "  The whole timeline",
      "  Events",
      "  What was asked, answered",
      "  Terms",
      "  References",
    ]);
    const text = told.texts.join();
    expect(text).toContain("about 1994");
    expect(text).toContain("It rained & rained ]]>.");
    expect(text).toContain("a low dam");
    expect(told.nodes.some(({ role }) => role === "Table")).toBe(true);
  });
});

test("--steps makes a page of each step, --paper-size a letter of a handout", async () => {
  const args = ["slides-pdf", "handout", "--steps", "--paper-size", "letter"];
  const made = chronodeck([
    ...["export", ...args, "--audience", "told", "--root", at("lecture"), "--out", at("three")],
  ]);
  expect(made.err).toBe("");
  const steps = await readPdf(at("three/told.en.slides.pdf"));
  expect(steps.sizes).toHaveLength(8);
  expect(steps.texts[4]).toContain("It rained & rained ]]>.");
  expect(steps.texts[5]).toContain("They stand.");
  expect(steps.outline).toEqual(slides.outline);
  const { sizes } = await readPdf(at("three/told.en.handout.pdf"));
  expect(sizes[0]).toEqual([612, 792]);
}, 60_000);

test("what is asked for wrongly is said in words", async () => {
  const usage = (...args: string[]) => exporting(at("lecture"), args);
  expect(await usage("handout", "--paper-size", "a5")).toMatchObject({
    code: 2,
    err: "--paper-size: expected a known size, got a5 (did you mean a4?)\n",
  });
  expect((await usage("slides-pdf", "--paper-size", "a4")).err).toBe(
    "--paper-size: expected the format handout, which alone has it\n",
  );
  expect((await usage("handout", "--steps")).err).toBe(
    "--steps: expected the format slides-pdf, which alone has a page for a step\n",
  );
});

test("nothing of a browser is left on the disk", () => {
  expect(readdirSync(folder).filter((name) => name.startsWith("chronodeck-browser"))).toEqual([]);
});
