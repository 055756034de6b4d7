import { slugOf } from "../../model/slug-of.js";
import { asMap } from "../as-map.js";
import type { Fields } from "../flow-text.js";

/** A citation key as an id: Smith2010a is smith-2010a. */
export function keyId(key: string): string {
  return slugOf(
    key
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1-$2")
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1-$2")
      .replace(/(\p{L})(\d)/gu, "$1-$2"),
  );
}

/** The id of a work that has no key of its own, or one that a program counted: who, when and the title's first word. */
export function ownId({ author, title, issued }: Fields): string {
  const [first] = Array.isArray(author) ? author : [];
  const { family, literal } = asMap(first);
  const year = /\d{4}/.exec(String(issued ?? ""))?.[0] ?? "";
  const word = /[\p{L}\p{N}]{4,}/u.exec(String(title))?.[0] ?? String(title);
  return slugOf([family ?? literal ?? "", year, word].join(" ")) || "work";
}

/** Zotero and Mendeley count their entries: addresses, numbers and words of random letters are no names. */
export function isCounted(key: string): boolean {
  return /^https?:|^\d+$|\/|^[A-Z0-9]{8}$|^[0-9a-f-]{32,}$/.test(key);
}
