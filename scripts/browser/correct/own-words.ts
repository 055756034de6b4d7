import type { EventFields } from "../../model/correction.js";
import { dateInWords } from "../../model/date-words.js";
import { readEdtf } from "../../model/edtf-reader.js";
import type { Messages } from "../../model/messages.js";
import { slideTitle } from "../speaker/slide-title.js";

/** Titles of slides about an event whose own words, which nobody but their writer can change, still say what it was and is no longer. */
export function ownWords(
  id: string,
  was: EventFields,
  now: EventFields,
  messages: Messages | undefined,
): readonly string[] {
  const before = saysOf(was, messages);
  const after = saysOf(now, messages);
  const old = before.filter((one) => one && !after.some((other) => other.includes(one)));
  if (old.length === 0) return [];
  return [...document.querySelectorAll<HTMLElement>(".slides > section")].flatMap((slide) => {
    if (!(slide.dataset.events ?? "").split(" ").includes(id)) return [];
    const copy = slide.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return [];
    // What follows by itself, and what is other people's.
    for (const other of copy.querySelectorAll(
      "[data-says], svg, .timeline-list, mark, .source-mark, .event-record, .question-cards",
    ))
      other.remove();
    const text = copy.textContent ?? "";
    return old.some((one) => text.includes(one)) ? [slideTitle(slide)] : [];
  });
}

/** What words of a slide may say of an event: its title, its date, the years of that. */
function saysOf({ title, date: edtf }: EventFields, messages: Messages | undefined) {
  const date = readEdtf(edtf);
  const words = "kind" in date || !messages ? "" : dateInWords(date, messages);
  return [title, words, ...(edtf.match(/\d{4,}/g) ?? [])];
}
