import { whileShown } from "../laid-out.js";
import { overflowsOf } from "../overflow.js";

/** Pixels between enlarged words and a picture. */
const ROOM = 8;

/** From templates/looks/large.css, the largest first; without any a slide is as in any deck. */
const STEPS = ["5", "4", "3", "2", "1"];

/** What was found for a slide, and for which words in which theme: each may have letters of its own. */
interface Fit {
  readonly step: string | undefined;
  readonly words: string;
}

/** Large print, as large as each slide has room for. */
export interface FittedText {
  /** Puts a slide in large print; measures only what has not been measured with these words in this theme. */
  enlarge(slide: HTMLElement): void;
  restore(slide: HTMLElement): void;
}

export function fittedText(): FittedText {
  const fits = new WeakMap<HTMLElement, Fit>();
  return {
    enlarge(slide) {
      const words = `${document.documentElement.dataset.theme} ${slide.textContent}`;
      const known = fits.get(slide);
      const step = known?.words === words ? known.step : largestStep(slide);
      fits.set(slide, { step, words });
      if (step === undefined) delete slide.dataset.large;
      else slide.dataset.large = step;
    },
    restore(slide) {
      delete slide.dataset.large;
    },
  };
}

/** It is the measure of `check --layout` that says what has room. */
function largestStep(slide: HTMLElement): string | undefined {
  return whileShown(slide, () =>
    STEPS.find((step) => {
      slide.dataset.large = step;
      return overflowsOf(slide, ROOM).length === 0;
    }),
  );
}
