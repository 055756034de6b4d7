import type { Scenes } from "../layout/deck.js";
import type { Deck } from "../model/deck.js";
import type { Messages } from "../model/messages.js";
import type { FontMetrics } from "../model/scene.js";
import type { TimelineData } from "../model/timeline-data.js";
import { figureWords } from "./figure-words.js";
import { pageRows } from "./page-rows.js";
import { jsonScript } from "./script.js";
import { usedMetrics } from "./used-metrics.js";

/** What a page carries as JSON: its timelines, and its events as rows to be saved. */
export function dataView(
  deck: Deck,
  { data }: Pick<Scenes, "data">,
  messages: Messages,
  metrics: FontMetrics,
  fingerprint: string,
  /** Further sentences that the page can say. */
  more: TimelineData["words"] = {},
  /** Letters that may come to stand in its pictures besides. */
  letters = "",
): {
  readonly data: string;
  readonly rows: string;
  readonly rowOf: (id: string) => string;
  readonly talk: string;
} {
  const { source } = figureWords(deck, messages, fingerprint);
  const rows = pageRows(deck, messages, fingerprint, source);
  // A figure that is saved has the title of its slide, that of the deck and the source too.
  const titles = [deck.title, ...deck.slides.map(({ text }) => text.plainTitle)];
  const words = JSON.stringify([data, source, titles, letters]);
  return {
    talk: jsonScript(deck.talk),
    data: jsonScript({
      ...data,
      words: { ...more, ...data.words },
      metrics: usedMetrics(metrics, words),
    }),
    rows: rows.head,
    rowOf: (id) => rows.byEvent.get(id) ?? "",
  };
}
