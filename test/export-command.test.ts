import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { EXPORTERS } from "../scripts/exporters/index.js";
import { chronodeck, copyOf, FIXTURES, ROOT, temporaryFolder } from "./support/cli.js";
import { exporting } from "./support/exporting.js";

const COMET = path.join(FIXTURES, "comet");
const comet = (...args: string[]) => chronodeck(["export", ...args, "--root", COMET]);

describe("wrong usage is said in words, and writes nothing", () => {
  const cases: readonly (readonly [readonly string[], string])[] = [
    [
      [],
      "expected a format (known: svg, png, pdf, html, csv, json, ics, timelinejs, slides-pdf, handout, pptx; --list says what each is, --all takes all)",
    ],
    [["svgg"], "expected a known format, got svgg (did you mean svg?)"],
    [["svg", "--size", "a33"], "--size: expected a known size, got a33 (did you mean a3?)"],
    [["svg", "--theme", "hal"], "--theme: expected a known theme, got hal (did you mean hall?)"],
    [
      ["svg", "--lanes", "art,prob"],
      "--lanes: expected a known lane, got prob (did you mean probes?)",
    ],
    [["csv", "json", "--fold"], "--fold: expected a figure (svg, png or pdf), got csv, json"],
    [
      ["pptx", "--lanes", "art"],
      "--lanes: expected a format of the timeline, got pptx, which has the slides that its audience is told",
    ],
    [["svg", "--ratio", "2"], "--ratio: expected the format png, which alone has pixels"],
    [["png", "--ratio", "9"], "--ratio: expected a number from 0.5 to 8, got 9"],
    [["svg", "--tiles", "a4"], "--tiles: expected the format pdf, which alone has pages"],
    [["pdf", "--tiles", "a3"], "--tiles: expected a4, got a3"],
    [["pdf", "--tiles", "a4", "--size", "a4"], "--tiles: expected a size larger than a4, got a4"],
    [
      ["svg", "--from", "1910", "--to", "1835"],
      "--from: expected a day before that of --to, got 1910 and 1835",
    ],
    [
      ["csv", "--languages", "es"],
      "--languages: expected all, got es; --lang names the language of a file",
    ],
    [
      ["json", "--languages", "all"],
      "--languages: expected the format csv, which alone has a column for each language",
    ],
    [["svg", "--to", "1986/.."], "--to: expected a day, got 1986/.., which is open there"],
    [["svg", "--out", ""], "--out: expected a folder, got an empty text"],
    [
      ["svg", "--audience", "nobody"],
      "the lecture has no audience nobody (known: observatory, school)",
    ],
  ];
  it.each(cases)("%j", async (args, words) => {
    const out = temporaryFolder();
    const all = args.includes("--out") ? args : [...args, "--out", out];
    expect(await exporting(COMET, all)).toEqual({ code: 2, out: "", err: `${words}\n` });
    expect(readdirSync(out)).toEqual([]);
  });

  test("a day that is none", async () => {
    const args = ["svg", "--from", "1835-13", "--out", temporaryFolder()];
    const { code, err } = await exporting(COMET, args);
    expect(code).toBe(2);
    expect(err).toMatch(/^--from: .*1835-13/);
  });

  test("by the command line too", () => {
    expect(comet("svg", "--lanes", "art,prob", "--out", temporaryFolder())).toEqual({
      ...{ code: 2, out: "" },
      err: "--lanes: expected a known lane, got prob (did you mean probes?)\n",
    });
  });
});

test.each(["en", "es"])("each format has a name on the page of files, in %s", (language) => {
  const file = path.join(ROOT, "templates/messages", `${language}.yaml`);
  const { index } = parse(readFileSync(file, "utf8"));
  const formats = EXPORTERS.map(({ format }) => format);
  expect(Object.keys(index.format).sort()).toEqual([...formats].sort());
});

test("--list says what each format is", () => {
  const { code, out } = comet("--list");
  expect(code).toBe(0);
  expect(out).toMatch(/^svg +the timeline as a vector picture, for papers, slides and the web$/m);
  expect(JSON.parse(comet("--list", "--json").out).formats[0].format).toBe("svg");
});

test("--json names every file, and the size stands in the name where it is not the usual", () => {
  const out = temporaryFolder();
  const run = comet("svg", "csv", "--size", "a3", "--audience", "school", "--out", out, "--json");
  const { files, diagnostics } = JSON.parse(run.out);
  expect(diagnostics).toEqual([]);
  expect(files.map((file: { format: string }) => file.format)).toEqual(["svg", "csv"]);
  expect(readdirSync(out)).toEqual(["school.en.timeline.a3.svg", "school.en.timeline.csv"]);
  expect(files[0].bytes).toBe(readFileSync(path.join(out, "school.en.timeline.a3.svg")).length);
});

