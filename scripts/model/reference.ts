import type { TemporalExtent } from "./date.js";
import type { Location } from "./diagnostic.js";
import type { Language, Localized } from "./text.js";

export interface Name {
  readonly family?: string;
  readonly given?: string;
  /** An institution. */
  readonly literal?: string;
}

/** A work, in the field names of CSL-JSON (citationstyles.org, schema 1.0.2). `Text`: in one language, or in each. */
export interface Reference<Text = Localized> {
  readonly id: string;
  /** Such as `article-newspaper`, `report`, `legislation`, `treaty`, `webpage`, `speech`. */
  readonly type: string;
  readonly title: string;
  readonly author: readonly Name[];
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly number?: string;
  readonly issued?: TemporalExtent;
  readonly URL?: string;
  /** What a reader should know of it, in our own words. */
  readonly note?: Text;
  /** Of its title and of the names that it is known by. */
  readonly language: Language;
  /** The number it has in the paper's own list; absent for sources of the record. */
  readonly "citation-number"?: number;
  readonly location: Location;
}
