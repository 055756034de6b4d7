import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dateInWords } from "../scripts/model/date-words.js";
import type { RecordEntry } from "../scripts/model/event.js";
import type { Side } from "../scripts/model/lecture.js";
import { eventView } from "../scripts/render/event-view.js";
import { leadingSections } from "../scripts/select/lead.js";
import { select } from "../scripts/select/select.js";
import { chronodeck, FIXTURES } from "./support/cli.js";
import { audience, event, lecture } from "./support/lecture.js";
import { edited, problems } from "./support/small-lecture.js";

/* Which side stands first where paper and record differ. */

const REFERENCE = {
  ...{ id: "source", type: "book", title: "A source", author: [], language: "en" },
  location: { file: "test", line: 1, column: 1 },
};
const dated = (type: RecordEntry["type"], date: string): RecordEntry => ({
  ...{ type, source: "source" },
  date: event("any", date).date,
});
const SIGNED = dated("signed", "1992-12-17");
const IN_FORCE = dated("in-force", "1994-01-01");
const differs = { en: "They differ." };

describe("the record's entry that leads", () => {
  const leadOf = (more: Parameters<typeof event>[2], leadWith: Side = "record") => {
    const told = lecture({ events: [event("treaty", "1994", more)], references: [REFERENCE] });
    const { deck } = select(told, audience({ leadWith }), "en", {
      ...{ unverified: new Set<string>(), draft: false },
    });
    return deck.events[0]?.lead?.type;
  };
  const record = [SIGNED, IN_FORCE];

  test("is that of the kind which the event names", () => {
    expect(leadOf({ record, kind: "in-force" })).toBe("in-force");
    expect(leadOf({ record, kind: "in-force", differs })).toBe("in-force");
  });

  test("is else the first with a date, where the event says how the two differ", () => {
    const value = { type: "corrected", value: { en: "507" }, source: "source" } as const;
    expect(leadOf({ record: [value, ...record], differs })).toBe("signed");
    expect(leadOf({ record: [value], differs })).toBeUndefined();
    expect(leadOf({ record })).toBeUndefined();
  });

  test("leads with its date, and what it says besides stands in the record", () => {
    const both = { ...SIGNED, value: { en: "by three" } };
    const messages = { language: "en", locale: "en", say: (key: string) => key, under: () => ({}) };
    const told = lecture({
      events: [event("treaty", "1994", { record: [both, IN_FORCE], kind: "signed" })],
      references: [REFERENCE],
    });
    const { deck } = select(told, audience({ leadWith: "record" }), "en", {
      ...{ unverified: new Set<string>(), draft: false },
    });
    const views = deck.events.map((one) => eventView(one, deck, messages));
    expect(views.map(({ lead }) => lead?.words)).toEqual([
      dateInWords(event("any", "1992-12-17").date, messages),
    ]);
    expect(views.map(({ rest }) => rest[0]?.words)).toEqual(["by three"]);
  });

  test("is none where the record says the same, in an event from outside, and where the paper leads", () => {
    expect(leadOf({ record: [dated("signed", "1994")], differs })).toBeUndefined();
    expect(leadOf({ record, differs, origin: "context" })).toBeUndefined();
    expect(leadOf({ record, kind: "signed", differs }, "paper")).toBeUndefined();
  });
});

test("a comparison begins with the side that leads, where it says whose word is which", () => {
  const [one, other] = [
    { heading: "One", html: "" },
    { heading: "Other", html: "" },
  ];
  const sections = [one, other];
  const first = (sides: readonly Side[] | undefined, leadWith: Side) =>
    leadingSections(sides ? { sides } : {}, { sections }, leadWith).map(({ heading }) => heading);
  expect(first(["paper", "record"], "record")).toEqual(["Other", "One"]);
  expect(first(["paper", "record"], "paper")).toEqual(["One", "Other"]);
  expect(first(["record", "paper"], "paper")).toEqual(["Other", "One"]);
  expect(first(undefined, "record")).toEqual(["One", "Other"]);
});

describe("what is wrong is said with its place", () => {
  const END = "slides/en/02-end.md";
  const sides = (list: string) => edited(END, "figures: [depth]\n", `sides: ${list}\n`);

  test.each([
    [
      "[paper]",
      "slides/en/02-end.md:4:1 layout-field: sides: expected one for each section, of which there are 2, got 1 | name paper and record, in the order of the sections",
    ],
    [
      "[record, record]",
      "slides/en/02-end.md:4:17 duplicate-name: sides: expected each side once, got record again | name paper and record, in the order of the sections",
    ],
    [
      "[paper, recrod]",
      'slides/en/02-end.md:4:16 wrong-type: entry of sides: expected one of paper, record, got "recrod" | did you mean record?',
    ],
  ])("sides: %s", (list, line) => {
    expect(problems(sides(list))).toEqual([line]);
  });

  test("sides in a layout without sections, and in a translation", () => {
    expect(
      problems({
        ...edited("slides/en/01-start.md", "minutes: 3\n", "sides: [paper, record]\n"),
        ...edited("slides/es/01.md", "id: dams\n", "id: dams\nsides: [paper, record]\n"),
      }),
    ).toEqual([
      "slides/en/01-start.md:15:1 unused-field: expected no sides, which the layout event does not show | remove it, or choose a layout that has sides",
      "slides/es/01.md:19:1 translated-structure: expected id and words only in a translation, got sides | remove it: it stands once, in the default language",
    ]);
  });

  test("a kind that the record does not answer, and one that there is not", () => {
    const EVENTS = "timeline-data/events.yaml";
    const kind = (name: string) =>
      edited(EVENTS, "  date: 1994\n", `  date: 1994\n  kind: ${name}\n`);
    expect(problems(kind("held"))).toEqual([]);
    expect(problems(kind("signed"))).toEqual([
      "timeline-data/events.yaml:4:9 missing: kind: expected an entry of the record that is signed and has a date, got none | add { type: signed, date: …, source: … } to the record, or remove kind",
    ]);
    expect(problems(kind("singed"))[0]).toMatch(
      /^timeline-data\/events\.yaml:4:9 wrong-type: kind: expected one of announced, .*, got "singed" \| did you mean signed\?/,
    );
  });
});

