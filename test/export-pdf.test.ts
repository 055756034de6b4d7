import { readFileSync } from "node:fs";
import path from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { chronodeck, FIXTURES, temporaryFolder } from "./support/cli.js";

/** A node of a PDF's structure, as pdf.js gives it. */
interface Tagged {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Tagged[];
}

async function exported(...args: string[]) {
  const out = temporaryFolder();
  const root = ["--root", path.join(FIXTURES, "comet"), "--audience", "school", "--out", out];
  const run = chronodeck(["export", "pdf", "json", ...args, ...root, "--json"]);
  const { files } = JSON.parse(run.out) as { files: { file: string }[] };
  const [pdf = "", json = ""] = files.map(({ file }) => path.resolve(file));
  const document = await getDocument({ data: new Uint8Array(readFileSync(pdf)) }).promise;
  return { document, events: JSON.parse(readFileSync(json, "utf8")).events };
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof exported>>["document"]["getPage"]>>;

async function textOf(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ("str" in item ? item.str : "")).join("\n");
}

function flat(node: Tagged): Tagged[] {
  return [node, ...(node.children ?? []).flatMap(flat)];
}

describe("the PDF", () => {
  it("has one page of the paper's size, and text that can be searched", async () => {
    const { document } = await exported("--size", "a4");
    expect(document.numPages).toBe(1);
    const page = await document.getPage(1);
    expect(page.view.map(Math.round)).toEqual([0, 0, 842, 595]);
    const text = await textOf(page);
    expect(text).toContain("A comet with a timetable");
    expect(text).toContain("Sightings");
    expect(text).toMatch(/Sources: \[1\]/);
  });

  it("says who made it and when, by the lecture's date", async () => {
    const { document } = await exported();
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({
      Title: "A comet with a timetable",
      Author: "A. Lecturer",
      CreationDate: "D:20260314000000Z",
    });
  });

  it("leads a screen reader through every event, with its date, in order", async () => {
    const { document, events } = await exported();
    const tree = (await (await document.getPage(1)).getStructTree()) as Tagged;
    const nodes = flat(tree);
    expect(nodes.filter(({ role }) => role === "H1")).toHaveLength(1);
    expect(nodes.find(({ role }) => role === "Figure")?.alt).toMatch(/events, from 240 BC to/);
    const spoken = nodes
      .filter(({ role }) => role === "LBody")
      .flatMap(({ alt }) => alt?.split("; ") ?? []);
    expect(spoken).toEqual(
      events.map(
        ({ dateInWords, title }: { dateInWords: string; title: string }) =>
          `${dateInWords}: ${title}`,
      ),
    );
  });

  it("is cut into sheets of A4 after one that shows how they lie", async () => {
    const { document } = await exported("--size", "poster", "--tiles", "a4");
    expect(document.numPages).toBe(13);
    const plan = await textOf(await document.getPage(1));
    expect(plan).toContain("12 sheets: print at 100 %, cut at the marks");
    const tile = await document.getPage(2);
    expect(tile.view.map(Math.round)).toEqual([0, 0, 842, 595]);
    const [first, last] = [await textOf(tile), await textOf(await document.getPage(13))];
    expect(first).toContain("A1 / C4");
    expect(first).toContain("A comet with");
    expect(last).not.toContain("A comet with");
  });
});
