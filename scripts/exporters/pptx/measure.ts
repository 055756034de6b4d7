import { textWidth } from "../../layout/text.js";
import type { FontMetrics } from "../../model/scene.js";
import { measuredBy } from "./faces.js";
import type { Paragraph, TextRun, TextStyle } from "./rich-text.js";

/** Pixels by which a level of a list, and a quotation, stand in; a bullet stands before its words. */
export const INDENT = 28;

/** Of a line's width: kerning is not measured, and a guess too low would overflow. */
const CAUTION = 0.98;

/** Where a paragraph's lines begin: its first, and the others. */
export function marginOf({ level, quoted, hang }: Paragraph): number {
  return (level + 1) * INDENT + (quoted ? INDENT : 0) + (hang ?? 0);
}

/** Width of words in one line, in pixels. */
export function runsWidth(
  runs: readonly TextRun[],
  style: TextStyle,
  metrics: FontMetrics,
  scale = 1,
): number {
  return runs.reduce((sum, run) => sum + runWidth(run, run.text, style, metrics, scale), 0);
}

function runWidth(
  run: TextRun,
  text: string,
  style: TextStyle,
  metrics: FontMetrics,
  scale: number,
): number {
  const size = style.size * scale * (run.share ?? 1);
  const font = measuredBy(run, style);
  return typeof font === "number"
    ? font * size * text.length
    : textWidth(metrics, font, size, text);
}

/** The height of a paragraph in a box of that width, without what follows under it; pixels. */
function paragraphHeight(
  paragraph: Paragraph,
  style: TextStyle,
  width: number,
  metrics: FontMetrics,
  scale = 1,
): number {
  const room = Math.max(1, (width - marginOf(paragraph)) * CAUTION);
  const largest = paragraph.runs.reduce((most, { share = 1 }) => Math.max(most, share), 0) || 1;
  const lines = countLines(paragraph.runs, room, (run, text) =>
    runWidth(run, text, style, metrics, scale),
  );
  return lines * style.size * style.leading * scale * largest;
}

/** Lines break at spaces, and within a word that alone is too wide. */
function countLines(
  runs: readonly TextRun[],
  room: number,
  widthOf: (run: TextRun, text: string) => number,
): number {
  const whole = runs.some(({ breaks }) => breaks)
    ? Number.POSITIVE_INFINITY
    : runs.reduce((sum, run) => sum + widthOf(run, run.text), 0);
  if (whole <= room) return 1;
  let lines = 1;
  let used = 0;
  // A word may go on from one run into the next.
  let word = 0;
  const put = (space: number) => {
    if (used > 0 && used + word > room) {
      lines += 1;
      used = 0;
    }
    used += word;
    if (used > room) {
      const more = Math.ceil(used / room) - 1;
      lines += more;
      used -= more * room;
    }
    used += space;
    word = 0;
  };
  for (const run of runs) {
    if (run.breaks) {
      put(0);
      lines += 1;
      used = 0;
      continue;
    }
    for (const part of run.text.split(/(?<=[ \t])/)) {
      const letters = part.replace(/[ \t]+$/, "");
      word += letters === "" ? 0 : widthOf(run, letters);
      if (letters !== part) put(widthOf(run, " "));
    }
  }
  put(0);
  return lines;
}

/** The height of paragraphs one below the other, the last without what follows under it; pixels. */
export function textHeight(
  paragraphs: readonly Paragraph[],
  style: TextStyle,
  width: number,
  metrics: FontMetrics,
  scale = 1,
): number {
  return paragraphs.reduce((sum, paragraph, index) => {
    const after = index < paragraphs.length - 1 ? (paragraph.after ?? style.after) * scale : 0;
    return sum + paragraphHeight(paragraph, style, width, metrics, scale) + after;
  }, 0);
}

/** Smallest sizes, of those that words should have. */
const LEAST = 0.3;
const STEP = 0.05;

/** The largest scale, of at most `most`, at which something is no higher than its room. */
export function largestScale(
  heightAt: (scale: number) => number,
  room: number,
  most: number,
): number {
  for (let steps = Math.round(most / STEP); steps * STEP > LEAST; steps -= 1) {
    const scale = Math.round(steps * STEP * 100) / 100;
    if (heightAt(scale) <= room + 0.5) return scale;
  }
  return LEAST;
}
