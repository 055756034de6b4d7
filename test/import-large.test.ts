import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readImportFlags } from "../scripts/commands/import-flags.js";
import { diskEffects } from "../scripts/host/effects.js";
import { csvRows } from "../scripts/importers/csv-rows.js";
import { eventTarget } from "../scripts/importers/event-target.js";
import { readEvents } from "../scripts/importers/events-text.js";
import { plainlySound } from "../scripts/importers/plainly-sound.js";
import { slugOf } from "../scripts/model/slug-of.js";
import { checkValues } from "../scripts/parse/check-values.js";
import { eventsFile } from "../scripts/parse/events-file.js";
import { collector } from "../scripts/parse/report.js";
import { shape } from "../scripts/parse/shape.js";
import { parseYaml } from "../scripts/parse/yaml-document.js";
import { temporaryFolder } from "./support/cli.js";
import { lectureInMemory } from "./support/importing.js";
import { problems } from "./support/small-lecture.js";

/* What makes large files bearable says the same as what it stands in for. */

test("what is plainly sound passes the checks of the file", () => {
  const word = fc.oneof(fc.constantFrom("a", "a-b", "A b", "", "1994", "x y", "é"), fc.string());
  const text = fc.dictionary(fc.constantFrom("en", "es"), word, { maxKeys: 2 });
  const date = fc.constantFrom(
    "1994",
    "1994-02-30",
    "1994-02-28",
    "1850~",
    "soon",
    "1994/1990",
    "",
  );
  const event = fc.record(
    {
      ...{ id: word, title: text, date, lane: fc.constantFrom("law", "x") },
      ...{ summary: fc.record({ standard: text }), place: text, tags: fc.array(word) },
    },
    { requiredKeys: [] },
  );
  let sound = 0;
  fc.assert(
    fc.property(event, (value) => {
      if (!plainlySound(value)) return;
      sound += 1;
      const findings = collector();
      const document = parseYaml(JSON.stringify([value]), "e.yaml", findings.report);
      if (!document) throw new Error("not read");
      shape(eventsFile.schema, value, document, [0], findings);
      checkValues(findings, [], false);
      expect(findings.diagnostics).toEqual([]);
    }),
    {
      numRuns: 3000,
      seed: 1,
      examples: [
        [
          {
            id: "a",
            title: { en: "A" },
            date: "1994",
            lane: "law",
            summary: { standard: { en: "S" } },
          },
        ],
      ],
    },
  );
  expect(sound).toBeGreaterThan(0);
});

test("an unknown lane is refused, however plain the rest", () => {
  const { report, diagnostics } = collector();
  const spec = {
    ...({ id: "a", depth: "standard", languages: [] } as const),
    fields: { id: "a", title: { "": "A" }, date: "1994", lane: "nowhere" },
    summary: { "": "S" },
    at: () => ({ file: "a.csv", line: 2, column: 1 }),
  };
  const lanes = [{ id: "law", title: { en: "Law" }, tone: "circle" }] as const;
  const known = { languages: ["en"], lanes, references: [] };
  expect(eventTarget(spec, undefined, known, report)).toBeUndefined();
  expect(diagnostics.map(({ id }) => id)).toEqual(["unknown-lane"]);
});

test("a file read entry by entry and one read whole get the same edits", () => {
  const entries = `# by hand
- id: accord   # keep me
  title: "Accord: one"
  date: 1994
  lane: law
  summary:
    standard: >
      It is
      signed.
  # the end

- { id: border, title: Border, date: 2008-06-30, lane: law, summary: { standard: It opens. } }
# at the foot
`;
  const target = {
    ...{ id: "accord", title: { en: "Accord: two" }, date: "1995", tags: ["a"] },
    summary: { standard: { en: "It was signed." } },
  };
  const edits = (text: string) =>
    readEvents(text, "e.yaml", ["en"], () => {})
      ?.entry("accord")
      ?.patch(target).edits;
  const apart = edits(entries);
  expect(apart).toHaveLength(4);
  // A marker at the end makes it one piece; all offsets stay.
  expect(edits(`${entries}...\n`)).toEqual(apart);
  expect(readEvents(entries, "e.yaml", ["en"], () => {})?.last).toBeGreaterThan(0);
  expect(readEvents(`${entries}...\n`, "e.yaml", ["en"], () => {})?.last).toBe(0);
});

