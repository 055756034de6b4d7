import { dateInWords } from "../model/date-words.js";
import type { Deck, DeckEvent, DeckRecord, DeckReference } from "../model/deck.js";
import type {
  EventRow,
  RecordRow,
  ReferenceRow,
  RowsOrigin,
  TimelineRows,
} from "../model/event-row.js";
import type { Messages } from "../model/messages.js";
import { formatValue } from "../model/number-words.js";
import { rowDate } from "../model/row-date.js";
import { addressOf, shortCitation } from "./citation.js";
import { evidenceRows } from "./figure-rows.js";

/** The events of a deck in order, with all that is known of them and what they name. */
export function timelineRows(deck: Deck, messages: Messages, fingerprint: string): TimelineRows {
  return {
    origin: rowsOrigin(deck, fingerprint),
    lanes: deck.lanes.map(({ id, title }) => ({ id, title })),
    events: eventRows(deck, messages),
    periods: deck.periods.map(({ id, language, title, date }) => ({
      ...{ id, title, ...rowDate(date, messages) },
      ...(language !== deck.language && { language }),
    })),
    // By id: their numbers follow the order of the lecture's files.
    references: deck.references.map(referenceRow).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

export function eventRows(deck: Deck, messages: Messages): readonly EventRow[] {
  const told = new Set(deck.events.map(({ id }) => id));
  return deck.events.map((event) => {
    // A link to what this audience is not told says that there is something.
    const links = event.links.filter(({ to }) => told.has(to));
    return eventRow({ ...event, links }, deck.language, messages);
  });
}

function rowsOrigin(deck: Deck, fingerprint: string): RowsOrigin {
  const { title, audience, language, depth, date, paper } = deck;
  return {
    ...{ title, audience, language, depth, date },
    paper: paper ? `${paper.author}: ${paper.title}` : "",
    fingerprint,
  };
}

function eventRow(event: DeckEvent, language: string, messages: Messages): EventRow {
  const { id, title, short, kind, lane, origin, importance, summary, place, image } = event;
  return {
    id,
    ...(event.language !== language && { language: event.language }),
    title,
    ...(short !== title && { short }),
    ...rowDate(event.date, messages),
    ...(kind && { kind }),
    ...{ lane: lane.id, origin, importance, summary },
    evidence: evidenceRows(event.evidence),
    record: event.record.map((entry) => recordRow(entry, messages)),
    differs: event.differs ?? "",
    cites: event.cites.map((reference) => reference.id),
    amounts: event.amounts.map((amount) => ({
      label: amount.label,
      value: amount.value,
      unit: amount.unit,
      approximate: amount.approximate,
      words: formatValue(amount, amount.unit, messages),
    })),
    actors: event.actors,
    ...(place !== undefined && { place }),
    tags: event.tags,
    links: event.links,
    ...(image && {
      image: { src: image.src, alt: image.alt, credit: image.credit, licence: image.licence },
    }),
    unverified: event.unverified,
  };
}

function recordRow({ type, date, value, source }: DeckRecord, messages: Messages): RecordRow {
  const says = [date && dateInWords(date, messages), value].filter(Boolean).join(", ");
  return {
    type,
    words: `${messages.say(`record.${type}`)}: ${says}`,
    ...(date && { date: date.edtf }),
    ...(value !== undefined && { value }),
    source: source.id,
  };
}

/** A work that events name. */
export function referenceRow(reference: DeckReference): ReferenceRow {
  const { location: _, mark: __, issued, accessed, ...rest } = reference;
  const where = addressOf(reference);
  return {
    ...rest,
    ...(issued && { issued: issued.edtf }),
    ...(accessed && { accessed: accessed.edtf }),
    citation: [shortCitation(reference), rest.title, issued?.edtf, where]
      .filter(Boolean)
      .join(", "),
  };
}
