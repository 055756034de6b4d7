import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { explanationText, matrixText } from "../scripts/commands/explain-text.js";
import { eventWords, moreWords, slideWords } from "../scripts/commands/explain-words.js";
import type { Audience, Lecture } from "../scripts/model/lecture.js";
import { cutReport } from "../scripts/select/cut-report.js";
import { planTalk } from "../scripts/select/plan.js";
import { chronodeck, copyOf, FIXTURES, ROOT } from "./support/cli.js";
import { audience, event, lecture, slide } from "./support/lecture.js";

const GOLDEN = path.join(ROOT, "test/golden/explain");
const AUDIENCES = ["policymakers", "public", "seminar", "students"];

/** Holds a text against its golden; `UPDATE_GOLDENS=1` writes it anew: read each before you commit it. */
function expectGolden(name: string, text: string): void {
  const file = path.join(GOLDEN, name);
  if (process.env.UPDATE_GOLDENS) {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `${file} is missing`).toBe(true);
  expect(text).toBe(readFileSync(file, "utf8"));
}

describe("the shipped lecture", () => {
  test.each(AUDIENCES)("%s is explained as it was read", (name) => {
    const { code, out, err } = chronodeck(["explain", name, "--lang", "en"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expectGolden(`${name}.txt`, out);
  });

  test("all audiences stand side by side", () => {
    const { code, out, err } = chronodeck(["explain"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expectGolden("matrix.txt", out);
  });

  test("a deck holds what its explanation says", () => {
    const { minutes, budget, slides, more } = JSON.parse(
      chronodeck(["explain", "policymakers", "--minutes", "9", "--json"]).out,
    );
    expect(budget).toBe(7);
    expect(minutes).toBeLessThanOrEqual(7);
    const time = (all: readonly { in: boolean; minutes: number }[]) =>
      all.filter((one) => one.in).reduce((sum, one) => sum + Math.round(one.minutes * 100), 0);
    expect(time(slides)).toBe(minutes * 100);
    expect(more.minutes).toBeGreaterThanOrEqual(1);
    const [deck] = JSON.parse(
      chronodeck([
        "build",
        "--audience",
        "policymakers",
        "--minutes",
        "9",
        "--json",
        "--out",
        copyOf("minimal"),
      ]).out,
    ).decks;
    expect(deck).toMatchObject({ minutes, budget });
    const cut = slides.filter(
      ({ kind }: { kind: string }) => kind === "over-time" || kind === "requires",
    );
    expect(cut.length).toBeGreaterThan(0);
    expect(deck.cut).toEqual(cut.map(({ id }: { id: string }) => id));
  });
});

describe("--json", () => {
  const schema = JSON.parse(readFileSync(path.join(ROOT, "docs/explain.schema.json"), "utf8"));
  const validate = new Ajv({ allErrors: true }).compile(schema);
  const runs = [
    ...AUDIENCES.map((name) => [name]),
    ["policymakers", "--minutes", "6"],
    [],
    ["--minutes", "40"],
    ["school", "--root", path.join(FIXTURES, "comet")],
    ["--root", path.join(FIXTURES, "comet")],
    ["all", "--root", path.join(FIXTURES, "minimal")],
  ];

  test.each(runs.map((run) => ({ run })))("$run is as docs/explain.schema.json says", ({ run }) => {
    const { code, out } = chronodeck(["explain", ...run, "--json"]);
    expect(code).toBe(0);
    validate(JSON.parse(out));
    expect(validate.errors).toBe(null);
  });

  test("is refused by the schema where it is not", () => {
    const whole = JSON.parse(chronodeck(["explain", "students", "--json"]).out);
    expect(validate({ ...whole, slides: [{ ...whole.slides[0], kind: "whim" }] })).toBe(false);
    expect(validate({ ...whole, more: undefined })).toBe(false);
  });
});

describe("a wrong name", () => {
  test.each([
    [["studnets"], "the lecture has no audience studnets (did you mean students?)\n"],
    [
      ["martians"],
      "the lecture has no audience martians (known: policymakers, public, seminar, students)\n",
    ],
    [["students", "--lang", "en-GB"], "the lecture has no language en-GB (known: en, es)\n"],
  ])("%j is a usage error", (args, words) => {
    expect(chronodeck(["explain", ...args])).toEqual({ code: 2, out: "", err: words });
  });

  test("a lecture with an error is not explained", () => {
    const root = copyOf("minimal");
    writeFileSync(path.join(root, "slides/audiences/all.yaml"), "title: { en: All }\nminutes: 0\n");
    const { code, out, err } = chronodeck(["explain", "--root", root]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("slides/audiences/all.yaml:2:10  error");
  });
});

test("each reason has words of its own", () => {
  const slides = [
    slideWords({ kind: "required" }),
    slideWords({ kind: "leads" }),
    slideWords({ kind: "kept" }),
    slideWords({ kind: "priority", priority: 5 }),
    slideWords({ kind: "required-by", slide: "x" }),
    slideWords({ kind: "backup" }),
    slideWords({ kind: "over-time", minutes: 2 }),
    slideWords({ kind: "requires", slide: "x", because: "cut" }),
    slideWords({ kind: "requires", slide: "x", because: "left-out" }),
    slideWords({ kind: "not-needed", slide: "x" }),
    slideWords({ kind: "lonely" }),
    slideWords({ kind: "not-chosen" }),
    slideWords({ kind: "left-out" }),
    slideWords({ kind: "context" }),
    slideWords({ kind: "backup-dropped" }),
  ];
  expect(slides).toEqual([
    "required",
    "leads",
    "kept by the audience",
    "priority 5",
    "required by x",
    "a backup slide",
    "over time by 2 min",
    "requires x, which was cut",
    "requires x, which this audience leaves out",
    "needed only by x, which was cut",
    "no slide left in its section",
    "not among the audience's slides",
    "left out by the audience",
    "speaks mostly of events from outside the paper",
    "a backup slide, and the audience drops these",
  ]);
  expect([
    eventWords({ kind: "told", slide: "x", backup: false }),
    eventWords({ kind: "told", slide: "x", backup: true }),
    eventWords({ kind: "importance", importance: 3, floor: 3 }),
    eventWords({ kind: "importance", importance: 2, floor: 3 }),
    eventWords({ kind: "lane", lane: "trade" }),
    eventWords({ kind: "tag-left-out", tag: "law" }),
    eventWords({ kind: "no-tag-chosen" }),
    eventWords({ kind: "context" }),
    eventWords({ kind: "before-the-end" }),
  ]).toEqual([
    "told by x",
    "told by x, a backup slide",
    "importance 3",
    "importance below 3",
    "lane trade not chosen",
    "tag law left out",
    "none of its tags chosen",
    "from outside the paper",
    "from outside the paper, and before its last event",
  ]);
  expect([
    moreWords(undefined),
    moreWords({ minutes: 1, in: ["a"], out: [] }),
    moreWords({ minutes: 2.5, in: ["a", "b", "c"], out: ["d", "e"] }),
  ]).toEqual([
    "With more time nothing would be added: every slide that may be told is in.",
    "One more minute brings in a.",
    "2.5 more minutes bring in a, b and c, in the place of d and e.",
  ]);
});

describe("a small lecture", () => {
  const told: Lecture = lecture({
    slides: [
      slide("first", { events: ["known"] }),
      slide("late", { events: ["asked"], minutes: { brief: 9, standard: 9, scholarly: 9 } }),
    ],
    events: [
      event("known", "1994"),
      event("asked", "1995", { importance: 1 }),
      event("dull", "1996", { importance: 1 }),
    ],
  });
  const explained = (who: Audience) => ({
    report: cutReport(told, who, "en", planTalk(told, who)),
  });
  const few = audience({ id: "few", minutes: 2, reserve: 0, importance: 2 });

  test("as text: the talk, what waits, the events, the sections", () => {
    expect(
      explanationText({ ...explained(few), more: { minutes: 9, in: ["late"], out: [] } }, "A few"),
    ).toBe(
      `A few (few.en): 2 of 2 min, 1 slide

In the talk, min
     2  first  priority 3

At the end, for questions
     9  late   over time by 9 min

Events
     ●  known  told by first
     ●  asked  told by late, a backup slide
     ·  dull   importance below 2

Minutes a section
     2  test   1 slide

9 more minutes bring in late.
`,
    );
  });

  test("as a matrix: in the talk, only at the end, out", () => {
    const all = audience({ id: "everybody", minutes: 20, reserve: 0 });
    const audiences = [few, all];
    expect(matrixText({ ...told, audiences }, audiences.map(explained))).toBe(
      `           few       everybody
languages  en        en
minutes    2         11
of         2         20

slides
first      ●         ●
late       ○         ●

events
known      ●         ●
asked      ○         ●
dull       ·         ●

● in the talk   ○ only at the end, for questions   · out
`,
    );
  });
});
