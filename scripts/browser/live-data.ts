import type { DeckData } from "../model/deck-data.js";

/** The data of a page whose dates can be corrected while it is open. */
export interface LiveData {
  /** Reads as the newest: keep it, and no part of it. */
  readonly data: DeckData;
  replace(next: DeckData): void;
}

export function liveData(first: DeckData): LiveData {
  let now = first;
  return {
    data: {
      ...first,
      get events() {
        return now.events;
      },
      get periods() {
        return now.periods;
      },
      get range() {
        return now.range;
      },
    },
    replace(next) {
      now = next;
    },
  };
}
