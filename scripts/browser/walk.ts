import type { RevealApi } from "reveal.js";
import { deckRibbon } from "../layout/deck-ribbon.js";
import { ribbonBracket } from "../layout/ribbon.js";
import type { DeckData } from "../model/deck-data.js";
import type { Board } from "./board.js";

/** The walk through a timeline slide: its steps are fragments, so that keys, clickers and addresses know them. */
interface Walk {
  /** Shows the step that the deck has come to, if it is another than before. */
  show(): void;
  /** Shows it whatever was shown before. */
  again(): void;
}

export function walk(deck: RevealApi, data: DeckData, all: Board): Walk {
  let shown = "";

  function show(): void {
    const slide = deck.getCurrentSlide();
    const figure = slide?.querySelector<HTMLElement>("[data-timeline]");
    const steps = figure ? [...slide.querySelectorAll<HTMLElement>(".timeline-step")] : [];
    if (!figure || steps.length === 0) {
      shown = "";
      return;
    }
    if (deck.isOverview()) return;
    const at = steps.filter((step) => step.classList.contains("visible")).at(-1);
    const key = `${slide.id}/${at?.dataset.step ?? ""}`;
    if (key === shown) return;
    const arrived = !shown.startsWith(`${slide.id}/`);
    shown = key;
    if (at) goTo(figure, at, `${steps.indexOf(at) + 1}/${steps.length}`);
    else leave(figure, arrived);
  }

  function goTo(figure: HTMLElement, { dataset }: HTMLElement, place: string): void {
    const { stepKind: kind, step: id = "" } = dataset;
    const mount = all.mountOf(figure);
    if (kind === "period") {
      const period = data.periods.find((candidate) => candidate.id === id);
      if (!period) return;
      const isHere = (event: string) => mount.events.some((one) => one.id === event);
      const within = period.events.filter(isHere);
      all.markInstead(figure, within);
      all.show(`period-${id}`, place);
      here(within);
      mount.lookAtSpan(period);
    } else {
      all.markInstead(figure, [id]);
      all.show(id, place);
      here([id]);
      mount.lookAtEvents([id]);
    }
  }

  /** Before the first step the slide is as it opens. */
  function leave(figure: HTMLElement, arrived: boolean): void {
    all.markInstead(figure, []);
    here([]);
    if (arrived) return;
    all.card.close();
    all.mountOf(figure).opening();
  }

  /** Puts the ribbon's bracket around what the step is about. */
  function here(ids: readonly string[]): void {
    const ribbon = deck.getCurrentSlide().querySelector("svg[data-ribbon]");
    const bracket = ribbonBracket(deckRibbon(data), ids);
    ribbon?.querySelector(".ribbon-here")?.remove();
    if (bracket)
      ribbon?.insertAdjacentHTML("beforeend", `<path class="ribbon-here" d="${bracket.d}"/>`);
  }

  return {
    show,
    again() {
      shown = "";
      show();
    },
  };
}
