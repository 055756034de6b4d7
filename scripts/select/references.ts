import type { DeckReference } from "../model/deck.js";
import type { Audience, Lecture } from "../model/lecture.js";
import type { Slide } from "../model/slide.js";
import type { Localized } from "../model/text.js";
import { eventsOfAudience } from "./events.js";

/**
 * The references that a deck cites, by key. The paper's keep their own numbers, so
 * that a mark means the same in the paper, the deck and the hand-out; sources of the
 * record follow, in the order in which the events first name them.
 */
export function numberReferences(
  lecture: Lecture,
  slides: readonly Slide[],
  audience: Audience,
  text: (text: Localized) => string,
): ReadonlyMap<string, DeckReference> {
  const told = new Set(slides.flatMap((slide) => slide.events));
  const shown = new Set(slides.flatMap((slide) => slide.figures));
  const keys = new Set([
    ...eventsOfAudience(lecture.events, told, audience).flatMap((event) => [
      ...event.cites,
      ...event.record.map(({ source }) => source),
    ]),
    ...lecture.figures
      .filter(({ id }) => shown.has(id))
      .flatMap((figure) => figure.values.flatMap((value) => value.cites)),
  ]);
  const cited = [...keys].flatMap((key) => {
    const reference = lecture.references.find(({ id }) => id === key);
    if (!reference) return [];
    const { note, ...rest } = reference;
    return { ...rest, ...(note && { note: text(note) }) };
  });
  const own = (reference: { readonly "citation-number"?: number }) => reference["citation-number"];
  const highest = Math.max(0, ...lecture.references.map((reference) => own(reference) ?? 0));
  const ofPaper = cited
    .filter((reference) => own(reference) !== undefined)
    .sort((a, b) => (own(a) ?? 0) - (own(b) ?? 0));
  const others = cited.filter((reference) => own(reference) === undefined);
  return new Map([
    ...ofPaper.map(
      (reference) => [reference.id, { ...reference, mark: own(reference) ?? 0 }] as const,
    ),
    ...others.map(
      (reference, index) => [reference.id, { ...reference, mark: highest + index + 1 }] as const,
    ),
  ]);
}
