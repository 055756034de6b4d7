const NOTES = "[data-speaker=notes]";
const STEP = ".timeline-step";

/** Shows what the lecturer says now: the slide's notes, or in the midst of a walk those of its step, if it has any. */
export function speakerNotes(page: Document, slide: Element): void {
  const pane = page.querySelector<HTMLElement>(NOTES);
  if (!pane) return;
  const steps = slide.querySelectorAll(STEP);
  const taken = slide.querySelectorAll<HTMLElement>(`${STEP}.visible`);
  const step = taken[taken.length - 1];
  const said = step?.querySelector("aside.notes") ?? slide.querySelector(":scope > aside.notes");
  const shown = `${slide.id} ${taken.length}`;
  // Other notes are read from their beginning.
  if (pane.dataset.shown !== shown) pane.scrollTo(0, 0);
  pane.dataset.shown = shown;
  const words = [...(said?.childNodes ?? [])].map((node) => page.importNode(node, true));
  if (!step) {
    pane.replaceChildren(...words);
    return;
  }
  const heading = page.createElement("h2");
  heading.textContent = (pane.dataset.stepPattern ?? "")
    .replace("{at}", String(taken.length))
    .replace("{count}", String(steps.length))
    .replace("{title}", () => step.dataset.stepTitle ?? "");
  pane.replaceChildren(heading, ...words);
}
