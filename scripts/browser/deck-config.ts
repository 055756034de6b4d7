import type { RevealConfig } from "reveal.js";

/** Configuration of reveal.js; no query parameter can change it but those of approved-query. */
export function deckConfig(keyboardCondition: (event: KeyboardEvent) => boolean): RevealConfig {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.1,
    maxScale: 4,
    center: false,
    hash: true,
    // A step of a walk has an address of its own: one may reload, and return to it.
    fragmentInURL: true,
    controls: true,
    controlsLayout: "edges",
    controlsTutorial: false,
    controlsBackArrows: "faded",
    progress: false,
    // The build has written it: slides for questions count apart.
    slideNumber: (slide?: HTMLElement) => [slide?.dataset.place ?? "", "", ""],
    transition: still ? "none" : "fade",
    transitionSpeed: "fast",
    backgroundTransition: "none",
    pdfSeparateFragments: false,
    pdfMaxPagesPerSlide: 1,
    viewDistance: 2,
    mobileViewDistance: 2,
    // The scroll view would take the slides out of their places, and the timeline with them.
    scrollActivationWidth: 0,
    // Nothing of ours speaks by messages, and reveal.js would obey those of any origin.
    postMessage: false,
    postMessageEvents: false,
    keyboardCondition,
  };
}
