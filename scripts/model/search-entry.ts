/**
 * Something that a deck can be searched for, beside its slides and events, which the page holds
 * already. It leads to a slide, to a card, or to the events that name it.
 */
export interface SearchEntry {
  readonly kind: "who" | "where" | "reference" | "figure" | "period" | "term";
  readonly title: string;
  /** Of its words, where it is not the deck's. */
  readonly language?: string;
  /** Further words that it is found by; those of its card, too. */
  readonly text?: string;
  readonly slide?: string;
  /** Name of its card, to be opened where no slide has it. */
  readonly card?: string;
  /** Ids, in the order of time. */
  readonly events?: readonly string[];
}
