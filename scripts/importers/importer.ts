import type { Diagnostic, Location } from "../model/diagnostic.js";
import type { Effects } from "../model/effects.js";

export interface ImportInput {
  /** As the user named it. */
  readonly file: string;
  /** Its text, with LF at each line's end. */
  readonly source: string;
  /** The lecture's folder. */
  readonly root: string;
  readonly effects: Effects;
}

/** One thing that becomes another in the lecture's files. */
export interface ImportChange {
  readonly id: string;
  /** `event` where the whole event is new; then `was` is empty. */
  readonly field: string;
  /** Of a text. */
  readonly language?: string;
  readonly was: string;
  readonly now: string;
  readonly location: Location;
}

/** What an import makes of a lecture. What has an error is left out of the files; where all has, there are none. */
export interface Imported {
  /** Path in the lecture → its new content. */
  readonly files: ReadonlyMap<string, string>;
  readonly changes: readonly ImportChange[];
  /** How many changes the lecture had already. */
  readonly already: number;
  readonly diagnostics: readonly Diagnostic[];
  /** What is to be done next, a sentence each. */
  readonly next: readonly string[];
}

export interface Importer {
  readonly name: string;
  /** What such a file is, for people: "expected corrections.yaml …". */
  readonly what: string;
  /** What `already` counts, such as `correction`. */
  readonly unit: string;
  /** Whether the text is of this format, sound or not. */
  takes(source: string, file: string): boolean;
  read(input: ImportInput): Imported;
}
