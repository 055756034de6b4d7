import type { Point } from "./pointing/slide-zoom.js";

/** Tells the stylesheet where the whole slide stands on the screen, so that the card can stand on its grid. */
export function placeCard({ x, y }: Point, scale: number): void {
  const { style } = document.documentElement;
  style.setProperty("--deck-scale", String(scale));
  style.setProperty("--deck-left", `${x}px`);
  style.setProperty("--deck-top", `${y}px`);
}
