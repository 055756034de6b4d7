import type { TemporalExtent } from "./date.js";
import type { Location } from "./diagnostic.js";
import type { ByDepth, Localized, Picture } from "./text.js";

export const RECORD_TYPES = [
  "announced",
  "declared",
  "signed",
  "ratified",
  "in-force",
  "funded",
  "submitted",
  "held",
  "took-office",
  "joined",
  "talks",
  "fiscal-year",
  "ended",
  "corrected",
] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

export const RELATIONS = ["leads-to", "responds-to", "part-of"] as const;
export type Relation = (typeof RELATIONS)[number];

/** What the public record says, beside what the paper says. */
export interface RecordEntry {
  readonly type: RecordType;
  readonly date?: TemporalExtent;
  /** A corrected value, where the record is not a date. */
  readonly value?: Localized;
  /** Key of a reference. */
  readonly source: string;
}

export type Support = "date" | "amount";

/** A few words of the paper, and what they support. At least one of quote and inferred. `Text`: in one language, or in each. */
export interface Evidence<Text = string> {
  readonly quote?: string;
  readonly supports: readonly Support[];
  /** Why the date or amount follows, where the quoted words do not carry it. */
  readonly inferred?: Text;
  readonly location: Location;
}

export interface Amount {
  readonly value: number;
  /** Pattern with `{n}`, such as `${n} bn`. */
  readonly unit: Localized;
  readonly label: Localized;
  readonly approximate: boolean;
  /** Of the number. */
  readonly location?: Location;
}

export interface Link {
  readonly to: string;
  readonly relation: Relation;
}

/** A dated event of the paper (`paper`), or one from outside it (`context`). */
export interface Event {
  readonly id: string;
  readonly title: Localized;
  /** A shorter name for marks and ticks. */
  readonly short?: Localized;
  readonly date: TemporalExtent;
  /** What its date is the date of: the record's entry of this type answers it. */
  readonly kind?: RecordType;
  readonly lane: string;
  /** 1–5, 5 highest. */
  readonly importance: number;
  readonly summary: ByDepth<Localized>;
  readonly record: readonly RecordEntry[];
  /** Names the difference where paper and record disagree. */
  readonly differs?: Localized;
  readonly evidence: readonly Evidence<Localized>[];
  readonly cites: readonly string[];
  readonly amounts: readonly Amount[];
  /** People and bodies that act in it. */
  readonly actors: readonly Localized[];
  readonly place?: Localized;
  readonly links: readonly Link[];
  readonly tags: readonly string[];
  readonly image?: Picture;
  readonly origin: "paper" | "context";
  readonly location: Location;
  readonly dateLocation: Location;
}

/** An era drawn as a band behind the events. */
export interface Period {
  readonly id: string;
  readonly title: Localized;
  readonly date: TemporalExtent;
  readonly location: Location;
}
