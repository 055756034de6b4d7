import type { RevealApi } from "reveal.js";
import type { TalkPlan } from "../../model/talk-plan.js";
import type { Say } from "../say.js";

/** Sections that wait at the end from the build on, and those that were cut. */
const BACKUP = "backup";

/**
 * Puts the slides that were cut among those that wait at the end, in the lecture's order, and those that
 * are back into their places; numbers all anew. The slide shown stays, and so does its step.
 */
export function cutSlides(
  deck: RevealApi,
  plan: Pick<TalkPlan, "slides" | "order">,
  cut: readonly string[],
  placeOf: (number: number, count: number, isBackup: boolean) => string,
): void {
  const sections = deck.getSlides();
  const parent = deck.getSlidesElement();
  if (!parent) return;
  const talk = plan.slides.map(({ id }) => id).filter((id) => !cut.includes(id));
  const waiting = plan.order.filter((id) => !talk.includes(id));
  const inOrder = [...talk, ...waiting].flatMap((id) =>
    sections.filter((section) => slideIdOf(section) === id),
  );
  const isWaiting = (section: Element) => waiting.includes(slideIdOf(section));
  // Those that stay where they were are not touched: what has the focus keeps it, what moves goes on.
  for (const [index, section] of [...inOrder.entries()].reverse()) {
    if (section.classList.contains(BACKUP) === isWaiting(section)) continue;
    section.classList.toggle(BACKUP);
    parent.insertBefore(section, inOrder[index + 1] ?? null);
  }
  const count = inOrder.filter((section) => !isWaiting(section)).length;
  for (const [index, section] of inOrder.entries())
    section.dataset.place = isWaiting(section)
      ? placeOf(index + 1 - count, count, true)
      : placeOf(index + 1, count, false);
  keepPlace(deck);
}

/** Tells reveal.js of the new order; the slide shown may have another number in it, but nobody has left it. */
function keepPlace(deck: RevealApi): void {
  const current = deck.getCurrentSlide();
  const place = deck.getSlides().indexOf(current);
  if (place !== deck.getIndices().h) {
    const stop = (event: Event) => event.stopImmediatePropagation();
    addEventListener("slidechanged", stop, true);
    deck.slide(place);
    removeEventListener("slidechanged", stop, true);
  }
  deck.sync();
}

/** Of a slide, or of the slide that a section is a further page of. */
export function slideIdOf({ id }: Pick<Element, "id">): string {
  return id.replace(/--\d+$/, "");
}

export function placeWords(say: Say, locale: string) {
  let numbers: Intl.NumberFormat | undefined;
  return (number: number, count: number, isBackup: boolean): string => {
    // Not before it is needed: a page's first takes as long as all else that the deck begins with.
    numbers ??= new Intl.NumberFormat(locale);
    return say(isBackup ? "slide.backup" : "slide.place", {
      number: numbers.format(number),
      count: numbers.format(count),
    });
  };
}
