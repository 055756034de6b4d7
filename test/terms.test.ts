import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Term } from "../scripts/model/lecture.js";
import type { Slide } from "../scripts/model/slide.js";
import { select } from "../scripts/select/select.js";
import { unusedTerms } from "../scripts/select/unused-terms.js";
import { audience, event, lecture, slide } from "./support/lecture.js";
import { type Files, parseSmall, problems } from "./support/small-lecture.js";

const options = { unverified: new Set<string>(), draft: false };

const term = (id: string, en: string, more: Partial<Term> = {}): Term => ({
  id,
  term: { en },
  definition: { en: `what ${en} means` },
  location: { file: "timeline-data/glossary.yaml", line: 1, column: 7 },
  ...more,
});

function saying(id: string, body: string, more: Partial<Slide> = {}, title = id): Slide {
  const base = slide(id, more);
  const words = base.text.en;
  if (!words) throw new Error("no words");
  return { ...base, text: { en: { ...words, title, body } } };
}

/** Title, body and explained terms of each slide of a deck with these words. */
function explained(slides: readonly Slide[], glossary: readonly Term[], wanted = true) {
  const who = audience({ glossary: wanted });
  return select(lecture({ slides, glossary }), who, "en", options).deck.slides.map(
    ({ text: { title, body }, terms }) => ({ title, body, terms: terms.map(({ term }) => term) }),
  );
}
const bodyOf = (body: string, ...terms: readonly string[]) =>
  explained(
    [saying("one", body)],
    terms.map((words, index) => term(`t${index}`, words)),
  )[0]?.body;

describe("the first use of a term", () => {
  const glossary = [term("tpp", "TPP"), term("nafta", "NAFTA")];

  test("is marked and explained on its slide, once in the deck", () => {
    const slides = [
      saying("one", "<p>No term.</p>"),
      saying("two", "<p>The TPP, and TPP again, after NAFTA.</p>"),
      saying("three", "<p>NAFTA and TPP.</p>"),
    ];
    expect(explained(slides, glossary)).toEqual([
      { title: "one", body: "<p>No term.</p>", terms: [] },
      {
        title: "two",
        body: "<p>The <dfn>TPP</dfn>, and TPP again, after <dfn>NAFTA</dfn>.</p>",
        terms: ["TPP", "NAFTA"],
      },
      { title: "three", body: "<p>NAFTA and TPP.</p>", terms: [] },
    ]);
  });

  test("is in the title before the body, and in the sections after it", () => {
    const one = saying("one", "<p>NAFTA</p>", {}, "NAFTA <em>has</em> dates");
    const words = one.text.en;
    const slides = words && [
      { ...one, text: { en: { ...words, sections: [{ heading: "TPP", html: "<p>TPP</p>" }] } } },
    ];
    const who = audience({ glossary: true });
    const [told] = select(lecture({ slides: slides ?? [], glossary }), who, "en", options).deck
      .slides;
    expect(told?.text.title).toBe("<dfn>NAFTA</dfn> <em>has</em> dates");
    expect(told?.text.plainTitle).toBe("one");
    expect(told?.text.body).toBe("<p>NAFTA</p>");
    expect(told?.text.sections).toEqual([{ heading: "TPP", html: "<p><dfn>TPP</dfn></p>" }]);
    expect(told?.terms).toEqual([
      { term: "NAFTA", definition: "what NAFTA means" },
      { term: "TPP", definition: "what TPP means" },
    ]);
  });

  test("is looked for on the backup slides last", () => {
    const slides = [saying("aside", "<p>TPP</p>", { backup: true }), saying("told", "<p>TPP</p>")];
    expect(explained(slides, glossary).map(({ title, terms }) => [title, terms])).toEqual([
      ["told", ["TPP"]],
      ["aside", []],
    ]);
  });

  test("is left alone for an audience without a glossary", () => {
    expect(explained([saying("one", "<p>TPP</p>")], glossary, false)).toEqual([
      { title: "one", body: "<p>TPP</p>", terms: [] },
    ]);
  });

  test("is the one that the audience’s own lines have", () => {
    const one = saying("one", "<p>TPP</p>");
    const en = one.text.en;
    if (!en) throw new Error("no words");
    const variants = { students: { en: { ...en, body: "<p>NAFTA</p>" } } };
    expect(explained([{ ...one, variants }], glossary)[0]?.body).toBe("<p><dfn>NAFTA</dfn></p>");
  });
});

