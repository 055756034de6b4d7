/** Tells the stylesheet where the slide stands on the screen, so that the card can stand on its grid. */
export function placeCard(slides: HTMLElement, scale: number): void {
  const { left, top } = slides.getBoundingClientRect();
  const { style } = document.documentElement;
  style.setProperty("--deck-scale", String(scale));
  style.setProperty("--deck-left", `${left}px`);
  style.setProperty("--deck-top", `${top}px`);
}
