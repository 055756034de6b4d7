import type { DeckReference } from "../model/deck.js";
import type { Messages } from "../model/messages.js";
import type { Name } from "../model/reference.js";

/** What a work stands in and who publishes it, between its title and its date; empty where nothing is known. */
export function containerOf(reference: DeckReference, messages: Messages): string {
  const { author, editor = [], translator = [], volume, issue, page, edition } = reference;
  const container = reference["container-title"];
  const isPart = container !== undefined && !/^article/.test(reference.type) && isInBook(reference);
  const editors =
    editor.length > 0 && author.length > 0
      ? messages.say("work.editedBy", { names: plainNames(editor), count: editor.length })
      : "";
  const pages = page?.replace(/(\d)\s*--?\s*(?=\d)/g, "$1–");
  const book = [editors, container].filter(Boolean).join(", ");
  return [
    translator.length > 0
      ? messages.say("work.translatedBy", { names: plainNames(translator) })
      : "",
    reference.genre,
    isPart ? messages.say("work.in", { book }) : withVolume(container, volume, issue),
    isPart ? "" : (pages ?? ""),
    isPart ? "" : editors,
    volume !== undefined && (isPart || container === undefined)
      ? messages.say("work.volume", { volume: [volume, issue].filter(Boolean).join("/") })
      : "",
    edition === undefined ? "" : inEdition(edition, messages),
    reference["event-title"],
    reference["collection-title"],
    [reference["publisher-place"], reference.publisher].filter(Boolean).join(": "),
    reference.number,
    isPart && pages !== undefined ? messages.say("work.pages", { pages }) : "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** "One Ed, B. Two" as people are named within a sentence. */
export function plainNames(names: readonly Name[]): string {
  return names
    .map(({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(" "))
    .join(", ");
}

/** A part has pages or editors of its book; a page of the net, a speech or a report has not. */
function isInBook({ type, editor = [] }: DeckReference): boolean {
  return /^(chapter|paper-conference|entry)/.test(type) || editor.length > 0;
}

/** "Journal of Things 12(3)" */
function withVolume(container = "", volume = "", issue = ""): string {
  if (container === "") return "";
  const number = volume && issue ? `${volume}(${issue})` : volume || (issue && `(${issue})`);
  return [container, number].filter(Boolean).join(" ");
}

function inEdition(edition: string, messages: Messages): string {
  return /^\d+$/.test(edition)
    ? messages.say("work.edition", { number: Number(edition) })
    : edition;
}
