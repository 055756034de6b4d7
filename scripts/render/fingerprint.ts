import { createHash } from "node:crypto";
import type { Effects } from "../model/effects.js";
import type { SourcePrints } from "../model/provenance.js";

/** Fingerprints of a lecture's data, of its slides, and of the templates. The lock of the translations changes nothing. */
export function sourcePrints(root: string, builtIn: string, effects: Effects): SourcePrints {
  const data = `${root}/timeline-data`;
  const of = (folders: readonly string[], counts: (file: string) => boolean = () => true) =>
    [...new Set(folders)].flatMap((folder) => files(folder, effects, counts));
  return {
    data: shortHash(of([data], isData)),
    slides: shortHash([
      ...of([`${root}/slides`], (file) => file !== "translations.lock.yaml"),
      ...of([data], (file) => !isData(file)),
    ]),
    templates: shortHash(of([builtIn, `${root}/templates`])),
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

/** Names and contents. */
function files(
  folder: string,
  effects: Effects,
  counts: (file: string) => boolean,
): readonly (string | Uint8Array)[] {
  return effects
    .list(folder)
    .filter(counts)
    .flatMap((file) => [file, effects.read(`${folder}/${file}`) ?? ""]);
}
