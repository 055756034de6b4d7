import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { OF_THE_PAGE } from "../scripts/parse/fields.js";
import { ROOT } from "./support/cli.js";
import { edited, problems } from "./support/small-lecture.js";

const EVENTS = "timeline-data/events.yaml";
const REFERENCES = "timeline-data/references.yaml";
const FIGURES = "timeline-data/figures.yaml";
const DECK = "slides/deck.yaml";
const START = "slides/en/01-start.md";
const END = "slides/en/02-end.md";
const SPANISH = "slides/es/01.md";
const AUDIENCE = "slides/audiences/all.yaml";

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

  it("a slide's id that the page itself uses", () => {
    expect(
      problems({
        ...edited(END, "id: place", "id: card"),
        ...edited(SPANISH, "id: place", "id: card"),
      }),
    ).toEqual([
      'slides/en/02-end.md:15:5 wrong-type: id: expected an id that the page does not use itself, got "card" | give an id that the page does not use itself',
    ]);
  });

  it("every id of the page is known to be one", () => {
    const folder = path.join(ROOT, "templates");
    const ids = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".hbs"))
      .flatMap((name) => [
        ...readFileSync(path.join(folder, name), "utf8").matchAll(/ id="([\w-]+)"/g),
      ])
      .map(([, id]) => id);
    expect(ids).toContain("correctable");
    expect(ids.filter((id) => id && !OF_THE_PAGE.includes(id))).toEqual([]);
  });

  it("a name given twice in a list", () => {
    expect(
      problems({
        ...edited(START, "events: [first-flood]", "events: [first-flood, first-flood]"),
        ...edited(EVENTS, "cites: [survey]\n  tags", "cites: [survey, survey]\n  tags"),
        ...edited(
          AUDIENCE,
          "lead: [dams]",
          "lead: [dams, dams]\nlanguages: [en, en]\nslides: { in: [dams, dams] }",
        ),
      }),
    ).toEqual([
      "slides/audiences/all.yaml:4:14 duplicate-name: expected each slide once, got dams again | remove one of the two",
      "slides/audiences/all.yaml:5:17 duplicate-name: expected each language once, got en again | remove one of the two",
      "slides/audiences/all.yaml:6:22 duplicate-name: expected each slide once, got dams again | remove one of the two",
      "slides/en/01-start.md:14:1 layout-field: expected exactly 1 event for the layout event, got 2 | leave out 1, or choose another layout",
      "slides/en/01-start.md:14:23 duplicate-name: expected each event once, got first-flood again | remove one of the two",
      "timeline-data/events.yaml:11:19 duplicate-name: expected each reference once, got survey again | remove one of the two",
    ]);
  });

  it("a number of the paper's list given to two references", () => {
    expect(
      problems({
        [REFERENCES]: `- { id: survey, type: report, title: A, citation-number: 3 }
- { id: other, type: report, title: B, citation-number: 3 }
`,
      }),
    ).toEqual([
      "timeline-data/references.yaml:2:57 duplicate-id: expected each citation-number once, got 3 again | it is taken at timeline-data/references.yaml:1",
    ]);
  });

  it("an audience in a folder of its own, and one whose name no address can hold", () => {
    const audience = "title: { en: Some, es: Unos }\nminutes: 5\n";
    expect(
      problems({
        "slides/audiences/x/all.yaml": audience,
        "slides/audiences/a#b?c.yaml": audience,
      }),
    ).toEqual([
      "slides/audiences/a#b?c.yaml:1:1 file-name: expected a name of small letters, digits and hyphens, got a#b?c.yaml | rename it, such as to young-people.yaml",
      "slides/audiences/x/all.yaml:1:1 file-name: expected an audience in slides/audiences/ itself, got a file in a folder below it | move it to slides/audiences/",
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
      "timeline-data/events.yaml:17:3 unknown-key: expected a known key, got colour | known: actors, amounts, cites, date, differs, evidence, id, image, importance, kind, lane, links, origin, place, record, short, summary, tags, title",
    ]);
  });
});

describe("translations", () => {
  it("a text without one of the languages, and in one that the lecture does not speak", () => {
    expect(problems(edited(EVENTS, "es: La ley", "fr: La loi"))).toEqual([
      "timeline-data/events.yaml:14:10 missing-translation: expected events flood-law title in es, got nothing | add es: …",
      "timeline-data/events.yaml:14:25 unknown-language: expected a language of the lecture, got fr | known: en, es (slides/deck.yaml lists the languages)",
    ]);
  });

  it("a text given once where two languages are spoken", () => {
    expect(problems(edited(DECK, "{ en: Water, es: Agua }", "Water"))).toEqual([
      "slides/deck.yaml:7:25 missing-translation: expected deck lanes water title in es, got nothing | add es: …",
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

  it("a picture of its own, that is not there", () => {
    expect(
      problems(edited(SPANISH, "{ alt: Un punto }", "{ src: media/dot.es.svg, alt: Un punto }")),
    ).toEqual([
      "slides/es/01.md:3:15 image: expected a picture inside slides/, got media/dot.es.svg: there is no such file | did you mean media/dot.svg?",
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
