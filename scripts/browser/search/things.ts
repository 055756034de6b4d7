import type { DeckData } from "../../model/deck-data.js";
import type { EventRow } from "../../model/event-row.js";
import type { SearchEntry } from "../../model/search-entry.js";
import { readPageRows } from "../page-rows.js";
import { slideTitle } from "../speaker/slide-title.js";
import type { Findable } from "./search-index.js";
import { wordsIn } from "./words-in.js";

/** Something that may be looked for, and what it leads to: one of `slide`, `event`, `card` and `events`. */
export interface Thing extends Findable {
  readonly kind: SearchEntry["kind"] | "event" | "slide";
  readonly language: string | undefined;
  /** What stands beneath the title: a date, a place in the talk. */
  readonly detail: string;
  /** What only the lecturer reads; found by it too. */
  readonly notes: string;
  readonly slide?: string | undefined;
  readonly event?: string;
  readonly card?: string | undefined;
  readonly events?: readonly string[] | undefined;
  /** A question about it waits for its answer: no date of it is shown, nor is it found by one. */
  readonly isAsked: boolean;
}

/** What is found on its own, or is no text of the slide's. */
const NOT_OF_SLIDES =
  "aside, h1, .slide-title, .timeline, .timeline-step, .chips, .ribbon, .terms, .draft-mark, .footer, .glyph, .visually-hidden, .answer, .question-when, .question-proof, .question-mark, .question-lane, .question-moves, .question-scale, .event-mini, .source-mark, title, desc";
const HAS_NUMBER = /\p{N}/u;
/** Lists of what is found on its own. */
const LISTS = /^(references|evidence)$/;
const NOT_OF_CARDS = "h3, h4, .card-close, .card-lane, .card-date, .card-jump, .card-events";

/** All that can be found in the deck; the lecturer alone sees notes and what a question asks for. */
export function things(data: DeckData, isPrivate: boolean): readonly Thing[] {
  const asked = isPrivate ? new Set<string>() : askedEvents();
  const { events = [] } = readPageRows(data) ?? {};
  const entries = read<readonly SearchEntry[]>("search-entries", []);
  return [
    // In the order of time those that a question asks for would be its answer.
    ...[...events]
      .sort((a, b) => b.importance - a.importance || (a.title < b.title ? -1 : 1))
      .map((row) => eventThing(row, data, entries, asked.has(row.id))),
    ...slides()
      .map((slide) => slideThing(slide, asked, isPrivate))
      // Its title may be the date.
      .filter(({ isAsked, title }) => !(isAsked && HAS_NUMBER.test(title))),
    ...entries.map((entry) => entryThing(entry, asked.size > 0)),
  ];
}

function slides(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".reveal > .slides > section")];
}

/** Events of questions whose answer the room has not seen. */
function askedEvents(): ReadonlySet<string> {
  const cards = document.querySelectorAll<HTMLElement>(
    ".slides [data-question]:not(.is-answered) [data-event]",
  );
  return new Set([...cards].flatMap(({ dataset }) => dataset.event ?? []));
}

function eventThing(
  row: EventRow,
  data: DeckData,
  entries: readonly SearchEntry[],
  isAsked: boolean,
): Thing {
  const event = data.events.find(({ id }) => id === row.id);
  const named = entries.filter(({ events }) => events?.includes(row.id));
  return findable(
    {
      kind: "event",
      title: row.title,
      language: event?.language,
      detail: row.dateInWords,
      names: [
        ...(event && event.label !== row.title ? [event.label] : []),
        ...named.map(({ title }) => title),
      ].join(" · "),
      body: cardWords(row.id) || row.summary,
      event: row.id,
    },
    isAsked,
  );
}

function slideThing(slide: HTMLElement, asked: ReadonlySet<string>, isPrivate: boolean): Thing {
  const { events = "", layout = "", place = "" } = slide.dataset;
  const isQuestion = slide.querySelector("[data-question]") !== null;
  const notes = isPrivate ? [...slide.querySelectorAll("aside.notes")] : [];
  return findable(
    {
      kind: "slide",
      title: slideTitle(slide).replaceAll(/\s+/g, " "),
      detail: place,
      names: "",
      body: LISTS.test(layout) ? "" : wordsIn(slide, NOT_OF_SLIDES),
      notes: notes.map((note) => wordsIn(note, "script")).join(" · "),
      slide: slide.id,
    },
    !isQuestion && events.split(" ").some((id) => asked.has(id)),
  );
}

function entryThing(entry: SearchEntry, isAsked: boolean): Thing {
  const { kind, title, language, text = "", slide, card, events } = entry;
  const isDate = kind === "period";
  return findable(
    {
      ...{ kind, title, language, slide, card, events, names: "" },
      detail: isDate || kind === "term" ? text : "",
      body: [text, cardWords(card)].filter(Boolean).join(" · "),
    },
    // Of what is known by the date of an event.
    isAsked && (kind === "reference" || kind === "term"),
  );
}

type Given = Omit<Thing, "notes" | "isAsked" | "language"> & Partial<Thing>;

function findable(given: Given, isAsked: boolean): Thing {
  const thing = { notes: "", language: undefined, ...given };
  // What has a number may be a date.
  const undated = (text: string) => (isAsked ? text.replaceAll(/\S*\p{N}\S*/gu, "") : text);
  return {
    ...thing,
    isAsked,
    detail: isAsked && saysDate(thing) ? "" : thing.detail,
    names: undated(thing.names),
    body: undated(thing.body),
  };
}

/** What stands beneath an event is its date, be it in letters. */
function saysDate({ kind, detail }: Pick<Thing, "kind" | "detail">): boolean {
  return kind === "event" || (kind !== "slide" && HAS_NUMBER.test(detail));
}

function cardWords(id = ""): string {
  const template = document.querySelector<HTMLTemplateElement>(
    `template[data-card="${CSS.escape(id)}"]`,
  );
  return template ? wordsIn(template.content, NOT_OF_CARDS) : "";
}

/** What the build embedded; a template may have left it out. */
function read<T>(id: string, none: T): T {
  const text = document.getElementById(id)?.textContent;
  return text ? JSON.parse(text) : none;
}
