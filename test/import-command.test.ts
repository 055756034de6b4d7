import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correctionsYaml } from "../scripts/exporters/corrections-yaml.js";
import { correctionsImporter } from "../scripts/importers/corrections.js";
import { readPatch } from "../scripts/importers/corrections-patch.js";
import type { Correction } from "../scripts/model/correction.js";
import { collector } from "../scripts/parse/report.js";
import { parseYaml } from "../scripts/parse/yaml-document.js";
import { chronodeck, copyOf, temporaryFolder } from "./support/cli.js";
import { importInput } from "./support/import-input.js";
import { memoryEffects } from "./support/memory-effects.js";

/* `chronodeck import corrections.yaml`, as somebody runs it at home. */

const EVENTS = `# The events.
- id: accord   # keep me
  title: { en: The accord, es: "El acuerdo" }   # two languages
  date: 1994
  lane: law
  summary:
    brief: { en: Short., es: Breve. }
    standard:
      en: >
        A treaty
        of three.
      es: 'Un tratado de ''tres''.'

- { id: border, title: "A border: opens", date: 2008-06-30, lane: law, summary: { standard: &once It opens. } }
- id: third
  title: Third
  date: "2001~"
  lane: law
  summary: { standard: *once }
`;
const DECK = "title: { en: What happened, es: Lo que pasó }\nlanguages: [en, es]\n";

function lecture(events = EVENTS): string {
  const root = temporaryFolder();
  for (const folder of ["slides", "timeline-data"]) mkdirSync(path.join(root, folder));
  writeFileSync(path.join(root, "slides/deck.yaml"), DECK);
  writeFileSync(path.join(root, "timeline-data/events.yaml"), events);
  return root;
}

const eventsOf = (root: string) =>
  readFileSync(path.join(root, "timeline-data/events.yaml"), "utf8");

function patchOf(events: readonly Correction[], lecture = "What happened"): string {
  return correctionsYaml({ lecture, deck: "all.en", data: "abc", events });
}

const change = (was: string, now: string) => ({ was, now });
const correction = (id: string, changes: Correction["changes"], language = "en") => ({
  ...{ id, language, changes },
});
const DATE = correction("accord", { date: change("1994", "1994-01-01") });

/** Runs it in the lecture's folder. */
function importing(root: string, patch: string, ...flags: readonly string[]) {
  writeFileSync(path.join(root, "corrections.yaml"), patch);
  return chronodeck(["import", "corrections.yaml", ...flags], { cwd: root });
}

describe("corrections", () => {
  test("change what they name and leave every other letter of the file", () => {
    const root = lecture();
    const run = importing(
      root,
      patchOf([
        correction("accord", {
          title: change("The accord", "The accord: signed, #1"),
          date: change("1994", "1994-01-01"),
          summary: change("A treaty of three.", "A treaty of “three”."),
        }),
        correction("border", {
          title: change("A border: opens", "A border opens"),
          date: change("2008-06-30", "2008~"),
        }),
        correction("third", { date: change("2001~", "2001?") }),
      ]),
    );
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(run.out).toBe(`timeline-data/events.yaml:3:16  accord  title (en)
  - The accord
  + The accord: signed, #1
timeline-data/events.yaml:4:9  accord  date
  - 1994
  + 1994-01-01
timeline-data/events.yaml:9:11  accord  summary (en)
  - A treaty of three.
  + A treaty of “three”.
timeline-data/events.yaml:14:24  border  title (en)
  - A border: opens
  + A border opens
timeline-data/events.yaml:14:49  border  date
  - 2008-06-30
  + 2008~
timeline-data/events.yaml:17:9  third  date
  - 2001~
  + 2001?
6 texts changed
Run chronodeck check: where a quote does not carry the new date, it says so; give the words that do, or the reason.
Run chronodeck check: translations of the corrected texts are stale now, and it names them.
`);
    const changed = EVENTS.replace("en: The accord,", 'en: "The accord: signed, #1",')
      .replace("date: 1994", "date: 1994-01-01")
      .replace(">\n        A treaty\n        of three.\n", '"A treaty of “three”."\n')
      .replace('"A border: opens", date: 2008-06-30', '"A border opens", date: 2008~')
      .replace('"2001~"', '"2001?"');
    expect(eventsOf(root)).toBe(changed);
    expect(readdirSync(path.join(root, "timeline-data"))).toEqual(["events.yaml"]);
  });

  test("done already, they change nothing and say so", () => {
    const root = lecture();
    importing(root, patchOf([DATE]));
    const before = eventsOf(root);
    expect(importing(root, patchOf([DATE]))).toEqual({
      ...{ code: 0, err: "" },
      out: "already applied: 1 correction\n",
    });
    expect(eventsOf(root)).toBe(before);
  });

  test("--dry-run says what would be changed and writes nothing; --json says it to programs", () => {
    const root = lecture();
    expect(importing(root, patchOf([DATE]), "--dry-run")).toEqual({
      ...{ code: 0, err: "" },
      out: "timeline-data/events.yaml:4:9  accord  date\n  - 1994\n  + 1994-01-01\n1 text would be changed; nothing is written\n",
    });
    expect(eventsOf(root)).toBe(EVENTS);
    expect(JSON.parse(importing(root, patchOf([DATE]), "--json").out)).toEqual({
      changes: [
        {
          ...{ id: "accord", field: "date", language: null, was: "1994", now: "1994-01-01" },
          ...{ file: "timeline-data/events.yaml", line: 4, column: 9 },
        },
      ],
      already: 0,
      notes: [],
      diagnostics: [],
    });
  });

  test("ends of lines and the mark at the beginning stay", () => {
    const root = lecture(`\ufeff${EVENTS.replaceAll("\n", "\r\n")}`);
    expect(importing(root, patchOf([DATE])).code).toBe(0);
    expect(eventsOf(root)).toBe(
      `\ufeff${EVENTS.replace("date: 1994", "date: 1994-01-01").replaceAll("\n", "\r\n")}`,
    );
  });

  test("a translation is corrected by itself", () => {
    const root = lecture();
    const spanish = correction("accord", { title: change("El acuerdo", "El tratado") }, "es");
    expect(importing(root, patchOf([spanish], "Lo que pasó")).code).toBe(0);
    expect(eventsOf(root)).toBe(EVENTS.replace("El acuerdo", "El tratado"));
  });
});

