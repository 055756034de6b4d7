import type { DeckData } from "../model/deck-data.js";
import type { RibbonInput } from "./ribbon.js";
import { tickLabels } from "./ticks.js";

/** Pixels of a slide, after its grid. */
const SIZE = { width: 1152, height: 24 };

/** The ribbon of a deck: the build draws it, and the running deck finds what stands under the pointer. */
export function deckRibbon(
  { events, lanes, range, metrics, months, bcPattern, locale }: DeckData,
  title = "",
): RibbonInput {
  const tickLabel = tickLabels(months, bcPattern, locale);
  return { ...SIZE, ...range, events, lanes, metrics, tickLabel, title, description: "" };
}
