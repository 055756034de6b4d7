import { parse } from "yaml";
import * as z from "zod/mini";
import type { Location } from "../model/diagnostic.js";
import type { Language } from "../model/text.js";
import type { Report } from "./report.js";
import { readQuickly } from "./yaml-quick.js";

export const TRANSLATION_LOCK = "slides/translations.lock.yaml";

/** A text of the lecture in its first language, and what it has become in the others. */
export interface Translated {
  /** Such as `events treaty title` or `slide opening`. */
  readonly key: string;
  readonly original: string;
  readonly translations: Readonly<
    Record<Language, { readonly words: string; readonly location: Location }>
  >;
}

/** Hashes by language, that of the original under `original`; by key. */
export type TranslationLock = ReadonlyMap<string, Readonly<Record<string, string>>>;

const schema = z.object({ translations: z.array(z.record(z.string(), z.string())) });

const HEAD = `# Written by chronodeck check when every text was translated: a hash of each original, and of each translation.
# Where an original changes and its translation does not, the check fails. If the translation still says
# the same, remove its line here and run chronodeck check again.
`;

/** The lock as YAML, sorted by key, so that it changes only where the texts do. */
export function formatTranslationLock(texts: readonly Translated[]): string {
  const lines = [...texts]
    .filter(({ translations }) => Object.keys(translations).length > 0)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, original, translations }) => {
      const hashes = Object.entries(translations).map(
        ([language, { words }]) => `${language}: "${hashOf(words)}"`,
      );
      const first = `original: "${hashOf(original)}"`;
      return `  - { text: ${JSON.stringify(key)}, ${[first, ...hashes].join(", ")} }\n`;
    });
  return `${HEAD}translations:${lines.length === 0 ? " []" : ""}\n${lines.join("")}`;
}

/** The lock, or undefined where the text is none. */
export function parseTranslationLock(text: string): TranslationLock | undefined {
  try {
    const result = schema.safeParse(readQuickly(text)?.value ?? parse(text));
    if (!result.success) return undefined;
    return new Map(result.data.translations.map(({ text: key = "", ...hashes }) => [key, hashes]));
  } catch {
    return undefined;
  }
}

/** Translations that are as they were recorded, while their originals are not. */
export function reportStale(
  texts: readonly Translated[],
  lock: TranslationLock,
  report: Report,
): void {
  for (const { key, original, translations } of texts) {
    const before = lock.get(key);
    if (!before || before.original === hashOf(original)) continue;
    for (const [language, { words, location }] of Object.entries(translations)) {
      if (before[language] !== hashOf(words)) continue;
      report(
        "stale-translation",
        `expected ${key} in ${language} to follow its original, got the translation from before it changed`,
        location,
        `revise it; if it still says the same, remove its line from ${TRANSLATION_LOCK} and run chronodeck check`,
        undefined,
        language,
      );
    }
  }
}

/**
 * Eleven digits of base 36 over the words, wherever their lines break: two rounds of
 * multiplication as in MurmurHash, since a lecture is hashed whole at each build.
 */
function hashOf(text: string): string {
  const words = text.replace(/\s+/g, " ").trim();
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < words.length; index++) {
    const code = words.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, "0");
}
