import { describe, expect, it } from "vitest";
import { edited, problems } from "./support/small-lecture.js";

const EVENTS = "timeline-data/events.yaml";
const FIGURES = "timeline-data/figures.yaml";
const REFERENCES = "timeline-data/references.yaml";
const DECK = "slides/deck.yaml";
const START = "slides/en/01-start.md";
const END = "slides/en/02-end.md";
const AUDIENCE = "slides/audiences/all.yaml";

describe("the deck's date", () => {
  it.each([
    ["-0044-03-15", "expected a day such as 2026-03-15, got -0044-03-15"],
    ["0000-03-15", "expected a day such as 2026-03-15, got 0000-03-15"],
    ["2026-03-15~", "expected a day such as 2026-03-15, got 2026-03-15~"],
    ["2026-03", "expected a day such as 2026-03-15, got 2026-03"],
    ["2026-02-30", "expected an EDTF date; "],
  ])("is a plain day of our era, and not %s", (date, message) => {
    const found = problems(edited(DECK, "date: 2026-03-15", `date: ${date}`));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`slides/deck.yaml:3:7 date: ${message}`);
  });
});

describe("an entry of the record", () => {
  it("has a date, or a value", () => {
    expect(problems(edited(EVENTS, "type: held, date: 1994-10,", "type: held,"))).toEqual([
      "timeline-data/events.yaml:10:7 missing: expected date or value, got neither | add the date, or the value that the record has instead",
    ]);
  });
});