describe("a timeline that names its events", () => {
  const glossary = [term("tpp", "TPP"), term("q", "Q&A"), term("usmca", "USMCA")];
  const events = [
    event("exit", "2017", { short: { en: "Out of the TPP" } }),
    event("new", "2020", { short: { en: "USMCA" } }),
    event("talk", "2021", { title: { en: "A Q&A" } }),
  ];
  const timeline = (id: string, named: readonly string[], more: Partial<Slide> = {}) =>
    saying(id, "", { layout: "timeline", events: named, ...more }, `The ${id}`);
  const termsOf = (...slides: readonly Slide[]) =>
    select(
      lecture({ slides, glossary, events }),
      audience({ glossary: true }),
      "en",
      options,
    ).deck.slides.map(({ text: { title, body }, terms }) => [
      `${title}${body}`,
      ...terms.map((found) => found.term),
    ]);

  test("uses the words of its labels, after those of its text, and marks none of them", () => {
    expect(termsOf(timeline("end of TPP", ["new", "exit", "talk"]))).toEqual([
      ["The end of <dfn>TPP</dfn>", "TPP", "USMCA", "Q&A"],
    ]);
  });

  test("leaves to the slides after it what it does not show", () => {
    expect(termsOf(timeline("pact", ["new"]), saying("two", "<p>TPP, USMCA</p>"))).toEqual([
      ["The pact", "USMCA"],
      ["two<p><dfn>TPP</dfn>, USMCA</p>", "TPP"],
    ]);
  });

  test("is another than one of all events, and than a slide about them", () => {
    expect(termsOf(timeline("whole", []))).toEqual([["The whole"]]);
    expect(termsOf(timeline("event", ["new"], { layout: "event" }))).toEqual([["The event"]]);
  });

  test("counts as a use", () => {
    const unused = (...slides: readonly Slide[]) =>
      unusedTerms(lecture({ slides, glossary, events })).map(({ message }) => message);
    expect(unused(timeline("pact", ["exit", "new", "talk"]))).toEqual([]);
    expect(unused(timeline("whole", []), timeline("pact", ["exit", "talk"]))).toEqual([
      "expected a slide that uses the term USMCA in en, got none",
    ]);
  });
});

