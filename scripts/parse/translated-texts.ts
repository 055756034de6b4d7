import type { Slide, SlideText } from "../model/slide.js";
import type { Language } from "../model/text.js";
import type { Mention } from "./mentions.js";
import type { SlideEntry } from "./slides-files.js";
import { translationKey } from "./translation-key.js";
import type { Translated } from "./translation-lock.js";

/** Every text of the lecture that stands in more than one language, slides as wholes. */
export function translatedTexts(
  mentions: readonly Mention[],
  slides: readonly Slide[],
  entries: ReadonlyMap<Language, readonly SlideEntry[]>,
  languages: readonly Language[],
): readonly Translated[] {
  const [first = "", ...others] = languages;
  const texts = mentions.flatMap((mention): Translated[] => {
    const { role, value, document, path } = mention;
    if (!("holds" in role) || (role.holds !== "text" && role.holds !== "name")) return [];
    if (typeof value !== "object" || value === null) return [];
    const words = value as Readonly<Record<string, unknown>>;
    const translations = others
      .filter((language) => typeof words[language] === "string")
      .map((language) => {
        const location = document.locate([...path, language]);
        return [language, { words: String(words[language]), location }] as const;
      });
    return [
      {
        key: translationKey(mention),
        original: String(words[first] ?? ""),
        translations: Object.fromEntries(translations),
      },
    ];
  });
  const sources = new Map(
    languages.map((language) => [
      language,
      new Map(entries.get(language)?.map(({ id, block }) => [id, block.markdown])),
    ]),
  );
  const said = (slide: Slide, language: Language) =>
    `${sources.get(language)?.get(slide.id) ?? ""}\n${besides(slide.text[language])}`;
  const told = slides.map((slide): Translated => {
    const translations = others.flatMap((language) => {
      const text = slide.text[language];
      if (!text) return [];
      return [[language, { words: said(slide, language), location: text.location }] as const];
    });
    return {
      key: `slide ${slide.id}`,
      original: said(slide, first),
      translations: Object.fromEntries(translations),
    };
  });
  return [...texts, ...told];
}

/** The words of a slide that its front matter has: of its picture, its map, its layout's own fields. */
function besides(text: SlideText | undefined): string {
  const { image, map, fields = {} } = text ?? {};
  return [
    ...[image?.alt, image?.credit, image?.licence],
    ...(map?.countries.flatMap(({ label, note }) => [label, note]) ?? []),
    ...(map?.arrows.map(({ label }) => label) ?? []),
    ...Object.values(fields),
  ]
    .filter(Boolean)
    .join("\n");
}
