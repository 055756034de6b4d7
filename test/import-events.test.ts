import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { importers } from "../scripts/importers/index.js";
import type { Diagnostic } from "../scripts/model/diagnostic.js";
import { chronodeck, temporaryFolder } from "./support/cli.js";
import { importInput } from "./support/import-input.js";
import { memoryEffects } from "./support/memory-effects.js";

/* Events from a CSV or JSON of ours into a lecture that people have written in. */

const EVENTS = `# The events, by hand.

- id: accord   # keep me
  title: { en: The accord, es: "El acuerdo" }   # two languages
  date: 1994
  lane: law
  summary:
    brief: { en: Short., es: Breve. }
    standard:
      en: >
        A treaty
        of three.
      es: 'Un tratado.'
  evidence:
    # why we know
    - { quote: in 1994, supports: [date] }
  cites:
    - book     # the book
  tags: [treaty]
  # the end of accord

- { id: border, title: { en: "A border: opens", es: Frontera }, date: 2008-06-30, lane: law, summary: &once { standard: { en: It opens., es: Abre. } }, cites: [book] }
- id: third
  title: { en: Third, es: Tercero }
  date: "2001~"
  lane: art
  summary: *once
  cites: [book]
`;
const DECK = `title: { en: What happened, es: Lo que pasó }
lecturer: Somebody
date: 2026-01-01
languages: [en, es]
lanes:
  - { id: law, title: { en: Law, es: Ley }, tone: square }
  - { id: art, title: { en: Fine art, es: Arte }, tone: circle }
`;

function lecture(events: string | undefined = EVENTS): string {
  const root = temporaryFolder();
  for (const folder of ["slides", "timeline-data"]) mkdirSync(path.join(root, folder));
  writeFileSync(path.join(root, "slides/deck.yaml"), DECK);
  writeFileSync(
    path.join(root, "timeline-data/references.yaml"),
    "- { id: book, type: book, title: A book }\n- { id: film, type: film, title: A film }\n",
  );
  if (events !== "") writeFileSync(path.join(root, "timeline-data/events.yaml"), events);
  return root;
}

const eventsOf = (root: string) =>
  readFileSync(path.join(root, "timeline-data/events.yaml"), "utf8");

function importing(
  root: string,
  name: string,
  content: string | Buffer,
  ...flags: readonly string[]
) {
  writeFileSync(path.join(root, name), content);
  return chronodeck(["import", name, ...flags], { cwd: root });
}

const inWords = ({ location: { line, column }, level, id, message }: Diagnostic) =>
  `${line}:${column}  ${level}  ${id}  ${message}`;

const NEXT =
  "Run chronodeck check: it names quotes that do not carry their date, translations that are stale or missing, and evidence that is still to come.\n";

