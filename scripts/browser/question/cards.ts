import { glide } from "./glide.js";

/** The cards of a question, as they stand. */
export function cardsOf(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(":scope > .question-card")];
}

/** Where a card stands, from 0. */
export function placeOf(list: HTMLElement, card: HTMLElement): number {
  return cardsOf(list).indexOf(card);
}

/**
 * Puts a card into a place, from 0, by moving the others around it: what has the focus, or
 * is dragged, must not leave the page.
 */
export function put(list: HTMLElement, card: HTMLElement, place: number): void {
  const others = cardsOf(list).filter((one) => one !== card);
  const wanted = Math.min(Math.max(place, 0), others.length);
  glide(others, () => {
    for (let at = placeOf(list, card); at < wanted; at += 1)
      card.before(card.nextElementSibling ?? "");
    for (let at = placeOf(list, card); at > wanted; at -= 1)
      card.after(card.previousElementSibling ?? "");
  });
}

/** Puts all cards into an order; the focus stays where it is. */
export function arrange(list: HTMLElement, order: readonly HTMLElement[]): void {
  const focused = document.activeElement;
  glide(order, () => list.append(...order));
  if (focused instanceof HTMLElement && list.contains(focused))
    focused.focus({ preventScroll: true });
}

/** The button that a card is taken or chosen by; its words name the card. */
export function gripOf(card: HTMLElement): HTMLElement | null {
  return card.querySelector(".question-grip");
}

export function titleOf(card: HTMLElement): string {
  return card.querySelector(".question-title")?.textContent ?? "";
}

/** Says something to those who listen. */
export function announce(text: string): void {
  const status = document.getElementById("status");
  if (status) status.textContent = text;
}
