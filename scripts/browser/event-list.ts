import type { TimelineMount } from "./timeline-mount.js";

/** The list of a timeline's events: shown at a press of its button, or while the focus is in it. */
export function eventList({ figure }: TimelineMount): void {
  const list = figure.querySelector<HTMLElement>(".timeline-list");
  const button = figure.querySelector<HTMLElement>("[data-list]");
  /** While an entry has the focus, its mark is shown in the picture. */
  const point = (id: string | undefined) => {
    for (const mark of figure.querySelectorAll(".timeline-picture [data-event]"))
      mark.classList.toggle("is-pointed", mark.getAttribute("data-event") === id);
  };
  list?.addEventListener("focusin", ({ target }) =>
    point(target instanceof HTMLElement ? target.dataset.event : undefined),
  );
  list?.addEventListener("focusout", () => point(undefined));
  button?.addEventListener("click", () => {
    const shown = figure.classList.toggle("is-listed");
    button.setAttribute("aria-expanded", String(shown));
    if (shown) list?.querySelector("button")?.focus();
  });
}

/** Closes the list and gives the focus back to its button; false where it was not open. */
export function closeList(figure: HTMLElement): boolean {
  if (!figure.classList.contains("is-listed")) return false;
  const button = figure.querySelector<HTMLElement>("[data-list]");
  button?.click();
  button?.focus();
  return true;
}
