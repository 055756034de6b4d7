import { columnOf, MOST_COLUMNS } from "./sheet-rows.js";

/** Cells that are one. Rows count from 1, columns from 0. */
export interface Merged {
  readonly name: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Nobody merges more by hand. */
const MOST = 100_000;

/** They are listed behind the rows, where one who reads these one by one finds them too late. */
export function mergedCells(bytes: Uint8Array): readonly Merged[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = text.lastIndexOf("mergeCells>");
  if (start < 0) return [];
  const from = text.lastIndexOf("</sheetData>");
  const list = text.subarray(Math.max(from, 0), start).toString();
  return [
    ...list.matchAll(
      /<(?:\w+:)?mergeCell\b[^<>]{0,300}?\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g,
    ),
  ]
    .slice(0, MOST)
    .map(([, left = "", top, right = "", bottom]) => ({
      name: `${left}${top}:${right}${bottom}`,
      firstRow: Number(top),
      lastRow: Number(bottom),
      firstColumn: columnOf(left),
      lastColumn: columnOf(right),
    }))
    .filter(({ firstColumn }) => firstColumn < MOST_COLUMNS);
}

/** Those that a row is in; rows must be asked for in their order. */
export function mergedByRow(merged: readonly Merged[]): (row: number) => readonly Merged[] {
  const ahead = [...merged].sort((a, b) => b.firstRow - a.firstRow);
  let here: readonly Merged[] = [];
  return (row) => {
    const begun: Merged[] = [];
    while ((ahead.at(-1)?.firstRow ?? Number.POSITIVE_INFINITY) <= row) {
      const next = ahead.pop();
      if (next) begun.push(next);
    }
    if (begun.length > 0 || here.some(({ lastRow }) => lastRow < row))
      here = [...here, ...begun].filter(({ lastRow }) => lastRow >= row);
    return here;
  };
}
