import type { Composed, ComposeInput, Composer } from "./composer.js";
import { composeEvent } from "./event.js";
import { composeFigure, composeMap } from "./figure.js";
import { composeCredits, composeEvidence, composeReferences } from "./lists.js";
import { composeTitle } from "./opening.js";
import { composePicture } from "./picture.js";
import { composeQuote, composeSection, composeStatement, composeText } from "./plain.js";
import { composeFirst, composeOrder } from "./question.js";
import { composeComparison } from "./sides.js";
import { composeTimeline } from "./timeline.js";

/** By the layouts of `templates/layouts/`. */
const COMPOSERS: Readonly<Record<string, Composer>> = {
  title: composeTitle,
  section: composeSection,
  statement: composeStatement,
  bullets: composeText,
  backup: composeText,
  question: composeText,
  event: composeEvent,
  comparison: composeComparison,
  figure: composeFigure,
  quote: composeQuote,
  map: composeMap,
  image: composePicture,
  timeline: composeTimeline,
  order: composeOrder,
  first: composeFirst,
  references: composeReferences,
  credits: composeCredits,
  evidence: composeEvidence,
};

/** Whether a layout is one that is put together as it looks in the deck. */
export function isComposed(layout: string): boolean {
  return Object.hasOwn(COMPOSERS, layout);
}

/** What stands on a slide and on which layout. A layout of the lecture's own has its title, its words and its picture. */
export function compose(input: ComposeInput): Composed {
  const { slide } = input;
  const composer = isComposed(slide.layout) ? COMPOSERS[slide.layout] : undefined;
  if (composer) return composer(input);
  if (slide.text.map) return composeMap(input);
  if (slide.figures.length > 0) return composeFigure(input);
  if (slide.text.image) return composePicture(input);
  if (slide.question) return composeOrder(input);
  return composeText(input);
}
