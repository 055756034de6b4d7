import type { Diagnostic } from "../model/diagnostic.js";
import type { Lecture } from "../model/lecture.js";
import type { SlideText } from "../model/slide.js";
import type { Language } from "../model/text.js";
import { resolve } from "./resolve.js";
import { usesTerm } from "./terms.js";

/** Terms of the glossary that no slide uses in a language: misspelt, most likely. */
export function unusedTerms(lecture: Lecture): readonly Diagnostic[] {
  if (lecture.glossary.length === 0) return [];
  return lecture.languages.flatMap((language) => {
    const words = wordsIn(lecture, language);
    const text = resolve(language, lecture.languages);
    return lecture.glossary
      .filter((term) => term.term[language] && !words.some((one) => usesTerm(one, term, text)))
      .map(
        (term): Diagnostic => ({
          id: "unused-term",
          level: "warning",
          message: `expected a slide that uses the term ${text(term.term)} in ${language}, got none`,
          location: term.location,
          hint: "write it as the slides spell it, or remove it",
        }),
      );
  });
}

/** What any audience may read in a language. */
function wordsIn(lecture: Lecture, language: Language): readonly SlideText[] {
  return lecture.slides.flatMap(({ text, variants = {} }) => [
    ...new Set([text, ...Object.values(variants)].flatMap((texts) => texts[language] ?? [])),
  ]);
}
