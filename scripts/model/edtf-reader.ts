import { dayFromYmd, daysInMonth } from "./calendar.js";
import type { DateEdge, DatePoint, Precision, TemporalExtent } from "./date.js";

/** What a text lacks to be a date. `side` is the part of it that is none. */
export type DateFault =
  | { readonly kind: "empty" | "sides" | "no-side" | "reversed" }
  | { readonly kind: "unread"; readonly side: string }
  | { readonly kind: "no-day"; readonly side: string; readonly date: readonly number[] };

/** EDTF codes of parts of a year → precision, which part, first month, number of months. */
const PARTS: Readonly<Record<string, readonly [Precision, number, number, number]>> = {
  // Northern meteorological seasons; winter runs into the next year.
  21: ["season", 1, 3, 3],
  22: ["season", 2, 6, 3],
  23: ["season", 3, 9, 3],
  24: ["season", 4, 12, 3],
  33: ["quarter", 1, 1, 3],
  34: ["quarter", 2, 4, 3],
  35: ["quarter", 3, 7, 3],
  36: ["quarter", 4, 10, 3],
  40: ["half", 1, 1, 6],
  41: ["half", 2, 7, 6],
};
const UNSPECIFIED: readonly Precision[] = ["year", "decade", "century", "millennium"];
const FINE_TO_COARSE: readonly Precision[] = [
  ...(["day", "month", "quarter", "season", "half"] as const),
  ...UNSPECIFIED,
];

/** Years beyond it have day numbers that a double cannot hold exactly. */
const LAST_YEAR = 1e12;

const TIME = /T(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{3})?)?|24:00(?::00(?:\.000)?)?)/;
const ZONE =
  /Z|\+(?:0\d|1[0-3])(?::?[0-5]\d)?|\+14(?::?00)?|-(?!00(?::?00)?$)(?:0\d|1[01])(?::?[0-5]\d)?|-12(?::?00)?/;
/** Year; then month and day, each perhaps XX; a part of the year; or a day with its time, which is left aside. */
const PLAIN = new RegExp(
  `^(-?\\d{4})(?:-(0[1-9]|1[0-2])(?:-(?:(\\d\\d)(?:${TIME.source}(?:${ZONE.source})?)?|XX))?|-XX(?:-XX)?|-(2[1-4]|3[3-6]|4[01]))?$`,
);
const LONG_YEAR = /^Y(-?[1-9]\d{4,12})$/;
const MASK = /^(-?)(?=[\dX]{4}$)(\d+)(X{1,3})$/;

/**
 * Reads an EDTF text: levels 0 and 1 of ISO 8601-2:2019 and the quarters and halves of level 2.
 * It decides for the build and the running deck alike what is a date; why a text is none, parse/edtf.ts
 * says in more words.
 */
export function readEdtf(text: string): TemporalExtent | DateFault {
  const edtf = text.trim();
  if (edtf === "") return { kind: "empty" };
  const [first = "", second, more] = edtf.split("/");
  if (more !== undefined) return { kind: "sides" };
  if (second === undefined) {
    const point = readPoint(first);
    return point.kind === "date" ? extentOf(edtf, point, undefined) : point;
  }
  const [from, to] = [readEdge(first), readEdge(second)];
  if (isFault(from)) return from;
  if (isFault(to)) return to;
  if (from.kind !== "date" && to.kind !== "date") return { kind: "no-side" };
  if (from.kind === "date" && to.kind === "date" && from.start >= to.end)
    return { kind: "reversed" };
  return extentOf(edtf, from, to);
}

/** `..` is an open side, nothing at all an unknown one. */
function readEdge(text: string): DateEdge | DateFault {
  if (text === "..") return { kind: "open" };
  return text === "" ? { kind: "unknown" } : readPoint(text);
}

function isFault(edge: DateEdge | DateFault): edge is DateFault {
  return edge.kind !== "date" && edge.kind !== "open" && edge.kind !== "unknown";
}

/** One date with its qualifier, without `..` and `/`. */
function readPoint(side: string): DatePoint | DateFault {
  const [, bare = "", sign] = /^(.*?)([?~%]?)$/s.exec(side) ?? [];
  const point = readBare(bare, side);
  if (point.kind !== "date") return point;
  const both = sign === "%";
  return { ...point, approximate: both || sign === "~", uncertain: both || sign === "?" };
}

function readBare(bare: string, side: string): DatePoint | DateFault {
  const plain = /^-0000/.test(bare) ? null : PLAIN.exec(bare);
  if (plain) {
    const [year = 0, month, day] = plain.slice(1, 4).filter(Boolean).map(Number);
    const part = PARTS[plain[4] ?? ""];
    if (part) return spanOfMonths(part[0], year, part[2], part[3], { part: part[1] });
    if (month === undefined) return spanOfYears(year, 1, "year");
    if (day === undefined) return spanOfMonths("month", year, month, 1, { month });
    if (day < 1 || day > daysInMonth(year, month))
      return { kind: "no-day", side, date: [year, month, day] };
    const start = dayFromYmd(year, month, day);
    return { ...UNQUALIFIED, start, end: start + 1, precision: "day", year, month, day };
  }
  const [, sign, known, unknown = ""] = MASK.exec(bare) ?? [];
  if (known !== undefined) {
    const years = 10 ** unknown.length;
    const nearest = Number(known) * years;
    // -004X is the ten years from -49 to -40.
    const first = sign ? -nearest - years + 1 : nearest;
    return spanOfYears(first, years, UNSPECIFIED[unknown.length] ?? "year");
  }
  const year = Number(LONG_YEAR.exec(bare)?.[1] ?? Number.NaN);
  return Math.abs(year) <= LAST_YEAR ? spanOfYears(year, 1, "year") : { kind: "unread", side };
}

const UNQUALIFIED = { kind: "date", approximate: false, uncertain: false } as const;

function spanOfYears(year: number, years: number, precision: Precision): DatePoint {
  return {
    ...UNQUALIFIED,
    start: dayFromYmd(year, 1, 1),
    end: dayFromYmd(year + years, 1, 1),
    precision,
    year,
  };
}

function spanOfMonths(
  precision: Precision,
  year: number,
  month: number,
  months: number,
  named: { readonly month: number } | { readonly part: number },
): DatePoint {
  const after = month + months;
  const end = after > 12 ? dayFromYmd(year + 1, after - 12, 1) : dayFromYmd(year, after, 1);
  return { ...UNQUALIFIED, start: dayFromYmd(year, month, 1), end, precision, year, ...named };
}

function extentOf(edtf: string, from: DateEdge, to: DateEdge | undefined): TemporalExtent {
  const last = to ?? from;
  const points = [from, last].filter((edge): edge is DatePoint => edge.kind === "date");
  return {
    edtf,
    start: from.kind === "date" ? from.start : Number.NEGATIVE_INFINITY,
    end: last.kind === "date" ? last.end : Number.POSITIVE_INFINITY,
    precision: points.map((point) => point.precision).reduce(coarser),
    approximate: points.some((point) => point.approximate),
    uncertain: points.some((point) => point.uncertain),
    from,
    ...(to && { to }),
  };
}

function coarser(a: Precision, b: Precision): Precision {
  return FINE_TO_COARSE.indexOf(a) > FINE_TO_COARSE.indexOf(b) ? a : b;
}
