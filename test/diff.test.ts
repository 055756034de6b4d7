import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../scripts/build.js";
import { diffCommand } from "../scripts/commands/diff.js";
import { openWorld } from "../scripts/commands/world.js";
import { differingLines } from "../scripts/compare/differing-lines.js";
import { movedIds } from "../scripts/compare/moved-ids.js";
import { chronodeck, copyOf, FIXTURES, ROOT, temporaryFolder } from "./support/cli.js";
import { whispers } from "./support/whispers.js";

/* What has changed between two lectures, in words. */

const COMET = path.join(FIXTURES, "comet");
const { world, builtIn } = openWorld();

/** Runs it without a process; paths of the test's own are left out. */
function diff(older: string, newer: string, flags: { json?: boolean; quiet?: boolean } = {}) {
  const said = { out: "", err: "" };
  const code = diffCommand(older, newer, {
    ...{ json: false, quiet: false, color: false, ...flags },
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  const short = (text: string) => text.replaceAll(older, "OLD").replaceAll(newer, "NEW");
  return { code, out: short(said.out), err: short(said.err) };
}

function edit(root: string, file: string, ...edits: readonly (readonly [string, string])[]): void {
  const full = path.join(root, file);
  let text = readFileSync(full, "utf8");
  for (const [from, to] of edits) {
    expect(text.split(from).length, from).toBe(2);
    text = text.replace(from, () => to);
  }
  writeFileSync(full, text);
}

/** A deck's file, of the first or the named deck of a lecture. */
function deckOf(root: string, name: string, change = (page: string) => page): string {
  const { files } = build({ root, builtIn, draft: true, carry: true }, world);
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, change(files.get(name) ?? ""));
  return file;
}

/** Holds a text against its golden; `UPDATE_GOLDENS=1` writes it anew: read it before you commit it. */
function expectGolden(name: string, text: string): void {
  const file = path.join(ROOT, "test/golden/diff", name);
  if (process.env.UPDATE_GOLDENS) writeFileSync(file, text);
  expect(existsSync(file), name).toBe(true);
  expect(text).toBe(readFileSync(file, "utf8"));
}

/** The comet, a year later: something of every kind has changed. */
function aYearLater(): string {
  const root = copyOf("comet");
  edit(
    root,
    "slides/deck.yaml",
    ["A comet with a timetable", "A comet keeps time"],
    ["2026-03-14", "2027-03-14"],
    [
      "  - { id: art, title: { en: Art }, tone: hexagon }\n  - { id: probes, title: { en: Spacecraft }, tone: triangle }",
      "  - { id: probes, title: { en: Space probes }, tone: triangle }\n  - { id: art, title: { en: Art }, tone: hexagon }",
    ],
  );
  edit(
    root,
    "timeline-data/events.yaml",
    ["date: 0837-04\n", "date: 0837-04-10~\n"],
    ["date: -0465?", "date: -0466?"],
    ["about thirteen times the distance", "about twelve times the distance"],
    ["value: 5, unit", "value: 5.1, unit"],
    [
      "  actors: [Court astronomers of Qin]",
      "  actors: [Court astronomers of Qin, A scribe]\n  tags: [china]",
    ],
    [
      "into clay in 164 BC, supports: [date] }\n",
      "into clay in 164 BC, supports: [date] }\n  record:\n    - { type: announced, date: 1985, source: stephenson }\n",
    ],
  );
  const events = path.join(root, "timeline-data/events.yaml");
  writeFileSync(
    events,
    `${readFileSync(events, "utf8")}
- id: next-return
  title: { en: Everybody looks up }
  date: 2061-07
  lane: sightings
  summary: { standard: { en: It comes back. } }
  evidence: [{ inferred: It has a timetable., supports: [date] }]
`,
  );
  edit(root, "timeline-data/figures.yaml", [
    "note: { en: The shortest of the six. }",
    "note: { en: The shortest. }",
  ]);
  edit(root, "timeline-data/periods.yaml", ["- id:", "# eras\n- id:"]);
  const slides = readFileSync(path.join(root, "slides/en/02-after.md"), "utf8").split(
    /(?=^---\nid: )/m,
  );
  const [promise = "", gaps = "", orbit = "", ...others] = slides;
  writeFileSync(
    path.join(root, "slides/en/02-after.md"),
    [
      gaps.replace("not perfect", "and not perfect"),
      promise
        .replace("scholarly: 5", "scholarly: 6")
        .replace("It *returned in 1758*, as", "It returned in 1758, as")
        .replace("a month ahead of", "a month before"),
      orbit.replace("# It spends", "# The comet spends"),
      "---\nid: goodbye\nlayout: statement\n---\n# See you in 2061\n\n",
      ...others,
    ].join(""),
  );
  edit(
    root,
    "slides/audiences/school.yaml",
    ["minutes: 20", "minutes: 30"],
    ["out: [ideas]", "out: [art]"],
    ["theme: hall\n", ""],
  );
  rmSync(path.join(root, "slides/audiences/observatory.yaml"));
  writeFileSync(
    path.join(root, "slides/audiences/evening.yaml"),
    "title: { en: An evening class }\nminutes: 30\n",
  );
  return root;
}

describe("what has changed", () => {
  test("is told thing by thing, in words, dates too", () => {
    const { code, out, err } = diff(COMET, aYearLater());
    expect([code, err]).toEqual([1, ""]);
    expectGolden("comet.txt", out);
    const [, section = ""] = readFileSync(path.join(ROOT, "README.md"), "utf8").split(
      "## Last year's deck\n",
    );
    const shown = /\n```\n([^`]*)```/.exec(section)?.[1]?.trim().split("\n") ?? [];
    expect(shown.length).toBeGreaterThan(5);
    for (const line of shown) expect(out.split("\n")).toContain(line);
  });

  test("of decks as of the folders that they were made from", () => {
    const later = aYearLater();
    const decks = [deckOf(COMET, "school.en.html"), deckOf(later, "evening.en.html")] as const;
    expect(decks[1]).not.toBe("");
    expect(diff(...decks).out).toBe(diff(COMET, later).out);
    expect(diff(decks[0], later).code).toBe(1);
    expect(diff(decks[0], COMET)).toEqual({ code: 0, err: "", out: "No differences.\n" });
  });

  test("--json has all of it", () => {
    const { out } = diff(COMET, aYearLater(), { json: true });
    const said = JSON.parse(out);
    expect(Object.keys(said)).toEqual(["old", "new", "differences", "reformatted", "diagnostics"]);
    expect(said.old).toEqual({ name: "OLD", version: null, toldTo: null, corrected: 0 });
    expect(said.differences.filter(({ id }: { id: string }) => id === "closest")).toEqual([
      {
        ...{ group: "events", id: "closest", state: "changed" },
        fields: [
          { kind: "text", field: "date", was: "April AD 837", now: "about 10 April AD 837" },
          {
            ...{ kind: "text", field: "summary standard (en)" },
            was: "The comet passes at about thirteen times the distance of the Moon.",
            now: "The comet passes at about twelve times the distance of the Moon.",
          },
          { kind: "text", field: "amounts “distance” value", was: "5", now: "5.1" },
        ],
      },
    ]);
    expect(said.reformatted).toEqual(["timeline-data/periods.yaml"]);
  });

  test("nothing is said as such, and so are comments, formatting and the order of keys", () => {
    const root = copyOf("comet");
    expect(diff(COMET, root)).toEqual({ code: 0, err: "", out: "No differences.\n" });
    expect(diff(COMET, root, { quiet: true })).toEqual({ code: 0, err: "", out: "" });
    edit(root, "slides/audiences/school.yaml", [
      "minutes: 20\nreserve: 4",
      "reserve: 4 # for questions\nminutes:   20",
    ]);
    edit(root, "slides/en/02-after.md", [
      "layout: figure\nfigures: [gaps]",
      "figures:\n  - gaps\nlayout: figure",
    ]);
    expect(diff(COMET, root)).toEqual({
      ...{ code: 1, err: "" },
      out: "Nothing but comments, formatting or order: slides/audiences/school.yaml, slides/en/02-after.md\n",
    });
  });

  test("templates, pictures and locks are told by name", () => {
    const root = copyOf("garden");
    edit(root, "templates/themes/garden.css", [":root", "/* new */ :root"]);
    writeFileSync(path.join(root, "templates/themes/leaf-italic.woff2"), "wOF2 another font");
    edit(root, "slides/media/leaf.svg", ["<svg ", '<svg data-new="" ']);
    const theme = readFileSync(path.join(root, "templates/themes/garden.css"), "utf8");
    writeFileSync(path.join(root, "templates/themes/late.css"), theme);
    expect(diff(path.join(FIXTURES, "garden"), root).out).toBe(`Templates: 1 new, 2 changed
  templates/themes/garden.css: changed
  templates/themes/late.css: new
  templates/themes/leaf-italic.woff2: changed
Pictures: 1 changed
  slides/media/leaf.svg: changed
`);
  });

  test("words for some audiences are told with their names", () => {
    const board = {
      "slides/audiences/board.yaml": "title: { en: Board, es: Consejo }\nminutes: 9\n",
    };
    const words = (one: string, other: string) => ({
      ...board,
      "slides/en/z.md": `---\nid: told\nlayout: bullets\n---\n# Told\n\n- ${one}\n::: when audience=board\n- ${other}\n:::\n`,
      "slides/es/z.md": "---\nid: told\n---\n# Dicho\n\n- Algo\n",
    });
    const [old, profits, all] = [
      whispers(words("Hello", "Profits fell")),
      whispers(words("Hello", "Profits rose")),
      whispers(words("Good evening", "Profits fell")),
    ];
    expect(diff(old, profits).out).toBe(`Slides: 1 changed
  told: text (en) for board: 1 of 2 lines changed; first was “Profits fell”, is “Profits rose”
`);
    expect(diff(old, all).out.split("\n").slice(1)).toEqual([
      "  told: text (en) for all: 1 of 1 line changed; first was “Hello”, is “Good evening”",
      "  told: text (en) for board: 1 of 2 lines changed; first was “Hello”, is “Good evening”",
      "",
    ]);
  });

  test("five hundred changes are counted, and some of them told", () => {
    const events = (title: string) =>
      Array.from(
        { length: 500 },
        (_, at) =>
          `- id: event-${at}\n  title: { en: ${title} ${at}, es: ${title} ${at} }\n  date: ${1000 + at}\n  lane: water\n  summary: { standard: { en: a, es: b } }\n`,
      ).join("");
    const file = "timeline-data/events.yaml";
    const own =
      "- id: flood\n  title: { en: A, es: B }\n  date: 1994\n  lane: water\n  summary: { standard: { en: a, es: b } }\n- id: dams\n  title: { en: A, es: B }\n  date: 1996\n  lane: water\n  summary: { standard: { en: a, es: b } }\n";
    const [old, fresh] = [
      whispers({ [file]: own + events("Old") }),
      whispers({ [file]: own + events("New") }),
    ];
    const lines = diff(old, fresh).out.split("\n");
    expect(lines[0]).toBe("Events: 500 changed");
    expect(lines[1]).toBe("  event-0: title (en) was “Old 0”, is “New 0”");
    expect(lines.slice(-2)).toEqual(["  … and 460 more; --json has them all", ""]);
    expect(lines).toHaveLength(83);
    expect(JSON.parse(diff(old, fresh, { json: true }).out).differences).toHaveLength(500);
  });
});

