import type { Effects } from "../model/effects.js";
import type { Slide, SlideText } from "../model/slide.js";
import type { Language } from "../model/text.js";
import type { Listener } from "./condition.js";
import { type LayoutFile, readLayoutFields } from "./layout-fields.js";
import { nearest } from "./nearest.js";
import { present } from "./reading.js";
import type { Findings } from "./report.js";
import { type SlideBlock, splitSlides } from "./slide-blocks.js";
import { type LayoutChoice, readSlide, stepsIn } from "./slide-file.js";
import { readSource } from "./source.js";
import { readTranslation } from "./translation.js";
import { inLanguages, type Told, toldIn } from "./variants.js";
import { parseYaml } from "./yaml-document.js";
import type { YamlDocument } from "./yaml-node.js";

/** A block whose front matter can be read, whatever is wrong in it. */
export interface SlideEntry {
  readonly block: SlideBlock;
  readonly document: YamlDocument;
  readonly id?: string;
}

/** All slides in shape, with their words in every language; and all that were found. */
export function readSlides(
  root: string,
  effects: Effects,
  languages: readonly Language[],
  layouts: ReadonlyMap<string, LayoutFile>,
  listeners: readonly Listener[],
  findings: Findings,
): {
  readonly slides: readonly Slide[];
  /** Of the first language. */
  readonly entries: readonly SlideEntry[];
  readonly byLanguage: ReadonlyMap<Language, readonly SlideEntry[]>;
} {
  const [first = "en", ...others] = languages;
  const choices = new Map<string, LayoutChoice>();
  for (const [name, file] of layouts) {
    const fields = readLayoutFields(file, findings.report);
    if (fields) choices.set(name, { name, fields });
  }
  const layoutOf = (entry: SlideEntry | undefined) =>
    choices.get(String(raw(entry?.document).layout));
  const { entries, whole } = entriesOf(first, root, effects, findings);
  if (!whole || entries.some(({ id }) => id === undefined)) findings.unread.add("slide");
  if (entries.length === 0) findings.unread.add("slide");
  const slides = entries.flatMap(
    (entry) =>
      readSlide(entry.block, entry.document, first, layoutOf(entry), listeners, findings) ?? [],
  );
  const byLanguage = new Map([[first, entries]]);
  const texts = others.map((language) => {
    const words = new Map<string, Told<SlideText>>();
    const translations = entriesOf(language, root, effects, findings);
    byLanguage.set(language, translations.entries);
    for (const { block, document, id } of translations.entries) {
      const slide = slides.find((candidate) => candidate.id === id);
      const entry = entries.find((candidate) => candidate.id === id);
      const original = {
        ...present({ slide, layout: layoutOf(entry) }),
        steps: entry ? stepsIn(entry.document) : [],
      };
      const text = readTranslation(
        block,
        document,
        [first, language],
        original,
        listeners,
        findings,
      );
      if (id !== undefined && words.has(id)) {
        findings.report(
          "duplicate-id",
          `expected each slide once in ${language}, got ${id} again`,
          document.locate(["id"]),
          "remove one of the two",
        );
      }
      if (id !== undefined && text) words.set(id, text);
    }
    const there = new Set(translations.entries.map(({ id }) => id));
    const all = entries.flatMap(({ id }) => id ?? []);
    // A misspelt id is reported as such, and not as a missing slide too.
    for (const { id } of translations.entries)
      if (id !== undefined && !all.includes(id)) there.add(nearest(id, all));
    if (translations.whole)
      reportMissing(
        entries.filter(({ id }) => id !== undefined && !there.has(id)),
        language,
        translations.entries.length === 0,
        findings,
      );
    return [language, words] as const;
  });
  const inAll = (slide: Slide): Slide => {
    const original = toldIn(slide, first);
    const translated = texts.flatMap(([language, words]) => {
      const text = words.get(slide.id);
      return text ? [[language, text] as const] : [];
    });
    if (!original || translated.length === 0) return slide;
    return { ...slide, ...inLanguages([[first, original], ...translated]) };
  };
  return { slides: slides.map(inAll), entries, byLanguage };
}

/** Of one language; further ones are counted. */
const MOST_MISSING = 10;

/** The slides that a language lacks; where it has none at all, that alone is said. */
function reportMissing(
  entries: readonly SlideEntry[],
  language: Language,
  hasNone: boolean,
  { report }: Findings,
): void {
  const say = (what: string, { document }: SlideEntry, hint: string) =>
    report(
      "missing-translation",
      `expected ${what} in ${language}, got nothing`,
      document.locate(["id"]),
      hint,
      undefined,
      language,
    );
  const [first] = entries;
  if (first && hasNone && entries.length > 1) {
    const hint = `write them in slides/${language}/*.md, each with its id and its words, or take ${language} out of languages: in slides/deck.yaml`;
    say(`the ${entries.length} slides`, first, hint);
    return;
  }
  const shown = entries.length > MOST_MISSING + 1 ? MOST_MISSING : entries.length;
  const hint = `write it in slides/${language}/, with its id and its words`;
  for (const entry of entries.slice(0, shown)) say(`slide ${entry.id}`, entry, hint);
  const next = entries[shown];
  if (next) say(`${entries.length - shown} more slides`, next, hint.replace("it", "them"));
}

function raw(document: YamlDocument | undefined): Readonly<Record<string, unknown>> {
  const value = document?.value;
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

/** The slides of one language in the order of their files; not whole where a part could not be read. */
function entriesOf(
  language: Language,
  root: string,
  effects: Effects,
  { report, isHopeless }: Findings,
): { readonly entries: readonly SlideEntry[]; readonly whole: boolean } {
  const folder = `slides/${language}`;
  let whole = true;
  const entries = effects
    .list(`${root}/${folder}`)
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) => {
      const file = `${folder}/${name}`;
      const source = readSource(root, file, effects, report);
      const blocks = source === undefined ? undefined : splitSlides(source, file, report);
      if (!blocks?.whole) whole = false;
      return blocks?.slides ?? [];
    })
    .flatMap((block) => {
      if (isHopeless(block.file)) return [];
      const document = parseYaml(block.frontMatter, block.file, report, block.frontMatterOffset);
      if (!document) {
        whole = false;
        return [];
      }
      if (document.value === null) {
        whole = false;
        report(
          "front-matter",
          "expected id and layout between two lines ---, got nothing",
          { file: block.file, line: block.frontMatterOffset, column: 1 },
          "write id: … and layout: …; a rule within a slide is ***",
        );
        return [];
      }
      const { id } = raw(document);
      return { block, document, ...(typeof id === "string" && { id }) };
    });
  return { entries, whole };
}
