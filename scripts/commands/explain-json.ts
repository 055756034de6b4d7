import type { Explanation } from "../explain.js";
import { eventWords, slideWords } from "./explain-words.js";

/** The stable JSON form of a deck's report; docs/explain.schema.json describes it. */
export function explanationJson({ report, more }: Explanation) {
  const { audience, language, minutes, budget, proven, slides, events, sections } = report;
  return {
    audience,
    lang: language,
    minutes,
    budget,
    proven,
    slides: slides.map(({ reason, ...slide }) => ({
      ...slide,
      reason: slideWords(reason),
      kind: reason.kind,
    })),
    events: events.map(({ reason, ...event }) => ({
      ...event,
      reason: eventWords(reason),
      kind: reason.kind,
    })),
    sections,
    more: more ?? null,
  };
}

/** The stable JSON form of the matrix: every deck, in short. */
export function matrixJson(explanations: readonly Explanation[]) {
  return {
    decks: explanations.map(
      ({ report: { audience, language, minutes, budget, slides, events } }) => ({
        audience,
        lang: language,
        minutes,
        budget,
        slides: slides.flatMap(({ id, ...slide }) => (slide.in ? id : [])),
        backup: slides.flatMap(({ id, backup }) => (backup ? id : [])),
        events: events.flatMap(({ id, ...event }) => (event.in ? id : [])),
      }),
    ),
  };
}
