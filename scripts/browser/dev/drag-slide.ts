import { onBarKey } from "./bar-keys.js";

/** Pixels that a pointer moves before it drags; less is a click or a trembling hand. */
const LEAST = 5;
/** Pixels at the edge of the list where it scrolls under what is dragged, and how far at each step. */
const EDGE = 48;
const SCROLL = 14;

/** Lets a row be dragged by its grip, with mouse, pen or finger; `onDrop` is told the group that it was let go over. */
export function draggable(
  row: HTMLElement,
  grip: HTMLElement,
  list: HTMLElement,
  onDrop: (where: string) => void,
): void {
  grip.addEventListener("pointerdown", (down) => {
    if (down.button !== 0) return;
    down.preventDefault();
    grip.setPointerCapture(down.pointerId);
    const from = list.scrollTop;
    let isDragged = false;
    let over: HTMLElement | undefined;

    const move = (event: PointerEvent) => {
      if (!isDragged && Math.abs(event.clientY - down.clientY) < LEAST) return;
      isDragged = true;
      row.classList.add("is-dragged");
      const { top, bottom } = list.getBoundingClientRect();
      if (event.clientY < top + EDGE) list.scrollTop -= SCROLL;
      else if (event.clientY > bottom - EDGE) list.scrollTop += SCROLL;
      const way = event.clientY - down.clientY + list.scrollTop - from;
      row.style.transform = `translateY(${way}px)`;
      over?.removeAttribute("data-over");
      over = groupAt(list, event.clientY);
      if (over && !over.contains(row)) over.setAttribute("data-over", "");
    };
    const end = (event: PointerEvent) => {
      stop();
      if (isDragged && event.type === "pointerup" && over?.dataset.where)
        onDrop(over.dataset.where);
    };
    const giveUp = (event: KeyboardEvent) => {
      if (event.key === "Escape") stop();
    };
    const stop = () => {
      row.classList.remove("is-dragged");
      row.style.transform = "";
      over?.removeAttribute("data-over");
      grip.removeEventListener("pointermove", move);
      for (const type of ["pointerup", "pointercancel"] as const)
        grip.removeEventListener(type, end);
      removeEventListener("keydown", giveUp, true);
      deafen();
    };
    grip.addEventListener("pointermove", move);
    for (const type of ["pointerup", "pointercancel"] as const) grip.addEventListener(type, end);
    addEventListener("keydown", giveUp, true);
    const deafen = onBarKey(giveUp);
  });
}

/** The group at a height; above the first and below the last these themselves. */
function groupAt(list: HTMLElement, y: number): HTMLElement | undefined {
  const groups = [...list.querySelectorAll<HTMLElement>("section[data-where]")];
  return groups.find((group) => group.getBoundingClientRect().bottom > y) ?? groups.at(-1);
}
