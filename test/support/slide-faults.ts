/*
 * Run in the page, hence text: the tests are checked without DOM types. Lists what
 * reaches beyond the slide in sight, and what runs into its citation chips.
 */
export const SLIDE_FAULTS = `(() => {
  const slide = document.querySelector("section.present");
  if (!slide) return ["no slide"];
  const frame = slide.getBoundingClientRect();
  const faults = [];
  const hidden = "aside.notes, .timeline-mount, .timeline-list, .visually-hidden, .fragment:not(.visible)";
  for (const part of slide.querySelectorAll("h1, h2, h3, p, li, td, dd, blockquote, figcaption, button, svg text")) {
    const { left, right, top, bottom, width } = part.getBoundingClientRect();
    if (width === 0 || part.closest(hidden)) continue;
    const over = Math.max(frame.left - left, right - frame.right, frame.top - top, bottom - frame.bottom);
    if (over > 1) faults.push(slide.id + ": " + part.tagName + " “" + part.textContent.slice(0, 30) + "” is out by " + Math.round(over));
  }
  const chips = slide.querySelector(".chips");
  if (!chips) return faults;
  const top = chips.querySelector(".chip").getBoundingClientRect().top;
  const blocks = ".slide-body, .columns, .question, .event-grid > *, .figure-side, .figure-main, .map-side, .map-main";
  for (const block of slide.querySelectorAll(blocks)) {
    for (const part of block.querySelectorAll("p, li, dd, h3, svg text")) {
      const { bottom, width } = part.getBoundingClientRect();
      if (width > 0 && !part.closest(hidden) && bottom > top + 1) faults.push(slide.id + ": " + block.className + " runs into the chips by " + Math.round(bottom - top));
    }
  }
  return faults;
})()`;
