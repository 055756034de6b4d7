import type { FigureWords } from "../layout/figure-text.js";
import { ymdFromDay } from "../model/calendar.js";
import { yearLabel } from "../model/date-words.js";
import type { Deck, DeckReference } from "../model/deck.js";
import type { Messages } from "../model/messages.js";
import { shortCitation } from "./citation.js";

const NO_BREAK = "\u00a0";

/** What stands around the timeline of a figure: its title, how much it shows, and where it comes from. */
export function figureWords(
  deck: Deck,
  messages: Messages,
  fingerprint: string,
  window?: { readonly start: number; readonly end: number },
): FigureWords & { readonly description: string } {
  const { from, to } = years(deck, messages, window);
  const range = from === to ? from : messages.say("date.rangeYears", { from, to });
  const count = deck.events.length;
  const { paper, references } = deck;
  const made = messages.say("figure.made", { range, fingerprint });
  return {
    title: deck.title,
    subtitle: messages.say("figure.subtitle", { count, range }),
    description: messages.say("timeline.description", { count, from, to }),
    source: [
      paper ? `${messages.say("title.after", { ...paper })}. ${made}` : made,
      ...(references.length > 0
        ? [messages.say("figure.sources", { sources: references.map(entry).join("; ") })]
        : []),
    ],
  };
}

/** A reference is short, and not parted at a line's end. */
function entry(reference: DeckReference): string {
  const [year] = /^\d{4}/.exec(reference.issued ?? "") ?? [];
  const name = [shortCitation(reference), year].filter(Boolean).join(" ");
  return `[${reference.mark}] ${name}`.replaceAll(" ", NO_BREAK);
}

/** First and last year that the events' dates name. */
function years(
  { events }: Deck,
  messages: Messages,
  window = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY },
): { from: string; to: string } {
  const days = events
    .flatMap(({ date }) => [date.start, date.end - 1])
    .filter((day) => Number.isFinite(day))
    .map((day) => Math.min(Math.max(day, window.start), window.end - 1));
  const label = (day: number) => yearLabel(ymdFromDay(day).year, messages);
  return {
    from: label(days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)),
    to: label(days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)),
  };
}
