import { describe, expect, test } from "vitest";
import type { Audience, Lecture } from "../scripts/model/lecture.js";
import type { Slide } from "../scripts/model/slide.js";
import { cutReport } from "../scripts/select/cut-report.js";
import { moreTime } from "../scripts/select/more-time.js";
import { planTalk } from "../scripts/select/plan.js";
import { audience, event, lecture, slide } from "./support/lecture.js";

/* What is cut, why, and where it goes: small lectures, one rule each. */

const minutes = (standard: number) => ({ brief: standard, standard, scholarly: standard });
const lasting = (id: string, standard: number, more: Partial<Slide> = {}) =>
  slide(id, { minutes: minutes(standard), ...more });
const inMinutes = (time: number, more: Partial<Audience> = {}) =>
  audience({ minutes: time, reserve: 0, ...more });

function report(parts: Partial<Lecture>, who: Audience) {
  const told = lecture(parts);
  return cutReport(told, who, "en", planTalk(told, who));
}

/** `id: reason`, with + in the talk, = at the end, - out. */
function verdicts(parts: Partial<Lecture>, who: Audience) {
  return report(parts, who).slides.map((one) => {
    const { kind, ...rest } = one.reason;
    const sign = one.in ? "+" : one.backup ? "=" : "-";
    return [`${sign}${one.id}`, kind, ...Object.values(rest)].join(" ");
  });
}

describe("the best talk", () => {
  test("is worth most; of those it fills the time; of those it has the earlier slides", () => {
    const talk = (slides: readonly Slide[], time: number) =>
      planTalk(lecture({ slides }), inMinutes(time)).talk.map(({ id }) => id);
    const two = [lasting("a", 2, { priority: 3 }), lasting("b", 2, { priority: 4 })];
    expect(talk(two, 3)).toEqual(["b"]);
    expect(talk([lasting("short", 1), lasting("long", 2)], 2)).toEqual(["long"]);
    expect(talk([lasting("first", 2), lasting("second", 2)], 2)).toEqual(["first"]);
    // Two of priority 4 are worth one of 5.
    const five = lasting("five", 2, { priority: 5 });
    expect(
      talk([lasting("a", 1, { priority: 4 }), five, lasting("b", 1, { priority: 4 })], 2),
    ).toEqual(["a", "b"]);
  });

  test("is reckoned without binary tails", () => {
    const slides = [lasting("a", 0.1), lasting("b", 0.2), lasting("c", 0.3)];
    const plan = planTalk(lecture({ slides }), inMinutes(0.6));
    expect(plan.talk).toHaveLength(3);
    expect(plan.used).toBe(60);
  });

  test("is less the reserve", () => {
    const slides = [lasting("a", 2), lasting("b", 2)];
    expect(verdicts({ slides }, inMinutes(4, { reserve: 1 }))).toEqual([
      "+a priority 3",
      "=b over-time 1",
    ]);
  });
});

describe("what is cut", () => {
  const slides = [
    lasting("opening", 1, { layout: "title", required: true }),
    lasting("aside", 1, { backup: true }),
    lasting("base", 2, { priority: 1 }),
    lasting("detail", 3, { requires: ["base"] }),
    lasting("end", 1, { priority: 5 }),
  ];

  test("waits at the end, in the lecture's order among its own backup slides", () => {
    expect(verdicts({ slides }, inMinutes(3))).toEqual([
      "+opening required",
      "+end priority 5",
      "=aside backup",
      "=base over-time 1",
      "=detail requires base cut",
    ]);
  });

  test("is out with them where the audience drops these", () => {
    expect(verdicts({ slides }, inMinutes(3, { backup: "drop" }))).toEqual([
      "+opening required",
      "+end priority 5",
      "-aside backup-dropped",
      "-base over-time 1",
      "-detail requires base cut",
    ]);
  });

  test("may be what only a cut slide required", () => {
    const chosen = { slides: { in: ["detail", "end"], out: [] } };
    expect(verdicts({ slides }, inMinutes(3, chosen))).toEqual([
      "+opening required",
      "+end priority 5",
      "=base not-needed detail",
      "=detail over-time 4",
      "-aside not-chosen",
    ]);
    expect(verdicts({ slides }, inMinutes(7, chosen))).toEqual([
      "+opening required",
      "+base required-by detail",
      "+detail priority 3",
      "+end priority 5",
      "-aside not-chosen",
    ]);
  });

  test("is never what leads, nor what that requires", () => {
    expect(verdicts({ slides }, inMinutes(6, { lead: ["detail"] }))).toEqual([
      "+opening required",
      "+detail leads",
      "+base required-by detail",
      "=aside backup",
      "=end over-time 1",
    ]);
  });

  test("is not counted, nor what a backup slide requires", () => {
    const kept = [lasting("note", 1), lasting("answer", 1, { backup: true, requires: ["note"] })];
    const who = inMinutes(5, { slides: { in: ["answer", "main"], out: [] } });
    expect(verdicts({ slides: [...kept, lasting("main", 2)] }, who)).toEqual([
      "+main priority 3",
      "=note backup",
      "=answer backup",
    ]);
  });
});

