import { type CsvError, parse } from "csv-parse/sync";
import { unguarded } from "../model/csv-guard.js";
import { collector, type Report } from "../parse/report.js";
import { type CsvRow, csvSpec, DERIVED, isColumn } from "./csv-spec.js";
import { mergeEvents } from "./events-merge.js";
import type { Importer, ImportInput } from "./importer.js";

/** A table of events as our own export makes it (exporters/csv-text.ts), edited or not. */
export const eventsCsvImporter: Importer = {
  name: "events-csv",
  what: "timeline.csv, exported by chronodeck",
  unit: "event",
  takes: (source, file) =>
    source.trim() !== "" && (/\.csv$/i.test(file) || /^[^\n]*\bdate_edtf\b/.test(source)),
  read(input) {
    const { report, diagnostics } = collector();
    const table = readTable(input, report);
    if (!table) return { files: new Map(), changes: [], already: 0, next: [], diagnostics };
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
    return mergeEvents(specs, input, diagnostics);
  },
};

/** The lines of a table by the names of its columns. */
function readTable(
  { source, file }: ImportInput,
  report: Report,
): { readonly head: readonly string[]; readonly rows: readonly CsvRow[] } | undefined {
  const place = (line: number) => ({ file, line, column: 1 });
  const lines: { readonly cells: readonly string[]; readonly line: number }[] = [];
  let before = 0;
  let isWhole = true;
  const problem = (error: CsvError) => {
    const hint = "put quotation marks round the whole cell, and write those in it twice";
    const message =
      "expected a cell in quotation marks, got one that is open or goes on behind them";
    report("csv", message, place(before + 1), hint);
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
        if (error) problem(error);
        return undefined;
      },
      on_record: (cells: readonly string[], { lines: at }) => {
        const line = before + 1;
        before = at;
        lines.push({ cells: cells.map(unguarded), line });
        return null;
      },
    });
  } catch (error) {
    problem(error as CsvError);
  }
  const [first, ...rest] = lines;
  const head = (first?.cells ?? []).map((name) => name.trim().toLowerCase());
  if (!head.includes("id")) {
    const hint = "the first line names the columns: id, title, date_edtf, lane, summary …";
    report(
      "columns",
      `expected a column id, got ${head.slice(0, 6).join(", ") || "none"}`,
      place(1),
      hint,
    );
    return undefined;
  }
  const twice = head.find((name, index) => name !== "" && head.indexOf(name) !== index);
  if (twice !== undefined) {
    report(
      "columns",
      `expected each column once, got ${twice} again`,
      place(1),
      "rename or remove one",
    );
    return undefined;
  }
  if (rest.length === 0) {
    if (!isWhole) return undefined;
    report(
      "empty",
      "expected events, got a line of names alone",
      place(1),
      "export it again: chronodeck export csv",
    );
    return undefined;
  }
  const rows = rest
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .flatMap(({ cells, line }) => {
      if (cells.slice(head.length).some((cell) => cell !== "")) {
        const message = `expected ${head.length} cells, got ${cells.length}`;
        report("csv", message, place(line), "put quotation marks round cells with a comma");
        return [];
      }
      return [
        { cells: new Map(head.map((name, index) => [name, cells[index] ?? ""])), at: place(line) },
      ];
    });
  return { head, rows };
}

/** Spreadsheets of many countries write semicolons. */
function delimiterOf(source: string): string {
  const head = source.slice(0, source.search(/\n|$/));
  const times = (sign: string) => head.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}
