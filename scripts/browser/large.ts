import { fontsLoaded, whileLaidOut } from "./laid-out.js";
import { overflowsOf } from "./overflow.js";

/* Runs in decks in large print alone: each slide's text as large as the slide has room for. */
declare global {
  /** Done when every slide is fitted; absent in other decks. */
  var chronodeckLarge: Promise<void> | undefined;
}

/** Pixels between enlarged words and a picture. */
const ROOM = 8;

/** From templates/looks/large.css, the largest first; without any a slide is as in any deck. */
const STEPS = ["5", "4", "3", "2", "1"];

async function enlarge(): Promise<void> {
  // Letters of other widths would break other lines.
  const root = document.documentElement;
  root.dataset.fitting = "";
  await fontsLoaded();
  whileLaidOut(() => {
    let tight = [...document.querySelectorAll<HTMLElement>(".reveal .slides section")];
    for (const step of STEPS) {
      for (const slide of tight) slide.dataset.large = step;
      tight = tight.filter((slide) => overflowsOf(slide, ROOM).length > 0);
    }
    for (const slide of tight) delete slide.dataset.large;
  });
  delete root.dataset.fitting;
}

globalThis.chronodeckLarge = enlarge();