describe("where a deck may not hold everything", () => {
  const line = {
    "slides/audiences/all.yaml": "title: { en: Everybody, es: Todos }\nminutes: 20\nnotes: false\n",
  };
  const board = {
    "slides/audiences/board.yaml": "title: { en: Board, es: Consejo }\nminutes: 9\n",
  };

  test("what was taken out is not compared, and that is said", () => {
    const root = whispers({
      ...line,
      ...board,
      "slides/translations.lock.yaml": "translations: []\n",
    });
    const deck = deckOf(root, "all.en.html");
    expect(diff(deck, root)).toEqual({
      ...{ code: 0, err: "" },
      out: `No differences.
Without notes, answers and comments: OLD has what all may have
`,
    });
    edit(
      root,
      "slides/en/slides.md",
      ['Say "good evening"', 'Say "good night"'],
      ["# Who paid?", "# Who did pay?"],
      ["It was the town", "It was them"],
    );
    expect(diff(deck, root).out).toBe(`Slides: 1 changed
  ask: title (en) was “Who paid?”, is “Who did pay?”
Without notes, answers and comments: OLD has what all may have
`);
  });

  test("decks for two audiences have neither's audience, and words for one show", () => {
    const words = "::: when audience=board\n- Profits\n:::\n";
    const root = whispers({
      ...line,
      "slides/audiences/board.yaml":
        "title: { en: Board, es: Consejo }\nminutes: 9\nnotes: false\n",
      "slides/en/z.md": `---\nid: told\nlayout: bullets\n---\n# Told\n\n- Hello\n${words}`,
      "slides/es/z.md": "---\nid: told\n---\n# Dicho\n\n- Algo\n",
    });
    expect(diff(deckOf(root, "all.en.html"), deckOf(root, "board.en.html"))).toEqual({
      ...{ code: 1, err: "" },
      out: `Slides: 1 changed
  told: text (en): 1 of 2 lines changed; new is “Profits”
Without notes, answers and comments: OLD has what all may have, NEW has what board may have; words for one of them alone show as changes
`,
    });
  });

  test("corrections in an open deck and another version of the tool are told", () => {
    const corrections = JSON.stringify({
      ...{ lecture: "A", deck: "school.en", data: "0" },
      events: [{ id: "closest", language: "en", changes: { date: { was: "1", now: "2" } } }],
    });
    const block = `<script type="application/json" id="corrections">${corrections}</script>`;
    const deck = deckOf(COMET, "school.en.html", (page) => page.replace("<script>", `${block}$&`));
    const old = deckOf(COMET, "school.en.html", (page) =>
      page.replace(
        '"generator":"chronodeck","version":"0.1.0"',
        '"generator":"chronodeck","version":"0.0.9"',
      ),
    );
    expect(diff(old, deck)).toEqual({
      ...{ code: 0, err: "" },
      out: `No differences: both carry the same lecture.
Made by chronodeck 0.0.9 and 0.1.0
NEW: 1 event corrected in the open deck, which is not compared
`,
    });
  });
});

