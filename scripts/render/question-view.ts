import { GLYPHS } from "../layout/timeline-data.js";
import type { AskedEvent, DeckSlide } from "../model/deck.js";
import type { EventView, QuoteView, RecordView } from "./event-view.js";

/** What the room may know once it has answered. */
interface AnswerView {
  readonly id: string;
  /** From 1. */
  readonly place: number;
  /** The date as it stands large, and what that leaves unsaid. */
  readonly main: string;
  readonly below: string;
  /** Whether that is the paper's date, and not the record's. */
  readonly isPaper: boolean;
  readonly chipHtml: string;
  /** The paper's words, or null where it has none; then what the record says, or null. */
  readonly quote: QuoteView | null;
  readonly record: RecordView | null;
}

/** A card of a question: an event without its date, and where the room may have it, the answer. */
interface QuestionCardView extends Pick<EventView, "id" | "language" | "title" | "lane"> {
  readonly answer: AnswerView | null;
}

export interface QuestionView {
  readonly cards: readonly QuestionCardView[];
  /** Of cards. */
  readonly count: number;
  readonly isAnswered: boolean;
}

/** `answered`: the cards in the order of time, where the answer is there. */
export function questionView(
  { question }: Pick<DeckSlide, "question">,
  events: ReadonlyMap<string, EventView>,
  answered: boolean,
): QuestionView {
  const { cards: asked = [], answer } = question ?? {};
  const cards = answered && answer ? answer : asked;
  const view = ({ id, language, title, lane }: AskedEvent): QuestionCardView => {
    const place = answer?.findIndex((event) => event.id === id) ?? -1;
    const event = events.get(id);
    return {
      ...{ id, language, title },
      lane: { title: lane.title, tone: lane.tone, glyph: GLYPHS[lane.tone] },
      answer: event && place >= 0 ? answerView(event, place + 1) : null,
    };
  };
  return { cards: cards.map(view), count: cards.length, isAnswered: answer !== undefined };
}

function answerView(event: EventView, place: number): AnswerView {
  const { id, big, lead, quotes, record, chipHtml } = event;
  // What proves a date is where it is from: the paper's words say nothing of the record's day.
  const quote = lead ? null : (quotes.find((one) => one.quote !== "") ?? null);
  return {
    ...{ id, place, chipHtml, quote },
    main: (lead ?? event).big.main,
    below: lead ? lead.label : big.qualifier,
    isPaper: lead === null,
    record: quote ? null : (lead ?? record[0] ?? null),
  };
}

/** The events of a question in the order of time, for the lecturer alone; none where the room has the file. */
export function answersOf(
  { question }: Pick<DeckSlide, "question">,
  events: ReadonlyMap<string, EventView>,
): readonly (Pick<EventView, "id" | "words" | "title" | "language"> & {
  readonly isPaper: boolean;
})[] {
  return (question?.answer ?? []).flatMap(({ id }) => {
    const event = events.get(id);
    if (!event) return [];
    const { language, title, lead } = event;
    return { id, language, title, words: (lead ?? event).words, isPaper: lead === null };
  });
}
