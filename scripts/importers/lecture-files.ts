import { DECK_FILE, readDeckFile } from "../parse/deck-file.js";
import { eventsFile } from "../parse/events-file.js";
import { readList } from "../parse/list-file.js";
import { referencesFile } from "../parse/references-file.js";
import type { Findings } from "../parse/report.js";
import { readSource } from "../parse/source.js";
import type { Known } from "./event-target.js";
import { type EventsText, readEvents } from "./events-text.js";
import { IMPORT_LOCK, type ImportLock, NO_LOCK, readImportLock } from "./import-lock.js";
import type { ImportInput } from "./importer.js";

export const EVENTS = eventsFile.file;

/** As much as a table of half a million rows makes. */
const MOST_BYTES = 400_000_000;

export interface LectureFiles extends Known {
  readonly events: EventsText;
  readonly lock: ImportLock;
}

/** What of a lecture an import has to know; undefined after reporting what is wrong with it. */
export function readLectureFiles(
  { root, effects }: ImportInput,
  findings: Findings,
): LectureFiles | undefined {
  const { report } = findings;
  if (effects.kind(`${root}/${DECK_FILE}`) === undefined) {
    const hint = "run this in a lecture's folder, or name one with --root";
    const place = { file: DECK_FILE, line: 1, column: 1 };
    report("no-lecture", `expected ${DECK_FILE}, got no such file`, place, hint);
    return undefined;
  }
  const { facts, languages } = readDeckFile(root, effects, findings);
  const references = readList(
    referencesFile(languages[0] ?? "en"),
    ...([root, effects, languages, findings] as const),
  );
  const isThere = (file: string) => effects.kind(`${root}/${file}`) !== undefined;
  const read = (file: string) =>
    isThere(file) ? readSource(root, file, effects, report, MOST_BYTES) : "";
  const [source, locked] = [read(EVENTS), read(IMPORT_LOCK)];
  if (!facts || source === undefined || locked === undefined) return undefined;
  // As it is, with its own ends of lines.
  const bytes = isThere(EVENTS) ? effects.read(`${root}/${EVENTS}`) : undefined;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const events = readEvents(text, EVENTS, languages, report);
  const lock = locked === "" ? NO_LOCK : readImportLock(locked, report);
  if (!events || !lock) return undefined;
  const known = { languages, lanes: facts.lanes, references: references.map(({ id }) => id) };
  return { ...known, events, lock };
}
