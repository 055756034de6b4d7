import bidiFactory from "bidi-js";
import { isInvisible } from "../render/fonts.js";

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** A stretch of text in one font and one direction. */
export interface TextRun<Face> {
  readonly text: string;
  readonly face: Face;
  readonly direction: "ltr" | "rtl";
}

/**
 * The runs of a text as they stand from left to right, after Unicode's bidirectional
 * algorithm. `faceOf` finds the font for what a reader calls a letter, which may
 * be several of Unicode's.
 */
export function textRuns<Face>(
  text: string,
  faceOf: (letters: readonly string[]) => Face,
): TextRun<Face>[] {
  const { levels } = bidi.getEmbeddingLevels(text);
  const runs: { text: string; face: Face; level: number }[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const level = levels[index] ?? 0;
    const last = runs.at(-1);
    const letters = [...segment].filter((letter) => !isInvisible(letter));
    const face = faceOf(letters);
    const shown = level % 2 === 1 ? mirrored(segment) : segment;
    if (last && last.face === face && last.level === level) last.text += shown;
    else runs.push({ text: shown, face, level });
  }
  return inVisualOrder(runs).map(({ text: words, face, level }) => ({
    text: words,
    face,
    direction: level % 2 === 1 ? "rtl" : "ltr",
  }));
}

function mirrored(segment: string): string {
  return bidi.getMirroredCharacter(segment) ?? segment;
}

/** Rule L2 of the algorithm, over runs instead of letters: the shaper turns the letters within a run. */
function inVisualOrder<Run extends { readonly level: number }>(runs: readonly Run[]): Run[] {
  const order = [...runs];
  const highest = order.reduce((most, { level }) => Math.max(most, level), 0);
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end++;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end - 1);
    }
  }
  return order;
}