describe("what a term is", () => {
  test.each([
    ["<p>TPPs, aTPP, TPP2, TPP_x</p>", "TPP", "<p>TPPs, aTPP, TPP2, TPP_x</p>"],
    ["<p>ÑTPP TPPé (TPP)</p>", "TPP", "<p>ÑTPP TPPé (<dfn>TPP</dfn>)</p>"],
    ["<p>TPP’s end</p>", "TPP", "<p><dfn>TPP</dfn>’s end</p>"],
    ["<p>tpp</p>", "TPP", "<p>tpp</p>"],
    ["<p>Remittances grow</p>", "remittances", "<p><dfn>Remittances</dfn> grow</p>"],
    [
      "<p>the Mérida\nInitiative</p>",
      "Mérida Initiative",
      "<p>the <dfn>Mérida\nInitiative</dfn></p>",
    ],
    ["<p>AT&amp;T &lt;b&gt;</p>", "AT&T", "<p><dfn>AT&amp;T</dfn> &lt;b&gt;</p>"],
    ["<p>A &amp; B</p>", "amp", "<p>A &amp; B</p>"],
    ["<p>C++ (new)</p>", "C++", "<p><dfn>C++</dfn> (new)</p>"],
    [
      '<p><a href="https://e.org/TPP" title="TPP">TPP</a> TPP</p>',
      "TPP",
      '<p><a href="https://e.org/TPP" title="TPP">TPP</a> <dfn>TPP</dfn></p>',
    ],
    [
      "<pre><code>TPP <b>TPP</b></code></pre><p><code>TPP</code></p>",
      "TPP",
      "<pre><code>TPP <b>TPP</b></code></pre><p><code>TPP</code></p>",
    ],
    ["<p><em>TPP</em></p>", "TPP", "<p><em><dfn>TPP</dfn></em></p>"],
    ["<p>第一次TPP会议</p>", "TPP", "<p>第一次TPP会议</p>"],
  ])("%s holds %s", (body, words, marked) => {
    expect(bodyOf(body, words)).toBe(marked);
  });

  test("of two that begin alike the longer one is meant", () => {
    expect(bodyOf("<p>Mérida Initiative, of Mérida</p>", "Mérida", "Mérida Initiative")).toBe(
      "<p><dfn>Mérida Initiative</dfn>, of <dfn>Mérida</dfn></p>",
    );
  });

  test("whatever the words are, the text is the same but for the marks", () => {
    const words = fc.array(
      fc.constantFrom("TPP", "NAFTA", "<em>", "</em>", " ", "&amp;", "é", "."),
    );
    fc.assert(
      fc.property(words, fc.string({ minLength: 1 }), (pieces, other) => {
        const body = `<p>${pieces.join("")}</p>`;
        const marked = bodyOf(body, "TPP", "NAFTA", `a${other}`) ?? "";
        expect(marked.replaceAll(/<\/?dfn>/g, "")).toBe(body);
        for (const name of ["TPP", "NAFTA"])
          expect(marked.split(`<dfn>${name}</dfn>`).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe("the glossary file", () => {
  const FILE = "timeline-data/glossary.yaml";
  const withTerms = (yaml: string): Files => ({ [FILE]: yaml });
  const dam =
    "- { id: dam, term: { en: Dams, es: presas }, definition: { en: A wall., es: Un muro. } }\n";

  test("is read", () => {
    expect(parseSmall(withTerms(dam)).lecture?.glossary).toEqual([
      {
        id: "dam",
        term: { en: "Dams", es: "presas" },
        definition: { en: "A wall.", es: "Un muro." },
        location: { file: FILE, line: 1, column: 9 },
      },
    ]);
  });

  test("what is wrong in it", () => {
    const yaml = `${dam}- { id: dam, term: { en: Rain }, definition: { en: Water., es: Agua. } }
- { id: wall, term: { en: " Dams", es: muro }, definition: { en: Wall., es: Muro. } }
- { id: dash, term: { en: "–", es: raya }, definition: { en: A dash., es: Una raya. }, note: x }
- { id: sign, term: { en: "–", es: raya }, definition: { en: A dash., es: Una raya. } }
`;
    expect(problems(withTerms(yaml))).toEqual([
      "timeline-data/glossary.yaml:2:9 duplicate-id: expected each term once, got dam again | it is taken at timeline-data/glossary.yaml:1",
      "timeline-data/glossary.yaml:2:20 missing-translation: expected glossary dam term in es, got nothing | add es: …",
      "timeline-data/glossary.yaml:3:9 duplicate-term: expected each term once, got Dams in en again | it is explained at timeline-data/glossary.yaml:1 (dam); put the two together",
      "timeline-data/glossary.yaml:4:88 unknown-key: expected a known key, got note | known: definition, id, term",
      "timeline-data/glossary.yaml:5:9 term: expected a term with a letter in it in en, got – | write the word as it stands on the slides",
    ]);
    expect(problems(withTerms("dam: A wall\n"))).toEqual([
      "timeline-data/glossary.yaml:1:1 wrong-type: expected a list of terms, got keys with values | begin each entry with a dash: - id: …",
    ]);
  });

  test("a definition longer than its line", () => {
    const long = (letters: number) =>
      withTerms(dam.replace("A wall.", "w".repeat(letters)).replace("Un muro.", "m".repeat(120)));
    expect(problems(long(120))).toEqual([]);
    expect(problems(long(121))).toEqual([
      "timeline-data/glossary.yaml:1:64 wrong-type: en: expected at most 120 letters, got 121 | shorten it",
    ]);
  });

  test("a term that no slide uses, in the language where none does", () => {
    const { lecture: read } = parseSmall(
      withTerms(
        `${dam}- { id: rain, term: { en: rained, es: lluvia }, definition: { en: Water., es: Agua. } }\n`,
      ),
    );
    expect(read && unusedTerms(read)).toEqual([
      {
        id: "unused-term",
        level: "warning",
        message: "expected a slide that uses the term lluvia in es, got none",
        location: { file: FILE, line: 2, column: 9 },
        hint: "write it as the slides spell it, or remove it",
      },
    ]);
  });
});
