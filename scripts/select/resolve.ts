import type { Language, Localized } from "../model/text.js";

export type Resolve = (text: Localized) => string;

/** Looks texts up in one language; the lecture's first language stands in where parse let one be absent. */
export function resolve(language: Language, languages: readonly Language[]): Resolve {
  const fallback = languages[0] ?? language;
  return (text) => text[language] ?? text[fallback] ?? "";
}
