import type { OpenDeck } from "../open-deck.js";
import { elementOf, type Outline } from "./outline.js";

/** What runs in a slide is bound to its elements: these are loaded anew. */
const ALIVE = "[data-timeline], [data-question]";

/**
 * Exchanges the slides in which one build differs from another, in the page that runs. False where that would not be all that a
 * fresh page shows: then nothing is changed, and the page is to be loaded anew.
 */
export function exchange(open: OpenDeck, before: Outline, now: Outline): boolean {
  const { deck, corrected } = open;
  const names = ({ slides }: Outline) => [...slides.keys()].join(" ");
  if (names(before) !== names(now) || before.rest !== now.rest || isSpecial(open)) return false;
  const changed = [...now.slides].flatMap(([id, text]) => {
    const was = before.slides.get(id) ?? "";
    return was === text ? [] : [{ id, old: elementOf(was), next: elementOf(text) }];
  });
  const isAlive = (slide: Element | undefined) => !slide || slide.querySelector(ALIVE) !== null;
  if (changed.some(({ old, next }) => isAlive(old) || isAlive(next))) return false;
  const copies = [document.documentElement, ...(corrected ? [corrected.pristine.root] : [])];
  for (const [selector, text] of now.loose) {
    const next = before.loose.get(selector) === text ? undefined : elementOf(text);
    for (const root of next ? copies : []) fill(root.querySelector(selector), undefined, next);
  }
  for (const { id, old, next } of changed) {
    for (const root of copies) fill(slideIn(root, id), old, next);
    const slide = slideIn(document.documentElement, id);
    if (slide) deck.syncFragments(slide);
  }
  if (changed.length > 0) settle(open);
  return true;
}

/** What a lecturer has made of the page, and a fresh one would not know. */
function isSpecial({ deck, corrected, talk }: OpenDeck): boolean {
  return (
    deck.isOverview() ||
    document.documentElement.dataset.textSize === "large" ||
    talk.now().progress.cut.length > 0 ||
    (corrected?.store.all().length ?? 0) > 0
  );
}

function slideIn(root: Element, id: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`.slides > section#${CSS.escape(id)}`);
}

/** Gives an element what another build wrote into it; what the page has added to it besides stays. */
function fill(target: Element | null, old: Element | undefined, next: Element | undefined): void {
  if (!target || !next) return;
  for (const { name } of old?.attributes ?? [])
    if (!next.hasAttribute(name)) target.removeAttribute(name);
  for (const { name, value } of next.attributes) {
    if (old?.getAttribute(name) === value) continue;
    if (name !== "class") target.setAttribute(name, value);
    else {
      target.classList.remove(...(old?.classList ?? []));
      target.classList.add(...next.classList);
    }
  }
  target.replaceChildren(...[...next.childNodes].map((node) => document.importNode(node, true)));
}

/** The same step and card as before, and all that follows the slide shown is told of it. */
function settle({ deck, timelines }: OpenDeck): void {
  const { h, v, f } = deck.getIndices();
  const card = timelines.board.chosen();
  const currentSlide = deck.getCurrentSlide();
  deck.slide(h, v, f);
  deck.dispatchEvent({ type: "slidechanged", data: { indexh: h, indexv: v, currentSlide } });
  if (card !== undefined) timelines.board.choose(card, false);
}
