import { dateInWords } from "../model/date-words.js";
import type { DeckEvent, DeckReference, DeckSlide } from "../model/deck.js";
import type { SearchEntry } from "../model/search-entry.js";
import { citationParts } from "./citation.js";
import { referencePages } from "./reference-pages.js";
import type { RenderContext } from "./slide-view.js";

/** What a deck can be searched for beside its slides and events. Nothing that the lecturer alone knows. */
export function searchEntries(context: RenderContext): readonly SearchEntry[] {
  const { deck, messages } = context;
  const pages = referencePages(context);
  const foreign = (language: string) => (language === deck.language ? {} : { language });
  return [
    ...named("who", deck.events, ({ actors }) => actors, foreign),
    ...named("where", deck.events, ({ place }) => (place === undefined ? [] : [place]), foreign),
    ...deck.references.map((reference) => {
      const { authors, title, rest, issued } = citationParts(reference, messages);
      return {
        kind: "reference" as const,
        title: `[${reference.mark}] ${[authors, title].filter(Boolean).join(" ")}`,
        text: [rest, issued].filter(Boolean).join(", "),
        ...foreign(reference.language),
        ...citedAt(reference, context, pages),
      };
    }),
    ...figuresOf(context).map(({ figure, slide }) => ({
      kind: "figure" as const,
      title: figure.title,
      ...foreign(figure.language),
      slide,
      card: `figure-${figure.id}`,
    })),
    ...deck.periods.map((period) => ({
      kind: "period" as const,
      title: period.title,
      text: dateInWords(period.date, messages),
      ...foreign(period.language),
      card: `period-${period.id}`,
    })),
    ...deck.slides.flatMap(({ id, language, terms }) =>
      terms.map(({ term, definition }) => ({
        kind: "term" as const,
        title: term,
        text: definition,
        ...foreign(language),
        slide: id,
      })),
    ),
  ];
}

/** Each name once, with the events that have it. */
function named(
  kind: "who" | "where",
  events: readonly DeckEvent[],
  names: (event: DeckEvent) => readonly string[],
  foreign: (language: string) => { readonly language?: string },
): readonly SearchEntry[] {
  const all = new Map<string, SearchEntry & { readonly events: readonly string[] }>();
  for (const event of events)
    for (const name of names(event)) {
      const known = all.get(name) ?? { kind, title: name, ...foreign(event.language), events: [] };
      all.set(name, { ...known, events: [...known.events, event.id] });
    }
  return [...all.values()];
}

function figuresOf({ deck }: RenderContext) {
  const all = deck.slides.flatMap((slide) =>
    slide.figures.map((figure) => [figure.id, { figure, slide: slide.id }] as const),
  );
  // The first slide that shows it.
  return [...new Map(all.reverse()).values()].reverse();
}

/** The page of the references, or the first slide that cites it, or the card of an event that does. */
function citedAt(
  { id }: DeckReference,
  context: RenderContext,
  pages: ReadonlyMap<string, string>,
): Pick<SearchEntry, "slide" | "card"> {
  const { deck } = context;
  const cites = (event: DeckEvent) =>
    [...event.cites, ...event.record.map(({ source }) => source)].some((one) => one.id === id);
  const isCitedOn = ({ events, figures, question }: DeckSlide) =>
    !question &&
    (events.some(cites) ||
      figures.some(({ values }) => values.some((value) => value.cites.some((c) => c.id === id))));
  const slide = pages.get(id) ?? deck.slides.find(isCitedOn)?.id;
  if (slide !== undefined) return { slide };
  const event = deck.events.find(cites);
  return event ? { card: event.id } : {};
}
