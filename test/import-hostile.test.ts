import { expect, test } from "vitest";
import { seasonOf } from "../scripts/importers/date-names.js";
import { foreignDate } from "../scripts/importers/foreign-date.js";
import { plainWords } from "../scripts/importers/plain-words.js";
import { mergedCells } from "../scripts/importers/xlsx/merged-cells.js";
import { lectureInMemory } from "./support/importing.js";
import { rowOf, xlsxOf } from "./support/xlsx-of.js";

/* Small files that would hang an import, kill it, or say what nobody wrote. */

test("names that every object has are no entities, seasons, genres or languages", async () => {
  expect(plainWords("Tom &constructor; Jerry &amp; co")).toBe("Tom &constructor; Jerry & co");
  expect(seasonOf("constructor")).toBeUndefined();
  const lecture = lectureInMemory();
  const work = { id: "a", type: "book", title: "A", genre: "constructor", language: "valueOf" };
  await lecture.importLate("a.json", JSON.stringify([work]));
  expect(lecture.file("timeline-data/references.yaml")).toContain("genre: constructor");
  expect(lecture.file("timeline-data/references.yaml")).not.toContain("function");
});

const MERGED = (...refs: readonly string[]) =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;

test("merged cells beyond a table's last column are none", () => {
  const rows = [
    rowOf(1, ["Event", "Date", "Place"]),
    rowOf(2, ["A", "<c><v>1990</v></c>", "Geneva"]),
    rowOf(3, ["B", "<c><v>1991</v></c>"]),
  ];
  const behind = MERGED("ZZZZZZ2:ZZZZZZ3", "ZZZ2:ZZZ3", "C2:C3");
  const lecture = lectureInMemory();
  const run = lecture.import("a.xlsx", xlsxOf([{ name: "S", rows: rows.join(""), behind }], []));
  expect(run.problems).toEqual([]);
  expect(run.notes[0]).toBe("merged cells count for each of their rows: C2:C3");
  expect(lecture.events()?.match(/place: Geneva/g)).toHaveLength(2);
});

/** In milliseconds. */
function timeOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

test("tags that never end, and a cell of slashes, are gone through once", () => {
  const open = `<sheetData></sheetData><mergeCells>${"<mergeCell ".repeat(20_000)}</mergeCells>`;
  const cell = "1/".repeat(12_000);
  expect(timeOf(() => mergedCells(new TextEncoder().encode(open)))).toBeLessThan(1000);
  expect(timeOf(() => foreignDate(cell))).toBeLessThan(500);
  expect(lectureInMemory().import("a.csv", `Title,Date\nA,${cell}\nB,1990\n`).problems).toEqual([
    `a.csv:2:1  error  date  date: expected a date; “${cell.slice(0, 60)}…” is no date that can be read\n    → write it as 1994, 1994-05, 1994-05-03, 1994/1998, 1850s, c. 1850, 44 BC or 431-404 BC`,
  ]);
});

test("a lock with a name that is no text is named", () => {
  const lecture = lectureInMemory();
  const lock = 'version: 1\nfiles:\n  - file: "tl\\x.csv"\n    fields: [date]\n    events:\n';
  lecture.put("/lecture/timeline-data/import.lock.yaml", lock);
  expect(lecture.import("a.csv", "Title,Date\nA,1990\n").problems[0]).toMatch(
    /^timeline-data\/import\.lock\.yaml:3:1 {2}error {2}lock {2}expected a lock as chronodeck import writes it/,
  );
});
