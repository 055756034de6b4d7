import type { Say } from "../say.js";
import { stepsOf } from "./next-step.js";

/**
 * Shows what the lecturer says now: the slide's notes, or in the midst of a walk those of its
 * step, if it has any.
 */
export function speakerNotes(pane: HTMLElement, slide: Element, say: Say): void {
  const { here: step, taken: at, count } = stepsOf(slide);
  const said = step?.querySelector("aside.notes") ?? slide.querySelector(":scope > aside.notes");
  const shown = `${slide.id} ${at}`;
  const before = pane.dataset.shown;
  if (before === shown) return;
  pane.dataset.shown = shown;
  const page = pane.ownerDocument;
  const words = [...(said?.childNodes ?? [])].map((node) => page.importNode(node, true));
  if (words.length === 0) words.push(line(page, "p", say("speaker.noNotes")));
  const title = step?.dataset.stepTitle;
  if (title) words.unshift(line(page, "h3", say("speaker.step", { at, count, title })));
  pane.replaceChildren(...words);
  // Other notes are read from their beginning. To scroll has the whole window laid out.
  if (before !== undefined) pane.scrollTo(0, 0);
}

function line(page: Document, name: string, words: string): Element {
  const element = page.createElement(name);
  element.textContent = words;
  return element;
}

const STEP = 1.15;
/** Of the size that the style sheet finds right for the window. */
const LEAST = STEP ** -3;
const MOST = STEP ** 7;

/** Makes the notes under an element larger or smaller; `by` is a count of steps. */
export function resizeNotes(root: HTMLElement, by: number): void {
  const now = Number(root.style.getPropertyValue("--notes-scale") || 1);
  const scale = Math.min(MOST, Math.max(LEAST, now * STEP ** by));
  root.style.setProperty("--notes-scale", scale.toFixed(3));
}

/** Whether there is more of the notes than is seen. */
export function isLong({ scrollHeight, clientHeight }: Element): boolean {
  return scrollHeight > clientHeight;
}
