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
  readonly editor?: readonly Name[];
  readonly translator?: readonly Name[];
  /** Of an article its journal, of a chapter its book. */
  readonly "container-title"?: string;
  /** A series. */
  readonly "collection-title"?: string;
  /** The conference at which it was given. */
  readonly "event-title"?: string;
  readonly edition?: string;
  readonly volume?: string;
  readonly issue?: string;
  /** As `101-120`. */
  readonly page?: string;
  readonly "publisher-place"?: string;
  readonly publisher?: string;
  /** Such as `PhD thesis`. */
  readonly genre?: string;
  readonly number?: string;
  readonly issued?: TemporalExtent;
  readonly DOI?: string;
  readonly ISBN?: string;
  readonly URL?: string;
  /** When a page of the net was read. */
  readonly accessed?: TemporalExtent;
  /** What a reader should know of it, in our own words. */
  readonly note?: Text;
  /** Of its title and of the names that it is known by. */
  readonly language: Language;
  /** The number it has in the paper's own list; absent for sources of the record. */
  readonly "citation-number"?: number;
  readonly location: Location;
}
