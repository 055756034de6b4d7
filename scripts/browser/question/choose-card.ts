import { cardsOf, gripOf } from "./cards.js";

/** Lets the room choose one of a question's cards, and choose again; a second press takes it back. */
export function chooseCard(list: HTMLElement, chosenWords: string): void {
  list.addEventListener("click", ({ target }) => {
    const grip = target instanceof Element ? target.closest(".question-grip") : null;
    if (!grip || list.classList.contains("is-answered")) return;
    const wasChosen = grip.getAttribute("aria-pressed") === "true";
    for (const card of cardsOf(list)) {
      const isChosen = gripOf(card) === grip && !wasChosen;
      gripOf(card)?.setAttribute("aria-pressed", String(isChosen));
      const mark = card.querySelector(".question-mark");
      if (mark) mark.textContent = isChosen ? chosenWords : "";
    }
  });
}

export function isChosen(card: HTMLElement): boolean {
  return gripOf(card)?.getAttribute("aria-pressed") === "true";
}
