import { parse } from "edtf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayFromYmd } from "../scripts/model/calendar.js";
import { readEdtf } from "../scripts/model/edtf-reader.js";
import { edtfText } from "../scripts/model/edtf-text.js";
import { parseDate } from "../scripts/parse/edtf.js";

/* One reader decides for the build and the running deck; the package whose grammar explains refusals is its judge. */

/** Texts that are dates, nearly dates, and neither. */
const piece = fc.oneof(
  fc.constantFrom("-", "/", "..", "X", "XX", "Y", "~", "?", "%", "T10:00:00", "Z", "+05:00", ""),
  fc.constantFrom("1994", "2012", "0044", "-0043", "198X", "19XX", "Y12000", "2000"),
  fc.constantFrom("01", "02", "12", "13", "21", "24", "25", "29", "31", "33", "40", "00", "XX"),
);
const random = fc.array(piece, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(""));
const likely = fc
  .tuple(
    fc.constantFrom("1994", "2000", "-0043", "0000", "1900", "Y-12000", "19XX", "-004X", "-0000"),
    fc.constantFrom("", "-02", "-12", "-XX", "-21", "-36", "-41", "-13", "-42", "-29"),
    fc.constantFrom("", "-01", "-29", "-30", "-31", "-XX", "-00"),
    fc.constantFrom("", "~", "?", "%", "T23:59:59Z", "T24:00:00", "T25:00", "?~"),
  )
  .map((parts) => parts.join(""));

/** What the package makes of a text without its qualifier, where that is of a kind that we read. */
function judged(text: string): { year: number; type: string } | undefined {
  const bare = text.replace(/[~?%]$/, "");
  try {
    const { type, values, uncertain, approximate } = parse(bare, { level: 3 });
    if (uncertain || approximate || /[SE]/.test(bare)) return undefined;
    if (type === "Season" && !/-(?:2[1-4]|3[3-6]|4[01])$/.test(bare)) return undefined;
    return ["Date", "Season", "Year"].includes(type) ? { year: values[0] ?? 0, type } : undefined;
  } catch {
    return undefined;
  }
}

describe("the reader of dates", () => {
  test("takes what the whole grammar takes of what we read, and nothing else", () => {
    fc.assert(
      fc.property(fc.oneof(likely, random), (text) => {
        if (text.includes("/")) return;
        const read = readEdtf(text);
        const isDate = !("kind" in read);
        const known = judged(text);
        // The package knows a year 0 below zero, years beyond counting, and masks that we do not read.
        if (/^-0000|X|\d{13}/.test(text)) return;
        // The package rolls 30 February over into March.
        const isRolled = /^-?\d{4}-02-(?:29|30|31)/.test(text);
        if (!isRolled) expect([text, isDate]).toEqual([text, known !== undefined]);
        if (isDate && known?.type === "Year") expect(read.start).toBe(dayFromYmd(known.year, 1, 1));
      }),
      { numRuns: 4000 },
    );
  });

  test("agrees with the build about every text, and with what it writes itself", () => {
    fc.assert(
      fc.property(fc.oneof(likely, random), (text) => {
        const [read, parsed] = [readEdtf(text), parseDate(text)];
        if ("kind" in read) expect(parsed).toMatchObject({ hint: expect.any(String) });
        else {
          expect(parsed).toEqual({ extent: read });
          const { edtf: _, ...again } = { ...read, ...readEdtf(edtfText(read)) };
          expect({ ...again, edtf: text.trim() }).toEqual(read);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ["", "empty"],
    ["1994/1995/1996", "sides"],
    ["../..", "no-side"],
    ["1996/1994", "reversed"],
    ["1994-02-29", "no-day"],
    ["2009/2010-04-31", "no-day"],
    ["-0000", "unread"],
    ["-0000-XX", "unread"],
    ["1994-13", "unread"],
    ["next year", "unread"],
  ])("%s is none: %s", (text, kind) => {
    expect(readEdtf(text)).toMatchObject({ kind });
  });
});
