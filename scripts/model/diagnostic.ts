import type { Language } from "./text.js";

/** A place in a file of the lecture. Line and column count from 1. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Level = "error" | "warning";

/** A problem as a value: what is wrong, where, and how to mend it. */
export interface Diagnostic {
  /** Stable kebab-case name of the kind of problem, such as `unknown-key`. */
  readonly id: string;
  readonly level: Level;
  /** What was expected and what came. */
  readonly message: string;
  readonly location: Location;
  /** The remedy. */
  readonly hint?: string;
  /** The one language whose decks it concerns; absent: all decks. */
  readonly language?: Language;
}

export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.location.file, b.location.file) ||
    a.location.line - b.location.line ||
    a.location.column - b.location.column ||
    compare(a.id, b.id)
  );
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.level === "error");
}

/** Whether no deck at all can be made. */
export function stopsAll(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ level, language }) => level === "error" && language === undefined);
}

/** Languages whose decks cannot be made, while those of the others can. */
export function stoppedLanguages(diagnostics: readonly Diagnostic[]): ReadonlySet<Language> {
  return new Set(
    diagnostics.flatMap(({ level, language }) => (level === "error" && language) || []),
  );
}

/** Each once: what is wrong in one file is found again for every deck that is made of it. */
export function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [
    ...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values(),
  ];
}

// Plain code-unit order: localeCompare would depend on the machine.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
