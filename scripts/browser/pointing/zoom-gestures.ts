import type { RevealApi } from "reveal.js";
import { PRESSING } from "../keyboard.js";
import type { Point, SlideZoom } from "./slide-zoom.js";

/** Times that a click comes nearer. */
const NEARER = 2;
/** Of a wheel's way, in pixels: the part by which one comes nearer. */
const WHEEL = 1 / 400;

/** How one asks for a closer look: Alt with a click or the wheel; or first for the look, then for the point. */
export interface ZoomGestures {
  /** Awaits a click or tap, or gives that up; goes back where one has come nearer. */
  ask(): void;
  /** Whether a point is awaited. */
  isAwaited(): boolean;
  /** False where nothing was awaited. */
  cancel(): boolean;
}

export function zoomGestures(deck: RevealApi, zoom: SlideZoom, changed: () => void): ZoomGestures {
  const root = document.documentElement;
  let awaited = false;

  /** False where nothing changes. */
  function aim(now: boolean): boolean {
    if (awaited === now) return false;
    awaited = now;
    root.toggleAttribute("data-aiming", now);
    changed();
    return true;
  }

  const isOnSlide = (target: EventTarget | null): target is Element =>
    target instanceof Element && !deck.isOverview() && target.closest(".reveal .slides") !== null;

  function go(point: Point): void {
    aim(false);
    if (!zoom.out()) zoom.around(point, NEARER);
  }

  // Before the timeline and its cards, for which it is no click.
  addEventListener(
    "click",
    (event) => {
      const { altKey, target, clientX, clientY } = event;
      if (!(altKey || awaited) || !isOnSlide(target)) return;
      event.preventDefault();
      event.stopPropagation();
      go({ x: clientX, y: clientY });
    },
    true,
  );
  addEventListener(
    "keydown",
    (event) => {
      const { key, target } = event;
      // On a button beside the slides, Enter presses the button.
      if (!awaited || !PRESSING.has(key) || !(target === document.body || isOnSlide(target)))
        return;
      event.preventDefault();
      event.stopPropagation();
      go(middleOf(isOnSlide(target) ? target : (deck.getSlidesElement() ?? root)));
    },
    true,
  );
  addEventListener(
    "wheel",
    (event) => {
      if (!event.altKey || !isOnSlide(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      const { clientX, clientY, deltaX, deltaY } = event;
      zoom.around({ x: clientX, y: clientY }, Math.exp(-(deltaY || deltaX) * WHEEL));
    },
    { capture: true, passive: false },
  );
  deck.on("slidechanged", () => aim(false));

  return {
    ask() {
      if (!zoom.out()) aim(!awaited);
    },
    isAwaited: () => awaited,
    cancel: () => aim(false),
  };
}

function middleOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