describe("a lecture in both orders", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "chronodeck-lead-"));
  const made = (leadWith: Side) => {
    const root = path.join(folder, leadWith);
    cpSync(path.join(FIXTURES, "comet"), root, { recursive: true });
    appendFileSync(
      path.join(root, "slides/en/02-after.md"),
      "\n---\nid: found\nlayout: event\nevents: [return]\nrequired: true\n---\n# It was found\n\nBy many.\n",
    );
    appendFileSync(path.join(root, "slides/audiences/school.yaml"), `lead-with: ${leadWith}\n`);
    const events = path.join(root, "timeline-data/events.yaml");
    const entry = "    - { type: corrected, date: 1759-03-13, source: yeomans-kiang }\n";
    const more = "    - { type: talks, date: 1757-06, source: yeomans-kiang }\n";
    writeFileSync(events, readFileSync(events, "utf8").replace(entry, `${entry}${more}`));
    const run = chronodeck(["build", "--root", root, "--audience", "school"]);
    expect(run.code, run.err).toBe(0);
    expect(chronodeck(["export", "csv", "svg", "--root", root, "--audience", "school"]).code).toBe(
      0,
    );
    const read = (name: string) =>
      readFileSync(path.join(root, "out", `school.en.${name}`), "utf8");
    const page = read("html");
    const part = (begin: string, end: string) => {
      const at = page.indexOf(begin);
      expect(at).toBeGreaterThan(0);
      return page.slice(at, page.indexOf(end, at));
    };
    return {
      words: (begin: string, end: string) =>
        part(begin, end)
          .replaceAll(/<(style|svg)[\s\S]*?<\/\1>/g, "")
          .replaceAll(/<[^>]*>/g, "\n")
          .replaceAll("\u00a0", " ")
          .split(/\s*\n\s*/)
          .slice(1)
          .filter(Boolean),
      data: part('id="deck-data"', "</script>"),
      exports: [read("timeline.csv"), read("timeline.svg").replace(/<metadata>[^<]*/, "")],
    };
  };
  let paper: ReturnType<typeof made>;
  let record: typeof paper;
  beforeAll(() => {
    paper = made("paper");
    record = made("record");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const CARD = ['data-card="return"', "</template>"] as const;
  const EVENT = ['id="found"', 'class="chips"'] as const;

  test("on the card the leading side's date and block come first", () => {
    const heads = (words: readonly string[]) =>
      words.filter((word) => /^(The (paper|record) says|1758|13 March 1759)$/.test(word));
    expect(heads(paper.words(...CARD))).toEqual([
      "1758",
      "The paper says",
      "The record says",
      "13 March 1759",
    ]);
    expect(heads(record.words(...CARD))).toEqual([
      "13 March 1759",
      "The record says",
      "13 March 1759",
      "The paper says",
      "1758",
    ]);
  });

  test("on its slide the record's date is the large one, and the paper's stands beneath by name", () => {
    const { words } = record;
    expect(words(...EVENT).slice(0, 8)).toEqual([
      "It was found",
      "13 Mar 1759",
      "The record says:",
      "corrected",
      "[3]",
      "The paper says:",
      "1758",
      "●",
    ]);
    const heads = (side: typeof paper) =>
      side.words(...EVENT).filter((word) => /record( says)?$/.test(word));
    expect(heads(record)).toEqual(["Also in the record"]);
    expect(heads(paper)).toEqual(["The record says"]);
    expect(paper.words(...EVENT).slice(0, 3)).toEqual([
      "It was found",
      "1758",
      "year only, no day given",
    ]);
  });

  test("in the comparison its column is the first", () => {
    const heads = (words: readonly string[]) => words.filter((word) => /^The .* says$/.test(word));
    const SLIDE = ['id="promise"', "</section>"] as const;
    expect(heads(paper.words(...SLIDE))).toEqual(["The paper says", "The record says"]);
    expect(heads(record.words(...SLIDE))).toEqual(["The record says", "The paper says"]);
  });

  test("on a figure's card the note stands before the paper's words", () => {
    const at = (words: readonly string[], found: RegExp) =>
      words.findIndex((word) => found.test(word));
    const FIGURE = ['data-card="figure-gaps"', "</template>"] as const;
    for (const { words } of [paper, record])
      expect(at(words(...FIGURE), /shortest/)).toBeGreaterThan(0);
    const noteIsLast = (side: typeof paper) => {
      const words = side.words(...FIGURE);
      const value = words.slice(at(words, /1835 to 1910/));
      return at(value, /shortest/) > at(value, /74 and 76/);
    };
    expect([noteIsLast(paper), noteIsLast(record)]).toEqual([true, false]);
  });

  test("marks and exports say what the paper says", () => {
    expect(record.data).toBe(paper.data);
    expect(record.exports).toEqual(paper.exports);
  });
});
