import type { Deck, DeckEvent, DeckReference } from "../model/deck.js";
import type { EventRow, RowsOrigin } from "../model/event-row.js";
import type { Messages } from "../model/messages.js";
import { rowDate } from "../model/row-date.js";
import { shortCitation } from "./citation.js";

/** The events of a deck in order, with all that is known of them. */
export function eventRows(deck: Deck, messages: Messages): readonly EventRow[] {
  return deck.events.map((event) => eventRow(event, messages));
}

export function rowsOrigin(deck: Deck, fingerprint: string): RowsOrigin {
  const { title, audience, language, date, paper } = deck;
  return {
    title,
    audience,
    language,
    date,
    paper: paper ? `${paper.author}: ${paper.title}` : "",
    fingerprint,
  };
}

function eventRow(event: DeckEvent, messages: Messages): EventRow {
  return {
    id: event.id,
    title: event.title,
    ...rowDate(event.date, messages),
    lane: event.lane.title,
    origin: event.origin,
    importance: event.importance,
    summary: event.summary,
    quotes: event.evidence.flatMap(({ quote }) => quote ?? []),
    inferred: event.evidence.flatMap(({ inferred }) => inferred ?? []),
    record: event.record.map((entry) => ({
      type: entry.type,
      says: entry.value ?? entry.date?.edtf ?? "",
      source: sourceText(entry.source),
    })),
    differs: event.differs ?? "",
    sources: event.cites.map(sourceText),
    links: event.links,
    unverified: event.unverified,
  };
}

function sourceText(reference: DeckReference): string {
  const { title, issued, URL } = reference;
  return [shortCitation(reference), title, issued?.edtf, URL].filter(Boolean).join(", ");
}
