/** First pixel of the right four of twelve columns, less half a gutter on paper. */
const CARD_LEFT = 824;

/** Tells the stylesheet where the slide stands on the screen, so that the card can stand on its grid. */
export function placeCard(slides: HTMLElement, scale: number): void {
  const { left, top } = slides.getBoundingClientRect();
  const { style } = document.documentElement;
  style.setProperty("--deck-scale", String(scale));
  style.setProperty("--deck-left", `${left}px`);
  style.setProperty("--deck-top", `${top}px`);
}

/** The part of a figure's width that the card covers, 0–1, seen on the screen. */
export function coveredPart(figure: HTMLElement, slides: HTMLElement, scale: number): number {
  const { left: x0, right: x1, width } = figure.getBoundingClientRect();
  const edge = slides.getBoundingClientRect().left + CARD_LEFT * scale;
  return width > 0 ? Math.min(1, Math.max(0, x1 - Math.max(x0, edge)) / width) : 0;
}
