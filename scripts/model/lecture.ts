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

/** Where speaker notes go: the deck, the handout alone, or nowhere; without the deck, answers stay out of it too. */
export const NOTES = ["deck", "handout", "none"] as const;
export type Notes = (typeof NOTES)[number];

/** Which events from outside the paper are told: all, none, or those after the paper's last. */
export const CONTEXTS = ["all", "none", "only-after"] as const;
export type Context = (typeof CONTEXTS)[number];

/** Which side stands first where paper and record differ. */
export const SIDES = ["paper", "record"] as const;
export type Side = (typeof SIDES)[number];

export const TEXT_SIZES = ["normal", "large"] as const;

/** How an audience's deck looks. */
export interface Looks<Text> {
  readonly theme: string;
  /** A colour, `#rrggbb`, in the place of the theme's own accent. */
  readonly accent?: string;
  readonly logo?: { readonly src: string; readonly alt: Text };
  /** At the foot of every slide. */
  readonly footer?: Text;
  /** On the title slide. */
  readonly institution?: Text;
  readonly textSize: (typeof TEXT_SIZES)[number];
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
  /** Slides that come first, right after the title slide; they are never cut. */
  readonly lead: readonly string[];
  /** Slides that are told whatever their priority, in their own places. */
  readonly keep: readonly string[];
  readonly slides: Filter;
  readonly lanes: Filter;
  readonly tags: Filter;
  /** Events below it are left out. */
  readonly importance: number;
  readonly looks: Looks<Localized>;
  /** Of the QR code; absent: the lecture's. */
  readonly link?: string;
  readonly notes: Notes;
  readonly context: Context;
  readonly leadWith: Side;
  /** Whether slides at the end, for questions, are kept. */
  readonly backup: "keep" | "drop";
  /** Whether the first use of a term of the glossary is explained. */
  readonly glossary: boolean;
  /** Of the file; `at` leads to one of its keys. */
  readonly location: Location;
  readonly at: Readonly<Partial<Record<AudienceKey, Location>>>;
}

/** Keys of an audience that a later judgement may have to point to. */
export const AUDIENCE_KEYS = [
  "title",
  "minutes",
  "reserve",
  "lead",
  "keep",
  "slides",
  "lanes",
  "tags",
  "importance",
  "context",
  "accent",
  "glossary",
] as const;
export type AudienceKey = (typeof AUDIENCE_KEYS)[number];

/** A term that some audiences want explained. */
export interface Term {
  readonly id: string;
  /** As it stands in the text, such as `TPP`; whole words. */
  readonly term: Localized;
  readonly definition: Localized;
  readonly location: Location;
}

/** The paper that the lecture speaks about. */
export interface Paper<Text = Localized> {
  readonly author: string;
  readonly title: string;
  readonly language: Language;
  readonly note?: Text;
}

/** Everything in a lecture's folder, for all audiences and languages. */
export interface Lecture {
  readonly title: Localized;
  readonly subtitle?: Localized;
  readonly lecturer: Localized;
  /** ISO date, the deck's date of making. */
  readonly date: string;
  /** An http(s) address that the last slide leads to, as a QR code. */
  readonly link?: string;
  readonly languages: readonly Language[];
  readonly paper?: Paper;
  readonly lanes: readonly Lane[];
  readonly events: readonly Event[];
  readonly periods: readonly Period[];
  readonly figures: readonly Figure[];
  readonly references: readonly Reference[];
  readonly glossary: readonly Term[];
  readonly slides: readonly Slide[];
  readonly audiences: readonly Audience[];
}
