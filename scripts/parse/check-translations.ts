import type { Language } from "../model/text.js";
import type { Mention } from "./mentions.js";
import { didYouMean } from "./nearest.js";
import type { Report } from "./report.js";
import { translationKey } from "./translation-key.js";

/** Of one file and language; further ones are counted, since nobody reads a list of hundreds. */
const MOST_MISSING = 10;

/** Whether each text stands in every language of the lecture, and in no other. */
export function checkTranslations(
  mentions: readonly Mention[],
  languages: readonly Language[],
  report: Report,
): void {
  const [first] = languages;
  if (first === undefined) return;
  const missing = new Map<string, { readonly language: Language; readonly texts: Mention[] }>();
  for (const mention of mentions) {
    const { role, value, document, path } = mention;
    if (!("holds" in role) || (role.holds !== "text" && role.holds !== "name")) continue;
    if (typeof value === "string" && role.holds === "name") continue;
    const texts = textsOf(value, first);
    if (!texts) continue;
    for (const language of languages.filter((one) => !Object.hasOwn(texts, one))) {
      const key = `${language} ${document.locate([]).file}`;
      const known = missing.get(key) ?? { language, texts: [] };
      known.texts.push(mention);
      missing.set(key, known);
    }
    for (const language of Object.keys(texts).filter((one) => !languages.includes(one))) {
      const hint = `${didYouMean(language, languages, "language")} (slides/deck.yaml lists the languages)`;
      const message = `expected a language of the lecture, got ${language}`;
      report("unknown-language", message, document.locateKey([...path, language]), hint);
    }
  }
  for (const { language, texts } of missing.values()) reportMissing(texts, language, report);
}

function reportMissing(texts: readonly Mention[], language: Language, report: Report): void {
  const shown = texts.length > MOST_MISSING + 1 ? MOST_MISSING : texts.length;
  for (const [index, mention] of texts.slice(0, shown + 1).entries()) {
    const message =
      index < shown
        ? `expected ${translationKey(mention)} in ${language}, got nothing`
        : `expected ${texts.length - shown} more texts of this file in ${language}, got nothing`;
    const place = mention.document.locate(mention.path);
    report("missing-translation", message, place, `add ${language}: …`, undefined, language);
  }
}

/** By language; undefined where it is out of shape. */
function textsOf(value: unknown, first: Language): Readonly<Record<string, unknown>> | undefined {
  if (typeof value === "string") return { [first]: value };
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
