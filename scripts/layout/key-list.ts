import type { FontMetrics, Shape } from "../model/scene.js";
import { textWidth, wrapText } from "./text.js";

/** An event, or several near-by ones under one number, whose name found no room in the picture. */
export interface KeyEntry {
  readonly number: number;
  /** The date in words. */
  readonly words: string;
  readonly label: string;
}

export interface KeyList {
  /** Pixels; 0 where there is nothing to list. */
  readonly height: number;
  /** Entries that found no room, counted in the last line. */
  readonly left: number;
  /** Its shapes, with the upper left corner at a point. */
  shapes(left: number, top: number): Shape[];
}

export interface KeyListInput {
  readonly entries: readonly KeyEntry[];
  /** Pixels. */
  readonly width: number;
  readonly maxHeight: number;
  readonly metrics: FontMetrics;
  /** Says how many are left out, such as `and {count} more`. */
  readonly more: string;
}

const SIZE = 16;
const LINE = 20;
const TOP = 12;
const BETWEEN = 28;
/** Columns are as wide as most entries, within these bounds. */
const NARROWEST = 200;
const WIDEST = 400;
/** Free pixels between a date and a name in the same line. */
const AFTER_DATE = 8;

interface SetEntry {
  readonly entry: KeyEntry;
  readonly lines: readonly string[];
}

/** "12 1994 Name of the event" in columns that are read downwards, whole names, in order of their numbers. */
export function layoutKeyList(input: KeyListInput): KeyList {
  const { entries, width, maxHeight, metrics, more } = input;
  const rows = Math.floor((maxHeight - TOP) / LINE);
  if (entries.length === 0 || rows < 1)
    return { height: 0, left: entries.length, shapes: () => [] };
  const numberWidth = textWidth(metrics, "sans-bold", SIZE, String(entries.at(-1)?.number)) + 9;
  const wanted = numberWidth + usualWidth(entries, metrics);
  const count = Math.max(1, Math.floor((width + BETWEEN) / (wanted + BETWEEN)));
  const columnWidth = (width - (count - 1) * BETWEEN) / count;
  const candidates = entries
    .slice(0, rows * count)
    .map((entry) => setEntry(entry, columnWidth - numberWidth, Math.max(1, rows - 1), metrics));
  const all = candidates.length === entries.length && columnsOf(candidates, count, rows);
  // What is left out takes a line of its own below the columns.
  const columns = all || mostColumns(candidates, count, rows - 1);
  const shown = columns.reduce((sum, column) => sum + column.length, 0);
  const left = entries.length - shown;
  const height = Math.max(...columns.map(linesIn)) * LINE;
  return {
    height: TOP + height + (left > 0 ? LINE : 0),
    left,
    shapes: (x, y) => [
      ...columns.flatMap((column, i) =>
        columnShapes(column, x + i * (columnWidth + BETWEEN), y + TOP, numberWidth, metrics),
      ),
      ...(left > 0
        ? [text(more.replace("{count}", String(left)), x, y + TOP + height, "sans-italic", "muted")]
        : []),
    ],
  };
}

/** Pixels that nine of ten entries take in one line, in bounds; the first hundred tell. */
function usualWidth(entries: readonly KeyEntry[], metrics: FontMetrics): number {
  const widths = entries
    .slice(0, 100)
    .map(({ words, label }) => textWidth(metrics, "sans", SIZE, `${words} ${label}`))
    .sort((a, b) => a - b);
  const most = (widths[Math.floor(widths.length * 0.9)] ?? 0) + AFTER_DATE + 2;
  return Math.max(NARROWEST, Math.min(WIDEST, most));
}

function setEntry(
  entry: KeyEntry,
  width: number,
  maxLines: number,
  metrics: FontMetrics,
): SetEntry {
  const whole = `${entry.words} ${entry.label}`;
  return { entry, lines: wrapText(metrics, "sans", SIZE, whole, width - AFTER_DATE, maxLines) };
}

/** All entries in columns of equal height as near as may be, or undefined where `rows` lines do not hold them. */
function columnsOf(
  entries: readonly SetEntry[],
  count: number,
  rows: number,
): SetEntry[][] | undefined {
  const longest = Math.max(...entries.map(({ lines }) => lines.length));
  const even = Math.ceil(linesIn(entries) / count);
  for (let height = Math.max(even, longest); height <= rows; height++) {
    const columns = filled(entries, height);
    if (columns.length <= count) return columns;
  }
  return undefined;
}

/** As many entries as the columns hold. */
function mostColumns(entries: readonly SetEntry[], count: number, rows: number): SetEntry[][] {
  return rows < 1 ? [[]] : filled(entries, rows).slice(0, count);
}

function filled(entries: readonly SetEntry[], height: number): SetEntry[][] {
  const columns: SetEntry[][] = [[]];
  let used = 0;
  for (const entry of entries) {
    if (used + entry.lines.length > height) {
      columns.push([]);
      used = 0;
    }
    columns.at(-1)?.push(entry);
    used += entry.lines.length;
  }
  return columns;
}

function linesIn(entries: readonly SetEntry[]): number {
  return entries.reduce((sum, { lines }) => sum + lines.length, 0);
}

function columnShapes(
  column: readonly SetEntry[],
  x: number,
  top: number,
  indent: number,
  metrics: FontMetrics,
): Shape[] {
  let y = top;
  return column.flatMap(({ entry, lines }, i): Shape[] => {
    // Several events that one mark counts stand under one number.
    const again = column[i - 1]?.entry.number === entry.number;
    const number = again ? [] : [text(String(entry.number), x, y, "sans-bold", "ink")];
    // The date is set before the name in the same line; it may itself go over several.
    let dated = entry.words.length;
    const shapes = lines.flatMap((line): Shape[] => {
      const [words, label] = [line.slice(0, dated), line.slice(dated).trimStart()];
      dated = Math.max(0, dated - line.length - 1);
      const after = words ? textWidth(metrics, "sans", SIZE, words) + AFTER_DATE : 0;
      const set = [
        ...(words ? [text(words, x + indent, y, "sans", "muted")] : []),
        ...(label ? [text(label, x + indent + after, y, "sans", "ink")] : []),
      ];
      y += LINE;
      return set;
    });
    return [...number, ...shapes];
  });
}

function text(
  words: string,
  x: number,
  top: number,
  font: "sans" | "sans-bold" | "sans-italic",
  fill: "ink" | "muted",
): Shape {
  const y = top + LINE / 2 + SIZE * 0.34;
  return { kind: "text", x, y, text: words, font, size: SIZE, anchor: "start", fill };
}
