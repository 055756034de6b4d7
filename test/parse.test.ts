import { describe, expect, it } from "vitest";
import { edited, LAYOUTS, parseSmall, problems } from "./support/small-lecture.js";

const EVENTS = "timeline-data/events.yaml";
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
      looks: { theme: "paper", textSize: "normal" },
      notes: "deck",
      context: "all",
      leadWith: "paper",
      backup: "keep",
      glossary: false,
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
    expect(lecture?.references[0]?.issued?.edtf).toBe("0079");
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
      creditLanguage: "en",
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
      undefined,
      { brief: 1.8, standard: 3, scholarly: 3.6 },
      { brief: 2.4, standard: 4, scholarly: 9 },
      undefined,
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
