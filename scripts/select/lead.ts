import type { DeckRecord } from "../model/deck.js";
import type { Event } from "../model/event.js";
import type { Side } from "../model/lecture.js";
import type { Slide, SlideText } from "../model/slide.js";

/*
 * Which side stands first where paper and record differ. Only what is shown first
 * changes: marks on a timeline and exported rows stay what the paper says.
 */

/**
 * The record's entry that takes the first place from the paper's date: that of the kind
 * which the event names, or else, where the event says how the two differ, the first with a date.
 */
export function leadingRecord(
  { origin, date, kind, differs }: Event,
  record: readonly DeckRecord[],
  leadWith: Side,
): DeckRecord | undefined {
  if (leadWith === "paper" || origin === "context") return undefined;
  const dated = record.filter((entry) => entry.date);
  const found = kind ? dated.find(({ type }) => type === kind) : differs ? dated[0] : undefined;
  return found?.date?.edtf === date.edtf ? undefined : found;
}

/** A comparison's sections, the leading side's first where the slide says whose word each is. */
export function leadingSections(
  { sides }: Pick<Slide, "sides">,
  { sections }: Pick<SlideText, "sections">,
  leadWith: Side,
): SlideText["sections"] {
  if (!sides) return sections;
  const of = (leads: boolean) => sections.filter((_, at) => (sides[at] === leadWith) === leads);
  return [...of(true), ...of(false)];
}
