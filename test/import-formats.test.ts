import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readEdtf } from "../scripts/model/edtf-reader.js";
import { chronodeck, temporaryFolder } from "./support/cli.js";
import { lectureInMemory } from "./support/importing.js";

const FIXTURES = path.join(import.meta.dirname, "fixtures/import");
const fixture = (name: string) => readFileSync(path.join(FIXTURES, name));

const MOON = `title: Going to the Moon
lecturer: Somebody
date: 2026-01-01
languages: [en]
lanes:
  - { id: politics, title: "Politics & money", tone: square }
  - { id: flights, title: "Flights", tone: circle }
`;

const moon = (deck = MOON) => {
  const lecture = lectureInMemory(undefined, deck);
  return {
    read: lecture.file,
    write: (name: string, text: string) => lecture.put(`/lecture/${name}`, text),
    import: (
      name: string,
      content: string | Uint8Array = fixture(name),
      wishes: Parameters<typeof lecture.importLate>[2] = {},
    ) => lecture.importLate(name, content, wishes),
  };
};

/* Files as other programs write them, into a lecture. */

/** What a lecture has after an import, and what is said of it, as one text. */
async function told(name: string, files: readonly string[]): Promise<string> {
  const lecture = moon();
  const { problems, notes } = await lecture.import(name);
  const written = files.map((file) => `${file}\n${lecture.read(file) ?? "(none)\n"}`);
  return `${[...written, `said\n${[...notes, ...problems].join("\n")}`].join("\n---\n")}\n`;
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
    const lecture = moon();
    const first = await lecture.import(name);
    const before = files.map(lecture.read);
    const again = await lecture.import(name);
    expect(again.changes).toEqual([]);
    expect(again.already).toBe(first.changes.length);
    expect(files.map(lecture.read)).toEqual(before);
  });

  test("what is edited since stays as it is edited", async () => {
    const lecture = moon();
    if ((await lecture.import(name)).changes.length === 0) return;
    for (const file of files) {
      const text = lecture.read(file) ?? "";
      lecture.write(file, `# Mine.\n${text.replace(/^( {2}title: ).*$/m, "$1By hand")}`);
    }
    const before = files.map(lecture.read);
    const { changes, notes } = await lecture.import(name);
    expect(changes).toEqual([]);
    expect(notes.filter((note) => note.startsWith("kept as edited here: title")).length).toBe(
      files.length,
    );
    expect(files.map(lecture.read)).toEqual(before);
  });

  test("has dates that EDTF knows, and no HTML", async () => {
    const lecture = moon();
    await lecture.import(name);
    for (const file of files) {
      const text = lecture.read(file) ?? "";
      for (const [, date = ""] of text.matchAll(/^ {2}(?:date|issued|accessed): (.*)$/gm))
        expect(readEdtf(date.replace(/"/g, "")), date).not.toHaveProperty("fault");
      expect(text).not.toMatch(/<script|onerror|<\/?(p|b|i|a)\b/);
    }
  });
});

const KNOWN =
  "what can be imported: a table (.csv, .xlsx), TimelineJS (.json), a calendar (.ics), markwhen (.mw), works (.bib, CSL-JSON), and what chronodeck exports or saves";

describe("refused, with nothing written", () => {
  test.each([
    ["a.mw", "", "1:1  error  empty-file  the file is empty\n    → save or export it again"],
    ["a.bib", " \n", "1:1  error  empty-file  the file is empty\n    → save or export it again"],
    [
      "notes.mw",
      "Words, and none of them a date.\n",
      `1:1  error  unknown-format  expected a file of events or works, got something else\n    → ${KNOWN}`,
    ],
    [
      "a.bib",
      "@comment{nothing}\n",
      "1:1  error  empty  expected works, got none\n    → export the list again, with its entries",
    ],
    [
      "a.json",
      '{ "title": { "text": { "headline": "A" } } }',
      "1:1  error  no-events  expected events: a list, as TimelineJS has it, got JSON without it (title)\n    → is it the whole file? TimelineJS has title, events and eras",
    ],
    [
      "a.json",
      '{ "title": { "text": {} }, "events": [] }',
      "1:38  error  empty  events: expected a list of events, got none\n    → is it the whole file? TimelineJS has title, events and eras",
    ],
    [
      "a.json",
      '{ "timeline": { "headline": "A", "date": [] } }',
      "1:15  error  old-timelinejs  expected events, each with a start_date, got the JSON of TimelineJS 2 (timeline: { date: … })\n    → open it with TimelineJS 3, or write its dates as events: [{ start_date: { year }, text: { headline } }]",
    ],
    [
      "a.json",
      '{ "events": [{ "start_date": { "year": "19',
      "1:43  error  json  expected JSON, got its end\n    → the file is cut off; copy or export it again",
    ],
    [
      "a.json",
      '{ "features": [], "type": 3 }',
      "1:1  error  unknown-json  expected JSON of chronodeck (chronodeck: timeline), of TimelineJS (events, each with a start_date) or of works (CSL-JSON: a list, each with a type), got keys features, type\n    → is this the right file? else export it again",
    ],
    [
      "a.json",
      "[1, 2]",
      "1:1  error  unknown-json  expected JSON of chronodeck (chronodeck: timeline), of TimelineJS (events, each with a start_date) or of works (CSL-JSON: a list, each with a type), got a list of 2\n    → is this the right file? else export it again",
    ],
    [
      "a.ics",
      "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VTIMEZONE\nTZID:UTC\nEND:VTIMEZONE\nEND:VCALENDAR\n",
      "1:1  error  empty  expected events (VEVENT), got a calendar without any (VCALENDAR, VTIMEZONE)\n    → export the calendar with its events",
    ],
  ])("%s %j", async (name, content, expected) => {
    const lecture = moon();
    const { problems, files } = await lecture.import(name, content);
    expect(problems).toEqual([`${name}:${expected}`]);
    expect([...files]).toEqual([]);
    expect(lecture.read(EVENTS)).toBeUndefined();
  });

  test.each([
    ["a map", '[{ "type": "Feature", "id": 1 }]'],
    ["a line of prose", "He said: 1994 was a year.\n"],
    ["a mail", "From: a@example.org\nDate: 1994\n"],
  ])("%s is nobody's", async (_, content) => {
    const { diagnostics } = await moon().import("notes.txt", content);
    expect(diagnostics.map(({ id }) => id)).toEqual([
      content.startsWith("[") ? "unknown-json" : "unknown-format",
    ]);
  });

  test("a line of markwhen has one complaint, and a year with a minus its remedy", async () => {
    const { problems } = await moon().import("a.mw", "2012: One\n-421: Peace\n");
    expect(problems).toEqual([
      "a.mw:2:1  error  date  Peace: expected a year before our era as markwhen has it, 421 BC, got “-421”\n    → write the date itself, such as 2012-06 or 2012/2015",
    ]);
  });

  test("of TimelineJS, month and day are named as they stand in the file", async () => {
    const event = (date: string) => `{ "start_date": { ${date} }, "text": { "headline": "A" } }`;
    const { problems } = await moon().import(
      "a.json",
      `{ "events": [\n${event('"year": -421, "month": 13')},\n${event('"year": -421, "month": 2, "day": 30')}\n] }`,
    );
    expect(problems).toEqual([
      "a.json:2:17  error  date  A: expected a month from 1 to 12, got “13”\n    → give its start_date a year, and as much more as is known",
      "a.json:3:17  error  date  A: expected a day of February -421, which has 29, got “30”\n    → give its start_date a year, and as much more as is known",
    ]);
  });

  test("a lane that the lecture lacks is told once, with the line that adds it", async () => {
    const lecture = moon();
    const { problems } = await lecture.import("a.mw", "# Money\n1961: One\n1962: Two\n");
    expect(problems).toEqual([
      "a.mw:2:1  error  unknown-lane  expected a lane of the lecture, got Money (2 events)\n    → import again with --add-lanes, or add it to lanes: in slides/deck.yaml: - { id: money, title: Money, tone: diamond }",
    ]);
  });
});

test("a link in a title of markwhen leaves its address to the summary", async () => {
  const lecture = moon();
  await lecture.import("a.mw", "2012-06: A month [link](http://x.org)\nWords.\n");
  expect(lecture.read(EVENTS)).toContain(
    "- id: a-month-link\n  title: A month link\n  date: 2012-06\n",
  );
  expect(lecture.read(EVENTS)).toContain("{ standard: Words. link (http://x.org) }");
});

test("in a lecture of two languages notes of works stay out, for each would have to be translated", async () => {
  const lecture = moon(
    MOON.replace("[en]", "[en, es]")
      .replace(/title: "(.*?)"/g, 'title: { en: "$1", es: "$1" }')
      .replace("title: Going to the Moon", "title: { en: Moon, es: Luna }"),
  );
  const { notes } = await lecture.import("zotero.bib");
  expect(notes).toContain("left out: notes, which a lecture has in each of its languages (1 work)");
  expect(lecture.read(REFERENCES)).not.toContain("note:");
});

test("works become events on request, each with itself as its source, and no others", async () => {
  const lecture = moon();
  await lecture.import("scholar.bib", undefined, { worksAsEvents: true });
  expect(lecture.read(EVENTS)).toBe(`- id: smith-2010heat-published
  title: Heat and light
  date: 2010
  lane: politics
  origin: context
  summary: { standard: "John A Smith, Jane Doe: Nature." }
  cites: [smith-2010heat]
  actors: [John A Smith, Jane Doe]

- id: smith-2010heat-2-published
  title: Another with the same key
  date: 1870~
  lane: politics
  origin: context
  summary: { standard: "John A Smith: Oxford University Press, USA." }
  cites: [smith-2010heat-2]
  actors: [John A Smith]
`);
  const again = await lecture.import("scholar.bib", undefined, { worksAsEvents: true });
  expect(again.changes).toEqual([]);
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