test("--strict refuses what is lost, and only that", async () => {
  const out = temporaryFolder();
  const args = ["--audience", "school", "--strict", "--out", out];
  expect((await exporting(COMET, ["json", ...args])).code).toBe(0);
  expect(readdirSync(out)).toEqual(["school.en.timeline.json"]);
  const ids = "first-record, babylon, closest, bayeux, return, clairaut, tail, giotto-probe";
  const lost = {
    csv: ["eras: waiting", "numbers and charts: gaps"],
    ics: [
      "events whose date the format cannot hold: first-record, babylon, out-again",
      "whether a date is approximate or uncertain: bayeux, giotto-painter",
      "tags and importance: closest, bayeux, return, clairaut, tail, giotto-probe",
      ...["eras: waiting", "numbers and charts: gaps"],
    ],
    timelinejs: [
      "whether a date is approximate or uncertain: bayeux, giotto-painter",
      "links between events: clairaut, giotto-probe",
      "that a date is open or unknown on one side: out-again",
      ...[`tags and importance: ${ids}`, "numbers and charts: gaps"],
    ],
  };
  for (const [format, lines] of Object.entries(lost)) {
    const run = await exporting(COMET, [format, ...args]);
    expect([run.code, run.out]).toEqual([1, ""]);
    expect(run.err.replace(/^.*?: without /gm, "").split("\n")).toEqual([
      ...lines,
      ...["nothing was written: under --strict a loss is an error", ""],
    ]);
  }
  expect(readdirSync(out)).toHaveLength(1);
});

test("with nothing left to draw there is a clear word and no picture", () => {
  const out = temporaryFolder();
  const run = comet("svg", "--audience", "school", "--from", "1200", "--to", "1210", "--out", out);
  expect(run.code).toBe(1);
  expect(run.err).toMatch(
    /^slides\/audiences\/school\.yaml:\d+:\d+ {2}error {2}no-events {2}expected an event to draw for the audience school, which has \d+, and none of them is asked for\n {4}→ ask for other --lanes, --events or days, or name another --audience\n/,
  );
  expect(readdirSync(out)).toEqual([]);
});

test("what has no end is drawn as far as is asked, also where all else has ended", () => {
  for (const days of [
    ["--from", "2200"],
    ["--from", "2200", "--to", "2210"],
  ]) {
    const out = temporaryFolder();
    const run = comet("svg", "html", "--audience", "school", ...days, "--out", out);
    expect(run.code).toBe(0);
    const read = (kind: string) =>
      readFileSync(path.join(out, `school.en.timeline.${kind}`), "utf8");
    expect(read("svg")).toContain('data-event="out-again"');
    const [start, end] = ["start", "end"].map((side) =>
      Number(new RegExp(`data-window-${side}="([^"]*)"`).exec(read("html"))?.[1]),
    );
    expect(end).toBeGreaterThan(start ?? Number.NaN);
  }
});

test("a letter that no font has is refused with its place, and never drawn as a box", () => {
  const root = copyOf("minimal");
  const { code, err } = runWithTitle(root, "ሰላም");
  expect(code).toBe(1);
  expect(err).toMatch(
    /^timeline-data\/events\.yaml:\d+:\d+ {2}error {2}missing-letter {2}expected letters that a font of the figure has, got ሰ \(U\+1230\) in /,
  );
  expect(existsSync(path.join(root, "out"))).toBe(false);
});

test("SOURCE_DATE_EPOCH stands in the place of the lecture's date, in every format that has one", () => {
  const made = (env: NodeJS.ProcessEnv) => {
    const out = temporaryFolder();
    const args = ["export", "pdf", "html", "--audience", "school", "--root", COMET, "--out", out];
    expect(chronodeck(args, { env }).code).toBe(0);
    const read = (kind: string) =>
      readFileSync(path.join(out, `school.en.timeline.${kind}`), "latin1");
    return [
      /<xmp:CreateDate>([^<]*)</.exec(read("pdf"))?.[1],
      /<meta name="date" content="([^"]*)">/.exec(read("html"))?.[1],
    ];
  };
  expect(made({ SOURCE_DATE_EPOCH: "" })).toEqual(["2026-03-14T00:00:00Z", "2026-03-14"]);
  expect(made({ SOURCE_DATE_EPOCH: "1700000000" })).toEqual([
    "2023-11-14T22:13:20Z",
    "2023-11-14T22:13:20.000Z",
  ]);
});

test("one mistake that every deck has is said once", () => {
  const root = copyOf("comet");
  const theme = path.join(root, "templates/themes/plain.css");
  mkdirSync(path.dirname(theme), { recursive: true });
  const paper = readFileSync(path.join(ROOT, "templates/themes/paper.css"), "utf8");
  writeFileSync(theme, paper.replace("--ink: #211c17", "--ink: rgb(1 2 3)"));
  const run = chronodeck(["export", "svg", "--theme", "plain", "--root", root]);
  expect(run.code).toBe(1);
  expect(run.err.split("theme-colour")).toHaveLength(2);
  expect(run.err).toContain("1 error, 0 warnings");
});

test("the same bytes twice, in every format", () => {
  const [first, second] = [temporaryFolder(), temporaryFolder()];
  const runs = [
    { out: first, env: { TZ: "Asia/Tokyo", LANG: "de_DE.UTF-8" } },
    { out: second, env: { TZ: "America/Lima", LANG: "C" } },
  ];
  for (const { out, env } of runs) {
    const args = ["export", "--all", "--root", COMET, "--audience", "school", "--out", out];
    expect(chronodeck(args, { cwd: out, env }).code).toBe(0);
  }
  // The deck and the page that leads to all of it besides.
  expect(readdirSync(first)).toHaveLength(EXPORTERS.length + 2);
  for (const file of readdirSync(first)) {
    const [a, b] = [first, second].map((folder) => readFileSync(path.join(folder, file)));
    expect(b && a?.equals(b), file).toBe(true);
  }
});

function runWithTitle(root: string, title: string) {
  const file = path.join(root, "timeline-data/events.yaml");
  const text = readFileSync(file, "utf8").replace(/title: .*/, `title: { en: "${title}" }`);
  writeFileSync(file, text);
  return chronodeck(["export", "svg", "--root", root]);
}
