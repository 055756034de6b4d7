import type { Deck, RoomDeck } from "../model/deck.js";
import type { SlideText } from "../model/slide.js";

/**
 * The deck as its files may hold it: with notes and answers only where the audience has
 * them in the deck, and in a copy for others never. What a handout needs stays in the deck given.
 */
export function forRoom(deck: Deck, forOthers = false): RoomDeck {
  if (deck.notes && !forOthers) return { ...deck, room: true };
  return {
    ...deck,
    room: true,
    notes: false,
    slides: deck.slides.map((slide) => ({
      ...slide,
      text: unspoken(slide.text),
      ...(slide.question && { question: { cards: slide.question.cards }, events: [] }),
      steps: slide.steps.map((step) => ({ ...step, notes: "" })),
    })),
  };
}

/** A slide's words without what the lecturer alone knows. */
export function unspoken(text: SlideText): SlideText {
  return { ...text, answers: [], notes: "", stepNotes: {} };
}
