import { type Parsed, parse } from "edtf";
import { dayFromYmd, daysInMonth } from "../model/calendar.js";
import type { DatePoint, Precision } from "../model/date.js";
import { type DateProblem, impossibleDay, refuse } from "./edtf-problem.js";

/** EDTF season codes → precision, which part of the year, first month, number of months. */
const SEASONS: Readonly<Record<number, readonly [Precision, number, number, number]>> = {
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

const UNSPECIFIED: Readonly<Record<number, Precision>> = {
  1: "decade",
  2: "century",
  3: "millennium",
};

/** A date is a few dozen characters; the grammar's cost grows fast with nonsense. */
const LONGEST = 40;
/** Years beyond it have day numbers that a double cannot hold exactly. */
const LAST_YEAR = 1e12;

/** Reads one date with its qualifier, without `..` and `/`. */
export function parsePoint(text: string): DatePoint | DateProblem {
  const qualifier = /[?~%]$/.exec(text)?.[0];
  const bare = qualifier ? text.slice(0, -1) : text;
  // Nearly all dates are plain, and the grammar takes half a millisecond for each.
  const plain = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/.exec(bare);
  const values =
    bare === "-0000" ? undefined : plain?.slice(1).filter((part) => part !== undefined);
  const point = values ? pointFromDate(values.map(Number), text) : readWithGrammar(bare, text);
  if ("problem" in point) return point;
  return {
    ...point,
    approximate: qualifier === "~" || qualifier === "%",
    uncertain: qualifier === "?" || qualifier === "%",
  };
}

function readWithGrammar(bare: string, text: string): DatePoint | DateProblem {
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
    case "Date": {
      if (parsed.unspecified !== undefined) return pointFromMask(bare, text);
      return pointFromDate(
        parsed.values.slice(0, 3).map((value, index) => (index === 1 ? value + 1 : value)),
        text,
      );
    }
    case "Season":
      return pointFromSeason(year, second ?? 0, text);
    case "Year":
      return pointFromYear(year, bare, text);
    default:
      // A bare 20 is a century and 198 a decade in the package's grammar, not in EDTF.
      return refuse(text);
  }
}

/** Year, month 1–12, day. */
function pointFromDate(
  [year = 0, month, day]: readonly number[],
  text: string,
): DatePoint | DateProblem {
  if (month === undefined) return spanOfYears(year, 1, "year");
  if (day === undefined) return spanOfMonths("month", year, month, 1, { month });
  if (day < 1 || day > daysInMonth(year, month)) return impossibleDay(text, year, month, day);
  const start = dayFromYmd(year, month, day);
  return { ...PLAIN, start, end: start + 1, precision: "day", year, month, day };
}

/** `198X`, `19XX`, `1994-XX`, `1994-06-XX`, `1994-XX-XX`; read from the text, for the package loses the sign of `-00XX`. */
function pointFromMask(bare: string, text: string): DatePoint | DateProblem {
  const masked = /^(-?)(?=[\dX]{4}$)(\d+)(X{1,3})$/.exec(bare);
  if (masked) {
    const [, sign, known, unknown = ""] = masked;
    const years = 10 ** unknown.length;
    const nearest = Number(known) * years;
    // -004X is the ten years from -49 to -40.
    return spanOfYears(
      sign ? -nearest - years + 1 : nearest,
      years,
      UNSPECIFIED[unknown.length] ?? "year",
    );
  }
  const [, year, month] = /^(-?\d{4})(?:-(\d\d)-XX|-XX(?:-XX)?)$/.exec(bare) ?? [];
  if (year !== undefined)
    return pointFromDate(
      month === undefined ? [Number(year)] : [Number(year), Number(month)],
      text,
    );
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

function pointFromYear(year: number, bare: string, text: string): DatePoint | DateProblem {
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
  return spanOfYears(year, 1, "year");
}

function pointFromSeason(year: number, code: number, text: string): DatePoint | DateProblem {
  const season = SEASONS[code];
  if (season) return spanOfMonths(season[0], year, season[2], season[3], { part: season[1] });
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

const PLAIN = { kind: "date", approximate: false, uncertain: false } as const;

function spanOfYears(year: number, years: number, precision: Precision): DatePoint {
  return {
    ...PLAIN,
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
  return { ...PLAIN, start: dayFromYmd(year, month, 1), end, precision, year, ...named };
}
