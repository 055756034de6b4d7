/** The title of a slide as plain text; its name where it has none. */
export function slideTitle(slide: Element): string {
  return slide.querySelector(".slide-title, h1, h2")?.textContent?.trim() || slide.id;
}
