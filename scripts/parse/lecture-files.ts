import { posix } from "node:path";
import type { Effects } from "../model/effects.js";
import type { Lecture } from "../model/lecture.js";
import { picturesOf } from "./pictures-of.js";

/** Files by their paths in the lecture's folder. */
export type LectureFiles = ReadonlyMap<string, Uint8Array>;

/** What editors and systems leave beside files, and no reader takes. */
const STRAY = /(^|\/)\.|~$/;
const TEMPLATE =
  /^[^/]+\.hbs$|^(layouts|partials)\/[^/]+\.hbs$|^(themes|styles|looks)\/[^/]+\.css$|^messages\/[^/]+\.yaml$/;
/** A font or picture goes nowhere without its terms. */
const TERMS = /(^|\/)(licen[cs]e|ofl|copying)[^/]*\.(txt|md)$/i;

/**
 * Every file of a lecture that a build reads, and its locks; nothing else that may lie in
 * its folder. `themeFiles` are those that its themes name, in `templates/themes/`.
 */
export function lectureFiles(
  root: string,
  builtIn: string,
  lecture: Lecture,
  themeFiles: readonly string[],
  effects: Effects,
): LectureFiles {
  const isSlides = (name: string) =>
    /^(deck|translations\.lock)\.yaml$|^audiences\/[^/]+\.yaml$/.test(name) ||
    (name.startsWith("media/") && TERMS.test(name)) ||
    (name.endsWith(".md") && lecture.languages.includes(name.split("/")[0] ?? ""));
  const found = (folder: string, is: (name: string) => boolean) =>
    effects
      .list(`${root}/${folder}`)
      .filter((name) => !STRAY.test(name) && is(name))
      .map((name) => `${folder}/${name}`);
  const named = [
    ...picturesOf(lecture),
    ...themeFiles.map((name) => posix.normalize(`templates/themes/${name}`)),
  ];
  const names = new Set([
    ...found("slides", isSlides),
    ...found("timeline-data", (name) => name.endsWith(".yaml")),
    // The tool's own templates are no part of a lecture, though one may stand in their folder.
    ...(`${root}/templates` === builtIn
      ? []
      : found("templates", (name) => TEMPLATE.test(name) || TERMS.test(name))),
    ...named,
  ]);
  return new Map(
    [...names].sort().flatMap((name) => {
      const bytes = effects.read(`${root}/${name}`);
      return bytes ? [[name, bytes] as const] : [];
    }),
  );
}
