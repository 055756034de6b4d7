import type { RevealApi } from "reveal.js";

/** The most that one comes nearer. */
const NEAREST = 4;
/** Below it a slide is as good as whole. */
const WHOLE = 1.05;

/** Pixels of the screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A closer look at a part of the slide; what lies beside the slides (card, dock, buttons) stays as it is. */
export interface SlideZoom {
  /** 1 for the whole slide. */
  factor(): number;
  /** Where the top left corner of the whole slide is, or would be. */
  corner(): Point;
  /** Comes so many times nearer, or goes away below 1; the point stays where it is, as far as the slide fills its frame. */
  around(point: Point, times: number): void;
  /** Shows the whole slide; false where it is whole. */
  out(): boolean;
  /** Called after each change. */
  onChange(listener: () => void): void;
}

/**
 * reveal.js keeps `transform` for itself: the closer look is made with the properties `scale` and
 * `translate`, which come before it. Its place is kept in pixels of the slide, so that it holds at any size.
 */
export function slideZoom(deck: RevealApi): SlideZoom {
  const listeners: (() => void)[] = [];
  let factor = 1;
  /** Where the slide's corner lies from that of its frame, in pixels of the slide; never above 0. */
  let shift: Point = { x: 0, y: 0 };

  function corner(): Point {
    const { clientWidth, clientHeight } = deck.getRevealElement() ?? document.documentElement;
    const { offsetWidth, offsetHeight } = deck.getSlidesElement() ?? document.body;
    const scale = deck.getScale();
    return {
      x: (clientWidth - offsetWidth * scale) / 2,
      y: (clientHeight - offsetHeight * scale) / 2,
    };
  }

  function apply(): void {
    const slides = deck.getSlidesElement();
    if (!slides) return;
    slides.classList.toggle("is-near", factor > 1);
    if (factor === 1) {
      slides.style.scale = slides.style.translate = "";
      return;
    }
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = slides;
    const { x, y } = corner();
    // The browser scales around the middle of the box, before reveal.js moves it.
    const along = (from: number, middle: number, moved: number) =>
      (from - middle) * (1 - factor) + moved * deck.getScale();
    const right = along(x, offsetLeft + offsetWidth / 2, shift.x);
    const down = along(y, offsetTop + offsetHeight / 2, shift.y);
    slides.style.scale = String(factor);
    slides.style.translate = `${right}px ${down}px`;
  }

  function set(to: number, at: Point, glides: boolean): void {
    deck.getSlidesElement()?.classList.toggle("is-gliding", glides);
    factor = to;
    shift = at;
    apply();
    for (const listener of listeners) listener();
  }

  function end(glides: boolean): boolean {
    if (factor === 1) return false;
    set(1, { x: 0, y: 0 }, glides);
    return true;
  }

  for (const type of ["slidechanged", "overviewshown"]) deck.on(type, () => end(false));
  // reveal.js lays the slides out anew in its own turn.
  addEventListener("resize", () => requestAnimationFrame(apply));

  return {
    factor: () => factor,
    corner,
    around(point, times) {
      const slides = deck.getSlidesElement();
      if (!slides || deck.isOverview()) return;
      const to = Math.min(NEAREST, factor * times);
      if (to < WHOLE) {
        end(true);
        return;
      }
      const { x, y } = corner();
      const moved = (at: number, from: number, was: number, size: number) => {
        const inFrame = (at - from) / deck.getScale();
        const now = inFrame - ((inFrame - was) / factor) * to;
        return Math.min(0, Math.max(size * (1 - to), now));
      };
      const right = moved(point.x, x, shift.x, slides.offsetWidth);
      const down = moved(point.y, y, shift.y, slides.offsetHeight);
      set(to, { x: right, y: down }, true);
    },
    out: () => end(true),
    onChange(listener) {
      listeners.push(listener);
    },
  };
}
