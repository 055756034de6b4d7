import { FITS, wordMatcher } from "./match-word.js";
import { foldedWords, wordsOf, writtenEnd } from "./words.js";

/** A stretch of a text; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Letters before the match, and in all. */
const LEAD = 36;
const LENGTH = 110;

/** The parts of a text in which words were found, in order. A slip marks what was meant. */
export function matchedSpans(text: string, sought: readonly string[]): readonly Span[] {
  const matchers = sought.map(wordMatcher);
  return wordsOf(text).flatMap(({ folded, start, end }) => {
    const [best] = matchers
      .flatMap((match) => match(folded) ?? [])
      .sort((a, b) => FITS.indexOf(a.fit) - FITS.indexOf(b.fit));
    if (!best) return [];
    const word = text.slice(start, end);
    return {
      start: start + writtenEnd(word, best.start).next,
      end: start + writtenEnd(word, best.end).end,
    };
  });
}

/** The words that a text does not have. */
export function lacking(text: string, sought: readonly string[]): readonly string[] {
  const words = foldedWords(text);
  return sought.filter((one) => !words.some(wordMatcher(one)));
}

/** A few words around the first place where one is found; empty where none is. */
export function excerpt(text: string, sought: readonly string[]): string {
  const [first] = matchedSpans(text, sought);
  if (!first) return "";
  const words = wordsOf(text);
  const start = words.find((word) => word.end > first.start - LEAD)?.start ?? first.start;
  const last = words.findLast((word) => word.end <= Math.max(first.end, start + LENGTH));
  const end = Math.max(first.end, last?.end ?? 0);
  const isLast = wordsOf(text.slice(end)).length === 0;
  return `${start > (words[0]?.start ?? 0) ? "… " : ""}${text.slice(start, isLast ? text.length : end)}${isLast ? "" : " …"}`;
}
