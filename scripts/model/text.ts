/** A BCP 47 language tag, such as `en`. */
export type Language = string;

/** The same text in each language of the lecture. */
export type Localized = Readonly<Record<Language, string>>;

export const DEPTHS = ["brief", "standard", "scholarly"] as const;
export type Depth = (typeof DEPTHS)[number];

/** A whole day: the most that a lecture or a slide may take. What is beyond is a slip, and reckoning with it would take all memory. */
export const MOST_MINUTES = 1440;

/** How long a slide takes at each depth, where it gives one number: of the minutes at standard depth. */
export const SHARE_OF_MINUTES: Readonly<Record<Depth, number>> = {
  brief: 0.6,
  standard: 1,
  scholarly: 1.2,
};

/** `standard` always; the others where they differ. */
export interface ByDepth<T> {
  readonly brief?: T;
  readonly standard: T;
  readonly scholarly?: T;
}

export interface Picture {
  /** Of alt, and of credit and licence, where it is not that of the slide's words. */
  readonly language?: Language;
  readonly creditLanguage?: Language;
  /** Path inside `slides/`, such as `media/map.svg`. */
  readonly src: string;
  readonly alt: string;
  readonly credit: string;
  readonly licence: string;
}
