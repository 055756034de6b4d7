import type { Lectern } from "../lectern.js";
import { showAnswer } from "./answer.js";
import { chooseCard } from "./choose-card.js";
import { orderCards } from "./order-cards.js";

/** Slides that ask: what the room moves and chooses, and the step that shows the answer. */
export function questions({ deck, say }: Pick<Lectern, "deck" | "say">): void {
  for (const list of document.querySelectorAll<HTMLElement>(".slides [data-question]")) {
    if (list.dataset.question === "order") orderCards(list, say);
    else chooseCard(list, say("question.chosen"));
  }
  const settle = (): void => {
    const slide = deck.getCurrentSlide();
    const list = slide?.querySelector<HTMLElement>("[data-question]");
    const step = slide?.querySelector(".question-step");
    if (list && step) showAnswer(list, step.classList.contains("visible"), say);
  };
  for (const type of ["ready", "slidechanged", "fragmentshown", "fragmenthidden"])
    deck.on(type, settle);
}
