import { type Parsed, parse } from "edtf";
import { type DateProblem, refuse } from "./edtf-problem.js";

/** A date is a few dozen characters; the grammar's cost grows fast with nonsense. */
const LONGEST = 40;
/** Years beyond it have day numbers that a double cannot hold exactly. */
const LAST_YEAR = 1e12;

/** Why one date, without `..` and `/`, is none that we read: the grammar of the whole of EDTF knows what it would be. */
export function complaint(text: string): DateProblem {
  const bare = /[?~%]$/.test(text) ? text.slice(0, -1) : text;
  let parsed: Parsed;
  try {
    if (bare.length > LONGEST) return refuse(text);
    parsed = parse(bare, { level: 3 });
  } catch {
    return refuse(text);
  }
  if (parsed.uncertain !== undefined || parsed.approximate !== undefined) {
    const hint = `put ?, ~ or % at the end, for the whole date: ${bare.replace(/[?~%]/g, "")}${/[?~%]/.exec(bare)?.[0] ?? "~"}`;
    return refuse(
      text,
      "qualifies a part of the date (EDTF level 2), which is not supported",
      hint,
    );
  }
  const [year = 0, second] = parsed.values;
  switch (parsed.type) {
    case "Date":
      return parsed.unspecified === undefined ? refuse(text) : ofMask(bare, text);
    case "Season":
      return ofPart(second ?? 0, text);
    case "Year":
      return ofYear(year, bare, text);
    default:
      // A bare 20 is a century and 198 a decade in the package's grammar, not in EDTF.
      return refuse(text);
  }
}

function ofMask(bare: string, text: string): DateProblem {
  if (bare.startsWith("XXXX")) {
    return refuse(
      text,
      "leaves the year open altogether",
      "name the century at least, such as 19XX, or write an interval",
    );
  }
  return refuse(
    text,
    "leaves digits open in a way (EDTF level 2) that is not supported",
    "leave out what is not known, as in 198X, 19XX, 1994 or 1994-06, or write an interval",
  );
}

function ofYear(year: number, bare: string, text: string): DateProblem {
  const [, digits = "", significant] = /^(.*?)S(\d+)$/.exec(bare) ?? [];
  if (significant) {
    const hint = `write the year as approximate: ${digits}~`;
    return refuse(text, "gives significant digits (EDTF level 2), which is not supported", hint);
  }
  if (Math.abs(year) > LAST_YEAR) {
    return refuse(
      text,
      "is further away than dates can be counted",
      "a year is at most Y1000000000000 or Y-1000000000000",
    );
  }
  if (bare.includes("E")) {
    const hint = `write the year out: ${Math.abs(year) > 9999 ? "Y" : ""}${year}`;
    return refuse(text, "has an exponent (EDTF level 2), which is not supported", hint);
  }
  return refuse(text);
}

function ofPart(code: number, text: string): DateProblem {
  const head = text.slice(0, text.indexOf("-", 1));
  const [kind, hint] =
    code <= 32
      ? [
          "a season of one hemisphere",
          `write the season of where it happened, 21 to 24, such as ${head}-${21 + ((code - 25) % 4)}`,
        ]
      : [
          "a third of a year",
          `write its months as an interval: ${head}-${["01", "05", "09"][code - 37]}/${head}-${["04", "08", "12"][code - 37]}`,
        ];
  return refuse(text, `names ${kind} (EDTF level 2), which is not supported`, hint);
}
