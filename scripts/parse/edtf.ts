import type { DateEdge, DatePoint, Precision, TemporalExtent } from "../model/date.js";
import { parsePoint } from "./edtf-point.js";
import { type DateProblem, refuse } from "./edtf-problem.js";
import { remedyFor } from "./edtf-remedy.js";

type ParsedDate = { readonly extent: TemporalExtent } | DateProblem;

const FINE_TO_COARSE: readonly Precision[] = [
  "day",
  "month",
  "quarter",
  "season",
  "half",
  "year",
  "decade",
  "century",
  "millennium",
];

/**
 * Reads an EDTF text: levels 0 and 1 of ISO 8601-2:2019 (Library of Congress,
 * "Extended Date/Time Format", 2019) and the quarters and halves of level 2.
 * A time of day is read and left aside: the extent is the day as written.
 *
 * Each side of an interval is read on its own: as a whole the edtf package
 * cannot tell `..` from an unknown end, and knows neither `19XX~` nor `Y-50000/..`.
 */
export function parseDate(text: string): ParsedDate {
  const edtf = text.trim();
  const sides = edtf.split("/");
  const [first = "", second] = sides;
  const problem = problemOfWhole(edtf, sides);
  if (problem) return problem;
  const from = second === undefined ? parsePoint(first) : parseEdge(first);
  if ("problem" in from) return inInterval(from, first, edtf);
  if (second === undefined) return { extent: extentOf(edtf, from, undefined) };
  const to = parseEdge(second);
  if ("problem" in to) return inInterval(to, second, edtf);
  if (from.kind !== "date" && to.kind !== "date") {
    return refuse(edtf, "has a date on neither side", "give one side a date, such as 2009/..");
  }
  if (from.kind === "date" && to.kind === "date" && from.start >= to.end) {
    return refuse(
      edtf,
      "ends before it begins",
      `write the earlier date first: ${second}/${first}`,
    );
  }
  return { extent: extentOf(edtf, from, to) };
}

/** What no side of it can be blamed for. */
function problemOfWhole(edtf: string, sides: readonly string[]): DateProblem | undefined {
  if (edtf === "") return refuse(edtf, "is no date");
  if (/[[\]{}]/.test(edtf)) {
    const dates = edtf.split(/[^-\dXYT:~?%]+/).filter(Boolean);
    const [first = "1960", last = "1968"] = [dates[0], dates.at(-1)];
    return refuse(
      edtf,
      "is a set or a list of dates (EDTF level 2), which is not supported",
      `write an interval, such as ${first}/${last}, or an event for each date`,
    );
  }
  if (sides.length > 2) {
    const remedy = remedyFor(edtf);
    return refuse(
      edtf,
      "has more than one slash",
      remedy?.hint ?? "write an interval as start/end, such as 2009/2015",
    );
  }
  return undefined;
}

/** `..` is an open side, nothing at all an unknown one. */
function parseEdge(text: string): DateEdge | DateProblem {
  if (text === "..") return { kind: "open" };
  if (text === "") return { kind: "unknown" };
  return parsePoint(text);
}

/** The complaint about a side, with the remedy for the whole where one side alone would mislead. */
function inInterval(problem: DateProblem, side: string, edtf: string): DateProblem {
  if (side === edtf) return problem;
  const short = /^(\d\d)(\d\d)\/(\d\d)$/.exec(edtf);
  if (short) {
    return refuse(
      edtf,
      "has a year of two digits",
      `write both in full: ${short[1]}${short[2]}/${short[1]}${short[3]}`,
    );
  }
  return { ...problem, problem: `${problem.problem} (in "${edtf}")` };
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
