import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chronodeck, FIXTURES } from "./support/cli.js";

/* What verify says of files: real ones, made by the tool, of a lecture that is then changed. */

const FORMATS = ["svg", "pdf", "html", "json", "ics"] as const;

describe("verify", () => {
  let root = "";
  const names = [
    "school.en.html",
    "school.en.timeline.svg",
    "school.en.timeline.pdf",
    "school.en.timeline.html",
    "school.en.timeline.json",
    "school.en.timeline.ics",
    "school.en.pptx",
  ];
  const files = () => names.map((name) => path.join(root, "out", name));
  const verify = (...asked: readonly string[]) => {
    const { code, out } = chronodeck(["verify", "--root", root, ...asked]);
    return { code, out: out.replaceAll(`${path.join(root, "out")}/`, "") };
  };
  const edit = (file: string, from: string, to: string) => {
    const full = path.join(root, file);
    const before = readFileSync(full, "utf8");
    expect(before).toContain(from);
    writeFileSync(full, before.replace(from, to));
    return () => writeFileSync(full, before);
  };

  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), "chronodeck-"));
    cpSync(path.join(FIXTURES, "comet"), root, { recursive: true });
    expect(chronodeck(["build", "--root", root, "--audience", "school"]).code).toBe(0);
    const exported = chronodeck([
      "export",
      ...FORMATS,
      "pptx",
      "--root",
      root,
      "--audience",
      "school",
    ]);
    expect(exported.code).toBe(0);
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test("all that the lecture would make today is fresh", () => {
    expect(verify(...files())).toEqual({
      code: 0,
      out: names.map((name) => `${name}  fresh\n`).join(""),
    });
  });

  test("a changed event is named, with what the file says and what the lecture does", () => {
    const undo = edit(
      "timeline-data/events.yaml",
      "A broom star in the Chinese annals",
      "A broom star",
    );
    const { code, out } = verify(...files());
    undo();
    expect(code).toBe(1);
    const line =
      "    first-record: title was “A broom star in the Chinese annals”, is “A broom star”\n";
    for (const name of names) expect(out).toContain(`${name}  stale\n${line}`);
  });

  test("what a file does not hold of an event is told as changed", () => {
    const undo = edit(
      "timeline-data/events.yaml",
      "Chinese astronomers note the comet.",
      "They note it.",
    );
    const { out } = verify(...files());
    undo();
    expect(out).toContain(
      "school.en.timeline.svg  stale\n    first-record: its summary, evidence, record or sources have changed\n",
    );
    expect(out).toContain(
      "school.en.html  stale\n    first-record: summary was “Chinese astronomers note the comet.”, is “They note it.”\n",
    );
  });

  test("an event that the audience is not told any more, and a date without its evidence", () => {
    const undo = [
      edit("timeline-data/events.yaml", "date: -0163", "date: -0164"),
      edit(
        "slides/audiences/school.yaml",
        "lanes: { out: [ideas] }",
        "lanes: { out: [ideas, art] }",
      ),
    ];
    const { out } = verify(...files());
    for (const back of undo) back();
    expect(out).toContain("    babylon: date was “-0163”, is “-0164”\n");
    expect(out).toContain("    bayeux: not told any more\n");
  });

  test("words of a slide concern decks, not timelines; and templates no data", () => {
    const undo = edit("slides/en/01-before.md", "\n# ", "\n# New: ");
    expect(verify(...files()).out).toBe(
      names
        .map((name) =>
          /^school.en.(html|pptx)$/.test(name)
            ? `${name}  stale\n    the slides or audiences have changed\n`
            : `${name}  fresh\n`,
        )
        .join(""),
    );
    undo();
  });

  test("--json says the same", () => {
    const undo = edit(
      "timeline-data/events.yaml",
      "A broom star in the Chinese annals",
      "A broom star",
    );
    const run = chronodeck(["verify", "--json", "--root", root, files()[1] ?? ""]);
    undo();
    expect(JSON.parse(run.out)).toEqual({
      files: [
        {
          file: files()[1],
          state: "stale",
          parts: ["data"],
          events: [
            {
              id: "first-record",
              state: "changed",
              fields: [
                { field: "title", was: "A broom star in the Chinese annals", now: "A broom star" },
              ],
            },
          ],
        },
      ],
      diagnostics: [],
    });
  });

  test("other files, damaged ones and none are told apart", () => {
    const damaged = path.join(root, "out", "damaged.svg");
    const svg = readFileSync(files()[1] ?? "", "utf8");
    writeFileSync(damaged, svg.replace(/chronodeck-provenance:.{9}/, "chronodeck-provenance:AAAA"));
    const picture = path.join(root, "slides/media/orbit.svg");
    const { code, out } = verify(
      damaged,
      picture,
      path.join(root, "out", "none.svg"),
      files()[1] ?? "",
    );
    expect(code).toBe(1);
    expect(out).toBe(
      [
        "damaged.svg  not ours, or of a format that does not say where it is from (CSV, PNG)",
        `${picture}  not ours, or of a format that does not say where it is from (CSV, PNG)`,
        "none.svg  expected a file, got none of this name",
        "school.en.timeline.svg  fresh\n",
      ].join("\n"),
    );
  });

  test("a lecture with errors cannot tell, and says why", () => {
    const undo = edit("timeline-data/events.yaml", "lane: sightings", "lane: sigthings");
    const { code, out, err } = chronodeck(["verify", "--root", root, files()[1] ?? ""]);
    undo();
    expect(code).toBe(1);
    expect(out).toContain("nobody can tell while the lecture has errors");
    expect(err).toContain("timeline-data/events.yaml:4:9  error");
  });
});
