/** Pixels of the screen; beyond it a press was a drag. */
const STILL = 6;

/** Tells where one clicked or tapped, with what was hit: never after a drag, which ends with a click too. */
export function onTap(surface: HTMLElement, tapped: (target: Element | undefined) => void): void {
  let x = 0;
  let y = 0;
  surface.addEventListener(
    "pointerdown",
    (event) => {
      [x, y] = [event.clientX, event.clientY];
    },
    true,
  );
  surface.addEventListener("click", ({ clientX, clientY, target }) => {
    if (Math.hypot(clientX - x, clientY - y) > STILL) return;
    tapped(target instanceof Element ? target : undefined);
  });
}
