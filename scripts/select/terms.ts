import type { DeckSlide, DeckTerm } from "../model/deck.js";
import { escapeHtml } from "../model/escape-html.js";
import type { Term } from "../model/lecture.js";
import type { Section, SlideText } from "../model/slide.js";
import type { Resolve } from "./resolve.js";

/** A term as the slides' HTML spells it. */
interface Sought extends DeckTerm {
  /** Matches it as a whole word. */
  readonly pattern: RegExp;
}

/** Whoever reads a link, code or a definition follows that, and needs no second mark in it. */
const PASSED_OVER = /^<(\/?)(a|code|pre|dfn)[\s>]/;

/**
 * Explains each term where a slide first uses it, in the order in which the slides are
 * told, backup slides last: the word becomes a `<dfn>`, its definition goes with the slide.
 */
export function explainTerms(
  slides: readonly DeckSlide[],
  glossary: readonly Term[],
  text: Resolve,
): readonly DeckSlide[] {
  if (glossary.length === 0) return slides;
  let open = soughtIn(glossary, text);
  const explained = new Map<DeckSlide, DeckSlide>();
  const told = [
    ...slides.filter(({ backup }) => !backup),
    ...slides.filter(({ backup }) => backup),
  ];
  for (const slide of told) {
    const { words, found } = markTerms(slide.text, open, labelsOf(slide));
    if (found.length === 0) continue;
    open = open.filter((term) => !found.includes(term));
    const terms = found.map(({ term, definition }) => ({ term, definition }));
    explained.set(slide, { ...slide, text: words, terms });
  }
  return slides.map((slide) => explained.get(slide) ?? slide);
}

/** Finds out of a slide's words, and of the labels of its picture, whether they use a term. */
export function termFinder(
  term: Term,
  text: Resolve,
): (words: SlideText, labels: readonly string[]) => boolean {
  const sought = soughtIn([term], text);
  return (words, labels) => markTerms(words, sought, labels).found.length > 0;
}

/** What the events that a timeline slide names are called in its picture; one that shows all events speaks of none. */
function labelsOf({ layout, events }: DeckSlide): readonly string[] {
  return namesItsEvents(layout, events) ? events.map(({ short }) => short) : [];
}

export function namesItsEvents(layout: string, events: readonly unknown[]): boolean {
  return layout === "timeline" && events.length > 0;
}

/** Longer terms first: where one begins another, the longer is meant. */
function soughtIn(glossary: readonly Term[], text: Resolve): readonly Sought[] {
  return glossary
    .map((entry) => ({ term: text(entry.term).trim(), definition: text(entry.definition) }))
    .sort((a, b) => b.term.length - a.term.length || (a.term < b.term ? -1 : 1))
    .map((entry) => ({ ...entry, pattern: patternOf(entry.term) }));
}

/**
 * Letters, digits and marks of any script bound a word; so does the & of an entity, whose
 * name is no word. A term that begins small may begin a sentence.
 */
function patternOf(term: string): RegExp {
  const [first = "", ...rest] = escapeHtml(term);
  const capital = first.toUpperCase();
  const head = capital === first ? literal(first) : `(?:${literal(first)}|${literal(capital)})`;
  const tail = literal(rest.join("")).replace(/\s+/g, "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}_&#])${head}${tail}(?![\\p{L}\\p{N}\\p{M}_])`, "u");
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/**
 * The words with the first use of each term marked, and the terms in the order in which they stand; those that
 * only labels use come last.
 */
function markTerms(
  words: SlideText,
  terms: readonly Sought[],
  labels: readonly string[],
): { readonly words: SlideText; readonly found: readonly Sought[] } {
  const found: Sought[] = [];
  const mark = (html: string): string => markHtml(html, terms, found);
  const title = mark(words.title);
  const body = mark(words.body);
  const sections = words.sections.map(
    ({ heading, html }): Section => ({ heading, html: mark(html) }),
  );
  // A label is a picture, in which nothing can be marked.
  for (const label of labels) markText(escapeHtml(label), terms, found);
  return found.length === 0
    ? { words, found }
    : { words: { ...words, title, body, sections }, found };
}

function markHtml(html: string, terms: readonly Sought[], found: Sought[]): string {
  let within = 0;
  return html
    .split(/(<[^>]*>)/)
    .map((piece) => {
      const [tag, closes] = PASSED_OVER.exec(piece) ?? [];
      if (tag !== undefined) within += closes ? -1 : 1;
      return piece.startsWith("<") || within > 0 ? piece : markText(piece, terms, found);
    })
    .join("");
}

function markText(text: string, terms: readonly Sought[], found: Sought[]): string {
  for (const term of terms) {
    const match = found.includes(term) ? null : term.pattern.exec(text);
    if (!match) continue;
    const end = match.index + match[0].length;
    const before = markText(text.slice(0, match.index), terms, found);
    found.push(term);
    const after = markText(text.slice(end), terms, found);
    return `${before}<dfn>${match[0]}</dfn>${after}`;
  }
  return text;
}
