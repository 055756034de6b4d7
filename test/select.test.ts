import { describe, expect, test } from "vitest";
import type { Audience, Lecture } from "../scripts/model/lecture.js";
import type { Reference } from "../scripts/model/reference.js";
import { checkAudiences } from "../scripts/select/check-audiences.js";
import { select } from "../scripts/select/select.js";
import { audience, event, lecture, slide } from "./support/lecture.js";

const options = { unverified: new Set<string>(), draft: false };
const deckOf = (parts: Partial<Lecture>, who: Partial<Audience> = {}) =>
  select(lecture(parts), audience(who), "en", options).deck;
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

describe("slides", () => {
  const slides = [
    slide("opening", { layout: "title" }),
    slide("basics"),
    slide("detail", { requires: ["basics"] }),
    slide("aside", { backup: true }),
    slide("last", { required: true }),
  ];

  test("the opening comes first, then the lead, then the rest in order, backup last", () => {
    expect(idsOf(deckOf({ slides }, { lead: ["last"] }).slides)).toEqual([
      "opening",
      "last",
      "basics",
      "detail",
      "aside",
    ]);
  });

  test("a filter keeps what is required, and what its choice requires", () => {
    expect(idsOf(deckOf({ slides }, { slides: { in: ["detail"], out: [] } }).slides)).toEqual([
      "basics",
      "detail",
      "last",
    ]);
  });

  test("what is left out is out", () => {
    expect(
      idsOf(deckOf({ slides }, { slides: { out: ["aside", "basics", "detail"] } }).slides),
    ).toEqual(["opening", "last"]);
  });

  test("minutes are those of the depth, backup uncounted; the budget is less the reserve", () => {
    expect(deckOf({ slides }, { depth: "scholarly" })).toMatchObject({ minutes: 12, budget: 15 });
    expect(deckOf({ slides }, { depth: "brief" })).toMatchObject({ minutes: 4 });
  });
});

test("an audience for which no slide is left is named with its file", () => {
  const location = { file: "slides/audiences/nobody.yaml", line: 1, column: 1 };
  const slides = [slide("one"), slide("two")];
  const audiences = [
    audience(),
    audience({ id: "nobody", title: { en: "Nobody" }, slides: { in: [], out: [] }, location }),
    audience({ id: "no-one", title: { en: "No one" }, slides: { out: ["one", "two"] } }),
  ];
  const found = checkAudiences(lecture({ slides, audiences }));
  expect(found.map(({ message }) => message)).toEqual([
    "expected a slide for the audience nobody, got none",
    "expected a slide for the audience no-one, got none",
  ]);
  expect(found[0]).toMatchObject({ id: "no-slides-for-audience", level: "error", location });
});

test("an audience without an event for a slide that shows them all is an error", () => {
  const slides = [slide("opening"), slide("whole", { layout: "timeline" })];
  const events = [
    event("first-event", "1994"),
    event("second-event", "1995", { importance: 1, lane: "second" }),
  ];
  const found = checkAudiences(
    lecture({
      slides,
      events,
      audiences: [
        audience(),
        audience({
          id: "few",
          title: { en: "Few" },
          importance: 2,
          lanes: { out: ["first"] },
        }),
      ],
    }),
  );
  expect(found.map(({ id, message }) => [id, message])).toEqual([
    [
      "no-events-for-audience",
      "expected an event for the audience few, whose slide whole shows them all, got none",
    ],
  ]);
});

describe("events", () => {
  const events = [
    event("late", "2012"),
    event("early", "1994", { importance: 5 }),
    event("open", "../1990"),
    event("minor", "2000", { importance: 1 }),
    event("elsewhere", "2001", { lane: "second", tags: ["law"] }),
    event("outside", "2020", { origin: "context" }),
  ];

  test("stand in the order of time, an open beginning first", () => {
    expect(idsOf(deckOf({ events }).events)).toEqual([
      "open",
      "early",
      "minor",
      "elsewhere",
      "late",
      "outside",
    ]);
  });

  test.each([
    [{ importance: 3 }, ["open", "early", "elsewhere", "late", "outside"]],
    [{ lanes: { in: ["second"], out: [] } }, ["elsewhere"]],
    [{ lanes: { out: ["second"] } }, ["open", "early", "minor", "late", "outside"]],
    [{ tags: { in: ["law"], out: [] } }, ["elsewhere"]],
    [{ tags: { out: ["law"] } }, ["open", "early", "minor", "late", "outside"]],
    [{ context: "none" as const }, ["open", "early", "minor", "elsewhere", "late"]],
  ])("filtered by %j", (who, ids) => {
    expect(idsOf(deckOf({ events }, who).events)).toEqual(ids);
  });

  test("an event that a slide speaks about is there whatever the filters say", () => {
    const slides = [slide("about-it", { events: ["minor"] })];
    expect(idsOf(deckOf({ events, slides }, { importance: 4 }).events)).toEqual(["early", "minor"]);
  });

  test("lead to the slide that is most about them", () => {
    const slides = [
      slide("many", { events: ["early", "late"] }),
      slide("one", { events: ["late"] }),
    ];
    const deck = deckOf({ events, slides });
    expect(deck.events.find(({ id }) => id === "late")?.slide).toBe("one");
    expect(deck.events.find(({ id }) => id === "early")?.slide).toBe("many");
  });

  test("speak at the audience's depth, or at the standard one where there is no other", () => {
    const deep = event("deep", "1994", {
      summary: { standard: { en: "plain" }, scholarly: { en: "learned" } },
    });
    expect(deckOf({ events: [deep] }, { depth: "scholarly" }).events[0]?.summary).toBe("learned");
    expect(deckOf({ events: [deep] }, { depth: "brief" }).events[0]?.summary).toBe("plain");
  });

  test("lanes without an event in the deck are left out", () => {
    expect(idsOf(deckOf({ events }, { lanes: { out: ["second"] } }).lanes)).toEqual(["first"]);
  });
});

describe("references", () => {
  const work = (id: string, number?: number): Reference => ({
    id,
    type: "book",
    title: id,
    language: "en",
    author: [],
    location: { file: "test", line: 1, column: 1 },
    ...(number !== undefined && { "citation-number": number }),
  });
  const references = [work("a", 1), work("b", 2), work("c", 3), work("law"), work("treaty")];
  const events = [
    event("e1", "1994", { cites: ["c"], record: [{ type: "signed", source: "treaty" }] }),
    event("e2", "1995", { cites: ["a"], record: [{ type: "signed", source: "law" }] }),
  ];

  test("the paper's keep their numbers, the record's follow its last, and what nobody cites is out", () => {
    const marks = deckOf({ references, events }).references.map(({ id, mark }) => `${mark} ${id}`);
    expect(marks).toEqual(["1 a", "3 c", "4 treaty", "5 law"]);
  });
});
