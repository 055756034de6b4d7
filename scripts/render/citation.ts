import { dateInWords } from "../model/date-words.js";
import type { DeckReference } from "../model/deck.js";
import type { Messages } from "../model/messages.js";
import type { Name } from "../model/reference.js";
import { containerOf, plainNames } from "./container.js";

/** "Sullivan", "U.S. Congress", or the title where nobody is named. */
export function shortCitation(reference: DeckReference): string {
  const { author, editor = [] } = reference;
  const [first, second, third] = author.length > 0 ? author : editor;
  if (!first) return reference["container-title"] ?? reference.publisher ?? reference.title;
  const name = first.family ?? first.literal ?? first.given ?? "";
  if (second && !third && !isOthers(second))
    return `${name} & ${second.family ?? second.literal ?? ""}`;
  return second ? `${name} et al.` : name;
}

/** Author, title, container with number, date in words: the parts of a reference in reading order. */
export function citationParts(
  reference: DeckReference,
  messages: Messages,
): {
  readonly authors: string;
  readonly title: string;
  readonly rest: string;
  readonly issued: string;
  readonly note: string;
  readonly url: string;
} {
  const { title, author, editor = [], issued, accessed, note } = reference;
  const read = accessed && messages.say("work.accessed", { date: dateInWords(accessed, messages) });
  const edited = { names: editor.map(fullName).join("; "), count: editor.length };
  return {
    authors: closed(
      author.length === 0 && editor.length > 0
        ? messages.say("work.editedBy", edited)
        : author.map(fullName).join("; "),
    ),
    title: closed(title),
    rest: containerOf(reference, messages),
    issued: issued ? dateInWords(issued, messages) : "",
    note: [note, read].filter(Boolean).join("; "),
    url: addressOf(reference) ?? "",
  };
}

/** Where a work is read: by its DOI, which stays, or else its address. */
export function addressOf({ DOI, URL }: Pick<DeckReference, "DOI" | "URL">): string | undefined {
  return DOI === undefined
    ? URL
    : `https://doi.org/${DOI.replace(/[^!-~]|[#?%<>"]/gu, encodeURIComponent)}`;
}

function fullName(name: Name): string {
  const { family, given } = name;
  return family && given && !name.literal ? `${family}, ${given}` : plainNames([name]);
}

/** "et al.", which stands for those whom a list does not name. */
function isOthers({ literal }: Name): boolean {
  return literal === "et al.";
}

/** With a full stop, unless it ends in one, as initials and questions do. */
function closed(text: string): string {
  return text === "" || /[.?!]$/.test(text) ? text : `${text}.`;
}