describe("refused, with nothing changed", () => {
  const CONFLICT = correction("accord", { date: change("1993", "1995") });
  test.each<readonly [string, string, string]>([
    [
      "an unknown event",
      patchOf([DATE, correction("acord", { date: change("1994", "1995") })]),
      "corrections.yaml:13:9  error  unknown-name  expected the id of an event, got acord\n    → did you mean accord?\n",
    ],
    [
      "a file edited since",
      patchOf([CONFLICT]),
      "timeline-data/events.yaml:4:9  error  conflict  accord: date: expected “1993”, which the deck had, got “1994”\n    → it has been edited since; decide between that and “1995”, and write it into timeline-data/events.yaml or as was: in the corrections\n",
    ],
    [
      "a text that is gone",
      patchOf([correction("third", { short: change("3rd", "III") })]),
      "corrections.yaml:11:7  error  conflict  third: short (en): expected “3rd”, which the deck had, got none\n    → it has been removed since; write “III” into timeline-data/events.yaml if it is still wanted, and take it out of the corrections\n",
    ],
    [
      "a text that other places share",
      patchOf([correction("border", { summary: change("It opens.", "It shuts.") })]),
      "timeline-data/events.yaml:14:99  error  shared-text  expected a text of border alone, got one that other places share (&once)\n    → write the text out where it is shared, then import again\n",
    ],
    [
      "a day that does not exist",
      patchOf([correction("accord", { date: change("1994", "1994-02-30") })]),
      'corrections.yaml:12:12  error  date  expected an EDTF date; "1994-02-30" does not exist: February of 1994 has 28 days\n    → write 1994-02-28, or 1994-02 where the day is not known\n',
    ],
    [
      "another lecture's",
      patchOf([DATE], "Something else"),
      "corrections.yaml:4:10  error  other-lecture  expected corrections of “What happened”, got those of “Something else”\n    → name that lecture's folder with --root; if its title has changed since, write the new one here\n",
    ],
    [
      "none at all",
      patchOf([]),
      "corrections.yaml:7:9  error  empty  events: expected corrections, got none\n    → save the corrections from the deck again\n",
    ],
    [
      "an empty file",
      "",
      "corrections.yaml:1:1  error  empty-file  the file is empty\n    → save or export it again\n",
    ],
    [
      "another file",
      "- id: x\n",
      "corrections.yaml:1:1  error  unknown-format  expected a file of events or works, got something else\n    → what can be imported: a table (.csv, .xlsx), TimelineJS (.json), a calendar (.ics), markwhen (.mw), works (.bib, CSL-JSON), and what chronodeck exports or saves\n",
    ],
    [
      "a later version",
      patchOf([DATE]).replace("version: 1", "version: 2"),
      "corrections.yaml:3:10  error  version  version: expected 1, got 2\n    → import it with the chronodeck that made it, or save the corrections from the deck again\n",
    ],
    [
      "broken YAML",
      patchOf([DATE]).replace('"1994-01-01"', '"1994'),
      'corrections.yaml:12:12  error  yaml  expected a closing ", got the end of the text\n    → close the quotation mark: "…"\n',
    ],
    [
      "an event named twice",
      patchOf([DATE, DATE]),
      "corrections.yaml:13:9  error  duplicate  expected each event once, got accord again\n    → keep the entry that counts\n",
    ],
    [
      "half a change",
      patchOf([DATE]).replace(/ {6}was.*\n/, ""),
      "corrections.yaml:11:7  error  wrong-type  date: expected was and now, each a text, got keys with values\n    → save the corrections from the deck again\n",
    ],
    [
      "a text without end",
      patchOf([correction("third", { title: change("Third", "x".repeat(20_001)) })]),
      "corrections.yaml:12:12  error  too-long  title: expected a text of at most 20000 letters, got one of 20001\n    → write it anew\n",
    ],
    [
      "control characters",
      patchOf([correction("third", { title: change("Third", "Th\u001bird") })]),
      "corrections.yaml:12:12  error  control-character  expected text, got the escape of a control character\n    → remove it\n",
    ],
  ])("%s", (_, patch, message) => {
    const root = lecture();
    const run = importing(root, patch);
    expect(run.err).toBe(`${message}1 error, 0 warnings\nnothing is changed\n`);
    expect(run).toMatchObject({ code: 1, out: "" });
    expect(eventsOf(root)).toBe(EVENTS);
  });

  const eventWith = (id: string, title: string, summary: string, anchor = "") =>
    `-${anchor}\n  id: ${id}\n  title: ${title}\n  date: 1994\n  lane: law\n  summary: ${summary}\n`;
  const TITLE = { title: change("A", "Z") };
  const SUMMARY = { summary: change("S", "Z") };
  test.each<readonly [string, string, Correction, string]>([
    [
      "a field's map",
      eventWith("one", "&t { en: A, es: B }", "S") + eventWith("two", "*t", "S"),
      correction("one", TITLE),
      "3:19",
    ],
    [
      "an alias to a field's map",
      eventWith("one", "&t { en: A, es: B }", "S") + eventWith("two", "*t", "S"),
      correction("two", TITLE),
      "9:10",
    ],
    [
      "a summary",
      eventWith("one", "A", "&t { brief: { en: S } }") + eventWith("two", "A", "*t"),
      correction("one", SUMMARY),
      "6:30",
    ],
    [
      "an alias to a summary",
      eventWith("one", "A", "&t { brief: { en: S } }") + eventWith("two", "A", "*t"),
      correction("two", SUMMARY),
      "12:12",
    ],
    [
      "a depth of a summary",
      eventWith("one", "A", "{ brief: &t { en: S } }") + eventWith("two", "A", "{ brief: *t }"),
      correction("one", SUMMARY),
      "6:30",
    ],
    [
      "an alias to a depth of a summary",
      eventWith("one", "A", "{ brief: &t { en: S } }") + eventWith("two", "A", "{ brief: *t }"),
      correction("two", SUMMARY),
      "12:21",
    ],
    ["an event", `${eventWith("one", "A", "S", " &t")}- *t\n`, correction("one", TITLE), "3:10"],
  ])("%s that other places share", (_, events, wish, at) => {
    const root = lecture(events);
    expect(importing(root, patchOf([wish])).err).toBe(
      `timeline-data/events.yaml:${at}  error  shared-text  expected a text of ${wish.id} alone, got one that other places share (&t)\n    → write the text out where it is shared, then import again\n1 error, 0 warnings\nnothing is changed\n`,
    );
    expect(eventsOf(root)).toBe(events);
  });

  test("but not a text whose anchor no other place takes", () => {
    const events = eventWith("one", "&t { en: &u A, es: B }", "S");
    const root = lecture(events);
    expect(importing(root, patchOf([correction("one", TITLE)]))).toMatchObject({ code: 0 });
    expect(eventsOf(root)).toBe(events.replace("&u A", "&u Z"));
  });

  test("no such file, no lecture, no name", () => {
    const root = temporaryFolder();
    expect(chronodeck(["import", "no.yaml"], { cwd: root })).toMatchObject({
      code: 1,
      err: "no.yaml:1:1  error  no-file  expected a file, got no such file\n    → is its name right?\n1 error, 0 warnings\nnothing is changed\n",
    });
    expect(importing(root, patchOf([DATE])).err).toContain(
      "slides/deck.yaml:1:1  error  no-lecture  expected slides/deck.yaml, got no such file",
    );
    expect(chronodeck(["import", ""], { cwd: root })).toMatchObject({
      code: 2,
      err: "import: expected a file, got an empty text\n",
    });
  });
});

