import { byPlace, type Diagnostic, stopsAll } from "../model/diagnostic.js";
import type { Effects } from "../model/effects.js";
import type { Lecture } from "../model/lecture.js";
import { readAudience } from "./audience-file.js";
import { checkCircles } from "./check-circles.js";
import { checkFolder, guessLanguages } from "./check-folder.js";
import { checkNames } from "./check-names.js";
import { checkPictures } from "./check-pictures.js";
import { checkSteps } from "./check-steps.js";
import { checkValues } from "./check-values.js";
import { DECK_FILE, readDeckFile } from "./deck-file.js";
import { eventsFile, periodsFile } from "./events-file.js";
import { figuresFile } from "./figures-file.js";
import { checkTerms, glossaryFile } from "./glossary-file.js";
import type { LayoutFile } from "./layout-fields.js";
import { type ListFile, readList } from "./list-file.js";
import { referencesFile } from "./references-file.js";
import { collector, type Report } from "./report.js";
import { readSlides } from "./slides-files.js";
import { readSource } from "./source.js";
import { translatedTexts } from "./translated-texts.js";
import {
  formatTranslationLock,
  parseTranslationLock,
  reportStale,
  TRANSLATION_LOCK,
  type Translated,
} from "./translation-lock.js";

/** What the templates and the tool offer, for slides and audiences to name. */
export interface Catalog {
  readonly layouts: ReadonlyMap<string, LayoutFile>;
  readonly themes: readonly string[];
  /** Natural Earth's English names; called only where a slide has a map. */
  readonly countries: () => readonly string[];
}

export interface ParsedLecture {
  /** Absent where there is an error that concerns all languages. */
  readonly lecture?: Lecture;
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
  /** What a check without an error writes into the translations' lock; absent in a lecture of one language. */
  readonly translationLock?: () => string;
}

/** What stands in the lecture's first language where a deck may have gaps. */
const GAPS = ["missing-translation", "stale-translation"];

/** What a build bears with: `draft` also evidence that is missing. */
export type Lenience = "none" | "gaps" | "draft";
const LENIENT: Readonly<Record<Lenience, readonly string[]>> = {
  none: [],
  gaps: GAPS,
  draft: ["no-evidence", ...GAPS],
};

/** Reads a lecture's folder whole and reports every problem of every file. Never throws for what a file says. */
export function parseLecture(
  root: string,
  effects: Effects,
  catalog: Catalog,
  lenience: Lenience = "none",
): ParsedLecture {
  const findings = collector(LENIENT[lenience]);
  const { diagnostics, report } = findings;
  if (effects.kind(`${root}/${DECK_FILE}`) === undefined) {
    const hint = "run this in a lecture's folder, or name one with --root";
    report(
      "no-lecture",
      `expected ${DECK_FILE}, got no such file`,
      { file: DECK_FILE, line: 1, column: 1 },
      hint,
    );
    return { diagnostics };
  }
  const deck = readDeckFile(root, effects, findings);
  // Where deck.yaml does not say, the other files are still read, for their own faults.
  const languages = deck.languages.length > 0 ? deck.languages : guessLanguages(root, effects);
  for (const language of languages.slice(1)) findings.translations.add(language);
  const list = <Spec, Item>(file: ListFile<Spec, Item>) =>
    readList(file, root, effects, languages, findings);
  const events = list(eventsFile);
  const periods = list(periodsFile);
  const figures = list(figuresFile);
  const references = list(referencesFile(deck.facts?.paper?.language ?? languages[0] ?? "en"));
  const glossary = list(glossaryFile);
  checkTerms(glossary, report);
  // Before the slides: their conditional blocks name audiences, also those out of shape.
  const files = effects
    .list(`${root}/slides/audiences`)
    .filter((name) => /^[^/]+\.yaml$/.test(name))
    .map((name) => ({
      id: name.replace(/\.yaml$/, ""),
      audience: readAudience(`slides/audiences/${name}`, root, effects, languages, findings),
    }));
  const audiences = files.flatMap(({ audience }) => audience ?? []);
  const listeners = files.map(({ id, audience }) => audience ?? { id });
  const { slides, entries, byLanguage } = readSlides(
    root,
    effects,
    languages,
    catalog.layouts,
    listeners,
    findings,
  );

  checkFolder(root, effects, deck, findings);
  checkValues(findings, deck.areAll ? deck.languages : [], deck.hasPaper);
  checkNames(findings, {
    layout: [...catalog.layouts.keys()],
    theme: catalog.themes,
    country: catalog.countries,
  });
  checkSteps(findings);
  checkCircles(entries, report);
  checkPictures(findings, root, effects);
  const texts = () => translatedTexts(findings.mentions, slides, byLanguage, languages);
  if (languages.length > 1 && effects.kind(`${root}/${TRANSLATION_LOCK}`) !== undefined)
    compareWithLock(texts(), root, effects, report);
  diagnostics.sort(byPlace);
  if (!deck.facts || stopsAll(diagnostics)) return { diagnostics };
  return {
    ...(languages.length > 1 && { translationLock: () => formatTranslationLock(texts()) }),
    lecture: {
      ...deck.facts,
      events,
      periods,
      figures,
      references,
      glossary,
      slides,
      audiences,
    },
    diagnostics,
  };
}

function compareWithLock(
  texts: readonly Translated[],
  root: string,
  effects: Effects,
  report: Report,
): void {
  const source = readSource(root, TRANSLATION_LOCK, effects, report);
  if (source === undefined) return;
  const lock = parseTranslationLock(source);
  if (lock) reportStale(texts, lock, report);
  else
    report(
      "lock",
      "expected a lock as chronodeck check writes it, got something else",
      { file: TRANSLATION_LOCK, line: 1, column: 1 },
      "remove it and run chronodeck check to write it anew, or take it back from version control",
    );
}
