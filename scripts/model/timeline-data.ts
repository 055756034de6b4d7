import type { Tone } from "./lecture.js";

/**
 * What a deck carries as JSON (`<script type="application/json" id="deck-data">`)
 * for its interactive timelines. Days are numbers from 1970-01-01 and finite:
 * an open side stands at the edge of `range` and is flagged.
 */
export interface TimelineData {
  readonly language: string;
  readonly lanes: readonly {
    readonly id: string;
    readonly title: string;
    readonly tone: Tone;
    readonly glyph: string;
  }[];
  readonly events: readonly TimelineEvent[];
  readonly periods: readonly {
    readonly id: string;
    readonly title: string;
    readonly start: number;
    readonly end: number;
  }[];
  /** The whole span of all events, with a margin. */
  readonly range: { readonly start: number; readonly end: number };
  /** Short month names, January first, for the axis. */
  readonly months: readonly string[];
  /** Pattern with `{year}` for years before 1, such as `{year} BC`. */
  readonly bcPattern: string;
  /** Fixed sentences that only the running deck can need. */
  readonly words: Readonly<Record<string, string>>;
}

export interface TimelineEvent {
  readonly id: string;
  readonly lane: string;
  readonly label: string;
  /** The date in words, for announcing and tooltips. */
  readonly words: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** A day or less is a glyph; `span` a solid bar from an interval; `box` one imprecise date as wide as its precision. */
  readonly mark: "day" | "box" | "span";
  /** Which ends fade, are dashed, go on. */
  readonly startSign: EndSign;
  readonly endSign: EndSign;
  readonly context: boolean;
  readonly differs: boolean;
  readonly unverified: boolean;
  /** Days that the record knows: flags on one line, a ring where within a year of the paper's date. */
  readonly record: readonly {
    readonly type: string;
    readonly label: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly slide?: string;
  readonly importance: number;
}

export type EndSign = "exact" | "approximate" | "uncertain" | "both" | "open" | "unknown";