test("CSV comes back as it was written", () => {
  const cell = fc.stringMatching(/^[a-z",;\n ]{0,8}$/);
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
      (rows) => {
        const text = rows.map((row) => `${row.map(quoted).join(",")}\n`).join("");
        const read = [...csvRows(text, ",")];
        expect(read.map(({ cells }) => cells)).toEqual(rows);
        const lines = rows.map(
          (_, at) =>
            1 +
            rows
              .slice(0, at)
              .map((row) => row.map(quoted).join(","))
              .join("\n")
              .split("\n").length,
        );
        expect(read.slice(1).map(({ number }) => number)).toEqual(lines.slice(1));
      },
    ),
  );
});

test("ids are made of titles, the same in every run", () => {
  expect(slugOf("Łódź: the “Œuvre” of Ægir’s")).toBe("lodz-the-oeuvre-of-aegirs");
  expect(slugOf("Съезд Советов, Ἀθῆναι")).toBe("sezd-sovetov-athinai");
  expect(slugOf("One word after another until there is no more room")).toBe(
    "one-word-after-another-until-there-is-no",
  );
  const lecture = lectureInMemory();
  const csv =
    "Title,Date,Text\nA,1990,\nA,1991,x\nA,1991,y\n日本,1992,\n日本,1993,\nA 1991,1994,\n";
  expect(lecture.import("a.csv", csv).changes.map(({ id }) => id)).toEqual(
    "a a-1991 a-1991-2 event event-1993 a-1991-1994".split(" "),
  );
  expect(lecture.import("a.csv", csv).changes).toEqual([]);
});

test("more doubts than a person reads are counted, and check names what stands", () => {
  const rows = Array.from({ length: 30 }, (_, at) => `E${at},${at + 1}/1/20`).join("\n");
  const lecture = lectureInMemory();
  const { problems: told, diagnostics } = lecture.import("a.csv", `Title,Date\n${rows}\n`, {
    dates: "dmy",
  });
  expect(told).toHaveLength(21);
  expect(told.join("\n")).toContain("10 more entries are marked # review:");
  expect(diagnostics.every(({ level }) => level === "warning")).toBe(true);
  expect(
    problems({
      "timeline-data/references.yaml": `- id: survey\n  # review: who?\n  type: report\n  title: A survey\n`,
    }),
  ).toContain(
    "timeline-data/references.yaml:2:3 review: who? | look at it, then delete the comment",
  );
});

test("a thousand rows and a second time", () => {
  const rows = Array.from(
    { length: 1000 },
    (_, at) => `Event ${at},${1000 + at},Law,"What, ${at}"`,
  );
  const csv = `Title,Date,Group,Text\n${rows.join("\n")}\n`;
  const lecture = lectureInMemory();
  expect(lecture.import("a.csv", csv).changes).toHaveLength(1000);
  expect(lecture.import("a.csv", csv)).toMatchObject({ changes: [], already: 1000 });
  const changed = lecture.import("a.csv", csv.replace("What, 500", "Else"));
  expect(changed.changes.map(({ id, was, now }) => [id, was, now])).toEqual([
    ["event-500", "What, 500", "Else"],
  ]);
});

test("more events than a build reads are written, and it is said", () => {
  const rows = Array.from({ length: 60 }, (_, at) => `E${at},1990,${"word ".repeat(20_000)}`);
  const lecture = lectureInMemory();
  expect(lecture.import("a.csv", `Title,Date,Text\n${rows.join("\n")}\n`).problems).toEqual([
    "timeline-data/events.yaml:1:1  warning  too-large  expected at most 5 MB of events, which is what build and check read; got 7 MB\n    → take in what will be told: filter the table, and import it into a fresh lecture",
  ]);
});

test.each([
  [{ map: ["title=A, B,date=C", "lane="] }, { title: "A, B", date: "C", lane: "" }],
  [{ map: ["title"] }, "--map: expected field=Column, got title"],
  [{ dates: "us" }, "--dates: expected dmy, mdy or ymd, got us"],
  [{ sheet: "" }, "--sheet: expected a name, got an empty text"],
])("flags %j", (flags, expected) => {
  const read = readImportFlags(flags);
  if ("refused" in read) expect(read.refused).toBe(expected);
  else expect(Object.fromEntries(read.wishes.map)).toEqual(expected);
});

test("a large text is written piece by piece, and no letter is cut in two", () => {
  const file = path.join(temporaryFolder(), "large.txt");
  const text = `${"x".repeat(3_999_999)}😀${"é".repeat(4_000_000)}`;
  diskEffects.write(new Map([[file, text]]));
  expect(readFileSync(file, "utf8") === text).toBe(true);
});
