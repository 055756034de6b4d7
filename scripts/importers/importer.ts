import type { Diagnostic, Location } from "../model/diagnostic.js";
import type { Effects } from "../model/effects.js";
import type { Report } from "../parse/report.js";
import type { EventSpec } from "./event-spec.js";

/** The order of the parts of a date such as 3/4/2010. */
export type DateOrder = "dmy" | "mdy" | "ymd";

/** What the user asked for beside the file. */
export interface ImportWishes {
  /** Field → the file's name of the column or key that has it; "" leaves the field out. */
  readonly map: ReadonlyMap<string, string>;
  /** Of a text file; absent: found out. */
  readonly encoding?: string;
  readonly dates?: DateOrder;
  /** Of references: whether the dates of works become events. */
  readonly worksAsEvents: boolean;
  /** Of a workbook; absent: the first with a head that is known. */
  readonly sheet?: string;
}

export const NO_WISHES: ImportWishes = { map: new Map(), worksAsEvents: false };

export interface ImportInput {
  /** As the user named it. */
  readonly file: string;
  /** As it is. */
  readonly bytes: Uint8Array;
  /** Its text, with LF at each line's end; "" where it is an archive or another binary. */
  readonly source: string;
  readonly wishes: ImportWishes;
  /** The lecture's folder. */
  readonly root: string;
  readonly effects: Effects;
  /** What was found out on the way to the text, such as its encoding, a sentence each. */
  readonly notes: readonly string[];
  /** What a lecture that is being made does to events before they are taken. */
  readonly adapt?: (told: ToldEvents) => ToldEvents;
}

/** One thing that becomes another in the lecture's files. */
export interface ImportChange {
  readonly id: string;
  /** `event` (or `reference`) where the whole entry is new; then `was` is empty. */
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
  /** What was guessed, kept or left out, a sentence each. */
  readonly notes: readonly string[];
  /** What is to be done next, a sentence each. */
  readonly next: readonly string[];
}

/** Events that a file tells. They may be gone through once; for more, ask for them again. */
export interface ToldEvents {
  /** Read as they are asked for; what cannot be read is reported on the way. */
  readonly specs: Iterable<EventSpec>;
  /** What was guessed, a sentence each; may grow until the last event has been read. */
  readonly notes: readonly string[];
}

export interface Importer {
  readonly name: string;
  /** What such a file is, for people: "expected corrections.yaml …". */
  readonly what: string;
  /** What `already` counts, such as `correction`. */
  readonly unit: string;
  /** Whether the file is of this format, sound or not. `source` is "" where it is no text. */
  takes(source: string, file: string, bytes: Uint8Array): boolean;
  read(input: ImportInput): Imported;
  /** The same file's events before they go anywhere; undefined after reporting why it has none. Absent: it has no events. */
  readonly specs?: (input: ImportInput, report: Report) => ToldEvents | undefined;
}

/** A format whose reader needs a library that few need: it is loaded when such a file comes. */
export interface LateImporter extends Pick<Importer, "name" | "what" | "takes"> {
  load(): Promise<Importer>;
}
