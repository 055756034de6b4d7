import { byPlace } from "../model/diagnostic.js";
import type { Imported } from "./importer.js";

/** What one file makes of two files of the lecture. `unit`: what is counted in the other, such as `event`. */
export function joinImported(one: Imported, other: Imported, unit: string): Imported {
  return {
    files: new Map([...one.files, ...other.files]),
    changes: [...one.changes, ...other.changes],
    already: one.already + other.already,
    beside: { unit, already: other.already },
    diagnostics: [...one.diagnostics, ...other.diagnostics].sort(byPlace),
    notes: [...new Set([...one.notes, ...other.notes])],
    next: [...new Set([...one.next, ...other.next])],
  };
}
