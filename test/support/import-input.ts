import {
  type ImportInput,
  type ImportWishes,
  NO_WISHES,
} from "../../scripts/importers/importer.js";
import type { Effects } from "../../scripts/model/effects.js";

/** A text file as an importer gets it, for the lecture at /lecture. */
export function importInput(
  file: string,
  source: string,
  effects: Effects,
  wishes: Partial<ImportWishes> = {},
): ImportInput {
  return {
    ...{ file, source, effects, root: "/lecture", notes: [] },
    bytes: new TextEncoder().encode(source),
    wishes: { ...NO_WISHES, ...wishes },
  };
}
