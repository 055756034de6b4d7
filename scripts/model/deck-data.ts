import type { FontMetrics } from "./scene.js";
import type { TimelineData } from "./timeline-data.js";

/** What a page carries as JSON (`#deck-data`): its timelines, and the widths of the letters they are labelled with. */
export interface DeckData extends TimelineData {
  readonly metrics: FontMetrics;
}
