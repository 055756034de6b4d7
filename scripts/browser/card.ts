/** The card that tells of one event or figure, filled from its template. */
interface Card {
  /** Shows it, and takes the focus where asked to; false where there is no such card. */
  open(id: string, focus: boolean): boolean;
  /** Hides it and gives the focus back to what had it before. */
  close(): void;
  readonly isOpen: () => boolean;
  readonly element: HTMLElement;
}

export function card(onClose: () => void): Card {
  const element = document.getElementById("card") ?? document.createElement("div");
  let before: HTMLElement | undefined;

  const close = () => {
    if (element.hidden) return;
    const within = element.contains(document.activeElement);
    element.hidden = true;
    element.replaceChildren();
    // Somebody who has gone on to something else keeps it.
    if (within && before?.isConnected) before.focus({ preventScroll: true });
    before = undefined;
    onClose();
  };

  element.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-close-card]")) close();
  });

  return {
    element,
    isOpen: () => !element.hidden,
    close,
    open(id, focus) {
      const template = document.querySelector<HTMLTemplateElement>(
        `template[data-card="${CSS.escape(id)}"]`,
      );
      if (!template) return false;
      const active = document.activeElement;
      const isOutside = active instanceof HTMLElement && !element.contains(active);
      if (isOutside && active !== document.body) before = active;
      element.replaceChildren(template.content.cloneNode(true));
      // Nobody need be led to where he is.
      const jump = element.querySelector<HTMLElement>("[data-jump]");
      if (jump?.dataset.jump === document.querySelector("section.present")?.id)
        jump?.closest("p")?.remove();
      const title = element.querySelector("h3[id]");
      if (title) element.setAttribute("aria-labelledby", title.id);
      element.hidden = false;
      element.scrollTop = 0;
      if (focus) element.focus({ preventScroll: true });
      return true;
    },
  };
}
