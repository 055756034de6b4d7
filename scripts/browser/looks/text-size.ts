import type { RevealApi } from "reveal.js";
import { fontsLoaded } from "../laid-out.js";
import { whenIdle } from "../when-idle.js";
import { fittedText } from "./fit-text.js";

declare global {
  /** Fits every slide at once, for who measures or prints. */
  var chronodeckFit: (() => void) | undefined;
}

/** Milliseconds of work between which keys have their turn; a slide that takes longer is not parted. */
const TURN = 8;

/** The words of all slides: as they were designed, or as large as each slide has room for. */
export interface TextSize {
  /** Changes to the other size; true for large. */
  toggle(): boolean;
}

/**
 * A deck that is built in large print, as the page says, begins so. The slide shown is fitted before it is
 * seen, the others, from the next one on, while nothing happens: no key waits for them.
 */
export function textSize(deck: RevealApi, isPrinted: boolean): TextSize {
  const root = document.documentElement;
  const text = fittedText();
  const slides = () => [...document.querySelectorAll<HTMLElement>(".reveal .slides section")];
  const ready = new Promise<void>((resolve) => {
    deck.on("ready", () => resolve());
  });
  let isLarge = root.dataset.textSize === "large";
  let waiting: HTMLElement[] = [];
  let isAtWork = false;

  function fitAll(): void {
    if (isLarge) for (const slide of slides()) text.enlarge(slide);
  }
  globalThis.chronodeckFit = fitAll;
  addEventListener("beforeprint", fitAll);

  function fitHere(): void {
    const all = slides();
    const at = Math.max(0, all.indexOf(deck.getCurrentSlide()));
    for (const slide of all.slice(at, at + 1)) text.enlarge(slide);
    waiting = [...all.slice(at + 1), ...all.slice(0, at)];
    root.dataset.fitting = "rest";
    if (!isAtWork) fitRest();
  }

  function fitRest(): void {
    isAtWork = waiting.length > 0;
    if (isAtWork) whenIdle(work);
    else delete root.dataset.fitting;
  }

  function work(): void {
    const end = performance.now() + TURN;
    while (waiting.length > 0 && performance.now() < end) {
      const slide = waiting.shift();
      if (slide) text.enlarge(slide);
    }
    fitRest();
  }

  /** Not before the letters are there: others would break other lines. */
  async function begin(): Promise<void> {
    await Promise.all([fontsLoaded(), isPrinted || ready]);
    if (!isLarge) return;
    if (!isPrinted) {
      fitHere();
      return;
    }
    fitAll();
    delete root.dataset.fitting;
  }

  if (isLarge) {
    root.dataset.fitting = "first";
    void begin();
  }
  // Its words may have been corrected since.
  deck.on("slidechanged", () => {
    if (isLarge && root.dataset.fitting !== "first") fitHere();
  });

  return {
    toggle() {
      isLarge = !isLarge;
      root.dataset.textSize = isLarge ? "large" : "normal";
      if (isLarge) void begin();
      else {
        waiting = [];
        for (const slide of slides()) text.restore(slide);
      }
      return isLarge;
    },
  };
}
