import { asTold } from "./compare/as-told.js";
import type { Difference } from "./compare/difference.js";
import { fileDifferences, reformatted } from "./compare/file-differences.js";
import { lectureDifferences } from "./compare/lecture-differences.js";
import type { Speech } from "./compare/sayings.js";
import { ymdFromDay } from "./model/calendar.js";
import { dateInWords } from "./model/date-words.js";
import { type Diagnostic, hasErrors } from "./model/diagnostic.js";
import type { Lecture } from "./model/lecture.js";
import { DECK_FILE } from "./parse/deck-file.js";
import type { LectureFiles } from "./parse/lecture-files.js";
import { strippedFiles } from "./parse/stripped-files.js";
import { mustHave, type Prepared, prepare, type World } from "./prepare.js";
import { openMessages } from "./render/interface.js";

/** One of the two that are compared: a lecture's folder, on the disk or as a deck carries it. */
export interface Side {
  readonly root: string;
  readonly world: World;
  /** Of a deck that carries what its own audience is told alone, and no notes. */
  readonly toldTo?: string;
}

export interface Compared {
  readonly differences: readonly Difference[];
  /** Files in which comments, formatting or the order of keys alone are others. */
  readonly reformatted: readonly string[];
  /** The audience that both are compared as told to, without notes and answers; absent where all is. */
  readonly toldTo?: string;
}

/** What has changed from one lecture to another; or what is wrong with one, or both, so that nobody can tell. */
export function diff(
  older: Side,
  newer: Side,
  builtIn: string,
): Compared | { readonly older: readonly Diagnostic[]; readonly newer: readonly Diagnostic[] } {
  const [was, now] = [older, newer].map(({ root, world }) =>
    // What cannot be built for want of evidence or of a translation can be compared.
    prepare({ root, builtIn, draft: true }, world),
  ) as [ReturnType<typeof prepare>, ReturnType<typeof prepare>];
  if (!was.prepared || !now.prepared || hasErrors([...was.diagnostics, ...now.diagnostics]))
    return { older: was.diagnostics, newer: now.diagnostics };
  const toldTo = newer.toldTo ?? older.toldTo;
  const speech = speechOf(was.prepared, now.prepared, newer.world);
  const isOfTwo = older.toldTo !== undefined && older.toldTo !== toldTo;
  const [old, fresh] = [was.prepared.lecture, now.prepared.lecture].map((lecture) => {
    if (toldTo === undefined) return lecture;
    const told = asTold(lecture, toldTo);
    // Neither has the other's audience.
    return isOfTwo ? { ...told, audiences: [] } : told;
  }) as [Lecture, Lecture];
  const found = lectureDifferences(old, fresh, speech);
  const [before, after] = [was.prepared, now.prepared].map(({ files, lecture, set }) =>
    toldTo === undefined
      ? files()
      : strippedFiles(files(), toldTo, lecture, set.layouts, newer.world.assets.commentsIn),
  ) as [LectureFiles, LectureFiles];
  const touched = new Set(found.flatMap((one) => [...placesOf(one, old), ...placesOf(one, fresh)]));
  return {
    differences: [...found, ...fileDifferences(before, after)],
    reformatted: reformatted(before, after, touched),
    ...(toldTo !== undefined && { toldTo }),
  };
}

/** In English, as the command line speaks. */
function speechOf(was: Prepared, now: Prepared, { assets }: World): Speech {
  const english = now.words.get("en") ?? openMessages(["en"], now.set, assets).words.get("en");
  const spoken = mustHave(english ?? [...now.words.values()][0]);
  const languages = [...was.lecture.languages, ...now.lecture.languages];
  return { languages, date: (extent) => dateInWords(extent, spoken), day: dayInWords };
}

function dayInWords(day: number): string {
  if (!Number.isFinite(day)) return "open";
  const { year, month, day: date } = ymdFromDay(day);
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** The files that say what differs, as far as a lecture has it. */
function placesOf({ group, id }: Difference, lecture: Lecture): readonly string[] {
  if (group === "slides") {
    const texts = lecture.slides.find((slide) => slide.id === id)?.text ?? {};
    return Object.values(texts).map(({ location }) => location.file);
  }
  if (group === "lecture" || group === "lanes") return [DECK_FILE];
  const { events, periods, figures, references, glossary: terms, audiences } = lecture;
  const things = { events, periods, figures, references, terms, audiences };
  const all = group in things ? things[group as keyof typeof things] : [];
  return all.filter((thing) => thing.id === id).map(({ location }) => location.file);
}
