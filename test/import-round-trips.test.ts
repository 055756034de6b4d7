import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { diskEffects } from "../scripts/host/effects.js";
import { NO_WISHES } from "../scripts/importers/importer.js";
import { openImport } from "../scripts/importers/open-import.js";
import { parseYaml } from "../scripts/parse/yaml-document.js";
import { ROOT, temporaryFolder } from "./support/cli.js";
import { exporting } from "./support/exporting.js";
import { hostileLecture } from "./support/hostile-lecture.js";

/* What leaves as a calendar or for TimelineJS comes back as it was. */

const EVENTS = "timeline-data/events.yaml";
const PERIODS = "timeline-data/periods.yaml";

function copyOf(folder: string): string {
  const root = temporaryFolder();
  for (const name of ["slides", "timeline-data"])
    cpSync(path.join(folder, name), path.join(root, name), { recursive: true });
  return root;
}

const read = (root: string, file: string) => readFileSync(path.join(root, file), "utf8");

interface Told {
  readonly date: string;
  readonly title: unknown;
  readonly lane: string;
  readonly summary: Readonly<Record<string, unknown>>;
}

/** What each event says in the fields that these formats hold, by its id. */
function eventsOf(root: string): ReadonlyMap<string, Told> {
  const document = parseYaml(read(root, EVENTS), EVENTS, () => {});
  const list = document?.value as readonly (Told & { readonly id: string })[];
  const dates = list.map((_, index) => document?.written([index, "date"]) ?? "");
  return new Map(list.map((event, index) => [event.id, { ...event, date: dates[index] ?? "" }]));
}

async function exported(root: string, format: string, audience: string, language: string) {
  const out = temporaryFolder();
  const args = [format, "--root", root, "--audience", audience, "--lang", language, "--out", out];
  const run = await exporting(root, [format, ...args.slice(3)]);
  expect(run.code, run.err).toBe(0);
  const kind = format === "ics" ? "timeline.ics" : "timelinejs.json";
  return path.join(out, `${audience}.${language}.${kind}`);
}

async function importing(root: string, file: string) {
  const problems: string[] = [];
  const report = (id: string, message: string) => problems.push(`${id} ${message}`);
  const opened = await openImport(file, root, NO_WISHES, diskEffects, report);
  if (!opened) throw new Error(problems.join("\n"));
  const imported = opened.importer.read(opened.input);
  for (const [name, text] of imported.files) writeFileSync(path.join(root, name), text);
  return imported;
}

const LECTURES = [
  ["the shipped lecture", () => copyOf(ROOT), "seminar", "en"],
  ["the shipped lecture in Spanish, brief", () => copyOf(ROOT), "public", "es"],
  ["the comet", () => copyOf(path.join(ROOT, "test/fixtures/comet")), "school", "en"],
  ["a hostile one", hostileLecture, "all", "en"],
] as const;

describe.each(["ics", "timelinejs"])("%s", (format) => {
  test.each(LECTURES)(
    "of %s, imported over it, changes nothing",
    async (_, make, audience, language) => {
      const root = make();
      const before = read(root, EVENTS);
      const file = await exported(root, format, audience, language);
      const { changes, diagnostics, already } = await importing(root, file);
      expect([changes, diagnostics]).toEqual([[], []]);
      expect(already).toBeGreaterThan(0);
      expect(read(root, EVENTS)).toBe(before);
    },
  );

  test.each(LECTURES)(
    "of %s, fills an empty one with the same",
    async (_, make, audience, language) => {
      const root = make();
      const was = eventsOf(root);
      const file = await exported(root, format, audience, language);
      rmSync(path.join(root, EVENTS));
      rmSync(path.join(root, PERIODS), { force: true });
      const { diagnostics } = await importing(root, file);
      expect(diagnostics).toEqual([]);
      const is = eventsOf(root);
      expect(is.size).toBeGreaterThan(0);
      for (const [id, event] of is) {
        const old = was.get(id);
        expect(event.date, id).toBe(old?.date);
        expect(event.lane, id).toBe(old?.lane);
      }
      // In its own words: what it exports again is what it exported.
      const again = await exported(root, format, audience, language).catch(() => undefined);
      if (again === undefined) return;
      expect(told(readFileSync(again, "utf8"))).toEqual(told(readFileSync(file, "utf8")));
    },
  );
});

/** Titles and first days in the order of a file. */
function told(text: string): readonly unknown[] {
  if (!text.startsWith("{"))
    return text
      .replace(/\r\n /g, "")
      .split("\r\n")
      .filter((line) => /^(UID|DTSTART|DTEND|SUMMARY|CATEGORIES)/.test(line))
      .map((line) => line.replace(/\.[0-9a-f]{8}@/, "@"));
  const { events, eras }: Readonly<Record<string, readonly Slide[]>> = JSON.parse(text);
  return [events, eras].map((list = []) =>
    list.map(({ text: { headline }, unique_id, start_date, end_date, display_date, group }) => ({
      ...{ headline, unique_id, start_date, end_date, display_date, group },
    })),
  );
}

interface Slide {
  readonly text: { readonly headline: string };
  readonly unique_id: string;
  readonly start_date: unknown;
  readonly end_date?: unknown;
  readonly display_date?: string;
  readonly group?: string;
}

test("a day that somebody moves in the calendar is the one that is taken, not the EDTF beside it", async () => {
  const root = copyOf(ROOT);
  const file = await exported(root, "ics", "seminar", "en");
  const text = readFileSync(file, "utf8");
  const moved = text.replace("DTSTART;VALUE=DATE:20050101", "DTSTART;VALUE=DATE:20051104");
  const changed = text.replace(
    /(UID:mar-del-plata[\s\S]*?DTSTART;VALUE=DATE:)\d+([\s\S]*?DTEND;VALUE=DATE:)\d+/,
    "$120051104$220051106",
  );
  expect(changed).not.toBe(moved);
  writeFileSync(file, changed);
  const { changes } = await importing(root, file);
  expect(changes.map(({ id, field, was, now }) => [id, field, was, now])).toEqual([
    ["mar-del-plata", "date", "2005-11", "2005-11-04/2005-11-05"],
  ]);
});

test("a year that somebody corrects for TimelineJS is taken", async () => {
  const root = copyOf(ROOT);
  const file = await exported(root, "timelinejs", "seminar", "en");
  const json = JSON.parse(readFileSync(file, "utf8"));
  const event = json.events.find(
    ({ unique_id }: { unique_id: string }) => unique_id === "tpp-talks",
  );
  event.start_date.year = 2011;
  writeFileSync(file, JSON.stringify(json));
  const { changes } = await importing(root, file);
  expect(changes.map(({ id, field, was, now }) => [id, field, was, now])).toEqual([
    ["tpp-talks", "date", "2012~", "2011~"],
  ]);
});
