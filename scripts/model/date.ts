/**
 * Days are integers counted from 1970-01-01 in the proleptic Gregorian
 * calendar (ISO 8601, year 0 = 1 BC), so that no time zone can move them.
 */
export type DayNumber = number;

/** From the finest to the coarsest. */
export type Precision =
  | "day"
  | "month"
  | "quarter"
  | "season"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "millennium";

/** One written date: `1994`, `2012-06`, `198X`, `2015-33`, `-0043-03-15`. */
export interface DatePoint {
  readonly kind: "date";
  /** First day the date can mean, inclusive. */
  readonly start: DayNumber;
  /** Day after the last one it can mean. */
  readonly end: DayNumber;
  readonly precision: Precision;
  /** `~` (and `%`). */
  readonly approximate: boolean;
  /** `?` (and `%`). */
  readonly uncertain: boolean;
  /** First year of the span; astronomical numbering, -43 = 44 BC. */
  readonly year: number;
  /** 1–12, for precision day and month. */
  readonly month?: number;
  readonly day?: number;
  /** 1–4 for seasons (1 = spring) and quarters, 1–2 for halves. */
  readonly part?: number;
}

/** `..` is an open end (it goes on); an empty side is an unknown one. */
export type DateEdge = DatePoint | { readonly kind: "open" } | { readonly kind: "unknown" };

/** What an EDTF (ISO 8601-2) text says, half-open: start ≤ t < end. */
export interface TemporalExtent {
  /** The source text. */
  readonly edtf: string;
  /** First day; -Infinity where the beginning is open or unknown. */
  readonly start: DayNumber;
  /** Day after the last; +Infinity where the end is open or unknown. */
  readonly end: DayNumber;
  /** The coarser precision of the two sides. */
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly from: DateEdge;
  /** Absent for a single date, present for an interval. */
  readonly to?: DateEdge;
}