const AWKWARD = [
  ...[
    "a: b",
    "'",
    '"',
    "''",
    "#",
    "a #b",
    "- a",
    "---",
    "...",
    "{",
    "}",
    "[x]",
    "&a",
    "*a",
    "!t",
    "%",
    "@",
    "`",
  ],
  ...[
    "\n",
    "a\n\n---\nb",
    "\t",
    "\\",
    "\\n",
    "null",
    "true",
    "1994",
    "~",
    "=",
    "<<",
    "? x",
    "| x",
    "> x",
    "",
  ],
  ...[
    "😀 👩‍👩‍👧",
    "שלום עולם",
    "\u202eevil",
    "é\u0301",
    "\u2028",
    "\u0085",
    "\ufeff",
    "<b>x</b>",
    "</script>",
    " x ",
  ],
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...AWKWARD), { maxLength: 4 }).map((parts) => parts.join(" ")),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);

describe("texts of every kind", () => {
  test.each([
    ...["1848", "true", "False", "null", "Null", "~", "1e3", "0x10", "0o7", ".inf", ".NaN", "-.5"],
    ...["yes", "1848-01-01", "1_000", "Revolution"],
  ])("%s is a text to whoever reads the lecture", (now) => {
    const root = copyOf("minimal");
    const was = "The first powered flight";
    const summary = "Orville Wright flies for twelve seconds at Kitty Hawk.";
    const patch = patchOf(
      [
        correction("first-flight", {
          title: change(was, now),
          summary: change(summary, now),
        }),
      ],
      "The smallest lecture",
    );
    expect(importing(root, patch)).toMatchObject({ code: 0, err: "" });
    expect(chronodeck(["check", "--root", root])).toMatchObject({ code: 0, err: "" });
    const { report, diagnostics } = collector();
    expect(parseYaml(eventsOf(root), "events.yaml", report)?.value).toMatchObject([
      { title: { en: now }, summary: { standard: { en: now } } },
    ]);
    expect(diagnostics).toEqual([]);
  });

  test("come back from the file of corrections as they went in", () => {
    fc.assert(
      fc.property(text, text, (was, now) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what no file may hold
        if (now.trim() === "" || /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(now)) return;
        const source = patchOf([correction("x", { title: { was, now } })]);
        const { report, diagnostics } = collector();
        const input = importInput("c.yaml", source, memoryEffects(new Map()));
        const patch = readPatch(input, report);
        expect(diagnostics).toEqual([]);
        expect(patch?.wishes[0]).toMatchObject({ was, now });
      }),
      { numRuns: 500 },
    );
  });

  test.each([...AWKWARD, "x".repeat(10_000)].filter((now) => now.trim() !== ""))(
    "%j stands in the file of events",
    (now) => {
      const bytes = (content: string) => new TextEncoder().encode(content);
      const files = new Map([
        ["/lecture/slides/deck.yaml", bytes(DECK)],
        ["/lecture/timeline-data/events.yaml", bytes(EVENTS)],
      ]);
      const source = patchOf([
        correction("third", { title: change("Third", now) }),
        correction("accord", {
          title: change("The accord", now),
          summary: change("A treaty of three.", now),
        }),
        correction("accord", { summary: change("Un tratado de 'tres'.", now) }, "es"),
      ]);
      const read = () => correctionsImporter.read(importInput("c", source, memoryEffects(files)));
      const { diagnostics, changes, files: written } = read();
      expect(diagnostics).toEqual([]);
      expect(changes).toHaveLength(4);
      files.set(
        "/lecture/timeline-data/events.yaml",
        bytes(written.get("timeline-data/events.yaml") ?? ""),
      );
      expect(read()).toMatchObject({ changes: [], already: 4, diagnostics: [] });
    },
  );
});
