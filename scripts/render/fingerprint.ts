import { createHash, type Hash } from "node:crypto";
import type { Effects } from "../model/effects.js";

/** Twelve hex digits of SHA-256 over the lecture's data alone: the same as long as no event, figure or reference changes. */
export function dataFingerprint(root: string, effects: Effects): string {
  return digest(createHash("sha256"), [`${root}/timeline-data`], effects, isData);
}

/** Twelve hex digits of SHA-256 over everything a deck is made from: data, slides, templates and the tool's version; the lock of the translations is not. */
export function fingerprint(
  root: string,
  builtIn: string,
  effects: Effects,
  version: string,
): string {
  const hash = createHash("sha256").update(version);
  const folders = [
    ...new Set([`${root}/timeline-data`, `${root}/slides`, builtIn, `${root}/templates`]),
  ];
  return digest(hash, folders, effects, (file) => file !== "translations.lock.yaml");
}

/** The lock of the evidence says what was found in the paper, the glossary explains words; they change no event. */
function isData(file: string): boolean {
  return file !== "evidence.lock.yaml" && file !== "glossary.yaml";
}

function digest(
  hash: Hash,
  folders: readonly string[],
  effects: Effects,
  counts: (file: string) => boolean,
): string {
  for (const folder of folders) {
    for (const file of effects.list(folder).filter(counts)) {
      hash.update(`\0${file}\0`).update(effects.read(`${folder}/${file}`) ?? "");
    }
  }
  return hash.digest("hex").slice(0, 12);
}
