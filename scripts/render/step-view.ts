import type { Deck, DeckStep } from "../model/deck.js";

export interface StepView {
  readonly id: string;
  readonly kind: DeckStep["kind"];
  /** Short name of the event, title of the period. */
  readonly title: string;
  /** HTML; empty where the step has none. */
  readonly notes: string;
}

export function stepView({ id, kind, notes }: DeckStep, deck: Deck): StepView {
  const title =
    kind === "event"
      ? deck.events.find((event) => event.id === id)?.short
      : deck.periods.find((period) => period.id === id)?.title;
  return { id, kind, title: title ?? id, notes };
}
