import type { Relation } from "./event.js";
import type { Tone } from "./lecture.js";

/**
 * What a deck carries as JSON (`<script type="application/json" id="deck-data">`)
 * for its interactive timelines. Days are numbers from 1970-01-01 and finite:
 * an open side stands at the edge of `range` and is flagged.
 */
export interface TimelineData {
  readonly language: string;
  /** Of its numbers. */
  readonly locale: string;
  readonly lanes: readonly {
    readonly id: string;
    readonly title: string;
    readonly tone: Tone;
    readonly glyph: string;
  }[];
  readonly events: readonly TimelineEvent[];
  readonly periods: readonly {
    readonly id: string;
    readonly language?: string;
    readonly title: string;
    readonly start: number;
    readonly end: number;
    /** Ids of the events that belong to it, which the finite days of open ones would not tell. */
    readonly events: readonly string[];
  }[];
  /** Those whose both ends are events of this deck. */
  readonly links: readonly TimelineLink[];
  readonly legend: LegendWords;
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
  /** Of its label, where it is not the deck's. */
  readonly language?: string;
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

/** A link from one event to another: `from` leads to, responds to, or is part of `to`. */
export interface TimelineLink {
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
}

/** The signs that a timeline is drawn with, in the order in which a legend explains them. */
export const LEGEND_SIGNS = [
  "box",
  "day",
  "range",
  "approximate",
  "uncertain",
  "open",
  "unknown",
  "ring",
  "flag",
  "stretch",
  "differs",
  "context",
  "unverified",
  "gathered",
  "break",
  "leads-to",
  "responds-to",
  "part-of",
] as const;
export type LegendSign = (typeof LEGEND_SIGNS)[number];

/** What a legend says beside each sign; a sign without words is not explained. */
export type LegendWords = Readonly<Partial<Record<LegendSign, string>>>;
