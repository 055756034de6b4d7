import type { RecordType, Relation, Support } from "./event.js";
import type { Reference } from "./reference.js";

/** What rows say of a date. */
export interface RowDate {
  /** EDTF, as the lecture gives it. */
  readonly date: string;
  readonly dateInWords: string;
  /** ISO 8601 days, the last one included; empty where the side is open or unknown. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly precision: string;
}

/** An event as spreadsheets and programs take it: everything that its audience is told of it, as text. */
export interface EventRow extends RowDate {
  readonly id: string;
  /** Of its texts, where it is not the file's. */
  readonly language?: string;
  readonly title: string;
  /** Where marks have a shorter name. */
  readonly short?: string;
  /** What its date is the date of: an entry of the record of this type answers it. */
  readonly kind?: RecordType;
  /** Id of a lane. */
  readonly lane: string;
  /** `context` comes from outside the paper. */
  readonly origin: "paper" | "context";
  /** 1–5, 5 highest. */
  readonly importance: number;
  readonly summary: string;
  readonly evidence: readonly {
    /** The paper's words. */
    readonly quote?: string;
    readonly supports: readonly Support[];
    /** Why it follows, where the quoted words do not carry it. */
    readonly inferred?: string;
  }[];
  readonly record: readonly RecordRow[];
  /** Where paper and record disagree; else empty. */
  readonly differs: string;
  /** Ids of references. */
  readonly cites: readonly string[];
  readonly amounts: readonly AmountRow[];
  readonly actors: readonly string[];
  readonly place?: string;
  readonly tags: readonly string[];
  readonly links: readonly { readonly to: string; readonly relation: Relation }[];
  readonly image?: {
    /** In the lecture's `slides/`. */
    readonly src: string;
    readonly alt: string;
    readonly credit: string;
    readonly licence: string;
  };
  readonly unverified: boolean;
  /** In the open deck, by its lecturer. */
  readonly corrected?: true;
}

export interface RecordRow {
  readonly type: RecordType;
  /** Type, and date or value, as they are said. */
  readonly words: string;
  /** EDTF. */
  readonly date?: string;
  /** Where the record is not a date. */
  readonly value?: string;
  /** Id of a reference. */
  readonly source: string;
}

export interface AmountRow {
  readonly label: string;
  readonly value: number;
  /** Pattern with `{n}`. */
  readonly unit: string;
  readonly approximate: boolean;
  /** The value with its unit, as it is said. */
  readonly words: string;
}

/** A work, in the field names of CSL-JSON; dates are EDTF. */
export interface ReferenceRow
  extends Partial<Omit<Reference<string>, "id" | "issued" | "accessed" | "location">> {
  readonly id: string;
  /** On one line: who, title, when, address. A file that a deck saves knows no more of it. */
  readonly citation: string;
  readonly issued?: string;
  readonly accessed?: string;
}

export interface PeriodRow extends RowDate {
  readonly id: string;
  readonly language?: string;
  readonly title: string;
}

/** A number or a chart, which is no event. */
export interface FigureRow {
  readonly id: string;
  readonly language?: string;
  readonly title: string;
  /** Pattern with `{n}`. */
  readonly unit: string;
  readonly values: readonly {
    readonly label: string;
    readonly value: number;
    readonly approximate: boolean;
    /** EDTF. */
    readonly date?: string;
    /** How it was computed, where nobody prints it. */
    readonly derived?: string;
    readonly note?: string;
    readonly evidence: EventRow["evidence"];
    readonly cites: readonly string[];
  }[];
}

/** What the rows are from. */
export interface RowsOrigin {
  readonly title: string;
  readonly audience: string;
  readonly language: string;
  /** Which of the summaries the events have. */
  readonly depth: string;
  /** ISO date of the lecture. */
  readonly date: string;
  /** Author and title of the paper; empty where there is none. */
  readonly paper: string;
  readonly fingerprint: string;
}

/** A deck's events with what they name. */
export interface TimelineRows {
  readonly origin: RowsOrigin;
  readonly lanes: readonly { readonly id: string; readonly title: string }[];
  readonly events: readonly EventRow[];
  readonly periods: readonly PeriodRow[];
  readonly references: readonly ReferenceRow[];
}
