import type { Diagnostic } from "../model/diagnostic.js";
import type { Event } from "../model/event.js";
import type { Lecture, Term } from "../model/lecture.js";
import type { Slide, SlideText } from "../model/slide.js";
import type { Language } from "../model/text.js";
import { type Resolve, resolve } from "./resolve.js";
import { namesItsEvents, termFinder } from "./terms.js";

/** Terms of the glossary that no slide uses in a language: misspelt, most likely. */
export function unusedTerms(lecture: Lecture): readonly Diagnostic[] {
  if (lecture.glossary.length === 0) return [];
  return lecture.languages.flatMap((language) => {
    const text = resolve(language, lecture.languages);
    const told = lecture.slides.map((slide) => ({
      words: wordsIn(slide, language),
      labels: labelsOf(slide, lecture.events, text),
    }));
    const isUsed = (term: Term) => {
      const uses = termFinder(term, text);
      return told.some(({ words, labels }) => words.some((one) => uses(one, labels)));
    };
    return lecture.glossary
      .filter((term) => term.term[language] && !isUsed(term))
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

/** What any audience may read on a slide in a language. */
function wordsIn({ text, variants = {} }: Slide, language: Language): readonly SlideText[] {
  return [...new Set([text, ...Object.values(variants)].flatMap((texts) => texts[language] ?? []))];
}

function labelsOf(
  { layout, events: named }: Slide,
  events: readonly Event[],
  text: Resolve,
): readonly string[] {
  return namesItsEvents(layout, named)
    ? events.filter(({ id }) => named.includes(id)).map(({ short, title }) => text(short ?? title))
    : [];
}
