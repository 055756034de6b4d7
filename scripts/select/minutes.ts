import type { Audience } from "../model/lecture.js";
import type { Slide, SlideText } from "../model/slide.js";
import { type Language, SHARE_OF_MINUTES } from "../model/text.js";

/** Time is reckoned in whole hundredths of a minute, so that sums are exact. */
export const HUNDREDTHS = 100;

/**
 * Words a minute of a lecture to an audience of mixed tongues: Tauroza and Allison, "Speech Rates in
 * British English", Applied Linguistics 11 (1990), find 140 in lectures, 160 on the radio, 210 in talk.
 */
const SPOKEN = 140;

/** Words a minute in silent reading: Brysbaert, Journal of Memory and Language 109 (2019), 238 for non-fiction. */
const READ = 238;

/** Minutes that the eye needs for a picture, map, chart or timeline; a judgement of ours. */
const LOOK = 0.5;

export interface SlideMinutes {
  /** Hundredths of a minute. */
  readonly hundredths: number;
  /** Whether the slide says nothing and they are an estimate. */
  readonly estimated: boolean;
}

/** The minutes of a slide for an audience; the words of the first language decide, so that all decks of it are the same. */
export function minutesOf(
  slide: Slide,
  audience: Audience,
  [language = ""]: readonly Language[],
): SlideMinutes {
  const given = slide.minutes?.[audience.depth];
  if (given !== undefined) return { hundredths: Math.round(given * HUNDREDTHS), estimated: false };
  const text = (slide.variants?.[audience.id] ?? slide.text)[language];
  const minutes = text ? estimate(slide, text) * SHARE_OF_MINUTES[audience.depth] : 0;
  const halves = Math.max(1, Math.round(minutes * 2));
  return { hundredths: (halves * HUNDREDTHS) / 2, estimated: true };
}

/** Minutes to speak the notes, or to read the slide aloud in one's mind where there are none, and to look at its pictures. */
function estimate({ figures, layout }: Slide, text: SlideText): number {
  const spoken = words(text.notes, ...Object.values(text.stepNotes));
  const written = words(
    text.title,
    text.body,
    ...text.sections.flatMap(({ heading, html }) => [heading, html]),
    ...Object.values(text.fields),
  );
  const pictures =
    figures.length + (text.image ? 1 : 0) + (text.map ? 1 : 0) + (layout === "timeline" ? 1 : 0);
  // The room reads while the lecturer speaks: the longer of the two counts.
  return Math.max(spoken / SPOKEN, written / READ) + pictures * LOOK;
}

/** Words of HTML; where a script has no spaces, two letters are taken for one. */
function words(...html: readonly string[]): number {
  const text = html
    .join(" ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#?\w+;/g, "");
  return (
    text.match(
      /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{1,2}|[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu,
    )?.length ?? 0
  );
}
