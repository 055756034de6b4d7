import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readEdtf } from "../scripts/model/edtf-reader.js";
import { chronodeck, temporaryFolder } from "./support/cli.js";
import { FIXTURES, inWords, lectureInMemory } from "./support/importing.js";

/* Files as other programs write them, into a lecture. */

/** What a lecture has after an import, and what is said of it, as one text. */
async function told(name: string, files: readonly string[]): Promise<string> {
  const lecture = lectureInMemory();
  const { diagnostics, notes } = await lecture.import(name);
  const written = files.map((file) => `${file}\n${lecture.read(file) ?? "(none)\n"}`);
  return `${[...written, `said\n${[...notes, ...diagnostics.map(inWords)].join("\n")}`].join("\n---\n")}\n`;
}

const EVENTS = "timeline-data/events.yaml";
const PERIODS = "timeline-data/periods.yaml";
const REFERENCES = "timeline-data/references.yaml";
const GOLDEN = [
  ["apollo.timelinejs.json", [EVENTS, PERIODS]],
  ["apollo.mw", [EVENTS]],
  ["old.mw", [EVENTS]],
  ["google.ics", [EVENTS]],
  ["outlook.ics", [EVENTS]],
  ["zotero.bib", [REFERENCES]],
  ["scholar.bib", [REFERENCES]],
  ["zotero.csl.json", [REFERENCES]],
] as const;

describe.each(GOLDEN)("%s", (name, files) => {
  test("becomes what it says, and what is not taken is said", async () => {
    await expect(await told(name, files)).toMatchFileSnapshot(
      path.join(FIXTURES, `${name}.golden`),
    );
  });

  test("imported again, it changes nothing", async () => {
    const lecture = lectureInMemory();
    const first = await lecture.import(name);
    const before = files.map(lecture.read);
    const again = await lecture.import(name);
    expect(again.changes).toEqual([]);
    expect(again.already).toBe(first.changes.length);
    expect(files.map(lecture.read)).toEqual(before);
  });

  test("what is edited since stays as it is edited", async () => {
    const lecture = lectureInMemory();
    if ((await lecture.import(name)).changes.length === 0) return;
    for (const file of files) {
      const text = lecture.read(file) ?? "";
      lecture.write(file, `# Mine.\n${text.replace(/^( {2}title: ).*$/m, "$1By hand")}`);
    }
    const before = files.map(lecture.read);
    const { changes, notes } = await lecture.import(name);
    expect(changes).toEqual([]);
    expect(notes.filter((note) => note.startsWith("kept: title")).length).toBe(files.length);
    expect(files.map(lecture.read)).toEqual(before);
  });

  test("has dates that EDTF knows, and no HTML", async () => {
    const lecture = lectureInMemory();
    await lecture.import(name);
    for (const file of files) {
      const text = lecture.read(file) ?? "";
      for (const [, date = ""] of text.matchAll(/^ {2}(?:date|issued|accessed): (.*)$/gm))
        expect(readEdtf(date.replace(/"/g, "")), date).not.toHaveProperty("fault");
      expect(text).not.toMatch(/<script|onerror|<\/?(p|b|i|a)\b/);
    }
  });
});

describe("on the command line", () => {
  test("a calendar goes in, and again, without a word of another program's", () => {
    const root = temporaryFolder();
    expect(
      chronodeck([
        "init",
        path.join(root, "moon"),
        "--title",
        "Moon",
        "--author",
        "A",
        "--languages",
        "en",
        "--from",
        path.join(FIXTURES, "google.ics"),
      ]).out,
    ).toContain(" files in ");
    const run = chronodeck(["import", path.join(FIXTURES, "zotero.bib"), "--works-as-events"], {
      cwd: path.join(root, "moon"),
    });
    expect(run.code).toBe(1);
    expect(run.err).not.toMatch(/\[plugin|\[core|at Object|node_modules/);
    const references = readFileSync(path.join(root, "moon", REFERENCES), "utf8");
    expect(references).toContain("id: muller-heat-light-2010");
    expect(readFileSync(path.join(root, "moon", EVENTS), "utf8")).toContain(
      "cites: [muller-heat-light-2010]",
    );
  });
});
