import { onBarKey } from "./bar-keys.js";

/** Pixels that a pointer moves before it drags; less is a click or a trembling hand. */
const LEAST = 5;
/** Pixels at the edge of the list where it scrolls under what is dragged, and how far at each step. */
const EDGE = 48;
const SCROLL = 14;

interface Draggable {
  readonly row: HTMLElement;
  /** Where a finger drags; elsewhere on the row it scrolls the list. */
  readonly grip: HTMLElement;
  readonly list: HTMLElement;
  /** Whether the row may be let go over a group. */
  readonly mayGo: (where: string) => boolean;
  /** Is told the group that the row was let go over, its own apart. */
  readonly onDrop: (where: string) => void;
}

/** Lets a row be dragged, with a mouse or pen wherever it has no button, with a finger by its grip. */
export function draggable({ row, grip, list, mayGo, onDrop }: Draggable): void {
  // Else the browser would drag the title's address.
  row.addEventListener("dragstart", (event) => event.preventDefault());
  row.addEventListener("pointerdown", (down) => {
    const { target, pointerId, pointerType } = down;
    if (down.button !== 0 || !(target instanceof Element) || target.closest("button")) return;
    if (pointerType === "touch" && target !== grip) return;
    const from = list.scrollTop;
    let isDragged = false;
    let over: HTMLElement | undefined;

    const move = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      if (!isDragged && Math.abs(event.clientY - down.clientY) < LEAST) return;
      if (!isDragged) row.setPointerCapture(pointerId);
      isDragged = true;
      row.classList.add("is-dragged");
      const { top, bottom } = list.getBoundingClientRect();
      if (event.clientY < top + EDGE) list.scrollTop -= SCROLL;
      else if (event.clientY > bottom - EDGE) list.scrollTop += SCROLL;
      const way = event.clientY - down.clientY + list.scrollTop - from;
      row.style.transform = `translateY(${way}px)`;
      over?.removeAttribute("data-over");
      const group = groupAt(list, event.clientY);
      over = group?.contains(row) ? undefined : group;
      const { where } = over?.dataset ?? {};
      if (where !== undefined) over?.setAttribute("data-over", mayGo(where) ? "" : "no");
    };
    const end = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      stop();
      if (isDragged) swallowClick();
      if (isDragged && event.type === "pointerup" && over?.dataset.where)
        onDrop(over.dataset.where);
    };
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      stop();
      if (isDragged) swallowClick();
    };
    const stop = () => {
      row.classList.remove("is-dragged");
      row.style.transform = "";
      over?.removeAttribute("data-over");
      removeEventListener("pointermove", move);
      for (const type of ["pointerup", "pointercancel"] as const) removeEventListener(type, end);
      removeEventListener("keydown", giveUp, true);
      deafen();
    };
    addEventListener("pointermove", move);
    for (const type of ["pointerup", "pointercancel"] as const) addEventListener(type, end);
    addEventListener("keydown", giveUp, true);
    const deafen = onBarKey(giveUp);
  });
}

/** A drag that ends over a title does not go to its slide. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, true));
}

/** The group at a height; above the first and below the last these themselves. */
function groupAt(list: HTMLElement, y: number): HTMLElement | undefined {
  const groups = [...list.querySelectorAll<HTMLElement>("section[data-where]")];
  return groups.find((group) => group.getBoundingClientRect().bottom > y) ?? groups.at(-1);
}
