/** A line of a table, or of several where a cell goes over them. */
export interface CsvLine {
  readonly cells: readonly string[];
  /** Of the file, counted from 1. */
  readonly number: number;
  /** Whether a cell in quotation marks is open or goes on behind them; then there are no cells. */
  readonly isBroken: boolean;
}

/** So many broken lines are passed over; a file of more is no table. */
const MOST_BROKEN = 500;

/**
 * The lines of a table (RFC 4180), one by one, since a file may have hundreds of thousands; empty ones are left out.
 * A quotation mark within a cell that does not begin with one is a letter. After a broken line the next one follows.
 */
export function* csvRows(text: string, delimiter: string, firstLine = 1): Generator<CsvLine> {
  let number = firstLine;
  let broken = 0;
  for (let at = 0; at < text.length; ) {
    const row = readRow(text, at, delimiter);
    if (!row) {
      broken += 1;
      yield { cells: [], number, isBroken: true };
      const next = text.indexOf("\n", at);
      if (next < 0 || broken > MOST_BROKEN) return;
      [at, number] = [next + 1, number + 1];
      continue;
    }
    const { cells, end, lines } = row;
    if (cells.length > 1 || cells[0] !== "") yield { cells, number, isBroken: false };
    number += lines;
    at = end;
  }
}

interface Row {
  readonly cells: readonly string[];
  /** Offset of the next row. */
  readonly end: number;
  readonly lines: number;
}

/** Undefined where a quoted cell is open or goes on behind its marks. */
function readRow(text: string, from: number, delimiter: string): Row | undefined {
  const cells: string[] = [];
  let lineEnd = text.indexOf("\n", from);
  if (lineEnd < 0) lineEnd = text.length;
  let lines = 1;
  for (let at = from; ; ) {
    if (text[at] === '"') {
      const close = closingMark(text, at + 1);
      if (close < 0) return undefined;
      const inner = text.slice(at + 1, close);
      cells.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner);
      if (close > lineEnd) {
        for (let line = lineEnd; line >= 0 && line < close; line = text.indexOf("\n", line + 1))
          lines += 1;
        lineEnd = text.indexOf("\n", close);
        if (lineEnd < 0) lineEnd = text.length;
      }
      at = close + 1;
      if (at === lineEnd) return { cells, end: lineEnd + 1, lines };
      if (text[at] !== delimiter) return undefined;
      at += 1;
      continue;
    }
    const next = text.indexOf(delimiter, at);
    if (next < 0 || next >= lineEnd) {
      cells.push(text.slice(at, lineEnd));
      return { cells, end: lineEnd + 1, lines };
    }
    cells.push(text.slice(at, next));
    at = next + 1;
  }
}

function closingMark(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

/** Spreadsheets of many countries write semicolons, what is copied from them tabs; some say it in a first line, `sep=;`. */
export function delimiterOf(text: string): { readonly delimiter: string; readonly start: number } {
  const told = /^sep=(.)\n/.exec(text);
  if (told) return { delimiter: told[1] ?? ",", start: told[0].length };
  const end = text.indexOf("\n");
  const head = text.slice(0, end < 0 ? text.length : end).replace(/"[^"]*"/g, "");
  const times = (sign: string) => head.split(sign).length;
  const delimiter = [",", ";", "\t"].reduce((best, sign) =>
    times(sign) > times(best) ? sign : best,
  );
  return { delimiter, start: 0 };
}
