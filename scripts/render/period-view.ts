import { dateInWords } from "../model/date-words.js";
import type { Deck, DeckPeriod } from "../model/deck.js";
import type { Messages } from "../model/messages.js";
import { belongsTo } from "../model/within.js";
import type { EventView } from "./event-view.js";

export interface PeriodView {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  /** The dates in words. */
  readonly words: string;
  /** Those that belong to it, in order. */
  readonly events: readonly EventView[];
}

export function periodView(
  { id, language, title, date }: DeckPeriod,
  deck: Deck,
  events: ReadonlyMap<string, EventView>,
  messages: Messages,
): PeriodView {
  return {
    id,
    language,
    title,
    words: dateInWords(date, messages),
    events: deck.events
      .filter((event) => belongsTo(date, event.date))
      .flatMap((event) => events.get(event.id) ?? []),
  };
}
