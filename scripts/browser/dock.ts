import type { RevealApi } from "reveal.js";
import type { Board } from "./board.js";

/** The timeline of the whole deck, drawn up from under any slide; it follows the talk. */
interface Dock {
  /** False where the slide is a timeline itself, or the deck has none to show. */
  toggle(): boolean;
  canToggle(): boolean;
  /** False where it was not open. */
  close(): boolean;
  /** Draws it for the present size. */
  refresh(): void;
  /** Goes to the events of the slide shown, and marks them. */
  follow(): void;
  /** Its figure while it is open. */
  figure(): HTMLElement | undefined;
}

export function dock(deck: RevealApi, all: Board): Dock {
  const element = document.getElementById("dock");
  const figure = element?.querySelector<HTMLElement>("[data-timeline]");
  let wanted = false;

  const slide = () => deck.getCurrentSlide();
  /** A timeline slide needs no second one. */
  const isOpen = () => wanted && !slide()?.querySelector("[data-timeline]") && !deck.isOverview();

  function settle(): void {
    if (!element || !figure) return;
    element.hidden = !isOpen();
    document.documentElement.classList.toggle("has-dock", isOpen());
    if (isOpen()) all.mountOf(figure).refresh();
  }

  function follow(): void {
    const ids = (slide().dataset.events ?? "").split(" ").filter(Boolean);
    // First, so that it is drawn with its marks when it opens.
    if (figure && isOpen()) all.markInstead(figure, ids);
    settle();
    if (!figure || !isOpen()) return;
    if (ids.length > 0) all.mountOf(figure).lookAtEvents(ids);
  }

  const canToggle = () => figure != null && !slide()?.querySelector("[data-timeline]");

  function toggle(): boolean {
    if (!canToggle()) return false;
    wanted = !wanted;
    if (!wanted) all.card.close();
    follow();
    return true;
  }

  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-toggle-dock]")) toggle();
  });
  deck.on("overviewshown", settle);
  deck.on("overviewhidden", settle);

  return {
    toggle,
    canToggle,
    close: () => isOpen() && toggle(),
    refresh: settle,
    follow,
    figure: () => (isOpen() ? (figure ?? undefined) : undefined),
  };
}
