import type { RevealApi } from "reveal.js";
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
    if (at) goTo(figure, at.dataset.stepKind ?? "", at.dataset.step ?? "");
    else leave(figure, arrived);
  }

  function goTo(figure: HTMLElement, kind: string, id: string): void {
    const mount = all.mountOf(figure);
    if (kind === "period") {
      const period = data.periods.find((candidate) => candidate.id === id);
      if (!period) return;
      all.markInstead(figure, period.events);
      all.show(`period-${id}`);
      mount.lookAtSpan(period);
    } else {
      all.markInstead(figure, [id]);
      all.show(id);
      mount.lookAtEvents([id]);
    }
  }

  /** Before the first step the slide is as it opens. */
  function leave(figure: HTMLElement, arrived: boolean): void {
    all.markInstead(figure, []);
    if (arrived) return;
    all.card.close();
    all.mountOf(figure).opening();
  }

  return {
    show,
    again() {
      shown = "";
      show();
    },
  };
}
