import { type Diagnostic, hasErrors } from "../model/diagnostic.js";
import type { Effects } from "../model/effects.js";
import type { Lecture } from "../model/lecture.js";
import { readAudience } from "./audience-file.js";
import { checkAudiences } from "./check-audiences.js";
import { checkPictures, checkSlides } from "./check-slides.js";
import { crossCheck, type Parts } from "./cross-check.js";
import { readDeckFile } from "./deck-file.js";
import { eventsFile, periodsFile } from "./events-file.js";
import { figuresFile } from "./figures-file.js";
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
  readonly diagnostics: readonly Diagnostic[];
}

/** What a draft may lack. */
const DRAFT_WARNINGS = ["no-evidence", "missing-translation"];

/** Reads a lecture's folder whole and reports every problem of every file. Never throws for what a file says. */
export function parseLecture(root: string, effects: Effects, catalog: Catalog, draft = false): ParsedLecture {
  const { diagnostics, report } = collector(draft ? DRAFT_WARNINGS : []);
  const deck = readDeckFile(root, effects, report);
  // Without deck.yaml the other files are still read, for their own faults.
  const languages = deck?.languages ?? ["en"];
  const list = <Spec, Item>(file: ListFile<Spec, Item>) => readList(file, root, effects, languages, report);
  const events = list(eventsFile);
  const periods = list(periodsFile);
  const figures = list(figuresFile);
  const references = list(referencesFile);
  const slides = readSlides(root, effects, languages, catalog.layouts, report);
  const audiences = effects
    .list(`${root}/slides/audiences`)
    .filter((name) => name.endsWith(".yaml"))
    .flatMap((name) => readAudience(`slides/audiences/${name}`, root, effects, languages, report) ?? []);
  if (!deck) return { diagnostics };
  const parts: Parts = {
    deck,
    events: events.items,
    periods: periods.items,
    figures: figures.items,
    references: references.items,
    slides: slides.slides,
    audiences,
    ids: { event: events.ids, figure: figures.ids, reference: references.ids, slide: slides.ids },
  };
  crossCheck(parts, report);
  checkSlides(parts, catalog.countries, report);
  checkPictures(parts, root, effects, report);
  checkAudiences(parts, catalog.themes, report);
  const folder = (name: string) => ({ file: name, line: 1, column: 1 });
  if (slides.ids.length === 0) report("no-slides", "expected a slide, got none", folder(`slides/${languages[0]}`), `write slides/${languages[0]}/01-opening.md`);
  if (effects.list(`${root}/slides/audiences`).length === 0) {
    report("no-audience", "expected an audience, got none", folder("slides/audiences"), "write slides/audiences/students.yaml with title and minutes");
  }
  if (hasErrors(diagnostics)) return { diagnostics };
  const lecture: Lecture = {
    ...deck,
    events: parts.events,
    periods: parts.periods,
    figures: parts.figures,
    references: parts.references,
    slides: parts.slides.map(({ slide }) => slide),
    audiences: audiences.map(({ audience }) => audience),
  };
  return { lecture, diagnostics };
}
