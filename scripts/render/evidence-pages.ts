import { wrapText } from "../layout/text.js";
import { dateInWords } from "../model/date-words.js";
import type { Deck, DeckFigure } from "../model/deck.js";
import type { Messages } from "../model/messages.js";
import { formatValue } from "../model/number-words.js";
import type { FontMetrics } from "../model/scene.js";
import { type EventView, type QuoteView, quoteView, type RecordView } from "./event-view.js";

/** One dated claim of the paper: when, what, in which words, and what the record says. */
export interface EvidenceRow {
  /** Of its card. */
  readonly id: string;
  readonly words: string;
  readonly title: string;
  /** Of the figure that a number belongs to. */
  readonly of: string;
  readonly quotes: readonly QuoteView[];
  readonly record: readonly RecordView[];
  readonly differs: string;
  /** What to know before quoting a number. */
  readonly note: string;
}

/* Pixels of the table, as templates/styles/3-pictures.css sets it. */
const SIZE = 18;
const LEADING = 23;
/** Between two quotes, or what the record says and how it differs. */
const BETWEEN = 4;
const COLUMNS = { words: 108, title: 212, paper: 356, record: 412 };
/** What the last column leaves to a QR code. */
const QR_COLUMN = 208;
const ROW_PADDING = 13;
const ROOM = 496;
/** Of a line's width: kerning is not measured, and a guess too low would overflow. */
const CAUTION = 0.97;

/** How much of a page its rows may fill, and whether a QR code stands beside them. */
interface PageRoom {
  readonly share: number;
  readonly besideQr: boolean;
}

/** The dated claims of a deck in pages, each filled to its share: first those where paper and record differ, then the others, each in time. */
export function evidencePages(
  deck: Deck,
  events: ReadonlyMap<string, EventView>,
  messages: Messages,
  metrics: FontMetrics,
  { share, besideQr }: PageRoom = { share: 1, besideQr: false },
): readonly (readonly EvidenceRow[])[] {
  const rows = evidenceRows(deck, events, messages);
  const sorted = [
    ...rows.filter(({ differs }) => differs),
    ...rows.filter(({ differs }) => !differs),
  ];
  const pages: EvidenceRow[][] = [];
  let room = 0;
  for (const row of sorted) {
    const height = heightOf(row, messages, metrics, COLUMNS.record - (besideQr ? QR_COLUMN : 0));
    const page = pages.at(-1);
    if (page && height <= room) {
      page.push(row);
      room -= height;
    } else {
      pages.push([row]);
      room = ROOM * share - height;
    }
  }
  return pages;
}

/** Of the paper's events and of the dated values that a slide shows; what comes from outside the paper makes no claim of its. */
function evidenceRows(
  deck: Deck,
  events: ReadonlyMap<string, EventView>,
  messages: Messages,
): readonly EvidenceRow[] {
  const ofEvents = deck.events
    .filter(({ evidence }) => evidence.length > 0)
    .map(({ id, date }) => {
      const { words, title, quotes, record, differs } = mustHave(events.get(id));
      return { date, row: { id, words, title, of: "", quotes, record, differs, note: "" } };
    });
  const figures = [...new Set(deck.slides.flatMap((slide) => slide.figures))];
  const ofValues = figures.flatMap((figure) => valueRows(figure, deck, messages));
  // A number often rests on the words that its event rests on.
  const seen = new Set<string>();
  return [...ofEvents, ...ofValues]
    .filter(({ row }) => {
      const key = JSON.stringify([row.words, row.quotes.map(({ quote }) => quote)]);
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => (a.date.start === b.date.start ? 0 : a.date.start < b.date.start ? -1 : 1))
    .map(({ row }) => row);
}

function valueRows(
  { id, title, unit, values, language }: DeckFigure,
  deck: Deck,
  messages: Messages,
) {
  return values.flatMap((value) => {
    const { date, evidence, label, note = "" } = value;
    if (!date || evidence.length === 0) return [];
    const row: EvidenceRow = {
      id: `figure-${id}`,
      words: dateInWords(date, messages),
      title: `${formatValue(value, unit, messages)} ${label}`,
      of: title,
      quotes: evidence.map((item) => quoteView(item, language, deck, messages)),
      record: [],
      differs: "",
      note,
    };
    return [{ date, row }];
  });
}

function heightOf(
  { words, title, of, quotes, record, differs, note }: EvidenceRow,
  messages: Messages,
  metrics: FontMetrics,
  recordWidth: number,
): number {
  const lines = (text: string, width: number) =>
    wrapText(metrics, "sans", SIZE, text, width * CAUTION).length;
  const inferring = messages.say("card.inferred");
  const quoted = quotes.map(
    ({ quote, inferred }) => `${quote} ${inferred && `${inferring} ${inferred}`}`,
  );
  const recorded = record.map(
    ({ label, words, source }) =>
      `${messages.say("evidence.record", { label, words })} [${source.mark}]`,
  );
  const beside = [recorded.join("; "), note, differs && `≠ ${differs}`];
  const height = (texts: readonly string[], width: number) =>
    texts.reduce(
      (sum, text) => sum + (text ? BETWEEN + lines(text, width) * LEADING : 0),
      -BETWEEN,
    );
  const most = Math.max(
    height([words], COLUMNS.words),
    height([title, of], COLUMNS.title),
    height(quoted, COLUMNS.paper),
    height(beside, recordWidth),
  );
  return most + ROW_PADDING;
}

function mustHave(view: EventView | undefined): EventView {
  if (!view) throw new Error("an event of the deck has no view");
  return view;
}
