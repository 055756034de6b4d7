import { dayFromYmd, ymdFromDay } from "../../model/calendar.js";
import { nearest } from "../../parse/nearest.js";
import type { Report } from "../../parse/report.js";
import { isHead } from "../column-names.js";
import { HAS_NUMBERS } from "../date-order.js";
import type { ImportInput } from "../importer.js";
import type { Table, TableRow } from "../table.js";
import { type Merged, mergedByRow, mergedCells } from "./merged-cells.js";
import { notAWorkbook } from "./not-a-workbook.js";
import { columnName, type SheetRow, sheetRows } from "./sheet-rows.js";
import { isFault, readWorkbook, type Workbook } from "./workbook.js";
import { openZip, type ZipFault } from "./zip-parts.js";

/** A head stands among the first rows; above it there may be a title. */
const HEAD_WITHIN = 10;

/** A sheet of a workbook as a table; undefined after reporting why there is none. */
export function xlsxTable(input: ImportInput, report: Report): Table | undefined {
  const { bytes, file, wishes } = input;
  const start = { file, line: 1, column: 1 };
  const refuse = ({ problem, hint }: ZipFault): undefined => {
    report("xlsx", problem, start, hint);
  };
  const other = notAWorkbook(bytes);
  if (other) return refuse(other);
  const parts = openZip(bytes);
  if (isFault(parts)) return refuse(parts);
  const foreign = notAWorkbook(bytes, parts.names);
  if (foreign) return refuse(foreign);
  const workbook = readWorkbook(parts);
  if (isFault(workbook)) return refuse(workbook);
  const wished = workbook.sheets.find(({ name }) => name === wishes.sheet);
  if (wishes.sheet !== undefined && !wished) {
    const names = workbook.sheets.map(({ name }) => name);
    const near = nearest(wishes.sheet, names);
    const hint = `${near ? `did you mean ${near}? ` : ""}sheets: ${names.join(", ")}`;
    report("sheet", `--sheet: expected a sheet of the file, got ${wishes.sheet}`, start, hint);
    return undefined;
  }
  const candidates = wished ? [wished] : workbook.sheets.filter(({ isHidden }) => !isHidden);
  let first: Found | undefined;
  for (const { name, part } of candidates) {
    const sheet = parts.read(part);
    if (sheet === undefined) continue;
    if (isFault(sheet)) return refuse(sheet);
    const head = headOf(sheet, workbook);
    if (!head) continue;
    first ??= { name, sheet, head };
    if (!isHead(head.cells)) continue;
    first = { name, sheet, head };
    break;
  }
  if (first) return tableOf(first, workbook, input, report);
  report("empty", "expected a sheet with rows, got none", start, "is this the right file?");
  return undefined;
}

interface Found {
  readonly name: string;
  readonly sheet: Uint8Array;
  readonly head: SheetRow;
}

/** The first row that names what is known; else the first. */
function headOf(sheet: Uint8Array, workbook: Workbook): SheetRow | undefined {
  let first: SheetRow | undefined;
  let count = 0;
  for (const row of sheetRows(sheet, workbook)) {
    first ??= row;
    if (isHead(row.cells)) return row;
    count += 1;
    if (count === HEAD_WITHIN) break;
  }
  return first;
}

