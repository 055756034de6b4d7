import * as z from "zod/mini";
import { audienceSchema } from "./audience-file.js";
import { DECK_FILE, deckSchema } from "./deck-file.js";
import { eventsFile, periodsFile } from "./events-file.js";
import { figuresFile } from "./figures-file.js";
import { glossaryFile } from "./glossary-file.js";
import { REFERENCES_FILE, referencesFile } from "./references-file.js";
import { slideSchema, translationSchema } from "./slide-spec.js";

/** One kind of file that people write, and what may stand in it. */
export interface FileSchema {
  /** As `chronodeck schema` calls it. */
  readonly name: string;
  /** Where such files stand in a lecture: a path, or a pattern with `*`. */
  readonly files: string;
  readonly title: string;
  readonly schema: z.ZodMiniType;
  /** Whether keys may stand in it that only a template knows; text then. */
  readonly isOpen?: boolean;
}

export const FILE_SCHEMAS: readonly FileSchema[] = [
  {
    name: "events",
    files: eventsFile.file,
    title: "Events: what happened, and how we know",
    schema: z.array(eventsFile.schema),
  },
  {
    name: "periods",
    files: periodsFile.file,
    title: "Periods: the eras behind the events",
    schema: z.array(periodsFile.schema),
  },
  {
    name: "figures",
    files: figuresFile.file,
    title: "Figures: series of numbers, drawn as charts",
    schema: z.array(figuresFile.schema),
  },
  {
    name: "references",
    files: REFERENCES_FILE,
    title: "References, in the field names of CSL-JSON",
    schema: z.array(referencesFile("en").schema),
  },
  {
    name: "glossary",
    files: glossaryFile.file,
    title: "Terms, and how they are explained",
    schema: z.array(glossaryFile.schema),
  },
  {
    name: "deck",
    files: DECK_FILE,
    title: "The lecture: title, languages, lanes",
    schema: deckSchema,
  },
  {
    name: "audience",
    files: "slides/audiences/*.yaml",
    title: "One audience: how long, how deep, in which look",
    schema: audienceSchema,
  },
  {
    name: "slides",
    files: "slides/*/*.md",
    title: "The front matter of a slide in the first language",
    schema: slideSchema([]),
    isOpen: true,
  },
  {
    name: "translations",
    files: "slides/*/*.md",
    title: "The front matter of a slide in another language: words alone",
    schema: translationSchema([]),
    isOpen: true,
  },
];
