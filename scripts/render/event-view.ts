import { GLYPHS } from "../layout/timeline-data.js";
import { type BigDate, dateBig } from "../model/date-big.js";
import { dateInWords } from "../model/date-words.js";
import type { Deck, DeckEvent, DeckRecord, DeckReference } from "../model/deck.js";
import type { Evidence } from "../model/event.js";
import type { Messages } from "../model/messages.js";
import { formatValue } from "../model/number-words.js";
import { type Run, runIn } from "../model/runs.js";
import { shortCitation } from "./citation.js";
import { htmlOf, plainOf, sayRuns } from "./foreign.js";

/*
 * What templates see. Every field is always there: templates are strict, and
 * an absent name must mean a mistake in the template, never missing data.
 */

export interface CiteView {
  /** Of its names. */
  readonly language: string;
  readonly mark: number;
  readonly short: string;
  readonly title: string;
}

export interface QuoteView {
  readonly quote: string;
  /** Of the quote: the paper's. */
  readonly language: string;
  readonly inferred: string;
  /** Of the reason. */
  readonly inferredIn: string;
  /** What it is evidence for, in words. */
  readonly supports: string;
}

export interface RecordView {
  readonly label: string;
  readonly words: string;
  readonly source: CiteView;
}

export interface EventView {
  readonly id: string;
  /** Of its texts. */
  readonly language: string;
  readonly title: string;
  readonly short: string;
  readonly lane: { readonly title: string; readonly tone: string; readonly glyph: string };
  readonly words: string;
  readonly big: BigDate;
  readonly summary: string;
  readonly context: boolean;
  readonly quotes: readonly QuoteView[];
  readonly record: readonly RecordView[];
  /** Whether what the record says stands before what the paper says. */
  readonly recordFirst: boolean;
  /** The record's date that takes the first place from the paper's, which `words` and `big` are; else null. */
  readonly lead: (RecordView & { readonly big: BigDate }) | null;
  /** The record without the entry that leads, unless it has a value beside its date. */
  readonly rest: readonly RecordView[];
  readonly differs: string;
  readonly cites: readonly CiteView[];
  readonly amounts: readonly { readonly label: string; readonly words: string }[];
  readonly actors: string;
  readonly place: string;
  readonly unverified: boolean;
  /** Slide to jump to; empty where no slide tells it. */
  readonly slide: string;
  /** Who says it and how we know, as text and as HTML. */
  readonly chip: string;
  readonly chipHtml: string;
  /** What the draft mark says; empty where there is nothing to be said. */
  readonly mark: string;
}

export function eventView(event: DeckEvent, deck: Deck, messages: Messages): EventView {
  const { record, lead } = event;
  const view = (entry: DeckRecord) => recordView(entry, messages);
  return {
    id: event.id,
    language: event.language,
    title: event.title,
    short: event.short,
    lane: { title: event.lane.title, tone: event.lane.tone, glyph: GLYPHS[event.lane.tone] },
    words: dateInWords(event.date, messages),
    big: dateBig(event.date, messages),
    summary: event.summary,
    context: event.origin === "context",
    quotes: event.evidence.map((evidence) => quoteView(evidence, event.language, deck, messages)),
    record: record.map(view),
    recordFirst: deck.leadWith === "record",
    lead: lead?.date
      ? {
          ...view(lead),
          words: dateInWords(lead.date, messages),
          big: dateBig(lead.date, messages),
        }
      : null,
    // What it says besides its date is still to be said.
    rest: record.filter((entry) => entry !== lead || entry.value !== undefined).map(view),
    differs: event.differs ?? "",
    cites: event.cites.map(citeView),
    amounts: event.amounts.map((amount) => ({
      label: amount.label,
      words: formatValue(amount, amount.unit, messages),
    })),
    actors: event.actors.join(", "),
    place: event.place ?? "",
    unverified: event.unverified,
    slide: event.slide ?? "",
    ...chipView(event, deck, messages),
    mark: draftMark(event.unverified, event.language !== deck.language, messages),
  };
}

export function quoteView(
  { quote, inferred, supports }: Evidence,
  inferredIn: string,
  { language, paper }: Deck,
  messages: Messages,
): QuoteView {
  return {
    quote: quote ?? "",
    language: paper?.language ?? language,
    inferred: inferred ?? "",
    inferredIn,
    supports: supports.map((what) => messages.say(`evidence.${what}`)).join(", "),
  };
}

function recordView({ type, value, date, source }: DeckRecord, messages: Messages): RecordView {
  return {
    label: messages.say(`record.${type}`),
    words: value ?? (date ? dateInWords(date, messages) : ""),
    source: citeView(source),
  };
}

/** "draft · unverified", "not yet translated", or both. */
export function draftMark(
  isUnverified: boolean,
  isUntranslated: boolean,
  messages: Messages,
): string {
  return [
    ...(isUnverified ? [messages.say("draft.unverified")] : []),
    ...(isUntranslated ? [messages.say("draft.untranslated")] : []),
  ].join(" · ");
}

export function citeView(reference: DeckReference): CiteView {
  const { mark, language, title } = reference;
  return { mark, language, short: shortCitation(reference), title };
}

/** Its words, and the same as HTML. */
export function chipView(...claim: Parameters<typeof chipRuns>): {
  readonly chip: string;
  readonly chipHtml: string;
} {
  const runs = chipRuns(...claim);
  return { chip: plainOf(runs), chipHtml: htmlOf(runs) };
}

/** Who says it and how we know: "Sullivan [2] · quoted"; empty where there is nobody to name. */
function chipRuns(
  claim: Pick<DeckEvent, "cites" | "evidence"> & { readonly origin?: DeckEvent["origin"] },
  deck: Deck,
  messages: Messages,
): readonly Run[] {
  const cites = [...new Set(claim.cites)].map((cite) =>
    runIn(`${shortCitation(cite)} [${cite.mark}]`, cite.language, deck.language),
  );
  const { paper } = deck;
  // Without a reference it is the paper's own word.
  const source =
    cites.length === 0 && paper
      ? [runIn(paper.author, paper.language, deck.language)]
      : cites.flatMap((cite, index) => (index === 0 ? [cite] : [", ", cite]));
  return source.length === 0 ? [] : sayRuns(messages, `chip.${basisOf(claim)}`, { source });
}

function basisOf({
  evidence,
  origin,
}: Parameters<typeof chipRuns>[0]): "context" | "inferred" | "quoted" {
  if (origin === "context") return "context";
  // A date that the paper's words do not carry is inferred, whatever else is quoted.
  const inferred = evidence.some(
    (item) => item.inferred !== undefined && item.supports.includes("date"),
  );
  return inferred || !evidence.some(({ quote }) => quote !== undefined) ? "inferred" : "quoted";
}
