import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvLines } from "../scripts/exporters/csv-lines.js";
import { amountItem, readAmountItem } from "../scripts/model/csv-amount.js";
import { guarded, unguarded } from "../scripts/model/csv-guard.js";
import { joinList, splitList } from "../scripts/model/csv-list.js";
import { readRecordItem, recordItem } from "../scripts/model/csv-record.js";
import { chronodeck, ROOT, temporaryFolder } from "./support/cli.js";
import { HOSTILE, hostileLecture } from "./support/hostile-lecture.js";

/* What leaves as CSV and JSON comes back as it was. */

const read = (...parts: readonly string[]) => readFileSync(path.join(...parts), "utf8");

function exported(root: string, name: string, audience = "all"): string {
  const out = temporaryFolder();
  const format = name.split(".").at(-1) ?? "";
  const run = chronodeck(
    ["export", format, "--root", root, "--audience", audience, "--lang", "en", "--out", out],
    { timeout: 60_000 },
  );
  expect(run.code, run.err).toBe(0);
  return read(out, `${audience}.en.${name}`);
}

/** All but what tells where it is from. */
const withoutProvenance = (json: string) => ({ ...JSON.parse(json), provenance: undefined });

function importing(root: string, name: string, content: string, ...flags: readonly string[]) {
  writeFileSync(path.join(root, name), content);
  return chronodeck(["import", name, ...flags], { cwd: root, timeout: 60_000 });
}

function shipped(): string {
  const root = temporaryFolder();
  for (const folder of ["slides", "timeline-data"])
    cpSync(path.join(ROOT, folder), path.join(root, folder), { recursive: true });
  return root;
}

describe.each([
  ["the shipped lecture", shipped, "seminar"],
  ["a hostile one", hostileLecture, "all"],
] as const)("%s", (_, make, audience) => {
  test.each(["timeline.json", "timeline.csv"])(
    "imported over itself, %s changes nothing",
    (name) => {
      const root = make();
      const before = read(root, "timeline-data/events.yaml");
      const { out, code, err } = importing(root, name, exported(root, name, audience));
      expect([out, code, err]).toEqual([
        expect.stringMatching(/^already applied: \d\d events\n$/),
        0,
        "",
      ]);
      expect(read(root, "timeline-data/events.yaml")).toBe(before);
    },
  );

  test.each(["timeline.json", "timeline.csv"])(
    "%s fills an empty lecture with the same",
    (name) => {
      const root = make();
      const first = exported(root, name, audience);
      rmSync(path.join(root, "timeline-data/events.yaml"));
      const run = importing(root, name, first);
      expect([run.code, run.err]).toEqual([0, ""]);
      const again = exported(root, name, audience);
      if (name.endsWith(".csv")) expect(again).toBe(first);
      else expect(withoutProvenance(again)).toEqual(withoutProvenance(first));
    },
  );
});

test("what is a formula is guarded, and what was guarded comes back", () => {
  expect(guarded("=1+1")).toBe("'=1+1");
  for (const text of ["-5", "-0.5", "a=b", "'tis", "1994", ""]) expect(guarded(text)).toBe(text);
  for (const text of ["-0043", "-0043-03-15", "\t=1", " @x", "'=1", "''+1", "\uff1d1", "\u200e=1"])
    expect(guarded(text)).toBe(`'${text}`);
  const sign = fc.constantFrom(..."'=+-@\t\r\n \uff1d\u200ea1");
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 6 }), (text) => {
      expect(unguarded(guarded(text))).toBe(text);
      expect(guarded(text)).not.toMatch(/^[\s\u200e]*[=+@\uff1d]/);
    }),
  );
});

test("lists and the record in a cell come back", () => {
  const unit = fc.constantFrom(..."|\\ a“”][:\n");
  const text = fc.string({ unit, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 2 }), (items) => {
      expect(splitList(joinList(items))).toEqual(items);
    }),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(undefined, "1994~/..", "-0043"), (value, date) => {
      const entry = {
        type: "signed",
        ...(date !== undefined && { date }),
        value,
        source: "treaty-1",
      };
      expect(readRecordItem(recordItem(entry))).toEqual(entry);
    }),
  );
  const unitOf = fc.string({ unit: fc.constantFrom(..."|\\ a[]:5~"), maxLength: 8 });
  fc.assert(
    fc.property(
      unitOf,
      unitOf,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      (label, to, value, approximate) => {
        const amount = { label, value: value + 0, unit: to, approximate };
        expect(readAmountItem(amountItem(amount))).toEqual(amount);
      },
    ),
  );
});

test("no cell of a hostile lecture is a formula", () => {
  const csv = exported(hostileLecture(), "timeline.csv");
  expect(csv.startsWith("\ufeffid,title,short,date_edtf,")).toBe(true);
  expect(csv).toContain('"\'=HYPERLINK(""http://evil.example"",""click"")"');
  expect(csv).toContain(",'-0043-03-15,");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(csv).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u);
  expect(csv).toContain(HOSTILE.emoji);
  // Lines end with both, and within cells with a line feed alone.
  expect(csvLines([["a\r\nb", "c"]])).toBe('\ufeff"a\nb",c\r\n');
});

test("--languages all has the words of each language side by side, and they come back", () => {
  const root = hostileLecture();
  const out = temporaryFolder();
  const flags = ["--audience", "all", "--lang", "en", "--languages", "all", "--out", out];
  expect(chronodeck(["export", "csv", "--root", root, ...flags]).code).toBe(0);
  const csv = read(out, "all.en.timeline.csv");
  expect(csv.split("\r\n")[0]).toContain("id,title_en,title_es,short_en,short_es,date_edtf,");
  expect(importing(root, "timeline.csv", csv).out).toMatch(/^already applied: \d\d events\n$/);
  const changed = csv.replace("es Dated 1986/..", "Fechado 1986");
  const run = importing(root, "timeline.csv", changed);
  expect(run.out).toContain(
    "date-3  title (es)\n  - es Dated 1986/..\n  + Fechado 1986\n1 text changed (36 events already applied)",
  );
});