test("what requires a slide that the audience leaves out is out too", () => {
  const slides = [
    lasting("a", 1),
    lasting("b", 1, { requires: ["a"] }),
    lasting("c", 1, { requires: ["b"] }),
    lasting("d", 1),
  ];
  expect(verdicts({ slides }, inMinutes(9, { slides: { out: ["a"] } }))).toEqual([
    "+d priority 3",
    "-a left-out",
    "-b requires a left-out",
    "-c requires b left-out",
  ]);
});

describe("a heading", () => {
  const file = (name: string) => ({
    location: { file: `slides/en/${name}.md`, line: 1, column: 1 },
  });
  const heading = (id: string, more: Partial<Slide> = {}) =>
    lasting(id, 0, { layout: "section", priority: 5, ...more });

  test("goes with the last slide of its section, and is not kept for questions", () => {
    const slides = [
      heading("one"),
      lasting("a", 2, { priority: 5 }),
      heading("two"),
      lasting("b", 2),
      lasting("sign", 0),
      lasting("aside", 1, { backup: true }),
    ];
    expect(verdicts({ slides }, inMinutes(2))).toEqual([
      "+one priority 5",
      "+a priority 5",
      "+sign priority 3",
      "=b over-time 2",
      "=aside backup",
      "-two lonely",
    ]);
  });

  test("ends with its file", () => {
    const slides = [heading("one", file("01")), lasting("a", 2, file("02"))];
    // It has no slide in any deck, such as a closing word, and stands for itself.
    expect(verdicts({ slides }, inMinutes(1))).toEqual(["+one priority 5", "=a over-time 1"]);
  });

  test("does not live on a slide that leads", () => {
    const slides = [
      heading("one"),
      lasting("a", 1),
      lasting("b", 4),
      heading("two"),
      lasting("c", 1),
    ];
    expect(verdicts({ slides }, inMinutes(2, { lead: ["a"] })).slice(0, 3)).toEqual([
      "+a leads",
      "+two priority 5",
      "+c priority 3",
    ]);
  });

  test("that is required stays", () => {
    const slides = [heading("one", { required: true }), lasting("a", 2)];
    expect(verdicts({ slides }, inMinutes(1))).toEqual(["+one required", "=a over-time 1"]);
  });

  test("names a section of the report, and a file does where there is none", () => {
    const slides = [
      lasting("a", 2, file("01-before-all")),
      heading("one", file("02")),
      lasting("b", 1.5, file("02")),
      lasting("c", 4, { ...file("02"), priority: 1 }),
    ];
    expect(report({ slides }, inMinutes(4)).sections).toEqual([
      { name: "before-all", minutes: 2, slides: ["a"] },
      { name: "one", minutes: 1.5, slides: ["one", "b"] },
    ]);
  });
});

