import type { BlockText } from "../layout/blocks.js";
import { type Figure, layoutFigure } from "../layout/figure.js";
import type { FigureSize } from "../layout/figure-sizes.js";
import { timelineInput } from "../layout/slide-timeline.js";
import { dateInWords } from "../model/date-words.js";
import type { Deck } from "../model/deck.js";
import type { Messages } from "../model/messages.js";
import { figureWords } from "../render/figure-words.js";
import type { ExportInput } from "./exporter.js";

/** How a figure is asked for. */
export interface FigureRequest {
  readonly size: FigureSize;
  /** Folds empty decades behind a break. */
  readonly fold: boolean;
  /** Draws links between events as arrows. */
  readonly links: boolean;
}

type FigureOf = Pick<
  ExportInput,
  "deck" | "data" | "messages" | "fingerprint" | "metrics" | "window"
>;

/** The timeline of an export, laid out on its page. */
export function exportedFigure(
  { deck, data, messages, fingerprint, metrics, window }: FigureOf,
  { size, fold, links }: FigureRequest,
): Figure {
  const { description, ...words } = figureWords(deck, messages, fingerprint, window);
  // A list of sources would take all the room of a picture that leads to them.
  const source = size === "preview" ? words.source.slice(0, 1) : words.source;
  return layoutFigure({
    size,
    words: { ...words, source },
    timeline: {
      ...timelineInput({ ...data, metrics }, data.events, links),
      ...window,
      fold,
      description,
      ...(ROOMY.includes(size) && { blocks: blocksOf(deck, messages, size === "poster") }),
    },
  });
}

/** Sizes on which an event may say more than its name. */
const ROOMY: readonly FigureSize[] = ["a3", "poster"];

/** What there is room to say of each event: its date in words, and on a poster its summary. */
function blocksOf(
  { events }: Deck,
  messages: Messages,
  summaries: boolean,
): ReadonlyMap<string, BlockText> {
  return new Map(
    events.map(({ id, date, summary }) => [
      id,
      { words: dateInWords(date, messages), text: summaries ? summary : "" },
    ]),
  );
}
