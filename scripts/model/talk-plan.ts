/*
 * The talk as the clock sees it: plain data, which a deck carries, so that what is left of
 * a talk can be fitted to what is left of its time. Times are hundredths of a minute.
 */

export interface PlannedSlide {
  readonly id: string;
  readonly time: number;
  /** 1–5, 5 highest. */
  readonly priority: number;
  /** It is in only if all of these are. */
  readonly requires: readonly string[];
  /** It must be in. */
  readonly forced: boolean;
  /** The heading that is there for its sake among others. */
  readonly under?: string;
  /** A heading that is in only with a slide under it. */
  readonly heads?: true;
  /** It is in only with a slide that requires it. */
  readonly pulled?: true;
}

export interface TalkSection {
  /** Of its heading, or of its first slide. */
  readonly title: string;
  /** Ids of its slides, which follow one another. */
  readonly slides: readonly string[];
}

export interface TalkPlan {
  /** Tells the talk from others in the same browser: its lecture, audience and language. */
  readonly name: string;
  /** All that the audience has, the reserve included. */
  readonly slot: number;
  /** Kept for questions. */
  readonly reserve: number;
  /** Those of the talk, in the deck's order. */
  readonly slides: readonly PlannedSlide[];
  /** They hold each slide of the talk once, in the same order. */
  readonly sections: readonly TalkSection[];
  /** Ids of all slides of the deck, as they would wait at its end: in the lecture's order. */
  readonly order: readonly string[];
}
