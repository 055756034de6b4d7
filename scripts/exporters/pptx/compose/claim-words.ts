import type { EventView, QuoteView, RecordView } from "../../../render/event-view.js";
import { placeAt } from "../layouts.js";
import { runsWidth } from "../measure.js";
import type { Paragraph, TextRun } from "../rich-text.js";
import type { ComposeInput } from "./composer.js";
import { paragraph } from "./words.js";

/* How a dated claim is said on a slide: its date, its lane, the record, the paper's words. */

type Said = Pick<ComposeInput, "deck" | "messages">;

/** Words in the deck's language, unless they say otherwise. */
export function said({ deck }: Said, text: string, more: Partial<TextRun> = {}): TextRun {
  return { text, language: deck.language, ...more };
}

const INK = { colour: "ink" } as const;

/** Under the large date: its precision, or, where the record's stands there, what the paper says. */
export function underDate(event: EventView, input: Said): readonly Paragraph[] {
  const { messages } = input;
  const { lead, big, words } = event;
  if (!lead) return big.qualifier ? [paragraph([said(input, big.qualifier)])] : [];
  const qualifier = lead.big.qualifier ? `, ${lead.big.qualifier}` : "";
  return [
    paragraph([
      said(input, `${messages.say("card.record")}: `),
      said(input, lead.label, INK),
      said(input, `${qualifier} [${lead.source.mark}]`),
    ]),
    paragraph([said(input, `${messages.say("card.paper")}: `), said(input, words, INK)]),
  ];
}

/** The sign and the name of its lane. */
export function laneOf(
  { lane, context }: EventView,
  input: Said,
  tone: TextRun["colour"],
): Paragraph {
  const { messages } = input;
  return paragraph(
    [
      said(input, `${lane.glyph} `, { ...(tone && { colour: tone }) }),
      said(input, lane.title, INK),
      ...(context ? [said(input, ` · ${messages.say("card.context")}`)] : []),
    ],
    { after: 14 },
  );
}

/** Pixels between the longest name of an entry of the record and the dates, and how far in these stand at most. */
const RECORD_GAP = 16;
const RECORD_TAB = 170;

/** What else the public record says of it. */
export function recordOf(
  { rest, lead }: EventView,
  input: Said & Pick<ComposeInput, "metrics">,
): readonly Paragraph[] {
  if (rest.length === 0) return [];
  const { style } = placeAt("event", 11);
  const widths = rest.map(({ label }) => runsWidth([said(input, label)], style, input.metrics));
  const hang = Math.min(RECORD_TAB, Math.ceil(Math.max(...widths)) + RECORD_GAP);
  const head = input.messages.say(lead ? "card.recordMore" : "card.record");
  return [
    paragraph([said(input, head, { bold: true, ...INK })], { after: 2 }),
    ...rest.map((entry) =>
      paragraph(
        [
          said(input, `${entry.label}\t`),
          said(input, entry.words, INK),
          said(input, ` [${entry.source.mark}]`),
        ],
        { hang, after: 2 },
      ),
    ),
  ];
}

/** An entry of the record within a sentence. */
export function recordWords({ label, words, source }: RecordView, { messages }: Said): string {
  return `${messages.say("evidence.record", { label, words })} [${source.mark}]`;
}

/** The paper's words on their mark, and why what they do not carry follows from them. */
export function quoteRuns(quote: QuoteView, input: Said): readonly TextRun[] {
  const { messages } = input;
  return [
    ...(quote.quote ? [said(input, quote.quote, { mark: true, language: quote.language })] : []),
    ...(quote.quote && quote.inferred ? [said(input, " ")] : []),
    ...(quote.inferred
      ? [
          said(input, `${messages.say("card.inferred")} `, { bold: true }),
          said(input, quote.inferred, { language: quote.inferredIn }),
        ]
      : []),
  ];
}

/** Pixels from what a quotation supports to its words. */
const EVIDENCE_TAB = 112;

/** All that a claim rests on, a line for each quotation. */
export function evidenceOf(quotes: readonly QuoteView[], input: Said): readonly Paragraph[] {
  return quotes.map((quote) =>
    paragraph(
      [said(input, `${quote.supports}\t`, { colour: "muted" }), ...quoteRuns(quote, input)],
      { hang: EVIDENCE_TAB, after: 6 },
    ),
  );
}

/** Where paper and record disagree. */
export function differsOf(
  event: Pick<EventView, "differs" | "language">,
  input: Said,
): readonly Paragraph[] {
  const { differs, language } = event;
  return differs
    ? [paragraph([said(input, "≠ ", { bold: true, ...INK }), said(input, differs, { language })])]
    : [];
}