describe("context", () => {
  const events = [
    event("early", "1994"),
    event("late", "2010"),
    event("between", "2005", { origin: "context" }),
    event("after", "2012", { origin: "context" }),
  ];
  const slides = [
    lasting("outside", 1, { events: ["between"] }),
    lasting("both", 1, { events: ["early", "between"] }),
    lasting("then", 1, { events: ["after"] }),
  ];
  const told = (context: Audience["context"]) => {
    const { slides: s, events: e } = report({ slides, events }, inMinutes(9, { context }));
    return [
      s.filter((one) => one.in).map(({ id }) => id),
      e.map((one) => `${one.in ? "+" : "-"}${one.id} ${one.reason.kind}`),
    ];
  };

  test("is told where the audience says so", () => {
    expect(told("all")).toEqual([
      ["outside", "both", "then"],
      ["+early told", "+between told", "+late importance", "+after told"],
    ]);
  });

  test("is out with the slides that speak of nothing else", () => {
    expect(told("none")).toEqual([
      ["both"],
      ["+early told", "-between context", "+late importance", "-after context"],
    ]);
  });

  test("may be told only from the paper's last event on", () => {
    expect(told("only-after")).toEqual([
      ["both", "then"],
      ["+early told", "-between before-the-end", "+late importance", "+after told"],
    ]);
  });
});

test("events are in or out for the first reason that holds", () => {
  const events = [
    event("minor", "1990", { importance: 1 }),
    event("elsewhere", "1991", { lane: "second" }),
    event("dull", "1992", { tags: ["dull"] }),
    event("other", "1993", { tags: ["other"] }),
    event("asked", "1994", { importance: 1 }),
    event("passes", "1995", { tags: ["good"] }),
  ];
  const slides = [lasting("a", 1), lasting("late", 9, { events: ["asked"] })];
  const who = inMinutes(1, {
    importance: 2,
    lanes: { out: ["second"] },
    tags: { in: ["good", "dull"], out: ["dull"] },
  });
  expect(
    report({ events, slides }, who).events.map(({ id, reason }) => ({ id, ...reason })),
  ).toEqual([
    { id: "minor", kind: "importance", importance: 1, floor: 2 },
    { id: "elsewhere", kind: "lane", lane: "second" },
    { id: "dull", kind: "tag-left-out", tag: "dull" },
    { id: "other", kind: "no-tag-chosen" },
    { id: "asked", kind: "told", slide: "late", backup: true },
    { id: "passes", kind: "importance", importance: 3, floor: 2 },
  ]);
});

describe("more time", () => {
  const slides = [
    lasting("a", 2, { priority: 5 }),
    lasting("b", 1.5),
    lasting("c", 4, { priority: 4 }),
  ];
  const more = (time: number) => moreTime(lecture({ slides }), inMinutes(time));

  test("of a minute may bring in a slide", () => {
    expect(more(2.5)).toEqual({ minutes: 1, in: ["b"], out: [] });
  });

  test("of more than a minute may be needed, and a better slide may take the place of another", () => {
    expect(more(4)).toEqual({ minutes: 2, in: ["c"], out: ["b"] });
  });

  test("changes nothing where all is in", () => {
    expect(more(8)).toBeUndefined();
  });
});

describe("a slide without minutes", () => {
  const words = (count: number) => `<p>${"word ".repeat(count)}</p>`;
  const silent = (texts: Partial<Slide["text"][string]>, more: Partial<Slide> = {}): Slide => {
    const { minutes: _, ...rest } = slide("silent", more);
    const text = { ...(rest.text.en ?? never()), title: "", ...texts };
    return { ...rest, text: { en: text, es: { ...text, notes: words(900) } } };
  };
  const estimate = (one: Slide, depth: Audience["depth"] = "standard") => {
    const who = inMinutes(99, { depth });
    const [first] = cutReport(
      lecture({ slides: [one], languages: ["en", "es"] }),
      who,
      "es",
      planTalk(lecture({ slides: [one], languages: ["en", "es"] }), who),
    ).slides;
    expect(first?.estimated).toBe(true);
    return first?.minutes;
  };

  test.each([
    ["nothing to say: half a minute", silent({}), "standard", 0.5],
    [
      "notes at 140 words a minute, in the first language",
      silent({ notes: words(280) }),
      "standard",
      2,
    ],
    ["to the nearest half", silent({ notes: words(300) }), "standard", 2],
    [
      "notes of steps count",
      silent({ stepNotes: { a: words(140), b: words(70) } }),
      "standard",
      1.5,
    ],
    ["without notes, its own words at 238 a minute", silent({ body: words(476) }), "standard", 2],
    ["a picture is looked at", silent({ notes: words(140) }, { figures: ["f"] }), "standard", 1.5],
    ["less at brief depth", silent({ notes: words(700) }), "brief", 3],
    ["more at scholarly depth", silent({ notes: words(700) }), "scholarly", 6],
    [
      "two letters are a word of a script without spaces",
      silent({ notes: `<p>${"漢字".repeat(140)}</p>` }),
      "standard",
      1,
    ],
  ] as const)("%s", (_, one, depth, expected) => {
    expect(estimate(one, depth)).toBe(expected);
  });
});

