import { serialDate } from "./cell-date.js";
import { xmlPieces } from "./read-xml.js";
import { unescaped, type Workbook } from "./workbook.js";

/** A row of a sheet as it stands there. */
export interface SheetRow {
  /** Counted from 1. */
  readonly number: number;
  readonly isHidden: boolean;
  readonly cells: readonly string[];
  /** What is wrong with a cell, and the remedy, by column from 0. */
  readonly faults: ReadonlyMap<number, readonly [string, string]>;
  /** Columns of which the cell is a date by its format. */
  readonly dates: readonly number[];
}

/** Nobody's table is wider; what stands beyond is not read. */
export const MOST_COLUMNS = 1000;

/** The rows of a sheet that hold something, one by one; ends with false where it is no sound XML. */
export function* sheetRows(bytes: Uint8Array, workbook: Workbook): Generator<SheetRow, boolean> {
  let ready: SheetRow[] = [];
  let row = emptyRow(0, false);
  let cell = { column: 0, type: "n", style: 0, text: "", isFormula: false };
  let isValue = false;
  let isSpoken = false;
  const pieces = xmlPieces(bytes, {
    open(tag, attributes) {
      if (tag === "row") {
        const number = Number(attributes.r ?? row.number + 1);
        row = emptyRow(number, /^(1|true)$/.test(attributes.hidden ?? ""));
      } else if (tag === "c") {
        const column = attributes.r === undefined ? row.cells.length : columnOf(attributes.r);
        const style = Number(attributes.s ?? 0);
        cell = { column, type: attributes.t ?? "n", style, text: "", isFormula: false };
      } else if (tag === "f") cell.isFormula = true;
      else if (tag === "v" || tag === "t") isValue = true;
      else if (tag === "rPh") isSpoken = true;
    },
    text(words) {
      if (isValue && !isSpoken) cell.text += words;
    },
    close(tag) {
      if (tag === "v" || tag === "t") isValue = false;
      else if (tag === "rPh") isSpoken = false;
      else if (tag === "c") putCell(cell, row, workbook);
      else if (tag === "row" && row.cells.some((text) => text !== "" && text !== undefined))
        ready.push({ ...row, cells: Array.from(row.cells, (text) => text ?? "") });
      else if (tag === "row" && row.faults.size > 0)
        ready.push({ ...row, cells: Array.from(row.cells, (text) => text ?? "") });
    },
  });
  for (;;) {
    const { done, value } = pieces.next();
    yield* ready;
    ready = [];
    if (done) return value;
  }
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly text: string;
  readonly isFormula: boolean;
}

function emptyRow(number: number, isHidden: boolean) {
  const faults = new Map<number, readonly [string, string]>();
  return { number, isHidden, cells: [] as string[], faults, dates: [] as number[] };
}

function putCell(cell: Cell, row: ReturnType<typeof emptyRow>, workbook: Workbook): void {
  const { column, type, style, text } = cell;
  if (column >= MOST_COLUMNS || (text === "" && !cell.isFormula)) return;
  if (type === "e") {
    const hint = "mend the formula, or write the value in its place";
    row.faults.set(column, [`expected a value, got the formula error ${text}`, hint]);
    row.cells[column] = text;
    return;
  }
  if (text === "" && cell.isFormula && type !== "str") {
    const hint = "open the file in a spreadsheet, which works it out, and save it";
    row.faults.set(column, ["expected a value, got a formula that was never worked out", hint]);
    return;
  }
  if (type === "s") row.cells[column] = workbook.strings[Number(text)] ?? "";
  else if (type === "b") row.cells[column] = text === "1" ? "TRUE" : "FALSE";
  else if (type === "n") putNumber(Number(text), column, style, row, workbook);
  else row.cells[column] = type === "d" ? text.replace(/T.*$/, "") : unescaped(text);
}

function putNumber(
  number: number,
  column: number,
  style: number,
  row: ReturnType<typeof emptyRow>,
  { dateFormats, is1904 }: Workbook,
): void {
  const format = dateFormats[style];
  // As a spreadsheet shows it: fifteen digits.
  const plain = String(Number(number.toPrecision(15)));
  if (!format) {
    row.cells[column] = plain;
    return;
  }
  const date = serialDate(number, format, is1904);
  if (date === undefined) {
    const hint = "write the date as a text, such as 1850-03-15: a spreadsheet counts from 1900";
    row.faults.set(column, [`expected a date, got ${plain} in the format of one`, hint]);
  } else row.dates.push(column);
  row.cells[column] = date ?? plain;
}

/** `B7` → 1. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/[^A-Z]/g, ""))
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** 1 → `B`. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
