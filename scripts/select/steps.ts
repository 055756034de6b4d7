import type { DeckEvent, DeckStep } from "../model/deck.js";
import type { Period } from "../model/event.js";
import type { Slide, SlideText } from "../model/slide.js";

/** The steps of a slide's walk; one to an event that the deck leaves out goes with it. */
export function selectSteps(
  { steps }: Slide,
  { stepNotes }: SlideText,
  events: readonly DeckEvent[],
  periods: readonly Period[],
): readonly DeckStep[] {
  const isIn = (list: readonly { readonly id: string }[], id: string) =>
    list.some((item) => item.id === id);
  return steps.flatMap((id) => {
    const kind = isIn(events, id) ? "event" : isIn(periods, id) ? "period" : undefined;
    return kind ? { kind, id, notes: stepNotes[id] ?? "" } : [];
  });
}
