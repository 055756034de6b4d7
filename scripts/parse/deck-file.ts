import * as z from "zod/mini";
import type { Effects } from "../model/effects.js";
import { type Lecture, TONES } from "../model/lecture.js";
import type { Language } from "../model/text.js";
import { parseDate } from "./edtf.js";
import * as f from "./fields.js";
import { isLanguageTag, TAG } from "./language-tag.js";
import { readMap } from "./map-file.js";
import { withRole } from "./mentions.js";
import { present, readName, readText } from "./reading.js";
import type { Findings, Report } from "./report.js";
import { fields } from "./shape.js";
import type { YamlDocument } from "./yaml-node.js";

export const DECK_FILE = "slides/deck.yaml";

// A schema has one role: each use makes its own.
const languageTag = () => z.string(TAG).check(z.refine(isLanguageTag, TAG));

export const deckSchema = fields({
  title: f.text,
  subtitle: z.optional(f.text),
  lecturer: f.name,
  date: f.date,
  link: z.optional(f.link),
  languages: z
    .array(withRole({ declares: "language" }, languageTag()))
    .check(z.minLength(1, { error: "at least one language" })),
  paper: z.optional(
    fields({ author: f.words, title: f.words, language: languageTag(), note: z.optional(f.text) }),
  ),
  lanes: z
    .array(
      fields({
        id: f.idOf("lane"),
        title: f.text,
        tone: withRole({ declares: "tone" }, z.enum(TONES)),
      }),
    )
    .check(z.minLength(1, { error: "at least one lane" })),
});

type DeckFacts = Pick<
  Lecture,
  "title" | "subtitle" | "lecturer" | "date" | "link" | "languages" | "paper" | "lanes"
>;

export interface DeckFile {
  /** Absent where deck.yaml is out of shape. */
  readonly facts?: DeckFacts;
  /** Those with a proper tag; empty where deck.yaml does not say. */
  readonly languages: readonly Language[];
  /** Whether these are all that the lecture means to speak. */
  readonly areAll: boolean;
  readonly hasPaper: boolean;
}

/** What deck.yaml says: the frame into which everything else is read. */
export function readDeckFile(root: string, effects: Effects, findings: Findings): DeckFile {
  const read = readMap(DECK_FILE, deckSchema, root, effects, findings);
  if (!read) {
    findings.unread.add("lane").add("language");
    return { languages: [], areAll: false, hasPaper: false };
  }
  const { spec, document } = read;
  checkDay(document, findings.report);
  const raw = (typeof document.value === "object" ? document.value : {}) as Readonly<
    Record<string, unknown>
  >;
  if (!Array.isArray(raw.lanes)) findings.unread.add("lane");
  if (!Array.isArray(raw.languages)) findings.unread.add("language");
  const tags: readonly unknown[] = Array.isArray(raw.languages) ? raw.languages : [];
  const languages = tags.filter(isLanguageTag);
  const areAll = languages.length > 0 && languages.length === tags.length;
  const hasPaper = raw.paper !== undefined;
  if (!spec) return { languages, areAll, hasPaper };
  const reading = { document, languages };
  const { title, subtitle, lecturer, paper, lanes } = spec;
  const facts: DeckFacts = {
    ...present({
      link: spec.link,
      subtitle: subtitle === undefined ? undefined : readText(subtitle, reading),
      paper: paper && {
        ...present({ note: paper.note === undefined ? undefined : readText(paper.note, reading) }),
        author: paper.author,
        title: paper.title,
        language: paper.language,
      },
    }),
    title: readText(title, reading),
    lecturer: readName(lecturer, reading),
    date: document.written(["date"]) ?? "",
    languages,
    lanes: lanes.map((lane) => ({ ...lane, title: readText(lane.title, reading) })),
  };
  return { facts, languages, areAll, hasPaper };
}

/** The deck's date is a plain day of our era: PDF and calendars have no other. That it is in the calendar, the check of dates has seen. */
function checkDay(document: YamlDocument, report: Report): void {
  const date = document.written(["date"]) ?? "";
  if ("extent" in parseDate(date) && !/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(date)) {
    report(
      "date",
      `expected a day such as 2026-03-15, got ${date}`,
      document.locate(["date"]),
      "write year, month and day",
    );
  }
}