function tableOf(
  { name, sheet, head }: Found,
  workbook: Workbook,
  { file }: ImportInput,
  report: Report,
): Table {
  const merged = mergedCells(sheet);
  const place = (row: number, column = 0) => ({ file, line: row, column: column + 1 });
  const nameOf = (row: number) => (column: number) =>
    `${name}!${columnName(Math.max(column, 0))}${row}`;
  const notes = sheetNotes(name, workbook, merged, head.number);
  const hidden: number[] = [];
  let isTold = false;
  function* rows(): Generator<TableRow> {
    const above = new Map<Merged, string>();
    const mergedAt = mergedByRow(merged);
    const found = sheetRows(sheet, workbook);
    for (let step = found.next(); ; step = found.next()) {
      if (step.done) {
        if (!step.value && !isTold)
          report(
            "xlsx",
            "expected a sheet, got one that is broken; the rows before it breaks are taken",
            place(head.number),
            "open the file in a spreadsheet and save it again",
          );
        if (!isTold && hidden.length > 0) notes.push(hiddenNote(hidden));
        isTold = true;
        return;
      }
      const row = step.value;
      if (row.number <= head.number) continue;
      if (row.isHidden) {
        if (!isTold) hidden.push(row.number);
        continue;
      }
      const cells = [...row.cells];
      const faults = new Map(row.faults);
      unmerge(row.number, cells, faults, mergedAt(row.number), above);
      if (cells.every((cell) => cell.trim() === "") && faults.size === 0) continue;
      const doubts = workbook.is1904 ? doubtsOf1904(row) : undefined;
      yield {
        cells,
        faults,
        at: (column) => place(row.number, column),
        nameOf: nameOf(row.number),
        ...(doubts && { doubts }),
      };
    }
  }
  return {
    head: head.cells.map((cell) => cell.trim()),
    headAt: (column) => place(head.number, column),
    rows,
    hasNumbers:
      workbook.strings.length === 0 || workbook.strings.some((text) => HAS_NUMBERS.test(text)),
    notes,
  };
}

function sheetNotes(
  name: string,
  { sheets, is1904 }: Workbook,
  merged: readonly Merged[],
  head: number,
): string[] {
  const others = sheets.filter((sheet) => sheet.name !== name).map((sheet) => sheet.name);
  const down = merged.filter(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      firstRow > head && lastRow > firstRow && firstColumn === lastColumn,
  );
  const ranges = down.slice(0, 5).map((one) => one.name);
  return [
    ...(others.length > 0
      ? [`sheet: ${name}, and not ${others.join(", ")} (--sheet chooses)`]
      : []),
    ...(down.length > 0
      ? [
          `merged cells count for each of their rows: ${ranges.join(", ")}${down.length > ranges.length ? ", …" : ""}`,
        ]
      : []),
    ...(is1904
      ? [
          "dates in this workbook count from 1904; those that were pasted from one that counts from 1900 are four years and a day late",
        ]
      : []),
  ];
}

function hiddenNote(rows: readonly number[]): string {
  const some = rows.slice(0, 8).join(", ") + (rows.length > 8 ? ", …" : "");
  return `hidden rows are left out: ${some} (show them to have them taken)`;
}

/** What is merged downwards counts for each of its rows; what is merged across is no row of a table. */
function unmerge(
  row: number,
  cells: string[],
  faults: Map<number, readonly [string, string]>,
  merged: readonly Merged[],
  above: Map<Merged, string>,
): void {
  for (const one of merged) {
    const { firstColumn, lastColumn } = one;
    if (firstColumn < lastColumn) {
      const message = `expected a cell of its own, got cells that are merged, ${one.name}`;
      faults.set(-1, [message, "take the merging away, and write into each cell what it says"]);
    } else if (row === one.firstRow) above.set(one, cells[firstColumn] ?? "");
    else {
      while (cells.length < firstColumn) cells.push("");
      cells[firstColumn] = above.get(one) ?? "";
    }
  }
}

/** Dates that count from 1904 and that nothing else in their row bears out. */
function doubtsOf1904({ cells, dates }: SheetRow): ReadonlyMap<number, string> | undefined {
  const doubts = dates.flatMap((column): [number, string][] => {
    const year = cells[column]?.slice(0, 4) ?? "";
    const isBorneOut = cells.some((cell, at) => at !== column && cell.includes(year));
    const words = `${cells[column]} counts from 1904; it may be ${earlier(cells[column] ?? "")}`;
    return isBorneOut ? [] : [[column, words]];
  });
  return doubts.length > 0 ? new Map(doubts) : undefined;
}

/** The day that the same number is where days count from 1900; of a year or a month, what that day is in. */
function earlier(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const before = ymdFromDay(dayFromYmd(year, month, day) - BETWEEN_EPOCHS);
  const parts = [String(before.year).padStart(4, "0"), before.month, before.day];
  return parts
    .slice(0, date.split("-").length)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** Days from the first epoch of spreadsheets to the second. */
const BETWEEN_EPOCHS = 1462;
