import { type CsvError, parse } from "csv-parse/sync";
import { unguarded } from "../model/csv-guard.js";
import type { Report } from "../parse/report.js";
import { type CsvRow, csvSpec, DERIVED, isColumn } from "./csv-spec.js";
import { eventsImporter } from "./events-importer.js";
import type { ImportInput } from "./importer.js";

/** A table of events as our own export makes it (exporters/csv-text.ts), edited or not. */
export const eventsCsvImporter = eventsImporter({
  name: "events-csv",
  what: "timeline.csv, exported by chronodeck",
  isForeign: false,
  takes: (source, file) =>
    source.trim() !== "" && (/\.csv$/i.test(file) || /^[^\n]*\bdate_edtf\b/.test(source)),
  specs(input, report) {
    const table = readTable(input, report);
    if (!table) return undefined;
    const { head, rows } = table;
    const strangers = head.filter((name) => name !== "" && !isColumn(name) && !DERIVED.has(name));
    if (strangers.length > 0) {
      const hint = `columns that are taken: ${"id, title, date_edtf, lane, summary … as chronodeck export csv writes them"}`;
      const start = { file: input.file, line: 1, column: 1 };
      report(
        "unknown-column",
        `expected known columns, got ${strangers.join(", ")}; left out`,
        start,
        hint,
        "warning",
      );
    }
    const specs = rows.flatMap((row) => csvSpec(row, report) ?? []);
    return { specs, notes: [] };
  },
});

interface Line {
  readonly cells: readonly string[];
  readonly number: number;
}

interface Table {
  readonly head: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** The lines of a table by the names of its columns; undefined after reporting why it has none. */
function readTable({ source, file }: ImportInput, report: Report): Table | undefined {
  const place = (line: number) => ({ file, line, column: 1 });
  const { lines, isWhole } = linesOf(source, (line) => {
    const message =
      "expected a cell in quotation marks, got one that is open or goes on behind them";
    const hint = "put quotation marks round the whole cell, and write those in it twice";
    report("csv", message, place(line), hint);
  });
  const [first, ...rest] = lines;
  const head = (first?.cells ?? []).map((name) => name.trim().toLowerCase());
  const problem = problemOf(head, rest);
  if (problem) {
    const [id, message, hint] = problem;
    // Lines that could not be read have been named.
    if (id !== "empty" || isWhole) report(id, message, place(1), hint);
    return undefined;
  }
  const rows = rest
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .flatMap(({ cells, number }): readonly CsvRow[] => {
      if (cells.slice(head.length).every((cell) => cell === "")) {
        const byName = new Map(head.map((name, index) => [name, cells[index] ?? ""]));
        return [{ cells: byName, at: place(number) }];
      }
      const message = `expected ${head.length} cells, got ${cells.length}`;
      report("csv", message, place(number), "put quotation marks round cells with a comma");
      return [];
    });
  return { head, rows };
}

/** Where lines of a file begin, and their cells; `problem` gets the number of each that cannot be read. */
function linesOf(
  source: string,
  problem: (line: number) => void,
): { readonly lines: readonly Line[]; readonly isWhole: boolean } {
  const lines: Line[] = [];
  let before = 0;
  let isWhole = true;
  const broken = (error: CsvError) => {
    problem(before + 1);
    before = Number(error.lines ?? before + 1);
    isWhole = false;
  };
  try {
    parse(source, {
      delimiter: delimiterOf(source),
      record_delimiter: ["\n"],
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        if (error) broken(error);
        return undefined;
      },
      on_record: (cells: readonly string[], { lines: at }) => {
        lines.push({ cells: cells.map(unguarded), number: before + 1 });
        before = at;
        return null;
      },
    });
  } catch (error) {
    broken(error as CsvError);
  }
  return { lines, isWhole };
}

/** Why there is no event in it: id, message and remedy. */
function problemOf(
  head: readonly string[],
  rest: readonly Line[],
): readonly [string, string, string] | undefined {
  if (!head.includes("id")) {
    const got = head.slice(0, 6).join(", ") || "none";
    const hint = "the first line names the columns: id, title, date_edtf, lane, summary …";
    return ["columns", `expected a column id, got ${got}`, hint];
  }
  const twice = head.find((name, index) => name !== "" && head.indexOf(name) !== index);
  if (twice !== undefined)
    return ["columns", `expected each column once, got ${twice} again`, "rename or remove one"];
  if (rest.length > 0) return undefined;
  const hint = "export it again: chronodeck export csv";
  return ["empty", "expected events, got a line of names alone", hint];
}

/** Spreadsheets of many countries write semicolons. */
function delimiterOf(source: string): string {
  const head = source.slice(0, source.search(/\n|$/));
  const times = (sign: string) => head.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}
