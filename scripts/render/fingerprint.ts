import { createHash } from "node:crypto";
import type { Effects } from "../model/effects.js";
import type { SourcePrints } from "../model/provenance.js";

type Files = ReadonlyMap<string, string | Uint8Array>;

/** Fingerprints of a lecture's data, of its slides, and of the templates in force. The lock of the translations changes nothing. */
export function sourcePrints(root: string, builtIn: string, effects: Effects): SourcePrints {
  const data = files(`${root}/timeline-data`, effects);
  const slides = files(`${root}/slides`, effects);
  const only = (all: Files, counts: (file: string) => boolean) =>
    new Map([...all].filter(([file]) => counts(file)));
  return {
    data: printOf(only(data, isData)),
    slides: shortHash([
      printOf(only(slides, (file) => file !== "translations.lock.yaml")),
      printOf(only(data, (file) => !isData(file))),
    ]),
    // A file of the lecture stands in the place of the built-in one of the same name.
    templates: printOf(
      new Map([...files(builtIn, effects), ...files(`${root}/templates`, effects)]),
    ),
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

/** The lock of the evidence says what was found in the paper, the glossary explains words; they change no event. */
function isData(file: string): boolean {
  return file !== "evidence.lock.yaml" && file !== "glossary.yaml";
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
