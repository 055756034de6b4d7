import { createHash } from "node:crypto";
import type { Effects } from "../model/effects.js";
import type { SourcePrints } from "../model/provenance.js";

type Files = ReadonlyMap<string, string | Uint8Array>;

/**
 * Fingerprints of a lecture's data, of its slides, and of the templates in force. `lecture` has
 * its files by their paths in its folder. What was read once and what was imported changes nothing.
 */
export function sourcePrints(lecture: Files, builtIn: string, effects: Effects): SourcePrints {
  const below = (folder: string) =>
    new Map(
      [...lecture]
        .filter(([file]) => file.startsWith(folder))
        .map(([file, content]) => [file.slice(folder.length), content]),
    );
  const data = below("timeline-data/");
  const slides = below("slides/");
  const only = (all: Files, counts: (file: string) => boolean) =>
    new Map([...all].filter(([file]) => counts(file)));
  return {
    data: printOf(only(data, isData)),
    slides: shortHash([
      printOf(only(slides, (file) => file !== "translations.lock.yaml")),
      printOf(only(data, isWording)),
    ]),
    // A file of the lecture stands in the place of the built-in one of the same name.
    templates: printOf(new Map([...files(builtIn, effects), ...below("templates/")])),
  };
}

/** Of everything that a deck is made from, the tool's version too. */
export function fingerprint(sources: SourcePrints, version: string): string {
  return shortHash([version, sources.data, sources.slides, sources.templates]);
}

/** Twelve hex digits of SHA-256. */
export function shortHash(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 12);
}

/** Locks say what was found, the glossary explains words; they change no event. */
function isData(file: string): boolean {
  return !file.endsWith(".lock.yaml") && file !== "glossary.yaml";
}

/** A lock of the evidence decides what a slide says of it. */
function isWording(file: string): boolean {
  return file === "evidence.lock.yaml" || file === "glossary.yaml";
}

/** What editors and systems leave beside files, and no reader takes. */
const STRAY = /(^|\/)\.|~$/;

/** Content by name. */
function files(folder: string, effects: Effects): Files {
  const names = effects.list(folder).filter((file) => !STRAY.test(file));
  return new Map(names.map((file) => [file, effects.read(`${folder}/${file}`) ?? ""]));
}

function printOf(all: Files): string {
  return shortHash([...all].sort(([a], [b]) => (a < b ? -1 : 1)).flat());
}
