import { describe, expect, it } from "vitest";
import { edited, LAYOUTS, parseSmall, problems } from "./support/small-lecture.js";

const EVENTS = "timeline-data/events.yaml";
const FIGURES = "timeline-data/figures.yaml";
const REFERENCES = "timeline-data/references.yaml";
const DECK = "slides/deck.yaml";
const START = "slides/en/01-start.md";
const END = "slides/en/02-end.md";
const SPANISH = "slides/es/01.md";
const AUDIENCE = "slides/audiences/all.yaml";

describe("a lecture without a fault", () => {
  it("is read whole, with nothing to report", () => {
    const { lecture, diagnostics } = parseSmall();
    expect(diagnostics).toEqual([]);
    expect(lecture?.languages).toEqual(["en", "es"]);
    expect(lecture?.lanes.map(({ id, tone }) => [id, tone])).toEqual([
      ["water", "circle"],
      ["law", "square"],
    ]);
    expect(lecture?.periods[0]).toMatchObject({ id: "wet-years", date: { edtf: "1990/1999" } });
    expect(lecture?.audiences[0]).toMatchObject({
      id: "all",
      languages: ["en", "es"],
      minutes: 20,
      reserve: 5,
      depth: "standard",
      lead: ["dams"],
      slides: { out: [] },
      lanes: { in: ["water", "law"], out: [] },
      tags: { out: ["rain"] },
      importance: 1,
      theme: "paper",
      notes: true,
      context: true,
    });
  });

  it("fills in what an event leaves out, and says where its date and quote stand", () => {
    const event = parseSmall().lecture?.events[0];
    expect(event).toMatchObject({
      id: "first-flood",
      importance: 3,
      origin: "paper",
      actors: [],
      amounts: [],
    });
    expect(event?.dateLocation).toEqual({ file: EVENTS, line: 3, column: 9 });
    expect(event?.evidence).toEqual([
      {
        quote: "the flood of 1994",
        supports: ["date"],
        location: { file: EVENTS, line: 8, column: 16 },
      },
    ]);
  });

  it("takes dates as they are written, where YAML would make numbers of them", () => {
    const { lecture } = parseSmall(edited(EVENTS, "date: 1996/1998~", "date: -0043"));
    expect(lecture?.events.map(({ date }) => date.edtf)).toEqual(["1994", "-0043"]);
    expect(lecture?.events[0]?.record[0]?.date?.edtf).toBe("1994-10");
    expect(lecture?.references[0]?.issued).toBe("0079");
  });

  it("splits a slide into title, body, sections and notes, in each language", () => {
    const slides = parseSmall().lecture?.slides ?? [];
    expect(slides.map(({ id }) => id)).toEqual(["start", "flood", "dams", "place"]);
    expect(slides[0]?.text.en).toMatchObject({
      title: "Two <em>floods</em>",
      plainTitle: "Two floods",
      body: "",
      notes: "<p>Begin.</p>",
    });
    expect(slides[0]?.text.es?.image).toEqual({
      src: "media/dot.svg",
      alt: "Un punto",
      credit: "B. Lecturer",
      licence: "CC0",
    });
    expect(slides[1]?.text.en?.body).toBe(
      '<p>More than <a href="https://example.org/rain">ever</a>.</p>',
    );
    expect(slides[2]?.text.es?.sections).toEqual([
      { heading: "Antes", html: "<p>Ninguna.</p>" },
      { heading: "Después", html: "<p>Muchas.</p>" },
    ]);
    expect(slides[3]?.text.es?.map?.countries).toEqual([
      { name: "Peru", label: "Perú", lane: "water" },
    ]);
  });

  it("reckons the minutes of the other depths from those given", () => {
    const slides = parseSmall(
      edited(END, "figures: [depth]", "figures: [depth]\nminutes: { standard: 4, scholarly: 9 }"),
    ).lecture?.slides;
    expect(slides?.map(({ minutes }) => minutes)).toEqual([
      { brief: 1.2, standard: 2, scholarly: 2.4 },
      { brief: 1.8, standard: 3, scholarly: 3.6 },
      { brief: 2.4, standard: 4, scholarly: 9 },
      { brief: 1.2, standard: 2, scholarly: 2.4 },
    ]);
  });

  it("gives a layout's own field to the slide as inline HTML", () => {
    const changes = edited(
      END,
      "layout: map\nmap: { countries: [{ name: Peru, label: Peru, lane: water }] }",
      "layout: motto\nmotto: Dry *is* better",
    );
    const { lecture, diagnostics } = parseSmall({
      ...changes,
      ...edited(
        SPANISH,
        "map: { countries: [{ name: Peru, label: Perú }] }",
        "motto: Seco *es* mejor",
      ),
    });
    expect(diagnostics).toEqual([]);
    expect(lecture?.slides[3]?.text.en?.fields).toEqual({ motto: "Dry <em>is</em> better" });
    expect(lecture?.slides[3]?.text.es?.fields).toEqual({ motto: "Seco <em>es</em> mejor" });
  });

  it("is still read as a draft where evidence or a translation is missing", () => {
    const changes = {
      ...edited(EVENTS, "  evidence:\n    - { quote: the flood of 1994, supports: [date] }\n", ""),
      ...edited(DECK, ", es: Agua", ""),
    };
    expect(parseSmall(changes).lecture).toBeUndefined();
    const draft = parseSmall(changes, LAYOUTS, true);
    expect(draft.lecture?.events).toHaveLength(2);
    expect(draft.diagnostics.map(({ id, level }) => [id, level])).toEqual([
      ["missing-translation", "warning"],
      ["no-evidence", "warning"],
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
      "timeline-data/events.yaml:11:3 unknown-key: expected a known key, got colour | known: actors, amounts, cites, date, differs, evidence, id, image, importance, lane, links, origin, …",
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
      "timeline-data/events.yaml:2:16 wrong-type: en: expected text, got an empty text | write it, or remove the key",
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
});

describe("ids and the names of things", () => {
  it("an id given twice", () => {
    expect(problems(edited(EVENTS, "id: flood-law", "id: first-flood"))).toEqual([
      "timeline-data/events.yaml:13:7 duplicate-id: expected each event once, got first-flood again | it is taken at timeline-data/events.yaml:1",
    ]);
  });

  it("an id out of shape", () => {
    expect(problems(edited(EVENTS, "id: flood-law", "id: Flood Law"))).toEqual([
      'timeline-data/events.yaml:13:7 wrong-type: id: expected an id of small letters, digits and hyphens, such as first-treaty, got "Flood Law" | give an id of small letters, digits and hyphens, such as first-treaty',
    ]);
  });

  it("an entry without id", () => {
    expect(problems(edited(FIGURES, "- id: depth\n  title", "- title"))).toEqual([
      "timeline-data/figures.yaml:1:3 missing: expected id, got nothing | add id: an id of small letters, digits and hyphens, such as first-treaty",
    ]);
  });

  it("a tone given twice", () => {
    expect(problems(edited(DECK, "tone: square", "tone: circle"))).toEqual([
      "slides/deck.yaml:8:51 duplicate-id: expected each tone once, got circle again | it is taken at slides/deck.yaml:7",
    ]);
  });

  it("an unknown lane", () => {
    expect(
      problems({
        ...edited(EVENTS, "lane: law", "lane: lwa"),
        ...edited(FIGURES, "lane: water", "lane: wader"),
        ...edited(END, "lane: water", "lane: watr"),
        ...edited(AUDIENCE, "[water, law]", "[water, lawn]"),
      }),
    ).toEqual([
      "slides/audiences/all.yaml:5:22 unknown-lane: expected a known lane, got lawn | did you mean law? (slides/deck.yaml lists the lanes)",
      "slides/en/02-end.md:17:53 unknown-lane: expected a known lane, got watr | did you mean water? (slides/deck.yaml lists the lanes)",
      "timeline-data/events.yaml:16:9 unknown-lane: expected a known lane, got lwa | did you mean law? (slides/deck.yaml lists the lanes)",
      "timeline-data/figures.yaml:5:74 unknown-lane: expected a known lane, got wader | did you mean water? (slides/deck.yaml lists the lanes)",
    ]);
  });

  it("an unknown reference", () => {
    expect(
      problems({
        ...edited(EVENTS, "source: survey", "source: servey"),
        ...edited(FIGURES, "cites: [survey]", "cites: [survy]"),
      }),
    ).toEqual([
      "timeline-data/events.yaml:10:44 unknown-reference: expected a known reference, got servey | did you mean survey? (timeline-data/references.yaml)",
      "timeline-data/figures.yaml:5:89 unknown-reference: expected a known reference, got survy | did you mean survey? (timeline-data/references.yaml)",
    ]);
  });

  it("an unknown event", () => {
    expect(
      problems({
        ...edited(START, "events: [first-flood]", "events: [first-fluud]"),
        ...edited(EVENTS, "to: first-flood", "to: first-flod"),
      }),
    ).toEqual([
      "slides/en/01-start.md:14:10 unknown-event: expected a known event, got first-fluud | did you mean first-flood?",
      "timeline-data/events.yaml:21:17 unknown-event: expected a known event, got first-flod | did you mean first-flood?",
    ]);
  });

  it("an unknown figure, layout and slide", () => {
    expect(
      problems({
        ...edited(END, "figures: [depth]", "figures: [dept]"),
        ...edited(
          START,
          "layout: event\nevents: [first-flood]\nminutes: 3\nrequires: [start]",
          "layout: evnt\nevents: [first-flood]\nrequires: [strat]",
        ),
      }),
    ).toEqual([
      "slides/en/01-start.md:13:9 unknown-layout: expected a known layout, got evnt | did you mean event?",
      "slides/en/01-start.md:15:12 unknown-slide: expected a known slide, got strat | did you mean start?",
      "slides/en/02-end.md:4:11 unknown-figure: expected a known figure, got dept | did you mean depth?",
    ]);
  });

  it("an unknown country", () => {
    expect(
      problems({
        ...edited(END, "name: Peru, label: Peru", "name: Perou, label: Peru"),
        ...edited(SPANISH, "name: Peru", "name: Brasil"),
      }),
    ).toEqual([
      "slides/en/02-end.md:17:28 unknown-country: expected a known country, got Perou | did you mean Peru? (Natural Earth's English names)",
      "slides/es/01.md:30:28 unknown-country: expected a known country, got Brasil | did you mean Brazil? (Natural Earth's English names)",
    ]);
  });

  it("an audience's unknown slide, lane, tag, theme and language", () => {
    expect(
      problems(
        edited(
          AUDIENCE,
          "lead: [dams]",
          "lead: [dam]\nslides: { in: [start, flod] }\ntheme: papre\nlanguages: [fr]",
        ),
      ),
    ).toEqual([
      "slides/audiences/all.yaml:4:8 unknown-slide: expected a known slide, got dam | did you mean dams?",
      "slides/audiences/all.yaml:5:23 unknown-slide: expected a known slide, got flod | did you mean flood?",
      "slides/audiences/all.yaml:6:8 unknown-theme: expected a known theme, got papre | did you mean paper?",
      "slides/audiences/all.yaml:7:13 unknown-language: expected a known language, got fr | known: en, es (slides/deck.yaml lists the languages)",
    ]);
  });

  it("a filter that matches nothing", () => {
    expect(problems(edited(AUDIENCE, "out: [rain]", "out: [snow]"))).toEqual([
      "slides/audiences/all.yaml:6:15 unknown-tag: expected a known tag, got snow | known: rain",
    ]);
  });

  it("nothing about names that a file out of order may hold", () => {
    expect(problems({ [EVENTS]: "- id: a\n\ttitle: b\n" })).toEqual([
      "timeline-data/events.yaml:2:2 yaml: expected spaces before the key, got a tab | indent with spaces",
    ]);
  });

  it("a fault in one key of an entry beside those in others", () => {
    expect(
      problems(
        edited(
          EVENTS,
          "date: 1996/1998~\n  lane: law",
          "date: 1998/1996\n  lane: lwa\n  colour: blue",
        ),
      ),
    ).toEqual([
      'timeline-data/events.yaml:15:9 date: expected an EDTF date; "1998/1996" ends before it begins | write the earlier date first: 1996/1998',
      "timeline-data/events.yaml:16:9 unknown-lane: expected a known lane, got lwa | did you mean law? (slides/deck.yaml lists the lanes)",
      "timeline-data/events.yaml:17:3 unknown-key: expected a known key, got colour | known: actors, amounts, cites, date, differs, evidence, id, image, importance, lane, links, origin, …",
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

describe("slides", () => {
  it("a title that is missing", () => {
    expect(problems(edited(START, "# It rained in 1994\n", ""))).toEqual([
      "slides/en/01-start.md:18:1 missing: expected a title, got none | add a line # Title under the front matter",
    ]);
  });

  it("two titles, and text before the first", () => {
    expect(
      problems(edited(START, "# It rained in 1994", "Hm.\n\n# It rained in 1994\n\n# Again")),
    ).toEqual([
      "slides/en/01-start.md:18:1 early-text: expected the title first, got text | put the text under the line # Title",
      "slides/en/01-start.md:22:1 second-title: expected one # title a slide, got a second | open a new slide with ---, or use ## for a part of this one",
    ]);
  });

  it("fields that the layout wants", () => {
    expect(
      problems({
        ...edited(START, "events: [first-flood]\n", ""),
        ...edited(END, "## After\nMany.\n", ""),
      }),
    ).toEqual([
      "slides/en/01-start.md:12:1 layout-field: expected exactly 1 event for the layout event, got none | name them in events: [ … ], or choose another layout",
      "slides/en/02-end.md:8:1 layout-field: expected exactly 2 sections for the layout comparison, got 1 | begin each section with a line ## Heading, or choose another layout",
    ]);
  });

  it("more of a field than the layout takes", () => {
    expect(
      problems(edited(START, "events: [first-flood]", "events: [first-flood, flood-law]")),
    ).toEqual([
      "slides/en/01-start.md:14:1 layout-field: expected exactly 1 event for the layout event, got 2 | leave out 1, or choose another layout",
    ]);
  });

  it("fields that the layout does not show", () => {
    expect(problems(edited(START, "minutes: 3", "figures: [depth]"))).toEqual([
      "slides/en/01-start.md:15:1 unused-field: expected no figures, which the layout event does not show | remove it, or choose a layout that has figures",
    ]);
  });

  it("a layout's own field that is misspelt", () => {
    expect(
      problems({
        ...edited(
          END,
          "layout: map\nmap: { countries: [{ name: Peru, label: Peru, lane: water }] }",
          "layout: motto\nmoto: Dry",
        ),
        ...edited(SPANISH, "map: { countries: [{ name: Peru, label: Perú }] }", "motto: Seco"),
      }),
    ).toEqual([
      "slides/en/02-end.md:15:1 layout-field: expected motto for the layout motto, got none | add motto: …, or choose another layout",
      "slides/en/02-end.md:17:1 unknown-key: expected a known key, got moto | did you mean motto?",
    ]);
  });

  it("a field list that is missing or cannot be read", () => {
    expect(
      problems({}, { ...LAYOUTS, event: "<h2>", map: "{{!-- fields: title, map two --}}" }),
    ).toEqual([
      "templates/layouts/event.hbs:1:1 layout-fields: expected the layout's field list on its first line | begin with {{!-- fields: title, body? --}}",
      "templates/layouts/map.hbs:1:22 layout-fields: expected a field such as body?, events 1 or events 1..3, got map two | known: title, body, sections, events, figures, image, map, window, or a name of the layout's own",
    ]);
  });

  it("YAML that cannot be read, at its line in the Markdown file", () => {
    expect(problems(edited(START, "minutes: 3", "minutes: 3: 4"))).toEqual([
      "slides/en/01-start.md:15:10 yaml: expected one value, got a second key and colon in 3: 4 | put the text in quotation marks if the colon is part of it; else begin a new line",
    ]);
  });

  it("text before the first slide, and a slide file without slides", () => {
    expect(
      problems({
        ...edited(START, "---\nid: start", "Hello\n---\nid: start"),
        ...{ "slides/en/03.md": "" },
      }),
    ).toEqual([
      "slides/en/01-start.md:1:1 front-matter: expected --- and a slide's front matter, got text | open each slide with ---, id: …, layout: …, ---",
      "slides/en/03.md:1:1 front-matter: expected a slide, got an empty file | write a slide, or remove the file",
    ]);
  });

  it("front matter that nothing closes", () => {
    expect(problems(edited(END, "lane: water }] }\n---\n", "lane: water }] }\n"))).toEqual([
      "slides/en/02-end.md:14:1 front-matter: expected a second --- to close this front matter, got the end of the file | close it with ---; a rule within a slide is ***",
    ]);
  });

  it("a rule, or an underlined heading, that looks like front matter", () => {
    expect(problems(edited(START, "More than", "A heading\n---\n\nMore than"))).toEqual([
      "slides/en/01-start.md:21:1 front-matter: expected front matter after ---, got text | write *** for a rule within a slide, and ## before a heading",
    ]);
  });

  it("an empty front matter", () => {
    expect(problems(edited(END, "None.\n", "None.\n\n---\n---\n"))).toEqual([
      "slides/en/02-end.md:8:1 layout-field: expected exactly 2 sections for the layout comparison, got 1 | begin each section with a line ## Heading, or choose another layout",
      "slides/en/02-end.md:11:1 front-matter: expected id and layout between two lines ---, got nothing | write id: … and layout: …; a rule within a slide is ***",
    ]);
  });

  it("a link to anything but the web or a mail address", () => {
    expect(
      problems({
        ...edited(START, "https://example.org/rain", "javascript:alert(1)"),
        ...edited(SPANISH, "Empiece.", "[Aquí](../index.html)"),
      }),
    ).toEqual([
      "slides/en/01-start.md:20:16 link: expected a link to http:, https: or mailto:, got javascript:alert(1) | write the whole address, or remove the link",
      "slides/es/01.md:8:6 link: expected a link to http:, https: or mailto:, got ../index.html | write the whole address, or remove the link",
    ]);
  });

  it("pictures in the text, from the network or not", () => {
    expect(
      problems(
        edited(
          START,
          "More than",
          "A line\nand ![x](https://a.example/c.png)\n![y](media/dot.svg) than",
        ),
      ),
    ).toEqual([
      "slides/en/01-start.md:21:5 remote-image: expected no picture from the network, got https://a.example/c.png | a deck loads nothing from the network: save the picture in slides/media/ and name it in the front matter: image: { src: media/…, alt: …, credit: …, licence: … }",
      "slides/en/01-start.md:22:1 markdown-image: expected no picture in the text, got media/dot.svg | name it in the front matter: image: { src: media/dot.svg, alt: …, credit: …, licence: … }",
    ]);
  });

  it("a slide that requires itself, and a circle of three", () => {
    expect(
      problems({
        ...edited(START, "layout: title\n", "layout: title\nrequires: [dams]\n"),
        ...edited(END, "figures: [depth]", "figures: [depth]\nrequires: [flood]"),
      }),
    ).toEqual([
      "slides/en/01-start.md:4:12 circle: expected no circle in requires, got start → dams → flood → start | remove one of these",
    ]);
  });
});

describe("pictures", () => {
  it("a file that is not there, without alt", () => {
    expect(problems(edited(START, "media/dot.svg, alt: A dot", "media/dt.svg"))).toEqual([
      "slides/en/01-start.md:4:8 missing: expected alt, got nothing | add alt: text",
      "slides/en/01-start.md:4:15 image: expected a picture inside slides/, got media/dt.svg: there is no such file | did you mean media/dot.svg?",
    ]);
  });

  it("an address, and a place outside the folder", () => {
    expect(
      problems({
        ...edited(START, "media/dot.svg", "../dot.svg"),
        ...edited(
          EVENTS,
          "tags: [rain]",
          "tags: [rain]\n  image: { src: https://a.example/b.png, alt: a, credit: b, licence: c }",
        ),
      }),
    ).toEqual([
      "slides/en/01-start.md:4:15 image: expected a picture inside slides/, got ../dot.svg: it is outside the folder | put the file into slides/media/ and name it media/…",
      "timeline-data/events.yaml:13:17 image: expected a picture inside slides/, got https://a.example/b.png: it is an address, and a deck loads nothing from the network | put the file into slides/media/ and name it media/…",
    ]);
  });

  it("content that is no picture", () => {
    expect(
      problems({
        ...edited(START, "media/dot.svg", "media/x.png"),
        ...{ "slides/media/x.png": "hello" },
      }),
    ).toEqual([
      "slides/en/01-start.md:4:15 image: expected a picture inside slides/, got media/x.png: its content is no PNG | save the picture anew",
    ]);
  });

  it("content of another kind than the name says", () => {
    expect(
      problems({
        ...edited(START, "media/dot.svg", "media/x.svg"),
        ...{ "slides/media/x.svg": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) },
      }),
    ).toEqual([
      "slides/en/01-start.md:4:15 image: expected a picture inside slides/, got media/x.svg: its content is PNG | let its name say so: media/x.png",
    ]);
  });
});

describe("translations", () => {
  it("a text without one of the languages, and in one that the lecture does not speak", () => {
    expect(problems(edited(EVENTS, "es: La ley", "fr: La loi"))).toEqual([
      "timeline-data/events.yaml:14:10 missing-translation: expected title in es, got nothing | add es: …",
      "timeline-data/events.yaml:14:25 unknown-language: expected a language of the lecture, got fr | known: en, es (slides/deck.yaml lists the languages)",
    ]);
  });

  it("a text given once where two languages are spoken", () => {
    expect(problems(edited(DECK, "{ en: Water, es: Agua }", "Water"))).toEqual([
      "slides/deck.yaml:7:25 missing-translation: expected title in es, got nothing | add es: …",
    ]);
  });

  it("a slide that is missing", () => {
    expect(
      problems(
        edited(
          SPANISH,
          "---\nid: place\nmap: { countries: [{ name: Peru, label: Perú }] }\n---\n# Fue aquí\n",
          "",
        ),
      ),
    ).toEqual([
      "slides/en/02-end.md:15:5 missing-translation: expected slide place in es, got nothing | write it in slides/es/, with its id and its words",
    ]);
  });

  it("a slide that the default language has not, with the one that was meant", () => {
    expect(problems(edited(SPANISH, "id: flood\n", "id: floood\n"))).toEqual([
      "slides/es/01.md:11:5 unknown-slide: expected a known slide, got floood | did you mean flood?",
    ]);
  });

  it("a slide given twice", () => {
    expect(
      problems(
        edited(SPANISH, "# Fue aquí\n", "# Fue aquí\n\n---\nid: flood\n---\n# Otra vez\n\nMás.\n"),
      ),
    ).toEqual([
      "slides/es/01.md:35:5 duplicate-id: expected each slide once in es, got flood again | remove one of the two",
    ]);
  });

  it("structure, which stands in the default language alone", () => {
    expect(
      problems(edited(SPANISH, "id: flood\n", "id: flood\nlayout: event\nminutes: 5\n")),
    ).toEqual([
      "slides/es/01.md:12:1 translated-structure: expected id and words only in a translation, got layout | remove it: it stands once, in the default language",
      "slides/es/01.md:13:1 translated-structure: expected id and words only in a translation, got minutes | remove it: it stands once, in the default language",
    ]);
  });

  it("notes, alt, labels and sections that are missing", () => {
    expect(
      problems(
        edited(
          SPANISH,
          "image: { alt: Un punto }\n---\n# Dos *inundaciones*\n\nNote:\nEmpiece.\n",
          "---\n# Dos *inundaciones*\n",
        ),
      ),
    ).toEqual([
      "slides/es/01.md:2:5 missing-translation: expected speaker notes in es, got nothing | add a line Note: and the notes under it",
      "slides/es/01.md:2:5 missing-translation: expected alt in es, got nothing | add image: { alt: … }; file, credit and licence stay as they are",
    ]);
  });

  it("labels of a map, and a section, that are missing", () => {
    expect(
      problems(
        edited(
          SPANISH,
          "## Después\nMuchas.\n\n---\nid: place\nmap: { countries: [{ name: Peru, label: Perú }] }\n",
          "---\nid: place\n",
        ),
      ),
    ).toEqual([
      "slides/es/01.md:22:1 layout-field: expected exactly 2 sections for the layout comparison, got 1 | begin each section with a line ## Heading, or choose another layout",
      "slides/es/01.md:26:5 missing-translation: expected the labels of the map in es, got nothing | add map: { countries: [{ name: …, label: … }] }",
    ]);
  });

  it("a folder in a language that the lecture does not speak", () => {
    expect(problems({ "slides/fr/01.md": "---\nid: start\n---\n# Deux\n" })).toEqual([
      "slides/fr:1:1 unknown-language: expected slides in a language of the lecture, got the folder fr | known: en, es (slides/deck.yaml lists the languages)",
    ]);
  });
});

describe("files", () => {
  it("no lecture at all: one message", () => {
    expect(problems({ [DECK]: undefined, [EVENTS]: "[" })).toEqual([
      "slides/deck.yaml:1:1 no-lecture: expected slides/deck.yaml, got no such file | run this in a lecture's folder, or name one with --root",
    ]);
  });

  it("no events, slides or audiences", () => {
    expect(
      problems({
        [EVENTS]: undefined,
        [START]: undefined,
        [END]: undefined,
        [SPANISH]: undefined,
        [AUDIENCE]: undefined,
      }),
    ).toEqual([
      "slides/audiences:1:1 no-audience: expected an audience, got none | write slides/audiences/students.yaml with title and minutes",
      "slides/en:1:1 no-slides: expected a slide, got none | write slides/en/01-opening.md",
      "timeline-data/events.yaml:1:1 missing-file: expected timeline-data/events.yaml, got no such file | write it; [] stands for no events",
    ]);
  });

  it("files that nothing would read", () => {
    expect(problems({ "slides/audiences/more.yml": "x", "slides/lost.md": "x" })).toEqual([
      "slides/audiences/more.yml:1:1 file-name: expected a name that ends in .yaml, got .yml | rename it to slides/audiences/more.yaml",
      "slides/lost.md:1:1 file-name: expected slides in a language's folder, got a file beside it | move it to slides/en/",
    ]);
  });

  it("every file's problems in one run, in the order of their places", () => {
    expect(
      problems({
        ...edited(DECK, "lecturer: B. Lecturer", "lecturer: [B. Lecturer"),
        ...edited(EVENTS, "date: 1994\n", "date: 1994-13\n"),
        ...edited(START, "minutes: 3", "minutes: soon"),
        ...edited(AUDIENCE, "minutes: 20", "minute: 20"),
        ...edited(REFERENCES, "type: report", "typ: report"),
      }),
    ).toEqual([
      "slides/audiences/all.yaml:2:1 unknown-key: expected a known key, got minute | did you mean minutes?",
      "slides/deck.yaml:3:1 yaml: expected ] to close what is open, got date: 2026-03-15 | close the bracket, or indent what belongs into it",
      'slides/en/01-start.md:15:10 wrong-type: minutes: expected minutes, or { brief, standard, scholarly }, got "soon" | give minutes, or { brief, standard, scholarly }',
      'timeline-data/events.yaml:3:9 date: expected an EDTF date; "1994-13" has no month 13 | a month is 01 to 12, a season 21 to 24, a quarter 33 to 36, a half 40 or 41',
      "timeline-data/references.yaml:1:17 unknown-key: expected a known key, got typ | did you mean type?",
    ]);
  });
});
