import type { Language, Localized } from "../model/text.js";

/** Looks texts up in one language; the lecture's first stands in where parse let one be absent. */
export interface Resolve {
  (text: Localized): string;
  /**
   * For texts that stand together: where one of them lacks the language, all are in the
   * lecture's first, so that nobody reads half an event in each.
   */
  together(texts: readonly (Localized | undefined)[]): {
    readonly text: (text: Localized) => string;
    readonly language: Language;
  };
}

export function resolve(language: Language, languages: readonly Language[]): Resolve {
  const fallback = languages[0] ?? language;
  const inLanguage = (wanted: Language) => (text: Localized) =>
    text[wanted] ?? text[fallback] ?? Object.values(text)[0] ?? "";
  const text = inLanguage(language);
  return Object.assign((one: Localized) => text(one), {
    together(texts: readonly (Localized | undefined)[]) {
      const isWhole = texts.every((one) => one === undefined || one[language] !== undefined);
      return isWhole ? { text, language } : { text: inLanguage(fallback), language: fallback };
    },
  });
}
