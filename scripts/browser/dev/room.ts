/** Pixels of the drawer beside the deck, and the part of the page's height that it has on narrow screens. */
const WIDTH = 400;
const PART = 0.6;
const NARROW = 760;

/** The room that the deck has left. */
export interface Room {
  /** Lays the page out beside what the bar takes; `isOpen`: whether the drawer is. */
  set(barHeight: number, isOpen: boolean): void;
}

/**
 * Makes the body smaller, so that the deck is laid out beside the bar and nothing of it is covered. As it
 * stands in the way of fixed elements, these are placed within it; its left and top edge stay those of the page.
 */
export function deckRoom(host: HTMLElement): Room {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  let last = "";
  return {
    set(barHeight, isOpen) {
      const isNarrow = innerWidth <= NARROW;
      const height = Math.round(innerHeight * PART);
      const right = isOpen && !isNarrow ? WIDTH : 0;
      const below = barHeight + (isOpen && isNarrow ? height : 0);
      // What is left of a phone's page is the slide's: swipes and keys do what these buttons do.
      const crowd =
        isOpen && isNarrow ? ".about-button, .reveal .controls { display: none !important; }" : "";
      const rule = `@media screen { html { overflow: hidden; }
        body { position: absolute; inset: 0 auto auto 0; overflow: hidden; contain: layout;
          width: calc(100vw - ${right}px) !important; height: calc(100dvh - ${below}px) !important; } ${crowd} }`;
      host.style.setProperty("--bar-height", `${barHeight}px`);
      host.style.setProperty("--drawer-width", `${WIDTH}px`);
      host.style.setProperty("--drawer-height", `${height}px`);
      if (rule === last) return;
      last = rule;
      sheet.replaceSync(rule);
      // reveal.js and the timelines measure the page when its window changes.
      dispatchEvent(new Event("resize"));
    },
  };
}
