import type { Deck } from "../model/deck.js";
import type { Font, FontMetrics } from "../model/scene.js";
import type { Assets } from "../render/assets.js";
import { shortCitation } from "../render/citation.js";
import { isInvisible } from "../render/fonts.js";
import { fallbackFor } from "./fallback.js";
import { openFaces } from "./open-faces.js";

const FONTS: readonly Font[] = ["sans", "sans-bold", "sans-italic", "serif-light", "serif-bold"];
/** Makes a letter take the form that it has amid a word. */
const JOINER = "\u200d";

/**
 * The fonts' metrics, and the advances of those letters of a deck that the fonts lack, by
 * the fallback fonts that will draw them. A letter of many forms counts as the mean of
 * the one alone and the one amid a word.
 */
export async function metricsFor(
  deck: Deck,
  { metrics, fallbackFonts, read }: Pick<Assets, "metrics" | "fallbackFonts" | "read">,
): Promise<FontMetrics> {
  const foreign = [...new Set(textsOf(deck).match(/[^ -~]/gu))].filter(
    (letter) => metrics.sans.advances[letter] === undefined && isWide(letter),
  );
  if (foreign.length === 0) return metrics;
  const open = await openFaces(read);
  const advance = (letter: string, font: Font): readonly (readonly [string, number])[] => {
    const fallback = fallbackFor([letter], font, fallbackFonts);
    if (!fallback) return [];
    const face = open(fallback.file);
    const joins = /\p{Script=Arabic}/u.test(letter);
    const forms = [letter, ...(joins ? [JOINER + letter + JOINER] : [])].map((form) =>
      face.layout(form).positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0),
    );
    const mean = forms.reduce((sum, width) => sum + width, 0) / forms.length;
    return [[letter, Math.round((mean * 1000) / face.unitsPerEm)]];
  };
  const whole = FONTS.map((font) => {
    const { advances, fallback } = metrics[font];
    const more = foreign.flatMap((letter) => advance(letter, font));
    return [font, { advances: { ...Object.fromEntries(more), ...advances }, fallback }] as const;
  });
  return Object.fromEntries(whole) as unknown as FontMetrics;
}

/** All that a figure may draw of the lecture's own words. */
function textsOf({ title, paper, lanes, events, periods, references }: Deck): string {
  return [
    title,
    paper?.author ?? "",
    paper?.title ?? "",
    ...[...lanes, ...periods].map((named) => named.title),
    ...events.map(({ short, summary }) => short + summary),
    ...references.map(shortCitation),
  ].join("");
}

function isWide(letter: string): boolean {
  return !isInvisible(letter) && !/\p{Mn}|\p{Me}/u.test(letter);
}