describe("where nobody can tell", () => {
  test("the errors of a lecture are told with their place", () => {
    const root = copyOf("comet");
    edit(root, "slides/audiences/school.yaml", ["minutes: 20", "minutes: many"]);
    expect(diff(COMET, root)).toEqual({
      ...{ code: 2, out: "" },
      err: `NEW/slides/audiences/school.yaml:2:10  error  wrong-type  minutes: expected more than 0 minutes, got "many"
    → give more than 0 minutes
1 error, 0 warnings
`,
    });
  });

  test("what is no lecture is said, and nothing else", () => {
    const folder = temporaryFolder();
    const none = path.join(folder, "none.html");
    expect(diff(COMET, none)).toEqual({
      ...{ code: 2, out: "" },
      err: "NEW:1:1  error  no-file  expected a lecture's folder or a deck, got no such file\n    → is its name right?\n1 error, 0 warnings\n",
    });
    expect(diff(folder, COMET).err).toContain(
      "OLD/slides/deck.yaml:1:1  error  no-lecture  expected slides/deck.yaml, got no such file",
    );
    expect(JSON.parse(diff(COMET, none, { json: true }).out)).toMatchObject({
      ...{ new: null, differences: null, diagnostics: [{ id: "no-file" }] },
    });
  });

  test("by the command line too", () => {
    expect(chronodeck(["diff", COMET, COMET])).toEqual({
      code: 0,
      out: "No differences.\n",
      err: "",
    });
    expect(chronodeck(["diff", COMET]).code).toBe(2);
    expect(chronodeck(["diff", "", COMET])).toEqual({
      ...{ code: 2, out: "", err: "diff: expected OLD, got an empty text\n" },
    });
  });
});

test("as few things as can be are moved", () => {
  const moved = (was: string, now: string) => Object.fromEntries(movedIds([...was], [...now]));
  expect(moved("abcdef", "abcdef")).toEqual({});
  expect(moved("abcdef", "bcdefa")).toEqual({ a: "f" });
  expect(moved("abcdef", "fabcde")).toEqual({ f: "" });
  expect(moved("abc", "xaybzc")).toEqual({});
  expect(moved("abcd", "dcba")).toEqual({ d: "", c: "d", b: "c" });
});

test("lines are counted as a person would", () => {
  const lines = (was: string, now: string) => differingLines([...was], [...now]);
  expect(lines("abc", "abc")).toEqual({ differ: 0, of: 3, was: "", now: "" });
  expect(lines("abc", "axc")).toEqual({ differ: 1, of: 3, was: "b", now: "x" });
  expect(lines("abc", "abxc")).toEqual({ differ: 1, of: 4, was: "", now: "x" });
  expect(lines("abcde", "xbcdy")).toEqual({ differ: 2, of: 5, was: "a", now: "x" });
  expect(lines("", "ab")).toEqual({ differ: 2, of: 2, was: "", now: "a" });
});
