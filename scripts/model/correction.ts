/** What a lecturer may correct of an event in the open deck. `short` is there where it differs from the title. */
export const CORRECTED_FIELDS = ["title", "short", "date", "summary"] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

/** The texts of an event as a deck shows them; the date is EDTF. */
export type EventFields = Readonly<Record<CorrectedField, string>>;

/** What the build said of an event and what its lecturer says. */
export interface Correction {
  readonly id: string;
  /** Of its texts. */
  readonly language: string;
  readonly changes: Readonly<
    Partial<Record<CorrectedField, { readonly was: string; readonly now: string }>>
  >;
}

/** What was corrected in a deck: a JSON block in the corrected deck, and a YAML file for the lecture's folder. */
export interface Corrections {
  /** Title of the lecture in the deck's language. */
  readonly lecture: string;
  /** Audience and language of the deck, such as `students.en`. */
  readonly deck: string;
  /** Fingerprint of the data that the deck was built from. */
  readonly data: string;
  readonly events: readonly Correction[];
}

/** What a deck carries as JSON (`#correctable`) so that its dates can be corrected. */
export interface Correctable {
  /** ICU patterns that dates and the text alternatives of pictures are said in, by their whole keys. */
  readonly patterns: Readonly<Record<string, string>>;
}

/** A longer text is a mistake of the clipboard. */
export const LONGEST_FIELD = 20_000;

/** As it is shown and kept: one line, without what no keyboard types. */
export function fieldText(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu, "")
    .trim();
}