describe("a table of events", () => {
  const csv = (...lines: readonly string[]) => `\ufeff${lines.join("\r\n")}\r\n`;

  test("changes what it says, adds what is new, and leaves every other letter", () => {
    const root = lecture();
    const run = importing(
      root,
      "mine.csv",
      csv(
        "id,title,date_edtf,lane,summary,cites,tags,place,language,depth",
        'accord,"The ""accord""",1994-01-01,Law,Shorter.,book | film,treaty | peace,Geneva,en,brief',
        "border,A border: opens,2008-06-30,law,It opens.,book,,,en,standard",
        "fourth,'=Fourth,2020?,Fine art,It is new.,film,,,en,standard",
      ),
    );
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(run.out).toBe(`timeline-data/events.yaml:4:16  accord  title (en)
  - The accord
  + The "accord"
timeline-data/events.yaml:5:9  accord  date
  - 1994
  + 1994-01-01
timeline-data/events.yaml:8:18  accord  summary (en)
  - Short.
  + Shorter.
timeline-data/events.yaml:18:26  accord  cites
  + film
timeline-data/events.yaml:19:16  accord  tags
  + peace
timeline-data/events.yaml:19:17  accord  place
  + place: { en: Geneva }
timeline-data/events.yaml:32:1  fourth  event
  + =Fourth
6 texts changed, 1 event added (1 event already applied)
${NEXT}`);
    const changed = EVENTS.replace("en: The accord,", 'en: The "accord",')
      .replace("date: 1994", "date: 1994-01-01")
      .replace("en: Short.", "en: Shorter.")
      .replace("# the book", "# the book\n    - film")
      .replace("[treaty]", "[treaty, peace]\n  place: { en: Geneva }");
    expect(eventsOf(root)).toBe(`${changed}
- id: fourth
  title: { en: =Fourth }
  date: 2020?
  lane: art
  summary: { standard: { en: It is new. } }
  cites: [film]
`);
    expect(importing(root, "mine.csv", readFileSync(path.join(root, "mine.csv"))).out).toBe(
      "already applied: 3 events\n",
    );
  });

  test("empty cells take nothing away, and a table may hold fewer columns", () => {
    const root = lecture();
    const run = importing(root, "mine.csv", "id;date_edtf;summary\naccord;1995;\n");
    expect([run.code, run.err]).toEqual([0, ""]);
    expect(eventsOf(root)).toBe(EVENTS.replace("date: 1994", "date: 1995"));
  });

  test("a link that the table's audience was not shown stays beside a new one", () => {
    const links = "links: # where it led\n    - { to: third, relation: leads-to }";
    const events = EVENTS.replace("tags: [treaty]", links);
    const root = lecture(events);
    const run = importing(root, "mine.csv", "id,links\naccord,leads-to border\n");
    expect([run.code, run.err]).toEqual([0, ""]);
    const more = (relation: string) => `${links}\n    - { to: border, relation: ${relation} }`;
    expect(eventsOf(root)).toBe(events.replace(links, more("leads-to")));
    // The same event, in another relation.
    importing(root, "mine.csv", "id,links\naccord,part-of border\n");
    expect(eventsOf(root)).toBe(events.replace(links, more("part-of")));
  });

  test("an entry without an id is not taken for one of the name undefined", () => {
    const root = lecture("- title: { en: Nameless }\n  tags: [mine]\n");
    const run = importing(root, "mine.csv", "id,lane\nundefined,law\n");
    expect(run.code).toBe(1);
    expect(run.err).toContain("mine.csv:2:1  error  missing  expected title, got nothing");
  });

  test("rows that cannot be taken are named with line and remedy, the rest is taken", () => {
    const root = lecture();
    const run = importing(
      root,
      "mine.csv",
      csv(
        "id,title,date_edtf,lane,summary,cites,record,links,language,colour",
        "a,A,1994,Lw,S,book,,,en,",
        "b,B,12 May 1994,law,S,book,,,en,",
        "c,C,1994,law,S,bok,,,en,",
        '"d","two',
        'lines",1994,law,S,book,signed 1994,,en,',
        "e,E,1994,law,S,book,,,fr,",
        "accord,A,1994,law,S,book,,,en,",
        "accord,B,1994,law,S,book,,,en,",
        "Bad Id,B,1994,law,S,book,,,en,",
        ",B,1994,law,S,book,,,en,",
        "f,,1994,law,S,book,,,en,",
        "g,G,1994,law,S,book,,leads-to nowhere,en,",
        "h,H,1994,law,S,book,,,en,,extra",
        "i,I,1994,law,S,book,,,en,",
      ),
    );
    expect(run.code).toBe(1);
    expect(
      run.err.replaceAll("mine.csv:", ""),
    ).toBe(`1:1  warning  unknown-column  expected known columns, got colour; left out
    → columns that are taken: id, title, date_edtf, lane, summary … as chronodeck export csv writes them
2:1  error  unknown-lane  expected a known lane, got Lw
    → did you mean law? (slides/deck.yaml lists the lanes)
3:1  error  date  expected an EDTF date; "12 May 1994" is not an EDTF date
    → write 1994-05-12
4:1  error  unknown-reference  expected a known reference, got bok
    → did you mean book? (timeline-data/references.yaml)
5:1  error  cell  record: expected type: date [reference], got signed 1994
    → such as signed: 1992-12-17 [treaty], a value in “ ”, several parted by |
7:1  error  language  expected a language of the lecture, got fr
    → add it to languages: in slides/deck.yaml, or take the words in en or es
9:1  error  duplicate  expected each event once, got accord again
    → keep the row that counts
10:1  error  wrong-type  id: expected an id of small letters, digits and hyphens, such as first-treaty, got "Bad Id"
    → give an id of small letters, digits and hyphens, such as first-treaty
11:1  error  missing  expected id, got nothing
    → add id: an id of small letters, digits and hyphens, such as first-treaty
12:1  error  missing  expected title, got nothing
    → add title: text by language, such as { en: … }
13:1  warning  unknown-event  links: expected a known event, got nowhere; the link is left out
    → known: accord, border, g, i, third
14:1  error  csv  expected 10 cells, got 11
    → put quotation marks round cells with a comma
10 errors, 2 warnings
`);
    expect(run.out).toContain("2 texts changed, 2 events added");
    expect(eventsOf(root).match(/^- (id: .*|\{ id: \w+)/gm)).toEqual([
      "- id: accord   # keep me",
      ...["- { id: border", "- id: third", "- id: g", "- id: i"],
    ]);
  });

  test.each([
    ["empty.csv", "", "1:1  error  empty-file  the file is empty"],
    [
      "mine.json",
      '{ "chronodeck": "timeline", "version": 1,\n  "events": [ { "id": "a"',
      "2:26  error  json  expected JSON, got its end",
    ],
  ])("%s of %j is refused, and nothing is changed", (name, content, words) => {
    const root = lecture();
    const run = importing(root, name, content);
    expect(run.code).toBe(1);
    expect(run.err).toContain(`${name}:${words}`);
    expect(run.err).toContain("nothing is changed\n");
    expect(eventsOf(root)).toBe(EVENTS);
  });

  test("where all rows are refused, it is shown what their columns were taken for", () => {
    const run = importing(lecture(), "a.csv", "Ereignis;Datum;Farbe\nA;irgendwann;rot\n");
    expect(run).toMatchObject({
      code: 1,
      out: "",
      err: "a.csv:2:1  error  date  date: expected a date; “irgendwann” is no date that can be read\n    → write it as 1994, 1994-05, 1994-05-03, 1994/1998, 1850s, c. 1850, 44 BC or 431-404 BC\n1 error, 0 warnings\ncolumns: title ← Ereignis, date ← Datum; left out: Farbe (--map field=Column changes it)\nnothing is changed\n",
    });
  });

  test.each([
    [
      "mine.csv",
      "id,title,date_edtf\n",
      "1:1  error  empty  expected events, got a line of names alone",
    ],
    [
      "mine.csv",
      "name,colour\nA,red\n",
      "1:1  error  columns  expected a column for the date, got name, colour",
    ],
    [
      "mine.csv",
      "id,title,Title\na,b,c\n",
      "1:1  error  columns  expected each column once, got title again",
    ],
    [
      "mine.csv",
      'id,title\naccord,"open\nmore\n',
      "2:1  error  csv  expected a cell in quotation marks, got one that is open or goes on behind them",
    ],
    [
      "mine.json",
      '{ "chronodeck": "timeline",\n  version: 1 }',
      "2:3  error  json  expected JSON, got “version: 1 }”",
    ],
    [
      "mine.json",
      '{\n  "chronodeck": "timeline",\n  "version": 2 }',
      "3:14  error  version  version: expected 1, got 2",
    ],
    [
      "mine.json",
      '{ "events": [] }',
      "1:1  error  unknown-json  expected JSON of chronodeck (chronodeck: timeline), of TimelineJS (events, each with a start_date) or of works (CSL-JSON: a list, each with a type), got keys events",
    ],
    [
      "mine.json",
      '{ "chronodeck": "timeline", "version": 1, "language": "en",\n  "events": [] }',
      "2:13  error  empty  events: expected events, got none",
    ],
    [
      "mine.json",
      '{ "chronodeck": "timeline", "version": 1, "language": "en" }',
      "1:1  error  wrong-type  events: expected a list, got none",
    ],
  ])("%s of %j has nothing to take, for a reason", (file, source, words) => {
    const effects = memoryEffects(
      new Map([["/lecture/slides/deck.yaml", new TextEncoder().encode(DECK)]]),
    );
    const input = importInput(file, source, effects);
    const importer = importers.find(({ takes }) => takes(source, file, input.bytes));
    const read = importer?.read(input);
    expect(read?.files.size).toBe(0);
    expect(read?.diagnostics.map(inWords)[0]).toContain(words);
  });

  test("an empty file is of no format, whatever its name", () => {
    const named = ["mine.csv", "mine.json", "mine.yaml"];
    expect(
      named.filter((name) => importers.some(({ takes }) => takes("", name, new Uint8Array()))),
    ).toEqual([]);
  });
});

describe("JSON of events", () => {
  const json = (...events: readonly object[]) =>
    JSON.stringify(
      { chronodeck: "timeline", version: 1, language: "es", depth: "standard", events },
      null,
      2,
    );
  const base = { title: "Uno", date: "1994", lane: "law", summary: "Sí.", cites: ["book"] };

  test("adds what has a sound entry, and names the place of what has not", () => {
    const root = lecture("");
    const run = importing(
      root,
      "mine.json",
      json(
        {
          id: "one",
          ...base,
          amounts: [{ label: "Suma", value: 2, unit: "{n} m", approximate: true, words: "2 m" }],
        },
        {
          id: "two",
          ...base,
          record: [{ type: "sung", date: "1994", source: "book", words: "x" }],
        },
        { id: "three", ...base, importance: "high" },
      ),
    );
    expect(run.code).toBe(1);
    expect(run.err).toContain("mine.json:37:19  error  ");
    expect(run.err).toContain("type: expected one of announced, ");
    expect(run.err).toContain("importance: expected a whole number from 1 to 5");
    expect(eventsOf(root)).toBe(`- id: one
  title: { es: Uno }
  date: 1994
  lane: law
  summary: { standard: { es: Sí. } }
  cites: [book]
  amounts:
    - { label: { es: Suma }, value: 2, unit: { es: "{n} m" }, approximate: true }
`);
  });

  test("entries of lists are changed where they stand, of another source added; texts that stand once become texts by language", () => {
    const old = `- id: one
  title: One
  date: 1994
  lane: law
  summary:
    standard: Yes.
  cites: [film, book] # both
  actors: [Somebody]
  record:
    - { type: signed, date: 1992-12-17, source: book } # the day
    # then
    - type: in-force
      date: 1994
      source: book
`;
    const root = lecture(old);
    const event = {
      ...{
        id: "one",
        ...base,
        title: "Uno",
        summary: "Yes.",
        cites: ["book", "film"],
        actors: ["Somebody"],
      },
      record: [
        { type: "signed", date: "1992-12-18", source: "book", words: "" },
        { type: "in-force", date: "1994", source: "film", words: "" },
      ],
    };
    const run = importing(root, "mine.json", json(event));
    expect([run.code, run.err]).toEqual([0, ""]);
    const changed = old
      .replace("title: One", "title: { en: One, es: Uno }")
      .replace("1992-12-17", "1992-12-18");
    expect(eventsOf(root)).toBe(`${changed}    - { type: in-force, date: 1994, source: film }\n`);
    expect(importing(root, "mine.json", json(event)).out).toBe("already applied: 1 event\n");
  });

  test("a text that other places share is left, and named", () => {
    const root = lecture();
    const run = importing(
      root,
      "mine.json",
      json({ id: "third", ...base, title: "Tercero", date: "2001~", lane: "art" }),
    );
    expect(run.code).toBe(1);
    expect(run.err).toContain(
      "timeline-data/events.yaml:27:12  error  shared-text  expected summary of third alone, got what other places share (&once)\n    → write it out where it is shared, then import again\n",
    );
    expect(eventsOf(root)).toBe(EVENTS);
  });

  test("--dry-run writes nothing, --out writes elsewhere, --json says it to programs", () => {
    const root = lecture();
    const file = json({
      id: "accord",
      ...base,
      title: "Otro",
      date: "1994",
      summary: "Un tratado.",
    });
    const dry = importing(root, "mine.json", file, "--dry-run", "--json");
    expect(JSON.parse(dry.out)).toEqual({
      changes: [
        {
          ...{ id: "accord", field: "title", language: "es", was: "El acuerdo", now: "Otro" },
          ...{ file: "timeline-data/events.yaml", line: 4, column: 32 },
        },
      ],
      ...{ already: 0, notes: [], diagnostics: [] },
    });
    expect(importing(root, "mine.json", file, "--dry-run").out).toContain(
      "1 text would be changed; nothing is written\n",
    );
    expect(importing(root, "mine.json", file, "--out", "new.yaml").code).toBe(0);
    expect(eventsOf(root)).toBe(EVENTS);
    expect(readFileSync(path.join(root, "new.yaml"), "utf8")).toBe(
      EVENTS.replace('"El acuerdo"', '"Otro"'),
    );
    expect(importing(root, "mine.json", file, "--out", "").err).toBe(
      "--out: expected a file, got an empty text\n",
    );
  });

  test.each([
    ["an empty list", "[]\n", /^- id: one\n/],
    ["comments alone", "# Events.\n", /^# Events\.\n\n- id: one\n/],
    ["a flow list", "[{ id: a, title: A }]\n", /^\[\{ id: a, title: A \}, \{ id: one, title: /],
    [
      "lines of Windows",
      "- id: a\r\n  title: A\r\n",
      /^- id: a\r\n {2}title: A\r\n\r\n- id: one\r\n {2}title/,
    ],
    ["no last end of line", "- id: a\n  title: A # a", /^- id: a\n {2}title: A # a\n\n- id: one\n/],
    [
      "an indented list",
      "  - id: a\n    title: A\n",
      /^ {2}- id: a\n {4}title: A\n\n {2}- id: one\n {4}title/,
    ],
  ])("new events follow %s", (_, before, after) => {
    const root = lecture(before);
    expect(importing(root, "mine.json", json({ id: "one", ...base })).err).toBe("");
    expect(eventsOf(root)).toMatch(after);
    expect(importing(root, "mine.json", json({ id: "one", ...base })).out).toBe(
      "already applied: 1 event\n",
    );
  });
});
