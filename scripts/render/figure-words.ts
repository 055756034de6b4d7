import type { FigureWords } from "../layout/figure-text.js";
import { ymdFromDay } from "../model/calendar.js";
import { yearLabel } from "../model/date-words.js";
import type { Deck, DeckReference } from "../model/deck.js";
import type { Paper } from "../model/lecture.js";
import type { Messages } from "../model/messages.js";
import { type Run, runIn } from "../model/runs.js";
import { shortCitation } from "./citation.js";
import { sayRuns } from "./foreign.js";

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
      paper ? [...after(paper, deck, messages), `. ${made}`] : [made],
      ...(references.length > 0
        ? [sayRuns(messages, "figure.sources", { sources: entries(references, deck) })]
        : []),
    ],
  };
}

/** "After A. Author, “Title”", the names in their own language. */
export function after(
  { author, title, language }: Paper<string>,
  deck: Pick<Deck, "language">,
  messages: Messages,
): readonly Run[] {
  const name = (text: string) => [runIn(text, language, deck.language)];
  return sayRuns(messages, "title.after", { author: name(author), title: name(title) });
}

/** Those of one language that follow one another are one run. */
function entries(references: readonly DeckReference[], { language }: Deck): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, reference] of references.entries()) {
    const text = `${entry(reference)}${index < references.length - 1 ? "; " : ""}`;
    const run = runIn(text, reference.language, language);
    const last = runs.at(-1);
    if (typeof run === "string" && typeof last === "string") runs.splice(-1, 1, last + run);
    else if (typeof run === "object" && typeof last === "object" && run.language === last.language)
      runs.splice(-1, 1, { ...last, text: last.text + run.text });
    else runs.push(run);
  }
  return runs;
}

/** A reference is short, and not parted at a line's end. */
function entry(reference: DeckReference): string {
  const [year] = /^\d{4}/.exec(reference.issued?.edtf ?? "") ?? [];
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
