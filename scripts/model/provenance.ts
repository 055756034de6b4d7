import type { Loss } from "./loss.js";

/** Before it in a file, so that it is found whatever the format is. */
export const PROVENANCE_MARK = "chronodeck-provenance:";

/** What tells a file of ours from others, and one that is up to date from one that is not. It stands in the file itself, as JSON. */
export interface Provenance {
  readonly generator: "chronodeck";
  readonly version: string;
  /** Its title, in the file's language. */
  readonly lecture: string;
  /** As it is asked for on the command line; `deck` for what `build` writes. */
  readonly format: string;
  readonly audience: string;
  readonly language: string;
  readonly sources: SourcePrints;
  readonly asked: Asked;
  readonly events: readonly EventMark[];
  readonly losses: readonly Loss[];
}

/** What was asked for beside audience and language that decides which events a file holds. How it looks is no part of it. */
export interface Asked {
  readonly minutes?: number;
  readonly lanes?: readonly string[];
  readonly events?: readonly string[];
  /** The first day, and the day after the last. */
  readonly from?: number;
  readonly to?: number;
}

/** Twelve hex digits of SHA-256 over what a file was made from. */
export interface SourcePrints {
  /** Events, figures and references. */
  readonly data: string;
  /** Slides, audiences, glossary and locks. */
  readonly slides: string;
  /** Templates, themes and messages. */
  readonly templates: string;
}

/** An event as it stood when the file was made. */
export interface EventMark {
  readonly id: string;
  readonly title: string;
  /** EDTF. */
  readonly date: string;
  /** Twelve hex digits over all that is known of it; empty where it was corrected in the deck. */
  readonly digest: string;
}
