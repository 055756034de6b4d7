import type { Say } from "../say.js";
import { excerpt, lacking, matchedSpans } from "./excerpt.js";
import type { Thing } from "./things.js";

/** One line of the list: what kind of thing it is, its title, and where the words were found, which are marked. */
export function searchResult(
  page: Document,
  thing: Thing,
  words: readonly string[],
  place: number,
  say: Say,
): HTMLElement {
  const { kind, title, language, detail } = thing;
  const option = page.createElement("li");
  option.id = `search-${place}`;
  option.setAttribute("role", "option");
  const add = (name: string, parts: readonly (string | Node)[], language?: string) => {
    const part = page.createElement("span");
    part.className = `search-${name}`;
    if (language !== undefined) part.lang = language;
    part.append(...parts);
    option.append(part, " ");
  };
  add("kind", [say(`search.kind.${kind}`)]);
  add("title", marked(page, title, words), language);
  if (detail) add("detail", marked(page, detail, words));
  const proof = proofOf(thing, words);
  if (proof) {
    const parts = marked(page, excerpt(thing[proof], words), words);
    add("proof", proof === "notes" ? [`${say("search.inNotes")} `, ...parts] : parts, language);
  }
  return option;
}

/** Which text of a thing shows words that its title and detail do not. */
function proofOf(thing: Thing, words: readonly string[]): "names" | "body" | "notes" | undefined {
  const missing = lacking(`${thing.title} ${thing.detail}`, words);
  if (missing.length === 0 || thing.isAsked) return undefined;
  const texts = ["names", "body", "notes"] as const;
  return texts.find((text) => lacking(thing[text], missing).length < missing.length);
}

/** A text with what was found in it marked. */
function marked(
  page: Document,
  text: string,
  words: readonly string[],
): readonly (string | Node)[] {
  const parts: (string | Node)[] = [];
  let from = 0;
  for (const { start, end } of matchedSpans(text, words)) {
    const mark = page.createElement("mark");
    mark.textContent = text.slice(start, end);
    parts.push(text.slice(from, start), mark);
    from = end;
  }
  return [...parts, text.slice(from)];
}
