/** An event as spreadsheets and programs take it: everything that a reader could cite, as text. */
export interface EventRow {
  readonly id: string;
  readonly title: string;
  /** EDTF, as the lecture gives it. */
  readonly date: string;
  readonly dateInWords: string;
  /** ISO 8601 days, the last one included; empty where the side is open or unknown. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly precision: string;
  readonly lane: string;
  /** `context` comes from outside the paper. */
  readonly origin: "paper" | "context";
  /** 1–5, 5 highest. */
  readonly importance: number;
  readonly summary: string;
  /** The paper's words. */
  readonly quotes: readonly string[];
  /** Why the date follows, where the quoted words do not carry it. */
  readonly inferred: readonly string[];
  readonly record: readonly {
    readonly type: string;
    /** EDTF, or a value where the record is not a date. */
    readonly says: string;
    readonly source: string;
  }[];
  /** Where paper and record disagree; else empty. */
  readonly differs: string;
  readonly sources: readonly string[];
  readonly links: readonly { readonly to: string; readonly relation: string }[];
  readonly unverified: boolean;
}

/** What the rows are from. */
export interface RowsOrigin {
  readonly title: string;
  readonly audience: string;
  readonly language: string;
  /** ISO date of the lecture. */
  readonly date: string;
  /** Author and title of the paper; empty where there is none. */
  readonly paper: string;
  readonly fingerprint: string;
}
