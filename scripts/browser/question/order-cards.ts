import type { Say } from "../say.js";
import { announce, cardsOf, gripOf, placeOf, put, titleOf } from "./cards.js";
import { drag } from "./drag.js";

/** By how much a key moves a card that is taken up. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowRight: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Lets people put a question's cards in order: by mouse, touch, pen, its buttons or the keyboard alone. */
export function orderCards(list: HTMLElement, say: Say): void {
  const mayMove = () => !list.classList.contains("is-answered");
  let taken: { readonly card: HTMLElement; readonly from: number } | undefined;

  function tell(key: string, card: HTMLElement): void {
    const place = placeOf(list, card) + 1;
    announce(say(`question.${key}`, { event: titleOf(card), place, count: cardsOf(list).length }));
  }

  function move(card: HTMLElement, place: number): void {
    put(list, card, place);
    list.dataset.touched = "";
    tell("moved", card);
  }

  function take(card: HTMLElement): void {
    taken = { card, from: placeOf(list, card) };
    card.classList.add("is-taken");
    gripOf(card)?.setAttribute("aria-pressed", "true");
    tell("taken", card);
  }

  function release(): HTMLElement | undefined {
    const card = taken?.card;
    taken = undefined;
    card?.classList.remove("is-taken");
    if (card) gripOf(card)?.setAttribute("aria-pressed", "false");
    return card;
  }

  drag(list, mayMove, (card) => {
    list.dataset.touched = "";
    tell("moved", card);
  });
  list.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    const card = button?.closest<HTMLElement>(".question-card");
    if (!card || !mayMove()) return;
    const before = release();
    if (button?.dataset.move) move(card, placeOf(list, card) + Number(button.dataset.move));
    else if (before === card) tell("dropped", card);
    else take(card);
  });
  // Before reveal.js, which has these keys while no card is taken up.
  list.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (!taken || ctrlKey || metaKey || altKey) return;
    const { card, from } = taken;
    const step = STEPS[key];
    if (key === "Escape") {
      release();
      put(list, card, from);
      tell("back", card);
    } else if (step !== undefined) move(card, placeOf(list, card) + step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  list.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && taken?.card.contains(relatedTarget))) release();
  });
}
