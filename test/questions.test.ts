import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Event } from "../scripts/model/event.js";
import type { Audience, Lecture } from "../scripts/model/lecture.js";
import type { Ask, Slide } from "../scripts/model/slide.js";
import { checkAudiences } from "../scripts/select/check-audiences.js";
import { forRoom } from "../scripts/select/for-room.js";
import { areApart, possibleDays } from "../scripts/select/possible-days.js";
import { choose, mostInOrder } from "../scripts/select/questions.js";
import { seeded, shuffled } from "../scripts/select/seeded.js";
import { select } from "../scripts/select/select.js";
import { audience, event, lecture, slide } from "./support/lecture.js";
import { edited, LAYOUTS, problems } from "./support/small-lecture.js";

const location = { file: "slides/en/ask.md", line: 4, column: 1 };
const ask = (more: Partial<Ask> = {}): Ask => ({
  kind: "order",
  seed: "a-seed",
  location,
  ...more,
});
const asking = (events: readonly string[], more: Partial<Ask> = {}, id = "ask"): Slide =>
  slide(id, { layout: more.kind ?? "order", events, ask: ask(more) });
const record = (...dates: readonly string[]) => ({
  record: dates.map((date) => ({
    type: "signed" as const,
    source: "book",
    date: event("any", date).date,
  })),
});
const apart = (a: Event, b: Event) => areApart(possibleDays(a), possibleDays(b));

describe("two events are told apart only by dates that nobody can dispute", () => {
  test.each([
    ["1994", "1996", true],
    ["2012-06-18", "2012-06-20", true],
    ["1998/2006", "2008-06-30", true],
    ["-0043-03-15", "0014-08-19", true],
    // Of one imprecise year; one within the other; overlapping.
    ["2012", "2012", false],
    ["2012", "2012-12-01", false],
    ["2009/2015", "2010", false],
    ["1998/2006", "2004/2009", false],
    // They touch: at midnight, or in another time zone, one may have been first.
    ["2011", "2012", false],
    ["2012-06-18", "2012-06-19", false],
    // About, or perhaps, is a unit more to either side.
    ["2010~", "2012", false],
    ["2010?", "2012", false],
    ["2010%", "2012", false],
    ["2009~", "2012", true],
    ["2010-03~", "2010-05", false],
    ["2010-03-04?", "2010-03-06", false],
    ["198X~", "2001", true],
    ["2006/2008~", "2010-01-01", false],
    ["2006~/2008", "2010-01-01", true],
    // An end that is open or unknown may be any.
    ["2009/..", "2300", false],
    ["2009/", "2300", false],
    ["../2009", "1200", false],
    ["../2009", "2011", true],
  ])("%s and %s: %s", (a, b, are) => {
    expect([apart(event("a", a), event("b", b)), apart(event("b", b), event("a", a))]).toEqual([
      are,
      are,
    ]);
  });

  test("what the record says is held against an event too, with all that lies between", () => {
    const pact = event("pact", "1994", record("1992-12-17"));
    expect(apart(event("a", "1993-03-03"), pact)).toBe(false);
    expect(apart(event("a", "1992-12-01"), pact)).toBe(true);
    expect(apart(event("a", "1996-02"), event("b", "1999", record("1996~")))).toBe(false);
  });
});

