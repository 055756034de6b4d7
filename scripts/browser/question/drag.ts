import { cardsOf, placeOf, put } from "./cards.js";
import { glide } from "./glide.js";

/** Pixels of the screen; within it a press is a click. */
const STILL = 6;

interface Drag {
  readonly card: HTMLElement;
  readonly pointer: number;
  readonly y: number;
  /** Of the slide. */
  readonly top: number;
  readonly from: number;
  isMoving: boolean;
}

/** Cards follow mouse, finger or pen; `moved` is told of each that has been put down elsewhere. */
export function drag(
  list: HTMLElement,
  mayMove: () => boolean,
  moved: (card: HTMLElement) => void,
): void {
  let held: Drag | undefined;
  let wasDragged = false;

  function end(isKept: boolean): void {
    const was = held;
    held = undefined;
    if (!was?.isMoving) return;
    const { card, from } = was;
    card.classList.remove("is-dragged");
    glide([card], () => card.style.removeProperty("transform"));
    if (!isKept) put(list, card, from);
    else if (placeOf(list, card) !== from) moved(card);
  }

  function follow({ card, y, top }: Drag, clientY: number): void {
    const count = cardsOf(list).length;
    const frame = list.getBoundingClientRect();
    const place = Math.floor(((clientY - frame.top) / frame.height) * count);
    put(list, card, Math.min(Math.max(place, 0), count - 1));
    // The slide is scaled; the card's own place in the list has changed under it.
    const scale = frame.height / list.offsetHeight;
    card.style.transform = `translateY(${(clientY - y) / scale + top - card.offsetTop}px)`;
  }

  list.addEventListener("pointerdown", ({ target, button, isPrimary, pointerId, clientY }) => {
    wasDragged = false;
    const card = target instanceof Element ? target.closest<HTMLElement>(".question-card") : null;
    if (!card || button !== 0 || !isPrimary || !mayMove()) return;
    if (target instanceof Element && target.closest("[data-move]")) return;
    held = {
      ...{ card, pointer: pointerId, y: clientY, isMoving: false },
      ...{ top: card.offsetTop, from: placeOf(list, card) },
    };
  });
  list.addEventListener("pointermove", ({ pointerId, clientY }) => {
    if (held?.pointer !== pointerId) return;
    if (!mayMove()) return end(false);
    if (!held.isMoving) {
      if (Math.abs(clientY - held.y) <= STILL) return;
      held.isMoving = true;
      wasDragged = true;
      held.card.setPointerCapture(pointerId);
      held.card.classList.add("is-dragged");
    }
    follow(held, clientY);
  });
  list.addEventListener("pointerup", () => end(true));
  list.addEventListener("pointercancel", () => end(false));
  // Whoever has dragged a card has not pressed it too.
  list.addEventListener(
    "click",
    (event) => {
      if (!wasDragged) return;
      wasDragged = false;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}
