import type { Location } from "./diagnostic.js";
import type { Event, Period } from "./event.js";
import type { Figure } from "./figure.js";
import type { Reference } from "./reference.js";
import type { Slide } from "./slide.js";
import type { Depth, Language, Localized } from "./text.js";

/** A row of the timeline. Its tone and glyph are a place in the theme's palette. */
export interface Lane {
  readonly id: string;
  readonly title: Localized;
  readonly tone: Tone;
}

/** Names of the palette's places; the theme owns the colours, each has one glyph. */
export const TONES = [
  "square",
  "circle",
  "diamond",
  "triangle",
  "chevron",
  "hexagon",
  "cross",
] as const;
export type Tone = (typeof TONES)[number];

export interface Filter {
  /** Absent: all. */
  readonly in?: readonly string[];
  readonly out: readonly string[];
}

export interface Audience {
  /** The file's name without its ending. */
  readonly id: string;
  readonly title: Localized;
  readonly languages: readonly Language[];
  readonly minutes: number;
  /** Minutes kept for questions, out of `minutes`. */
  readonly reserve: number;
  readonly depth: Depth;
  /** Slides that come first, right after the title slide. */
  readonly lead: readonly string[];
  readonly slides: Filter;
  readonly lanes: Filter;
  readonly tags: Filter;
  /** Events below it are left out. */
  readonly importance: number;
  readonly theme: string;
  readonly notes: boolean;
  /** Whether events from outside the paper are told. */
  readonly context: boolean;
  readonly location: Location;
}

/** The paper that the lecture speaks about. */
export interface Paper {
  readonly author: string;
  readonly title: string;
  readonly language: Language;
  readonly note?: string;
}

/** Everything in a lecture's folder, for all audiences and languages. */
export interface Lecture {
  readonly title: Localized;
  readonly subtitle?: Localized;
  readonly lecturer: string;
  /** ISO date, the deck's date of making. */
  readonly date: string;
  readonly languages: readonly Language[];
  readonly paper?: Paper;
  readonly lanes: readonly Lane[];
  readonly events: readonly Event[];
  readonly periods: readonly Period[];
  readonly figures: readonly Figure[];
  readonly references: readonly Reference[];
  readonly slides: readonly Slide[];
  readonly audiences: readonly Audience[];
}
