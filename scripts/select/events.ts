import type { DeckEvent, DeckLane, DeckReference } from "../model/deck.js";
import type { Event, Evidence } from "../model/event.js";
import type { Audience } from "../model/lecture.js";
import type { Slide } from "../model/slide.js";
import type { Localized } from "../model/text.js";
import { untoldContext } from "./context.js";
import { filteredOut } from "./filter.js";
import { leadingRecord } from "./lead.js";
import type { Resolve } from "./resolve.js";

export interface Resolved {
  readonly text: Resolve;
  readonly lanes: readonly DeckLane[];
  readonly references: ReadonlyMap<string, DeckReference>;
  readonly unverified: ReadonlySet<string>;
}

/** The events an audience sees: those that pass its filters, and those a slide of it speaks about. */
export function selectEvents(
  events: readonly Event[],
  slides: readonly Slide[],
  audience: Audience,
  resolved: Resolved,
): readonly DeckEvent[] {
  const told = tellers(slides);
  return eventsOfAudience(events, new Set(told.keys()), audience)
    .map((event) => resolveEvent(event, audience, told.get(event.id), resolved))
    .sort(byTime);
}

/** The slide to jump to for each event that slides speak about. */
export function tellers(slides: readonly Slide[]): ReadonlyMap<string, string> {
  const told = new Map<string, Slide>();
  for (const slide of slides) {
    // A timeline speaks of many events; the slide that is about one is the place to jump to.
    for (const id of slide.events) {
      const earlier = told.get(id);
      if (!earlier || narrowness(earlier) > narrowness(slide)) told.set(id, slide);
    }
  }
  return new Map([...told].map(([id, slide]) => [id, slide.id]));
}

/** A question asks about its events and tells nothing of them. */
function narrowness({ ask, events }: Slide): number {
  return ask ? Number.POSITIVE_INFINITY : events.length;
}

/** The same choice on the unresolved events: what filters let pass and what slides speak about, save context that is not told. */
export function eventsOfAudience(
  events: readonly Event[],
  told: ReadonlySet<string>,
  audience: Audience,
): readonly Event[] {
  const untold = untoldContext(events, audience);
  return events.filter(
    (event) => !untold.has(event.id) && (told.has(event.id) || !filteredOut(event, audience)),
  );
}

function resolveEvent(
  event: Event,
  { depth, leadWith }: Audience,
  slide: string | undefined,
  { text: resolve, lanes, references, unverified }: Resolved,
): DeckEvent {
  const lane = lanes.find(({ id }) => id === event.lane);
  if (!lane) throw new Error(`event ${event.id}: parse let an unknown lane pass`);
  const summary = event.summary[depth] ?? event.summary.standard;
  const { text, language } = resolve.together([
    event.title,
    event.short,
    summary,
    event.differs,
    event.place,
    ...event.actors,
    ...event.record.map(({ value }) => value),
    ...event.amounts.flatMap(({ unit, label }) => [unit, label]),
    ...event.evidence.map(({ inferred }) => inferred),
  ]);
  const record = event.record.flatMap(({ type, date, value, source }) => {
    const reference = references.get(source);
    if (!reference) return [];
    return {
      type,
      source: reference,
      ...(date && { date }),
      ...(value && { value: text(value) }),
    };
  });
  const lead = leadingRecord(event, record, leadWith);
  return {
    id: event.id,
    language,
    title: text(event.title),
    short: text(event.short ?? event.title),
    date: event.date,
    ...(event.kind && { kind: event.kind }),
    lane,
    importance: event.importance,
    summary: text(summary),
    record,
    ...(lead && { lead }),
    ...(event.differs && { differs: text(event.differs) }),
    evidence: selectEvidence(event.evidence, text),
    cites: event.cites.flatMap((key) => references.get(key) ?? []),
    amounts: event.amounts.map((amount) => ({
      ...amount,
      unit: text(amount.unit),
      label: text(amount.label),
    })),
    actors: event.actors.map(text),
    ...(event.place && { place: text(event.place) }),
    tags: event.tags,
    links: event.links,
    ...(event.image && { image: event.image }),
    origin: event.origin,
    unverified: unverified.has(event.id),
    ...(slide !== undefined && { slide }),
  };
}

/** Evidence with its reasons in one language. */
export function selectEvidence(
  evidence: readonly Evidence<Localized>[],
  text: (text: Localized) => string,
): readonly Evidence[] {
  return evidence.map(({ inferred, ...item }) => ({
    ...item,
    ...(inferred && { inferred: text(inferred) }),
  }));
}

/** By first day, then the more important, then by id. */
export function byTime(
  a: Pick<Event, "date" | "importance" | "id">,
  b: Pick<Event, "date" | "importance" | "id">,
): number {
  // Infinity - Infinity is NaN, hence the comparisons instead of differences.
  if (a.date.start !== b.date.start) return a.date.start < b.date.start ? -1 : 1;
  return b.importance - a.importance || (a.id < b.id ? -1 : 1);
}
