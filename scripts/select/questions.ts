import type { DeckEvent, DeckQuestion } from "../model/deck.js";
import type { Event } from "../model/event.js";
import type { Audience, Lecture } from "../model/lecture.js";
import type { Ask, QuestionKind, Slide } from "../model/slide.js";
import { untoldContext } from "./context.js";
import { eventsOfAudience } from "./events.js";
import { areApart, type PossibleDays, possibleDays } from "./possible-days.js";
import { seeded, shuffled } from "./seeded.js";

/** How many events a question asks for that does not say. */
const USUAL: Readonly<Record<QuestionKind, number>> = { order: 4, first: 2 };

interface Dated extends PossibleDays {
  readonly event: Event;
}

/**
 * The lecture as an audience is asked: the events of a question slide are those that it asks
 * for, in the order of time. They are chosen by the seed alone, whatever else is told or cut.
 */
export function asked<Part extends Pick<Lecture, "slides" | "events">>(
  lecture: Part,
  audience: Audience,
): Part {
  if (!lecture.slides.some(({ ask }) => ask)) return lecture;
  const slides = lecture.slides.map((slide) => {
    const { ask } = slide;
    if (!ask) return slide;
    const pool = poolOf(slide, lecture.events, audience);
    const events = choose(pool, wantedOf(slide, ask), ask.seed).map(({ id }) => id);
    // One event alone cannot be asked for: the slide is left out, or an error.
    return events.length < 2 ? slide : { ...slide, events };
  });
  return { ...lecture, slides };
}

/** The events that a question may ask for: those that it names, or all that the audience's filters let pass; without an audience, all. */
export function poolOf(
  slide: Pick<Slide, "events">,
  events: readonly Event[],
  audience?: Audience,
): readonly Event[] {
  if (slide.events.length === 0)
    return audience ? eventsOfAudience(events, new Set(), audience) : events;
  const untold = audience ? untoldContext(events, audience) : new Set();
  return events.filter(({ id }) => slide.events.includes(id) && !untold.has(id));
}

/** How many events a question wants. */
export function wantedOf({ events }: Pick<Slide, "events">, { count, kind }: Ask): number {
  const named = events.length === 0 ? USUAL[kind] : Math.max(2, events.length);
  return count ?? Math.min(USUAL[kind], named);
}

/** How many events at most the dates put in one order that nobody can dispute. */
export function mostInOrder(pool: readonly Event[]): number {
  return inOrder(byEnd(pool)).length;
}

/**
 * So many events, or as many as there can be, each apart from every other, in the order of
 * time. Which of all such choices it is, only the seed and the ids decide.
 */
export function choose(pool: readonly Event[], count: number, seed: string): readonly Event[] {
  const dated = byEnd(pool);
  const wanted = Math.min(count, inOrder(dated).length);
  const chosen: Dated[] = [];
  const byId = [...dated].sort((a, b) => (a.event.id < b.event.id ? -1 : 1));
  for (const candidate of shuffled(byId, seeded(seed))) {
    if (chosen.length === wanted) break;
    if (chosen.some((one) => !areApart(one, candidate))) continue;
    // An event that would leave no room for enough others is passed over.
    const taken = [...chosen, candidate];
    const free = dated.filter((one) => taken.every((other) => areApart(one, other)));
    if (taken.length + inOrder(free).length >= wanted) chosen.push(candidate);
  }
  return chosen.sort((a, b) => (a.start < b.start ? -1 : 1)).map(({ event }) => event);
}

function byEnd(pool: readonly Event[]): readonly Dated[] {
  return pool
    .map((event) => ({ event, ...possibleDays(event) }))
    .sort((a, b) => (a.end === b.end ? 0 : a.end < b.end ? -1 : 1));
}

/** As many as possible of which none touches another: always the one that is over first. */
function inOrder(sorted: readonly Dated[]): readonly Dated[] {
  const taken: Dated[] = [];
  for (const one of sorted) {
    const last = taken.at(-1);
    if (!last || areApart(last, one)) taken.push(one);
  }
  return taken;
}

/** The question about events that are given in the order of time. */
export function questionOf({ kind, seed }: Ask, answer: readonly DeckEvent[]): DeckQuestion {
  const mixed = shuffled(answer, seeded(`${seed}, shown`));
  const isRight = mixed.every((event, place) => event === answer[place]);
  // What stands in order already is no question; of two cards the first may well have been first.
  const shown = isRight && kind === "order" ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
  const cards = shown.map(({ id, language, title, lane }) => ({ id, language, title, lane }));
  return { cards, answer };
}