describe("keys and their values", () => {
  it("an unknown key, with the one that was meant", () => {
    expect(
      problems(edited(EVENTS, "  title: { en: The first flood", "  titel: { en: The first flood")),
    ).toEqual([
      "timeline-data/events.yaml:2:3 unknown-key: expected a known key, got titel | did you mean title?",
    ]);
  });

  it("an unknown key that resembles none", () => {
    expect(
      problems(
        edited(EVENTS, "  cites: [survey]\n  tags", "  colour: red\n  cites: [survey]\n  tags"),
      ),
    ).toEqual([
      "timeline-data/events.yaml:11:3 unknown-key: expected a known key, got colour | known: actors, amounts, cites, date, differs, evidence, id, image, importance, kind, lane, links, origin, place, record, short, summary, tags, title",
    ]);
  });

  it("a missing key, at its entry", () => {
    expect(problems(edited(EVENTS, "  title: { en: The law, es: La ley }\n", ""))).toEqual([
      "timeline-data/events.yaml:13:3 missing: expected title, got nothing | add title: text by language, such as { en: … }",
    ]);
  });

  it("a word where a number is wanted", () => {
    expect(
      problems(
        edited(
          EVENTS,
          "  cites: [survey]\n  tags",
          "  importance: high\n  cites: [survey]\n  tags",
        ),
      ),
    ).toEqual([
      'timeline-data/events.yaml:11:15 wrong-type: importance: expected a whole number from 1 to 5, got "high" | give a whole number from 1 to 5',
    ]);
  });

  it("a number out of its range, and one that is not whole", () => {
    expect(
      problems({
        ...edited(
          EVENTS,
          "  cites: [survey]\n  tags",
          "  importance: 9\n  cites: [survey]\n  tags",
        ),
        ...edited(AUDIENCE, "minutes: 20", "minutes: 20\nimportance: 2.5"),
      }),
    ).toEqual([
      "slides/audiences/all.yaml:3:13 wrong-type: importance: expected a whole number from 1 to 5, got 2.5 | give a whole number from 1 to 5",
      "timeline-data/events.yaml:11:15 wrong-type: importance: expected a whole number from 1 to 5, got 9 | give a whole number from 1 to 5",
    ]);
  });

  it("a word where a list is wanted", () => {
    expect(problems(edited(EVENTS, "lane: law\n", "lane: law\n  actors: Parliament\n"))).toEqual([
      'timeline-data/events.yaml:17:11 wrong-type: actors: expected a list, got "Parliament" | put it in brackets: [Parliament]',
    ]);
  });

  it("a list where text by language is wanted", () => {
    expect(problems(edited(EVENTS, "{ en: The first flood, es: La primera }", "[flood]"))).toEqual([
      "timeline-data/events.yaml:2:10 wrong-type: title: expected text by language, such as { en: … }, got a list | give text by language, such as { en: … }",
    ]);
  });

  it("a number where text is wanted", () => {
    expect(problems(edited(EVENTS, "en: The first flood", "en: 1994"))).toEqual([
      'timeline-data/events.yaml:2:16 wrong-type: en: expected text, got 1994 | put it in quotation marks: "1994"',
    ]);
  });

  it("an empty text", () => {
    expect(problems(edited(EVENTS, "en: The first flood", "en: ''"))).toEqual([
      "timeline-data/events.yaml:2:16 wrong-type: en: expected text, got an empty text | write it",
    ]);
  });

  it("a key without a value", () => {
    expect(problems(edited(EVENTS, "tags: [rain]", "tags:"))).toEqual([
      "timeline-data/events.yaml:12:8 wrong-type: tags: expected a list, got nothing | give it a list, or remove the key",
    ]);
  });

  it("true where a date is wanted", () => {
    expect(problems(edited(EVENTS, "date: 1994\n", "date: true\n"))).toEqual([
      "timeline-data/events.yaml:3:9 wrong-type: date: expected a date such as 1994, 2012-06 or 2009/2015, got true | give a date such as 1994, 2012-06 or 2009/2015",
    ]);
  });

  it("a word that is none of those allowed, with the one that was meant", () => {
    expect(problems(edited(EVENTS, "relation: responds-to", "relation: response-to"))).toEqual([
      'timeline-data/events.yaml:21:40 wrong-type: relation: expected one of leads-to, responds-to, part-of, got "response-to" | did you mean responds-to?',
    ]);
  });

  it("a list where keys are wanted, and keys where a list is wanted", () => {
    expect(
      problems({
        ...edited(AUDIENCE, "lanes: { in: [water, law] }", "lanes: [water, law]"),
        ...edited(FIGURES, "values:\n    - {", "values:\n      {"),
      }),
    ).toEqual([
      "slides/audiences/all.yaml:5:8 wrong-type: lanes: expected keys with values, got a list | remove the dash, and write key: value on each line",
      "timeline-data/figures.yaml:5:7 wrong-type: values: expected a list, got keys with values | put each item on a line of its own, after a dash",
    ]);
  });

  it("minutes that are neither a number nor keys, and keys with a fault", () => {
    expect(
      problems({
        ...edited(START, "minutes: 3", "minutes: soon"),
        ...edited(END, "figures: [depth]", "figures: [depth]\nminutes: { standart: 3 }"),
      }),
    ).toEqual([
      'slides/en/01-start.md:15:10 wrong-type: minutes: expected minutes, or { brief, standard, scholarly }, got "soon" | give minutes, or { brief, standard, scholarly }',
      "slides/en/02-end.md:5:12 unknown-key: expected a known key, got standart | did you mean standard?",
    ]);
  });

  it("negative minutes, and a reserve that leaves none", () => {
    expect(
      problems({
        ...edited(START, "minutes: 3", "minutes: -3"),
        ...edited(AUDIENCE, "reserve: 5", "reserve: 25"),
      }),
    ).toEqual([
      "slides/audiences/all.yaml:3:10 wrong-type: reserve: expected less than the 20 minutes there are, got 25 | keep fewer minutes for questions",
      "slides/en/01-start.md:15:10 wrong-type: minutes: expected minutes, 0 or more, got -3 | give minutes, 0 or more",
    ]);
  });

  it("more minutes than a day has", () => {
    expect(
      problems({
        ...edited(START, "minutes: 3", "minutes: 1e300"),
        ...edited(AUDIENCE, "minutes: 20", "minutes: 1440.01"),
      }),
    ).toEqual([
      "slides/audiences/all.yaml:2:10 wrong-type: minutes: expected at most 1440 minutes, a day, got 1440.01 | give at most 1440 minutes, a day",
      "slides/en/01-start.md:15:10 wrong-type: minutes: expected at most 1440 minutes, a day, got 1e+300 | give at most 1440 minutes, a day",
    ]);
  });

  it("a name cut in two by its comma", () => {
    expect(problems(edited(REFERENCES, "Water Office", "Water Office, North"))).toEqual([
      "timeline-data/references.yaml:1:82 unknown-key: expected a known key, got North | known: family, given, literal; text with a comma in { } wants quotation marks",
    ]);
  });

  it("the same key twice", () => {
    expect(problems(edited(EVENTS, "  tags: [rain]", "  tags: [rain]\n  lane: law"))).toEqual([
      "timeline-data/events.yaml:13:3 duplicate-key: expected each key once, got lane a second time | remove one of the two, or join them",
    ]);
  });

  it("an address that is none", () => {
    expect(problems(edited(REFERENCES, "issued: 0079", "URL: example"))).toEqual([
      'timeline-data/references.yaml:1:90 wrong-type: URL: expected a web address without spaces, beginning with http, got "example" | give a web address without spaces, beginning with http',
    ]);
  });

  it("a deck's date that is not a day", () => {
    expect(problems(edited(DECK, "2026-03-15", "2026"))).toEqual([
      "slides/deck.yaml:3:7 date: expected a day such as 2026-03-15, got 2026 | write year, month and day",
    ]);
  });

  it("a language that nobody speaks, without what follows from it", () => {
    expect(problems(edited(DECK, "[en, es]", "[en, xx]"))).toEqual([
      'slides/deck.yaml:4:17 wrong-type: entry of languages: expected a language tag such as en, es or pt-BR, got "xx" | give a language tag such as en, es or pt-BR',
    ]);
  });

  it("a map's bounds in the wrong order, and out of range", () => {
    expect(
      problems(edited(END, "map: { countries", "map: { bounds: [-70, -20, -80, 200], countries")),
    ).toEqual([
      "slides/en/02-end.md:17:16 wrong-type: bounds: expected west before east and south before north, got the reverse | write [west, south, east, north]",
      "slides/en/02-end.md:17:32 wrong-type: entry of bounds: expected degrees from -90 to 90, got 200 | give degrees from -90 to 90",
    ]);
  });
});

