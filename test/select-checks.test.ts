import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkAudiences } from "../scripts/select/check-audiences.js";
import { chronodeck, copyOf } from "./support/cli.js";
import { edited, type Files, parseSmall } from "./support/small-lecture.js";

/* What audiences ask for that cannot be had, word for word and with its place. */

const AUDIENCE = "slides/audiences/all.yaml";
/** The small lecture's only audience, with these lines in it. */
const asking = (...lines: readonly string[]): Files => ({
  [AUDIENCE]: ["title: { en: Everybody, es: Todos }", ...lines, ""].join("\n"),
});

function problems(files: Files): readonly string[] {
  const { lecture, diagnostics } = parseSmall(files);
  expect(diagnostics).toEqual([]);
  if (!lecture) throw new Error("the small lecture has an error");
  return checkAudiences(lecture).map(
    ({ id, message, location: { file, line, column }, hint }) =>
      `${file}:${line}:${column} ${id}: ${message} | ${hint}`,
  );
}

test("nothing is wrong with the small lecture", () => {
  expect(problems({})).toEqual([]);
});

describe("too little time", () => {
  const required = edited(
    "slides/en/01-start.md",
    "layout: event\n",
    "layout: event\nrequired: true\n",
  );

  test("says how much is missing, and for which slides", () => {
    expect(
      problems({ ...required, ...asking("minutes: 5", "reserve: 1.5", "lead: [dams]") }),
    ).toEqual([
      `${AUDIENCE}:2:10 over-budget: minutes: expected at least 5.5 for the slides that must be in, got 5 less the reserve of 1.5: 0.5 missing (start 0.5, dams 0.5, flood 3) | give more minutes, keep a smaller reserve, or take some of these slides from required, lead or keep`,
    ]);
  });

  test("says nothing of a reserve where there is none", () => {
    expect(problems({ ...required, ...asking("minutes: 3", "lead: [dams]") })).toEqual([
      `${AUDIENCE}:2:10 over-budget: minutes: expected at least 4 for the slides that must be in, got 3: 1 missing (start 0.5, dams 0.5, flood 3) | give more minutes, or take some of these slides from required, lead or keep`,
    ]);
  });

  test("is not what is just enough", () => {
    expect(
      problems({ ...required, ...asking("minutes: 5.5", "reserve: 1.5", "lead: [dams]") }),
    ).toEqual([]);
  });
});

describe("slides that must be in and cannot", () => {
  test("a required one that is left out", () => {
    const files = edited("slides/en/02-end.md", "layout: map\n", "layout: map\nrequired: true\n");
    expect(problems({ ...files, ...asking("minutes: 20", "slides: { out: [place] }") })).toEqual([
      `${AUDIENCE}:3:9 required-left-out: slides: expected every required slide to be told, got place, which slides leaves out | let it in, or take required from the slide`,
    ]);
  });

  test("a required one that requires one that is left out", () => {
    const files = edited(
      "slides/en/01-start.md",
      "layout: event\n",
      "layout: event\nrequired: true\n",
    );
    expect(problems({ ...files, ...asking("minutes: 20", "slides: { out: [start] }") })).toEqual([
      `${AUDIENCE}:3:9 required-left-out: slides: expected every required slide to be told, got flood, which requires start, which is left out | let it in, or take required from the slide`,
    ]);
  });

  test("a required one that speaks only of what is not told", () => {
    const files = edited(
      "slides/en/01-start.md",
      "events: [first-flood]\n",
      "events: [flood-law]\nrequired: true\n",
    );
    expect(problems({ ...files, ...asking("minutes: 20", "context: false") })).toEqual([
      `${AUDIENCE}:3:10 required-left-out: context: expected every required slide to be told, got flood, which speaks mostly of events that context leaves out | let it in, or take required from the slide`,
    ]);
  });

  test("one that leads and is left out, or is for questions", () => {
    const files = edited("slides/en/02-end.md", "layout: map\n", "layout: map\nbackup: true\n");
    const who = asking("minutes: 20", "lead: [dams, place]", "slides: { out: [dams] }");
    expect(problems({ ...files, ...who })).toEqual([
      `${AUDIENCE}:3:7 lead-left-out: lead: expected slides that this audience is told, got dams, which slides leaves out | take it from lead, or let it in`,
      `${AUDIENCE}:3:7 lead-backup: lead: expected slides of the talk, got place, which is a backup slide | take it from lead, or take backup from the slide`,
    ]);
  });

  test("one of the talk that requires one for questions", () => {
    const files = edited(
      "slides/en/01-start.md",
      "layout: title\n",
      "layout: title\nbackup: true\n",
    );
    expect(problems(files)).toEqual([
      "slides/en/01-start.md:13:5 requires-backup: requires: expected slides of the talk, got start, which is a backup slide | make this one a backup slide too, or take backup from start",
    ]);
  });
});

