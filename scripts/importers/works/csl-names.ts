import { isRecord } from "../../model/is-record.js";
import type { Fields } from "../flow-text.js";
import { plainText } from "./plain-text.js";

/** Names of CSL-JSON as the lecture has them: particles with the family's name, a suffix behind the given one. */
export function cslNames(value: unknown): readonly Fields[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((name: unknown): readonly Fields[] => {
    if (typeof name === "string" && name.trim() !== "") return [{ literal: plainText(name) }];
    if (!isRecord(name)) return [];
    const text = (key: string) => {
      const part = name[key];
      return typeof part === "string" ? plainText(part) : "";
    };
    const family = [text("non-dropping-particle"), text("family")].filter(Boolean).join(" ");
    const dropping = [text("given"), text("dropping-particle")].filter(Boolean).join(" ");
    const given = [dropping, text("suffix")].filter(Boolean).join(", ");
    if (/^others$/i.test(family) && given === "") return [{ literal: "et al." }];
    // A name in one piece is a body's, as BibTeX has it in braces.
    const literal = text("literal") || (given === "" ? family : family === "" ? given : "");
    if (literal !== "") return [{ literal }];
    return family === "" ? [] : [{ family, given }];
  });
}
