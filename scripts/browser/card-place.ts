/** Tells the stylesheet where the slide stands on the screen, so that the card can stand on its grid. */
export function placeCard(slides: HTMLElement, scale: number): void {
  const { left, top } = slides.getBoundingClientRect();
  const { style } = document.documentElement;
  style.setProperty("--deck-scale", String(scale));
  style.setProperty("--deck-left", `${left}px`);
  style.setProperty("--deck-top", `${top}px`);
}

/** The part of a figure's width that the open card covers at the right, 0–1: none where it is a sheet under it. */
export function coveredPart(figure: HTMLElement, card: HTMLElement): number {
  const { left: x0, right: x1, width } = figure.getBoundingClientRect();
  const { left } = card.getBoundingClientRect();
  return left > x0 && left < x1 ? (x1 - left) / width : 0;
}
