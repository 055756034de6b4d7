import type { EventFields } from "../../model/correction.js";
import { dateInWords } from "../../model/date-words.js";
import { readEdtf } from "../../model/edtf-reader.js";
import type { Messages } from "../../model/messages.js";

/** Titles of slides about an event whose own words, which nobody but their writer can change, still say what it was. */
export function ownWords(
  id: string,
  was: EventFields,
  messages: Messages | undefined,
): readonly string[] {
  const date = readEdtf(was.date);
  const years = "kind" in date ? [] : (date.edtf.match(/\d{4,}/g) ?? []);
  const words = "kind" in date || !messages ? "" : dateInWords(date, messages);
  const old = [words, was.title, ...years].filter(Boolean);
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
    const title = slide.querySelector("h1, h2")?.textContent?.trim() ?? slide.id;
    return old.some((one) => text.includes(one)) ? [title] : [];
  });
}
