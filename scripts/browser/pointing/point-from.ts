import type { Pointing } from "./pointing.js";

/** Pixels of every slide. */
const WIDTH = 1280;

/** In the speaker's window the pointer over “this slide” shows the room the laser at that place. */
export function pointFrom(page: Document, { pointAt }: Pointing): void {
  let isShown = false;
  const leave = () => {
    if (isShown) pointAt(undefined);
    isShown = false;
  };
  page.addEventListener("pointermove", ({ clientX, clientY }) => {
    const frame = page.querySelector("[data-speaker=current]")?.getBoundingClientRect();
    const isOver =
      frame !== undefined &&
      clientX >= frame.left &&
      clientX <= frame.right &&
      clientY >= frame.top &&
      clientY <= frame.bottom;
    if (!isOver) {
      leave();
      return;
    }
    isShown = true;
    const scale = frame.width / WIDTH;
    pointAt({ x: (clientX - frame.left) / scale, y: (clientY - frame.top) / scale });
  });
  page.documentElement.addEventListener("pointerleave", leave);
}
