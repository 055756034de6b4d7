/** While an entry of the list has the focus, its mark is shown in the picture. */
export function eventList(figure: HTMLElement): void {
  const list = figure.querySelector<HTMLElement>(".timeline-list");
  const point = (id: string | undefined) => {
    for (const mark of figure.querySelectorAll<HTMLElement>(".event")) {
      mark.classList.toggle("is-pointed", mark.dataset.event === id);
    }
  };
  list?.addEventListener("focusin", ({ target }) =>
    point(target instanceof HTMLElement ? target.dataset.event : undefined),
  );
  list?.addEventListener("focusout", () => point(undefined));
}
