import type { Font, FontMetrics } from "../model/scene.js";

/** Those that timelines are labelled in, and the figures that are saved of them titled. */
const FONTS: readonly Font[] = ["sans", "sans-bold", "sans-italic", "serif-bold"];
/** What a picture writes beside the words of its data: numbers, signs, the ellipsis. */
const ALWAYS = "0123456789 …≠+−–,.:()";

/** The widths of the letters that a text uses: a page carries no others. */
export function usedMetrics(metrics: FontMetrics, text: string): FontMetrics {
  const letters = new Set(text + ALWAYS);
  const some = (font: Font) =>
    FONTS.includes(font)
      ? Object.fromEntries(
          Object.entries(metrics[font].advances).filter(([letter]) => letters.has(letter)),
        )
      : {};
  return Object.fromEntries(
    Object.entries(metrics).map(([font, { fallback }]) => [
      font,
      { advances: some(font as Font), fallback },
    ]),
  ) as FontMetrics;
}