/** Any extent that EDTF can say, from small numbers so that many meet. */
const date = fc
  .record({
    year: fc.integer({ min: 1990, max: 2012 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    cut: fc.constantFrom(4, 7, 10),
    sign: fc.constantFrom("", "", "~", "?", "%"),
  })
  .map(({ year, month, day, cut, sign }) => {
    const two = (number: number) => String(number).padStart(2, "0");
    return `${year}-${two(month)}-${two(day)}`.slice(0, cut) + sign;
  });
const extent = fc.oneof(
  { weight: 4, arbitrary: date },
  fc.tuple(date, date).map((ends) => ends.sort().join("/")),
  date.map((end) => `../${end}`),
  date.map((start) => `${start}/..`),
  date.map((start) => `${start}/`),
);
const pool = fc
  .array(fc.tuple(extent, fc.array(extent, { maxLength: 2 })), { maxLength: 14 })
  .map((all) => all.map(([own, recorded], at) => event(`e${at}`, own, record(...recorded))));

/** By itself, not by the tool's own reader: the days that an extent leaves possible. */
function widest(events: Event): readonly [number, number] {
  const spans = [events.date, ...events.record.flatMap((entry) => entry.date ?? [])];
  const doubted = spans.map(({ start, end, from, to = from }): readonly [number, number] => {
    const unit = (edge: typeof from) =>
      edge.kind === "date" && (edge.approximate || edge.uncertain) ? edge.end - edge.start : 0;
    return [start - unit(from), end + unit(to)];
  });
  return [Math.min(...doubted.map(([a]) => a)), Math.max(...doubted.map(([, b]) => b))];
}

test("never is anything asked that a second person could dispute, and never fewer than can be", () => {
  fc.assert(
    fc.property(pool, fc.integer({ min: 2, max: 5 }), fc.string(), (events, count, seed) => {
      const chosen = choose(events, count, seed);
      expect(chosen).toHaveLength(Math.min(count, mostInOrder(events)));
      for (const [at, later] of chosen.entries())
        for (const earlier of chosen.slice(0, at))
          expect(widest(earlier)[1]).toBeLessThan(widest(later)[0]);
      expect(choose([...events].reverse(), count, seed)).toEqual(chosen);
    }),
    { numRuns: 300 },
  );
});

test("no choice of events apart is larger than the largest that is found", () => {
  fc.assert(
    fc.property(pool, (events) => {
      const few = events.slice(0, 8);
      let most = 0;
      for (let set = 0; set < 2 ** few.length; set += 1) {
        const taken = few.filter((_, at) => set & (2 ** at));
        if (taken.every((one, at) => taken.slice(at + 1).every((two) => apart(one, two))))
          most = Math.max(most, taken.length);
      }
      expect(mostInOrder(few)).toBe(most);
    }),
    { numRuns: 100 },
  );
});

describe("the seed", () => {
  test("is the same chance everywhere", () => {
    const random = seeded("which-first");
    expect([random(), random(), random()].map((value) => value.toFixed(6))).toEqual([
      "0.785358",
      "0.465829",
      "0.694286",
    ]);
  });

  test("lets every thing come to every place about as often", () => {
    const counts = [0, 0, 0, 0];
    for (let run = 0; run < 4000; run += 1) {
      const place = shuffled(["a", "b", "c", "d"], seeded(`run ${run}`)).indexOf("a");
      counts[place] = (counts[place] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

const YEARS = ["1950", "1960", "1970", "1980", "1990", "2000"];
const EVENTS = YEARS.map((year) => event(`of-${year}`, year));
const IDS = EVENTS.map(({ id }) => id);
const deckOf = (told: Lecture, who: Partial<Audience> = {}) =>
  select(told, audience(who), "en", { unverified: new Set(), draft: false }).deck;
const questionIn = (told: Lecture, who: Partial<Audience> = {}) =>
  deckOf(told, who).slides[0]?.question;

describe("what a deck asks", () => {
  test("four of the events, shown in another order than that of their dates", () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const told = lecture({ events: EVENTS, slides: [asking([], { seed: String(seed) })] });
      const { cards = [], answer = [] } = questionIn(told) ?? {};
      const right = answer.map(({ id }) => id);
      expect(right).toHaveLength(4);
      expect(right).toEqual([...right].sort());
      expect(cards.map(({ id }) => id).sort()).toEqual(right);
      expect(cards.map(({ id }) => id)).not.toEqual(right);
    }
  });

  test("other events by another seed, and none by anything else", () => {
    const chosen = (seed: string, more: readonly Event[] = []) =>
      choose([...more, ...EVENTS], 4, seed)
        .map(({ id }) => id)
        .join(" ");
    expect(
      new Set(["a", "b", "c", "d", "e", "f"].map((seed) => chosen(seed))).size,
    ).toBeGreaterThan(3);
    const told = (minutes: number) =>
      questionIn(
        lecture({ events: EVENTS, slides: [asking(IDS), slide("more", { priority: 1 })] }),
        { minutes },
      );
    expect(told(8)).toEqual(told(80));
  });

  test("two for which came first, and the first card is not always the later one", () => {
    const firsts = new Set<boolean>();
    for (let seed = 0; seed < 20; seed += 1) {
      const told = lecture({
        events: EVENTS,
        slides: [asking([], { kind: "first", seed: String(seed) })],
      });
      const { cards = [], answer = [] } = questionIn(told) ?? {};
      expect(cards).toHaveLength(2);
      firsts.add(cards[0]?.id === answer[0]?.id);
    }
    expect(firsts.size).toBe(2);
  });

  test("cards without dates, and in a copy for others nothing else", () => {
    const deck = deckOf(lecture({ events: EVENTS, slides: [asking(IDS)] }));
    const words = (room: object) => JSON.stringify(room);
    expect(words(forRoom(deck).slides)).toContain("1970");
    for (const room of [
      forRoom(deck, true),
      forRoom(deckOf(lecture({ events: EVENTS, slides: [asking(IDS)] }), { notes: "handout" })),
    ]) {
      expect(room.slides[0]?.question?.cards).toHaveLength(4);
      expect(room.slides[0]?.question?.answer).toBeUndefined();
      expect(words(room.slides)).not.toMatch(/date|edtf|Summary/);
    }
  });

  test("an event that only a pool names is not in the deck for that", () => {
    const told = lecture({ events: EVENTS, slides: [asking(IDS)] });
    const deck = deckOf(told, { importance: 5 });
    expect(deck.events).toHaveLength(4);
  });

  test("a slide that tells of an event is the place to jump to, not one that asks for it", () => {
    const told = lecture({
      events: EVENTS,
      slides: [asking(IDS.slice(0, 2)), slide("tells", { events: IDS })],
    });
    expect(new Set(deckOf(told).events.map((one) => one.slide))).toEqual(new Set(["tells"]));
  });

  test("fewer, where an audience is told of fewer", () => {
    const events = EVENTS.map((one, at) => ({ ...one, importance: at < 3 ? 5 : 1 }));
    const told = lecture({ events, slides: [asking([])] });
    expect(questionIn(told, { importance: 4 })?.cards).toHaveLength(3);
    expect(checkAudiences({ ...told, audiences: [audience({ importance: 4 })] })).toEqual([]);
  });
});

describe("check names what cannot be asked", () => {
  const said = (events: readonly Event[], slides: readonly Slide[], who: Partial<Audience> = {}) =>
    checkAudiences(lecture({ events, slides, audiences: [audience(who)] })).map(
      ({ id, level, message, hint, location: { file, line, column } }) =>
        `${file}:${line}:${column} ${level} ${id} ${message} → ${hint}`,
    );
  const three = [
    event("pact", "1994", record("1992-12-17")),
    event("vote", "1993-05-02"),
    event("bridge", "1995"),
    event("road", "2004~"),
  ];
  const NAMES = three.map(({ id }) => id);

  test("events that are too close, each pair with its dates", () => {
    expect(said(three, [asking(NAMES)])).toEqual([
      "slides/en/ask.md:4:1 error question-events expected 4 events whose order their dates tell, got 3; not to be told apart: pact (1994, in the record 1992-12-17) and vote (1993-05-02); pact (1994, in the record 1992-12-17) and bridge (1995) → name events that are further apart, all that ~, ? and the record leave open counted in, or ask for fewer with count: 3",
    ]);
    expect(said(three, [asking(NAMES, { count: 3 })])).toEqual([]);
  });

  test("pairs beyond three are counted", () => {
    const year = ["a", "b", "c", "d"].map((id) => event(id, "2012"));
    expect(said(year, [asking([])])).toEqual([
      "slides/en/ask.md:4:1 error question-events expected 4 events whose order their dates tell, got 1; not to be told apart: a (2012) and b (2012); a (2012) and c (2012); a (2012) and d (2012); and 3 more pairs → name events that are further apart, all that ~, ? and the record leave open counted in",
    ]);
  });

  test("a pool that is too small", () => {
    expect(said(EVENTS, [asking(IDS.slice(0, 3), { count: 5 })])).toEqual([
      "slides/en/ask.md:4:1 error question-events expected 5 events whose order their dates tell, got 3 → name events that are further apart, all that ~, ? and the record leave open counted in, or ask for fewer with count: 3",
    ]);
    expect(said(EVENTS, [asking(IDS.slice(0, 3))])).toEqual([]);
    expect(said([], [asking([])])).toEqual([
      "slides/en/ask.md:4:1 error question-events expected 4 events whose order their dates tell, got none → name events that are further apart, all that ~, ? and the record leave open counted in",
    ]);
  });

  test("an audience that is told of too few", () => {
    const events = EVENTS.map((one, at) => ({ ...one, importance: at === 0 ? 5 : 1 }));
    expect(said(events, [asking([])], { importance: 5 })).toEqual([
      "slides/en/ask.md:4:1 error question-events expected 2 events or more for the audience students whose order their dates tell, got 1 → let more events in, or leave the slide out with slides: { out: [ask] } in test",
    ]);
    const context = EVENTS.map((one, at) =>
      at < 5 ? { ...one, origin: "context" as const } : one,
    );
    // Where context leaves but one of those that are named, the slide goes with the others.
    const told = lecture({ events: context, slides: [asking(IDS), slide("b")] });
    expect(said(context, told.slides, { context: "none" })).toEqual([]);
    expect(deckOf(told, { context: "none" }).slides.map(({ id }) => id)).toEqual(["b"]);
    // Nobody complains of a slide that the audience is not told.
    expect(
      said(events, [asking([]), slide("b")], { importance: 5, slides: { out: ["ask"] } }),
    ).toEqual([]);
  });
});

describe("front matter", () => {
  const ASKING = {
    ...LAYOUTS,
    order: "{{!-- fields: title, sections 2, count?, seed? --}}",
    first: "{{!-- fields: title, sections 2, count?, seed? --}}",
  };
  const said = (layout: string, more: string) => {
    const front = `layout: ${layout}\n${more}`;
    return problems(
      edited("slides/en/02-end.md", "layout: comparison\nfigures: [depth]\n", front),
      ASKING,
    ).filter((line) => /count|seed/.test(line));
  };

  test("has a count and a seed where the layout asks, and nowhere else", () => {
    expect(said("order", "count: 3\nseed: 12\n")).toEqual([]);
    expect(said("first", "count: 2\nseed: another one\n")).toEqual([]);
    expect(said("comparison", "count: 3\nseed: x\n")).toEqual([
      "slides/en/02-end.md:4:1 unused-field: expected no count, which the layout comparison does not show | remove it, or choose a layout that has count",
      "slides/en/02-end.md:5:1 unused-field: expected no seed, which the layout comparison does not show | remove it, or choose a layout that has seed",
    ]);
  });

  test.each([
    ["many", '"many"'],
    ["1", "1"],
    ["6", "6"],
    ["2.5", "2.5"],
  ])("a count of %s is refused", (value, got) => {
    expect(said("order", `count: ${value}\n`)).toEqual([
      `slides/en/02-end.md:4:8 wrong-type: count: expected a whole number of events, 2 to 5, got ${got} | give a whole number of events, 2 to 5`,
    ]);
  });

  test("more cards than have room side by side, and a seed that is a list", () => {
    expect(said("first", "count: 4\nseed: [1]\n")).toEqual([
      "slides/en/02-end.md:5:7 wrong-type: seed: expected a word or a number, got a list | give a word or a number",
    ]);
    expect(said("first", "count: 4\n")).toEqual([
      "slides/en/02-end.md:4:8 wrong-type: count: expected 2 or 3 events for the layout first, got 4 | ask for fewer, or choose the layout order",
    ]);
  });
});
