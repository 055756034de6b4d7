import { dateInWords } from "../model/date-words.js";
import type { Deck, DeckFigure, DeckFigureValue } from "../model/deck.js";
import type { Messages } from "../model/messages.js";
import { formatValue } from "../model/number-words.js";
import {
  type CiteView,
  chipView,
  citeView,
  draftMark,
  type QuoteView,
  quoteView,
} from "./event-view.js";

export interface FigureView {
  readonly id: string;
  /** Of its texts. */
  readonly language: string;
  readonly title: string;
  readonly values: readonly {
    readonly label: string;
    readonly words: string;
    readonly date: string;
    readonly derived: string;
    readonly note: string;
    readonly quotes: readonly QuoteView[];
    readonly cites: readonly CiteView[];
  }[];
  /** Whether a note stands before the paper's words. */
  readonly recordFirst: boolean;
  /** The SVG chart; empty where one number stands alone. */
  readonly chart: string;
  readonly unverified: boolean;
  readonly chip: string;
  readonly chipHtml: string;
  readonly mark: string;
}

export function figureView(
  figure: DeckFigure,
  chart: string,
  deck: Deck,
  messages: Messages,
): FigureView {
  return {
    id: figure.id,
    language: figure.language,
    mark: draftMark(false, figure.language !== deck.language, messages),
    title: figure.title,
    chart,
    unverified: figure.unverified,
    recordFirst: deck.leadWith === "record",
    ...chipView(
      {
        cites: figure.values.flatMap((value) => value.cites),
        evidence: figure.values.flatMap((value) => value.evidence),
      },
      deck,
      messages,
    ),
    values: figure.values.map((value) => ({
      label: value.label,
      words: formatValue(value, figure.unit, messages),
      date: dateBeside(value, messages),
      derived: value.derived ?? "",
      note: value.note ?? "",
      quotes: value.evidence.map((item) => quoteView(item, figure.language, deck, messages)),
      cites: value.cites.map(citeView),
    })),
  };
}

/** The date in words, unless the label names it already. */
function dateBeside({ date, label }: DeckFigureValue, messages: Messages): string {
  const words = date ? dateInWords(date, messages) : "";
  return label.includes(words) ? "" : words;
}
