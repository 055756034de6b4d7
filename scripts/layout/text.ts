import type { Font, FontMetrics } from "../model/scene.js";

const ELLIPSIS = "…";
/** Marks that stand on the character before them and take no room of their own. */
const WIDTHLESS = /[\p{M}\p{Cf}]/u;

/** Width of one line in pixels at a font size in pixels, by the font's advance widths; kerning is left out. */
export function textWidth(metrics: FontMetrics, font: Font, size: number, text: string): number {
  const { advances, fallback } = metrics[font];
  let thousandths = 0;
  for (const character of text)
    thousandths += advances[character] ?? (WIDTHLESS.test(character) ? 0 : fallback);
  return (thousandths * size) / 1000;
}

/** The text itself where it fits into `width` pixels, else as much of it as fits and an ellipsis. */
export function shorten(
  metrics: FontMetrics,
  font: Font,
  size: number,
  text: string,
  width: number,
): string {
  if (textWidth(metrics, font, size, text) <= width) return text;
  const room = width - textWidth(metrics, font, size, ELLIPSIS);
  let used = 0;
  let kept = "";
  for (const letter of letters(text)) {
    used += textWidth(metrics, font, size, letter);
    if (used > room) break;
    kept += letter;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
}

/**
 * The text in lines of at most `width` pixels, broken at spaces, and inside a
 * word only where that word alone is too wide. With `maxLines` the last line
 * is shortened.
 */
export function wrapText(
  metrics: FontMetrics,
  font: Font,
  size: number,
  text: string,
  width: number,
  maxLines = Number.POSITIVE_INFINITY,
): string[] {
  const fits = (line: string) => textWidth(metrics, font, size, line) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \t\n]+/u).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = "";
    for (const letter of fits(word) ? [word] : letters(word)) {
      if (line && !fits(line + letter)) {
        lines.push(line);
        line = "";
      }
      line += letter;
    }
  }
  if (line) lines.push(line);
  if (lines.length <= maxLines) return lines;
  const rest = lines.slice(maxLines - 1).join(" ");
  return [...lines.slice(0, maxLines - 1), shorten(metrics, font, size, rest, width)];
}

/** Letters of one code point each, accents of their own not among them. */
const PLAIN = /^[\u0020-\u02ff]*$/;
/** Dear to make and to use, and most pictures need none. */
let segmenter: Intl.Segmenter | undefined;

/** What a reader calls letters: a cut must not part an accent or an emoji's pieces. */
function letters(text: string): string[] {
  if (PLAIN.test(text)) return text.split("");
  segmenter ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
