import type { DeckSlide } from "../model/deck.js";
import type { Loss } from "../model/loss.js";
import { lossesOf } from "./losses-of.js";

/** Questions whose answer those who get the file must not have. */
export function answerLosses(slides: readonly DeckSlide[]): readonly Loss[] {
  return lossesOf(
    "answer",
    slides.filter(({ question }) => question && !question.answer),
  );
}
