import type { ExcerptLine } from "../model/dev-state.js";

/** Lines shown above and below the one meant. */
const AROUND = 2;
/** Characters of a line; a longer one is cut around the place. */
const WIDTH = 160;

/**
 * The lines around a place of a text. Line and column count from 1; a place
 * beyond the text's end gives its last lines.
 */
export function excerptOf(text: string, line: number, column: number): readonly ExcerptLine[] {
  const lines = text.split(/\r\n|\n|\r/);
  const meant = Math.min(Math.max(line, 1), lines.length);
  const first = Math.max(1, meant - AROUND);
  const shown = lines.slice(first - 1, meant + AROUND);
  const from = Math.max(0, column - 1 - WIDTH / 2);
  const cut = shown.some((one) => one.length > WIDTH) ? from : 0;
  return shown.map((full, index) => {
    const text = full.slice(cut, cut + WIDTH);
    const number = first + index;
    if (number !== meant) return { number, text };
    return { number, text, mark: Math.min(Math.max(column - 1 - cut, 0), text.length) };
  });
}
