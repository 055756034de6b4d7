import { unguarded } from "../model/csv-guard.js";
import type { Report } from "../parse/report.js";
import { csvRows, delimiterOf } from "./csv-rows.js";
import { type CsvRow, csvSpec, DERIVED, isColumn } from "./csv-spec.js";
import { reportBroken } from "./csv-table.js";
import type { EventSpec } from "./event-spec.js";
import { eventsImporter } from "./events-importer.js";
import type { ImportInput } from "./importer.js";

/** A table of events as our own export makes it (exporters/csv-text.ts), edited or not. */
export const eventsCsvImporter = eventsImporter({
  name: "events-csv",
  what: "timeline.csv, exported by chronodeck",
  isForeign: false,
  takes: (source, file) => {
    const { delimiter } = delimiterOf(source);
    const names = source.slice(0, source.search(/\n|$/)).split(delimiter).map(plain);
    if (names.includes("date_edtf")) return true;
    const isOurs = (name: string) => name === "" || isColumn(name) || DERIVED.has(name);
    return /\.csv$/i.test(file) && names.includes("id") && names.every(isOurs);
  },
  specs(input, report) {
    const { file, source } = input;
    const place = { file, line: 1, column: 1 };
    const { delimiter } = delimiterOf(source);
    const [first] = csvRows(source, delimiter);
    const head = (first?.cells ?? []).map(plain);
    const problem = problemOf(head);
    if (problem) {
      report("columns", problem[0], place, problem[1]);
      return undefined;
    }
    const strangers = head.filter((name) => name !== "" && !isColumn(name) && !DERIVED.has(name));
    if (strangers.length > 0) {
      const hint =
        "columns that are taken: id, title, date_edtf, lane, summary … as chronodeck export csv writes them";
      const message = `expected known columns, got ${strangers.join(", ")}; left out`;
      report("unknown-column", message, place, hint, "warning");
    }
    return { specs: specsOf(input, head, delimiter, report), notes: [] };
  },
});

function plain(name: string): string {
  return name
    .replace(/^"(.*)"$/, "$1")
    .trim()
    .toLowerCase();
}

/** The events of the lines below the head, as they are asked for. */
function* specsOf(
  { source, file }: ImportInput,
  head: readonly string[],
  delimiter: string,
  report: Report,
): Generator<EventSpec> {
  let count = -1;
  for (const { cells: written, number, isBroken } of csvRows(source, delimiter)) {
    const at = { file, line: number, column: 1 };
    count += 1;
    if (count === 0) continue;
    if (isBroken) {
      reportBroken(at, report);
      continue;
    }
    const cells = written.map(unguarded);
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (cells.slice(head.length).some((cell) => cell !== "")) {
      const message = `expected ${head.length} cells, got ${cells.length}`;
      report("csv", message, at, "put quotation marks round cells with a comma");
      continue;
    }
    const row: CsvRow = {
      cells: new Map(head.map((name, index) => [name, cells[index] ?? ""])),
      at,
    };
    const spec = csvSpec(row, report);
    if (spec) yield spec;
  }
  if (count > 0) return;
  const hint = "export it again: chronodeck export csv";
  const place = { file, line: 1, column: 1 };
  report("empty", "expected events, got a line of names alone", place, hint);
}

/** Why the head is none: message and remedy. */
function problemOf(head: readonly string[]): readonly [string, string] | undefined {
  if (!head.includes("id")) {
    const got = head.slice(0, 6).join(", ") || "none";
    const hint = "the first line names the columns: id, title, date_edtf, lane, summary …";
    return [`expected a column id, got ${got}`, hint];
  }
  const twice = head.find((name, index) => name !== "" && head.indexOf(name) !== index);
  return twice === undefined
    ? undefined
    : [`expected each column once, got ${twice} again`, "rename or remove one"];
}
