import type { Point } from "./slide-zoom.js";

/** Milliseconds after which a dot that somebody shows from afar goes out. */
const STILL = 3000;

/** A dot that everybody sees, over slides, cards and the dock. */
export interface Laser {
  /** From now on it follows the pointer, or no longer. */
  follow(on: boolean): void;
  /** Shows it at a place of the slide, in pixels of the slide, for a moment; undefined takes it away. */
  pointAt(place: Point | undefined): void;
}

/** `stage` is what holds the slides. */
export function laser(stage: () => HTMLElement): Laser {
  const dot = document.createElement("div");
  dot.className = "laser";
  dot.setAttribute("aria-hidden", "true");
  dot.hidden = true;
  document.body.append(dot);
  let follows = false;
  let from: Point | undefined;
  let fading: ReturnType<typeof setTimeout> | undefined;

  function put({ x, y }: Point): void {
    clearTimeout(fading);
    dot.hidden = false;
    dot.style.translate = `${x}px ${y}px`;
  }
  const hide = () => {
    clearTimeout(fading);
    dot.hidden = true;
  };

  function move({ clientX: x, clientY: y, pointerType }: PointerEvent): void {
    // A finger that has left the screen is nowhere.
    from = pointerType === "touch" ? undefined : { x, y };
    if (follows) put({ x, y });
  }
  for (const type of ["pointermove", "pointerdown"] as const)
    addEventListener(type, move, { capture: true, passive: true });
  for (const type of ["pointerup", "pointercancel"] as const)
    addEventListener(type, ({ pointerType }) => {
      if (follows && pointerType === "touch") hide();
    });
  document.documentElement.addEventListener("pointerleave", () => {
    from = undefined;
    if (follows) hide();
  });

  return {
    follow(on) {
      follows = on;
      if (on && from) put(from);
      else hide();
    },
    pointAt(place) {
      if (!place) {
        hide();
        return;
      }
      const { left, top, width } = stage().getBoundingClientRect();
      const scale = width / stage().offsetWidth;
      put({ x: left + place.x * scale, y: top + place.y * scale });
      fading = setTimeout(hide, STILL);
    },
  };
}
