import { dateInWords } from "../model/date-words.js";
import type { DeckReference } from "../model/deck.js";
import type { Messages } from "../model/messages.js";
import type { Name } from "../model/reference.js";

/** "Sullivan", "U.S. Congress", or the title where nobody is named. */
export function shortCitation(reference: DeckReference): string {
  const [first, ...others] = reference.author;
  if (!first) return reference["container-title"] ?? reference.publisher ?? reference.title;
  const name = first.family ?? first.literal ?? first.given ?? "";
  const [second] = others;
  if (others.length === 1 && second) return `${name} & ${second.family ?? second.literal ?? ""}`;
  return others.length > 1 ? `${name} et al.` : name;
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
  const { title, publisher, number, issued, note, URL } = reference;
  return {
    authors: closed(reference.author.map(fullName).join("; ")),
    title: closed(title),
    rest: [reference["container-title"], publisher, number].filter(Boolean).join(", "),
    issued: issued ? dateInWords(issued, messages) : "",
    note: note ?? "",
    url: URL ?? "",
  };
}

function fullName({ family, given, literal }: Name): string {
  if (literal) return literal;
  return family && given ? `${family}, ${given}` : (family ?? given ?? "");
}

/** With a full stop, unless it ends in one, as initials and questions do. */
function closed(text: string): string {
  return text === "" || /[.?!]$/.test(text) ? text : `${text}.`;
}
