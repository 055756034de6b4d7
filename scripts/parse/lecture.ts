import { byPlace, type Diagnostic, hasErrors } from "../model/diagnostic.js";
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
import { collector } from "./report.js";
import { readSlides } from "./slides-files.js";

/** What the templates and the tool offer, for slides and audiences to name. */
export interface Catalog {
  readonly layouts: ReadonlyMap<string, LayoutFile>;
  readonly themes: readonly string[];
  /** Natural Earth's English names; called only where a slide has a map. */
  readonly countries: () => readonly string[];
}

export interface ParsedLecture {
  /** Absent where there is an error. */
  readonly lecture?: Lecture;
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What a draft may lack. */
const DRAFT_WARNINGS = ["no-evidence", "missing-translation"];

/** Reads a lecture's folder whole and reports every problem of every file. Never throws for what a file says. */
export function parseLecture(
  root: string,
  effects: Effects,
  catalog: Catalog,
  draft = false,
): ParsedLecture {
  const findings = collector(draft ? DRAFT_WARNINGS : []);
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
  const list = <Spec, Item>(file: ListFile<Spec, Item>) =>
    readList(file, root, effects, languages, findings);
  const events = list(eventsFile);
  const periods = list(periodsFile);
  const figures = list(figuresFile);
  const references = list(referencesFile);
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
  const { slides, entries } = readSlides(
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
  diagnostics.sort(byPlace);
  if (!deck.facts || hasErrors(diagnostics)) return { diagnostics };
  return {
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
