import type { TemporalExtent } from "../model/date.js";
import { type DateFault, readEdtf } from "../model/edtf-reader.js";
import { complaint } from "./edtf-complaint.js";
import { type DateProblem, impossibleDay, refuse } from "./edtf-problem.js";
import { remedyFor } from "./edtf-remedy.js";

type ParsedDate = { readonly extent: TemporalExtent } | DateProblem;

/**
 * Reads an EDTF text: levels 0 and 1 of ISO 8601-2:2019 (Library of Congress,
 * "Extended Date/Time Format", 2019) and the quarters and halves of level 2.
 * A time of day is read and left aside: the extent is the day as written.
 * What is a date, model/edtf-reader.ts decides; here stands why something is none.
 */
export function parseDate(text: string): ParsedDate {
  const read = readEdtf(text);
  return "kind" in read ? problemOf(text.trim(), read) : { extent: read };
}

function problemOf(edtf: string, fault: DateFault): DateProblem {
  const [first = "", second = ""] = edtf.split("/");
  if (fault.kind === "empty") return refuse(edtf, "is no date");
  if (/[[\]{}]/.test(edtf)) {
    const dates = edtf.split(/[^-\dXYT:~?%]+/).filter(Boolean);
    const [from = "1960", to = "1968"] = [dates[0], dates.at(-1)];
    return refuse(
      edtf,
      "is a set or a list of dates (EDTF level 2), which is not supported",
      `write an interval, such as ${from}/${to}, or an event for each date`,
    );
  }
  switch (fault.kind) {
    case "sides":
      return refuse(
        edtf,
        "has more than one slash",
        remedyFor(edtf)?.hint ?? "write an interval as start/end, such as 2009/2015",
      );
    case "no-side":
      return refuse(edtf, "has a date on neither side", "give one side a date, such as 2009/..");
    case "reversed":
      return refuse(
        edtf,
        "ends before it begins",
        `write the earlier date first: ${second}/${first}`,
      );
    case "no-day": {
      const [year = 0, month = 1, day = 0] = fault.date;
      return inInterval(impossibleDay(fault.side, year, month, day), fault.side, edtf);
    }
    case "unread":
      return inInterval(complaint(fault.side), fault.side, edtf);
  }
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