describe("filters that nothing passes", () => {
  test.each([
    ["slides: { out: [start, flood, dams, place] }", "no-slides-for-audience"],
    ["slides: { in: [] }", "no-slides-for-audience"],
  ])("%s", (line, id) => {
    expect(problems(asking("minutes: 20", line))).toEqual([
      `${AUDIENCE}:1:1 ${id}: expected a slide for the audience all, got none | name some in slides: { in: [ … ] }, or leave slides out to take them all`,
    ]);
  });

  test.each([
    [
      "slides: { in: [] }",
      "slides: expected a slide that passes, got none of 4",
      "name slides in in: [ … ], or leave slides out to take them all",
    ],
    [
      "lanes: { out: [water, law] }",
      "lanes: expected an event that passes, got none of 2",
      "let a lane in that events are in",
    ],
    [
      "tags: { in: [] }",
      "tags: expected an event that passes, got none of 2",
      "let a tag in that events have",
    ],
    [
      "importance: 5",
      "importance: expected an event that passes, got none of 2",
      "lower it to the importance of some event",
    ],
  ])("%s beside a slide that leads", (line, message, hint) => {
    const column = line.indexOf(":") + 3;
    expect(problems(asking("minutes: 20", "lead: [flood]", line))).toEqual([
      `${AUDIENCE}:4:${column} empty-filter: ${message} | ${hint}`,
    ]);
  });

  test("context, where nothing is the paper's", () => {
    const events = edited(
      "timeline-data/events.yaml",
      `  evidence:
    - { quote: the flood of 1994, supports: [date] }
`,
      "  origin: context\n",
    );
    expect(problems({ ...events, ...asking("minutes: 20", "context: false") })).toEqual([
      `${AUDIENCE}:3:10 empty-filter: context: expected an event that passes, got none of 2 | tell events from outside the paper with context: true`,
    ]);
  });

  test("two that leave no event together", () => {
    const who = asking(
      "minutes: 20",
      "slides: { in: [dams] }",
      "lanes: { in: [water] }",
      "tags: { out: [rain] }",
    );
    expect(problems(who)).toEqual([
      `${AUDIENCE}:1:1 no-events-for-audience: expected an event for the audience all, got none | lower its importance, let more lanes and tags in, or choose a slide that is about one`,
    ]);
  });
});

test("two audiences under one title in a language that both speak", () => {
  const second = "slides/audiences/others.yaml";
  const files = (title: string) => ({ [second]: `title: ${title}\nminutes: 20\n` });
  expect(problems(files("{ en: everybody, es: Otros }"))).toEqual([
    `${second}:1:8 duplicate-title: title: expected a title that no other audience has in en, got everybody again | give this audience another title; it is taken at ${AUDIENCE}`,
  ]);
  expect(problems(files("{ en: Others, es: Otros }"))).toEqual([]);
});

test("an audience that asks for a glossary where there is none is warned", () => {
  expect(problems(asking("minutes: 20", "glossary: true"))).toEqual([
    `${AUDIENCE}:3:11 no-glossary: glossary: expected terms in timeline-data/glossary.yaml, got none | write some there, or remove glossary`,
  ]);
  const empty = { "timeline-data/glossary.yaml": "[]\n" };
  expect(problems({ ...empty, ...asking("minutes: 20", "glossary: true") })).toHaveLength(1);
  expect(problems({ ...empty, ...asking("minutes: 20", "glossary: false") })).toEqual([]);
});

describe("--minutes", () => {
  const lecture = (audience: string) => {
    const root = copyOf("minimal");
    writeFileSync(path.join(root, "slides/audiences/all.yaml"), audience);
    return root;
  };

  test.each(["0", "-5", "abc", "", "1e3", "NaN", "5 min"])("%j is a usage error", (text) => {
    for (const verb of text === "0" ? ["build", "explain"] : ["build"]) {
      const { code, err } = chronodeck([verb, `--minutes=${text}`, "--root", copyOf("minimal")]);
      expect(err).toBe(
        `--minutes: expected more than 0 minutes, got ${text === "" ? "an empty text" : text}\n`,
      );
      expect(code).toBe(2);
    }
  });

  test("of more than a day is one too", () => {
    const { code, err } = chronodeck(["build", "--minutes=1441", "--root", copyOf("minimal")]);
    expect(err).toBe("--minutes: expected at most 1440 minutes, got 1441\n");
    expect(code).toBe(2);
  });

  test("is named where it is too little, and nothing is written", () => {
    const root = lecture("title: { en: All }\nminutes: 20\nlead: [opening]\n");
    const { code, out, err } = chronodeck(["build", "--minutes", "0.1", "--root", root]);
    expect(err).toMatch(
      /^slides\/audiences\/all\.yaml:1:1 {2}error {2}over-budget {2}--minutes: expected at least [\d.]+ for the slides that must be in, got 0\.1: [\d.]+ missing \(/,
    );
    expect({ code, out }).toEqual({ code: 1, out: "" });
  });

  test("that leave nothing beside the reserve are too few", () => {
    const root = lecture("title: { en: All }\nminutes: 20\nreserve: 5\n");
    expect(chronodeck(["build", "--minutes", "1", "--root", root]).err).toContain(
      "reserve: expected less than the 1 minute of --minutes, got 5\n",
    );
    const { code, err } = chronodeck(["build", "--minutes", "5", "--root", root]);
    expect(err).toBe(
      "slides/audiences/all.yaml:3:10  error  reserve-over-minutes  reserve: expected less than the 5 minutes of --minutes, got 5\n" +
        "    → keep fewer minutes for questions, or give --minutes more\n1 error, 0 warnings\n",
    );
    expect(code).toBe(1);
  });

  test("stand in the place of the audience's own", () => {
    const run = chronodeck(["build", "--minutes", "7.5", "--json", "--root", copyOf("minimal")]);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.out).decks[0]).toMatchObject({ budget: 7.5, cut: [], proven: true });
  });
});