describe("dates, evidence and origin", () => {
  it("a reversed date", () => {
    expect(problems(edited(EVENTS, "date: 1996/1998~", "date: 1998/1996"))).toEqual([
      'timeline-data/events.yaml:15:9 date: expected an EDTF date; "1998/1996" ends before it begins | write the earlier date first: 1996/1998',
    ]);
  });

  it("a day that does not exist", () => {
    expect(problems(edited(EVENTS, "date: 1994\n", "date: 1994-02-30\n"))).toEqual([
      'timeline-data/events.yaml:3:9 date: expected an EDTF date; "1994-02-30" does not exist: February of 1994 has 28 days | write 1994-02-28, or 1994-02 where the day is not known',
    ]);
  });

  it("a window with an open end, and one for a layout without timeline", () => {
    expect(problems(edited(START, "minutes: 3", "window: 1990/.."))).toEqual([
      "slides/en/01-start.md:15:1 unused-field: expected no window, which the layout event does not show | remove it, or choose a layout that has window",
      "slides/en/01-start.md:15:9 date: expected a window with both ends, got 1990/.. | write both ends, such as 2006/2016",
    ]);
  });

  it("an event of the paper without evidence", () => {
    expect(
      problems(
        edited(EVENTS, "  evidence:\n    - { quote: the flood of 1994, supports: [date] }\n", ""),
      ),
    ).toEqual([
      "timeline-data/events.yaml:1:7 no-evidence: expected evidence for first-flood, got none | quote the paper's words, or say inferred: and why; or mark it origin: context",
    ]);
  });

  it("evidence with neither quote nor inference", () => {
    expect(problems(edited(EVENTS, "quote: the flood of 1994, ", ""))).toEqual([
      "timeline-data/events.yaml:8:7 missing: expected quote or inferred, got neither | quote the paper's words, or say why the claim follows",
    ]);
  });

  it("a quote of more than twelve words", () => {
    expect(
      problems(
        edited(
          EVENTS,
          "the flood of 1994,",
          "one two three four five six seven eight nine ten eleven twelve thirteen,",
        ),
      ),
    ).toEqual([
      "timeline-data/events.yaml:8:16 long-quote: expected a quote of at most 12 words, got 13 | keep the words that carry the date or amount",
    ]);
  });

  it("an event from outside the paper without reference, or with evidence", () => {
    expect(
      problems(
        edited(
          EVENTS,
          "  cites: [survey]\n  links",
          "  evidence: [{ quote: x, supports: [date] }]\n  links",
        ),
      ),
    ).toEqual([
      "timeline-data/events.yaml:13:7 missing: expected a reference for flood-law, which is from outside the paper, got none | add cites: [ … ]",
      "timeline-data/events.yaml:20:3 wrong-type: expected no evidence for flood-law, which is from outside the paper, got some | remove it, or remove origin: context",
    ]);
  });
});
