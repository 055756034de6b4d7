import { unguarded } from "../model/csv-guard.js";
import type { Location } from "../model/diagnostic.js";
import type { Report } from "../parse/report.js";
import { isHead } from "./column-names.js";
import { type CsvLine, csvRows, delimiterOf } from "./csv-rows.js";
import { HAS_NUMBERS } from "./date-order.js";
import { formulaErrors } from "./formula-errors.js";
import type { ImportInput } from "./importer.js";
import type { Table, TableRow } from "./table.js";

/** A head stands among the first lines; above it there may be a title. */
const HEAD_WITHIN = 10;

/** A text table of anybody's; undefined after reporting that it has no line. */
export function csvTable({ source, file }: ImportInput, report: Report): Table | undefined {
  const { delimiter, start } = delimiterOf(source);
  const text = source.slice(start);
  const lines = () => csvRows(text, delimiter, start > 0 ? 2 : 1);
  const head = headOf(lines());
  const at = (line: number) => ({ file, line, column: 1 });
  if (!head) {
    report("empty", "expected a table, got no line", at(1), "is this the right file?");
    return undefined;
  }
  const names = head.cells.map((name) => unguarded(name).trim());
  const told = new Set<number>();
  function* rows(): Generator<TableRow> {
    for (const line of lines()) {
      if (line.number <= (head?.number ?? 0)) continue;
      const place = () => at(line.number);
      if (line.isBroken) {
        // Rows may be gone through more than once.
        if (!told.has(line.number)) reportBroken(place(), report);
        told.add(line.number);
        continue;
      }
      const cells = line.cells.map(unguarded);
      if (cells.every((cell) => cell.trim() === "")) continue;
      const row = { cells, at: place, nameOf: () => "", faults: formulaErrors(cells) };
      const isWide = cells.slice(names.length).some((cell) => cell !== "");
      const message = `expected ${names.length} cells, got ${cells.length}`;
      const hint = "put quotation marks round cells with a comma";
      yield isWide ? { ...row, faults: new Map([[-1, [message, hint]]]) } : row;
    }
  }
  const hasNumbers = HAS_NUMBERS.test(text);
  return { head: names, headAt: () => at(head.number), rows, hasNumbers, notes: [] };
}

export function reportBroken(at: Location, report: Report): void {
  const message = "expected a cell in quotation marks, got one that is open or goes on behind them";
  const hint = "put quotation marks round the whole cell, and write those in it twice";
  report("csv", message, at, hint);
}

/** The first line that names what is known; else the first. */
function headOf(lines: Iterable<CsvLine>): CsvLine | undefined {
  let first: CsvLine | undefined;
  let count = 0;
  for (const line of lines) {
    if (line.isBroken) continue;
    first ??= line;
    if (isHead(line.cells)) return line;
    count += 1;
    if (count === HEAD_WITHIN) break;
  }
  return first;
}