function never(): never {
  throw new Error("a slide of the tests is without words");
}

const SECTIONS = Array.from({ length: 200 }, (_, n) =>
  lasting(`s${n}`, n % 10 === 0 ? 0.5 : 1 + ((n * 7) % 9) / 4, {
    layout: n % 10 === 0 ? "section" : "bullets",
    priority: 1 + ((n * 3) % 5),
    requires: n % 4 === 3 ? [`s${n - 2}`] : [],
  }),
);
/** As many choices of the same worth as there can be, in the smallest steps of a whole day. */
const TIES = Array.from({ length: 200 }, (_, n) => lasting(`s${n}`, 6 + ((n * 37) % 200) / 100));
const DEEP = TIES.map((one, n) => ({
  ...one,
  requires: [n - 1, n - 2].filter((other) => n % 10 && other >= 0).map((other) => `s${other}`),
  layout: n % 10 ? "bullets" : "section",
}));

test.each([
  ["sections and trees", SECTIONS, 60, 5900, true],
  ["ties, for eight hours by hundredths of a minute", TIES, 480, 47_999, true],
  ["tangles, for as long", DEEP, 480, 0, false],
] as const)("of 200 slides the best are found: %s", (_, slides, time, least, proven) => {
  const plan = planTalk(lecture({ slides }), inMinutes(time));
  if (proven) expect(plan.proven).toBe(true);
  expect(plan.used).toBeGreaterThan(least);
  expect(plan.used).toBeLessThanOrEqual(time * 100);
});

test("requirements of trees are exact where slides require their own heading", () => {
  const slides = Array.from({ length: 40 }, (_, n) =>
    n % 4 === 0
      ? lasting(`s${n}`, 0.25, { layout: "section", priority: 5 })
      : lasting(`s${n}`, 1 + ((n * 7) % 13) / 4, {
          priority: 1 + ((n * 3) % 4),
          requires: [n % 4 === 3 ? `s${n - 1}` : `s${n - (n % 4)}`],
        }),
  );
  const plan = planTalk(lecture({ slides }), inMinutes(6));
  expect(plan.proven).toBe(true);
  const there = new Set(plan.talk.map(({ id }) => id));
  for (const [n, { id, layout }] of slides.entries())
    if (layout === "section" && there.has(id))
      expect(slides.slice(n + 1, n + 4).some((one) => there.has(one.id))).toBe(true);
});

test("a search among tangles says where it ends before it knows, and still keeps to the rules", () => {
  const slides = Array.from({ length: 120 }, (_, n) =>
    lasting(`s${n}`, 1 + ((n * 37) % 23) / 100, {
      priority: 1 + ((n * 7) % 5),
      requires: n < 40 ? [] : [...new Set([3, 11, 29].map((step) => `s${(n * step) % 40}`))],
    }),
  );
  const plan = planTalk(lecture({ slides }), inMinutes(30));
  expect(plan.proven).toBe(false);
  expect(plan.used).toBeLessThanOrEqual(3000);
  const there = new Set(plan.talk.map(({ id }) => id));
  for (const { requires } of plan.talk) for (const id of requires) expect(there).toContain(id);
});
