import type { TemporalExtent } from "./date.js";
import type { Location } from "./diagnostic.js";
import type { Evidence, RecordType, Relation } from "./event.js";
import type { Looks, Paper, Side, Tone } from "./lecture.js";
import type { Reference } from "./reference.js";
import type { SlideText } from "./slide.js";
import type { TalkPlan } from "./talk-plan.js";
import type { Depth, Language, Picture } from "./text.js";

/*
 * What select returns: one audience, one language, every text resolved.
 * Nothing after select asks who the audience is.
 */

export interface DeckLane {
  readonly id: string;
  readonly title: string;
  readonly tone: Tone;
}

/** A reference with its number in this deck's list. */
export interface DeckReference extends Reference<string> {
  readonly mark: number;
}

export interface DeckRecord {
  readonly type: RecordType;
  readonly date?: TemporalExtent;
  readonly value?: string;
  readonly source: DeckReference;
}

export interface DeckAmount {
  readonly value: number;
  readonly unit: string;
  readonly label: string;
  readonly approximate: boolean;
}

export interface DeckEvent {
  readonly id: string;
  /** Of its texts: the deck's, or the lecture's first where it is not translated. */
  readonly language: Language;
  readonly title: string;
  /** For marks; the title where the lecture gives no shorter name. */
  readonly short: string;
  readonly date: TemporalExtent;
  /** What its date is the date of. */
  readonly kind?: RecordType;
  readonly lane: DeckLane;
  readonly importance: number;
  readonly summary: string;
  readonly record: readonly DeckRecord[];
  /** The entry of the record that stands first, in the place of the paper's date, in a deck that leads with the record. */
  readonly lead?: DeckRecord;
  readonly differs?: string;
  readonly evidence: readonly Evidence[];
  readonly cites: readonly DeckReference[];
  readonly amounts: readonly DeckAmount[];
  readonly actors: readonly string[];
  readonly place?: string;
  readonly tags: readonly string[];
  readonly links: readonly { readonly to: string; readonly relation: Relation }[];
  readonly image?: Picture;
  readonly origin: "paper" | "context";
  /** Built with an evidence problem, under `--draft`. */
  readonly unverified: boolean;
  /** The first slide that tells it, if any. */
  readonly slide?: string;
}

export interface DeckPeriod {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly date: TemporalExtent;
}

export interface DeckFigureValue {
  readonly label: string;
  readonly value: number;
  readonly approximate: boolean;
  readonly date?: TemporalExtent;
  readonly tone?: Tone;
  readonly derived?: string;
  readonly note?: string;
  readonly evidence: readonly Evidence[];
  readonly cites: readonly DeckReference[];
}

export interface DeckFigure {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly unit: string;
  readonly values: readonly DeckFigureValue[];
  readonly unverified: boolean;
}

/** One stop of a timeline's walk. */
export interface DeckStep {
  readonly kind: "event" | "period";
  /** Of the event or the period. */
  readonly id: string;
  /** HTML; empty where the step has none of its own. */
  readonly notes: string;
}

/** An event as the room is asked for it: without its date. */
export type AskedEvent = Pick<DeckEvent, "id" | "language" | "title" | "lane">;

/** What a slide asks the room. */
export interface DeckQuestion {
  /** In the order in which the room sees them first. */
  readonly cards: readonly AskedEvent[];
  /** The same events in the order of their dates; absent where the room must not have it. */
  readonly answer?: readonly DeckEvent[];
}

export interface DeckSlide {
  readonly id: string;
  /** Of its words: the deck's, or the lecture's first where it is not translated. */
  readonly language: Language;
  readonly layout: string;
  readonly text: SlideText;
  readonly events: readonly DeckEvent[];
  readonly figures: readonly DeckFigure[];
  readonly steps: readonly DeckStep[];
  readonly question?: DeckQuestion;
  readonly window?: { readonly start: number; readonly end: number };
  readonly minutes: number;
  /** Whether the minutes are an estimate of ours. */
  readonly estimated: boolean;
  /** At the end, for questions; not counted. */
  readonly backup: boolean;
  /** Terms that this slide is the first to use, for an audience that wants them explained. */
  readonly terms: readonly DeckTerm[];
  readonly location: Location;
}

export interface DeckTerm {
  readonly term: string;
  readonly definition: string;
}

export interface Deck {
  readonly audience: string;
  readonly audienceTitle: string;
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly lecturer: string;
  readonly date: string;
  readonly paper?: Paper<string>;
  readonly depth: Depth;
  /** Whether slides show all the evidence that they rest on: at scholarly depth. */
  readonly showsEvidence: boolean;
  readonly looks: Looks<string>;
  /** An http(s) address that the last slide leads to, as a QR code. */
  readonly link?: string;
  /** Whether its files have speaker notes and answers; where not, those in its slides are for the handout alone. */
  readonly notes: boolean;
  /** Which side stands first where paper and record differ. */
  readonly leadWith: Side;
  /** Those that an event of the deck stands in. */
  readonly lanes: readonly DeckLane[];
  /** Tone by lane, of every lane of the lecture: maps and charts may name one without events. */
  readonly tones: Readonly<Record<string, Tone>>;
  /** By first day, then importance, then id. */
  readonly events: readonly DeckEvent[];
  readonly periods: readonly DeckPeriod[];
  /** Those cited in this deck, by mark. */
  readonly references: readonly DeckReference[];
  readonly slides: readonly DeckSlide[];
  /** Sum over the slides that are not backup. */
  readonly minutes: number;
  /** The audience's minutes less its reserve. */
  readonly budget: number;
  /** The same for the clock, which runs while the talk is given. */
  readonly talk: TalkPlan;
  /** Built under `--draft`. */
  readonly draft: boolean;
}

/** A deck without what its files must not hold. Only select's `forRoom` makes one, and only of these are pages made. */
export interface RoomDeck extends Deck {
  readonly room: true;
}
