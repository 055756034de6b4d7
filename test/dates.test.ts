import edtf from "edtf";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { dayFromYmd, daysInMonth, isLeapYear, ymdFromDay } from "../scripts/model/calendar.js";
import type { DatePoint, TemporalExtent } from "../scripts/model/date.js";
import { edtfText } from "../scripts/model/edtf-text.js";
import { parseDate } from "../scripts/parse/edtf.js";

const MS_PER_DAY = 86_400_000;
const zone = process.env.TZ ?? "UTC";
afterEach(() => {
  process.env.TZ = zone;
});

function read(text: string): TemporalExtent {
  const parsed = parseDate(text);
  if ("problem" in parsed) throw new Error(parsed.problem);
  return parsed.extent;
}

function days(text: string): [string, string] {
  const { start, end } = read(text);
  return [iso(start), iso(end)];
}

function iso(day: number): string {
  if (!Number.isFinite(day)) return String(day);
  const { year, month, day: d } = ymdFromDay(day);
  return `${year}-${month}-${d}`;
}

function refusal(text: string): string {
  const parsed = parseDate(text);
  if ("extent" in parsed) throw new Error(`${text} was accepted`);
  return `${parsed.problem} → ${parsed.hint}`;
}

const year = fc.oneof(
  fc.integer({ min: -13_800_000_000, max: 13_800_000_000 }),
  fc.integer({ min: -9999, max: 9999 }),
);
const ymd = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }))
  .chain(([y, m]) =>
    fc.tuple(fc.constant(y), fc.constant(m), fc.integer({ min: 1, max: daysInMonth(y, m) })),
  );

describe("the calendar", () => {
  it("counts from 1970-01-01", () => {
    expect(dayFromYmd(1970, 1, 1)).toBe(0);
    expect(dayFromYmd(1969, 12, 31)).toBe(-1);
    expect(dayFromYmd(2000, 3, 1)).toBe(11_017);
    expect(dayFromYmd(-43, 3, 15)).toBe(-735_160);
  });

  it("agrees with the machine's UTC calendar wherever that reaches", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_000_000, max: 99_000_000 }), (day) => {
        const date = new Date(day * MS_PER_DAY);
        const expected = {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        };
        expect(ymdFromDay(day)).toEqual(expected);
      }),
    );
  });

  it("comes back from any date, up to the age of the universe", () => {
    fc.assert(
      fc.property(ymd, ([y, m, d]) => {
        expect(ymdFromDay(dayFromYmd(y, m, d))).toEqual({ year: y, month: m, day: d });
      }),
    );
  });

  it("goes on by one day a day", () => {
    fc.assert(
      fc.property(ymd, ([y, m, d]) => {
        const day = dayFromYmd(y, m, d);
        const next = ymdFromDay(day + 1);
        expect(dayFromYmd(next.year, next.month, next.day)).toBe(day + 1);
        expect(dayFromYmd(y + 1, 1, 1) - dayFromYmd(y, 1, 1)).toBe(isLeapYear(y) ? 366 : 365);
      }),
    );
  });
});

describe("EDTF levels 0 and 1", () => {
  it.each([
    ["1994", "1994-1-1", "1995-1-1", "year"],
    ["2012-06", "2012-6-1", "2012-7-1", "month"],
    ["2012-12", "2012-12-1", "2013-1-1", "month"],
    ["2012-06-18", "2012-6-18", "2012-6-19", "day"],
    ["2024-02-29", "2024-2-29", "2024-3-1", "day"],
    ["2012-06-18T10:00:00", "2012-6-18", "2012-6-19", "day"],
    ["1985-04-12T23:20:30-04:00", "1985-4-12", "1985-4-13", "day"],
    ["0000", "0-1-1", "1-1-1", "year"],
    ["-0043", "-43-1-1", "-42-1-1", "year"],
    ["-0043-03-15", "-43-3-15", "-43-3-16", "day"],
    ["Y12000", "12000-1-1", "12001-1-1", "year"],
    ["Y-13800000000", "-13800000000-1-1", "-13799999999-1-1", "year"],
    ["198X", "1980-1-1", "1990-1-1", "decade"],
    ["19XX", "1900-1-1", "2000-1-1", "century"],
    ["-004X", "-49-1-1", "-39-1-1", "decade"],
    ["-00XX", "-99-1-1", "1-1-1", "century"],
    ["1994-XX", "1994-1-1", "1995-1-1", "year"],
    ["1994-XX-XX", "1994-1-1", "1995-1-1", "year"],
    ["1994-06-XX", "1994-6-1", "1994-7-1", "month"],
    ["2001-21", "2001-3-1", "2001-6-1", "season"],
    ["2001-22", "2001-6-1", "2001-9-1", "season"],
    ["2001-23", "2001-9-1", "2001-12-1", "season"],
    ["2001-24", "2001-12-1", "2002-3-1", "season"],
    ["2015-33", "2015-1-1", "2015-4-1", "quarter"],
    ["2015-34", "2015-4-1", "2015-7-1", "quarter"],
    ["2015-35", "2015-7-1", "2015-10-1", "quarter"],
    ["2015-36", "2015-10-1", "2016-1-1", "quarter"],
    ["2015-40", "2015-1-1", "2015-7-1", "half"],
    ["2015-41", "2015-7-1", "2016-1-1", "half"],
    ["2008/2015", "2008-1-1", "2016-1-1", "year"],
    ["2012-06-18/2012-06-19", "2012-6-18", "2012-6-20", "day"],
    ["2012-06/2013", "2012-6-1", "2014-1-1", "year"],
    ["2012-06-18/2012-06-18", "2012-6-18", "2012-6-19", "day"],
    ["2015-06/2015", "2015-6-1", "2016-1-1", "year"],
    ["2015-33/2016", "2015-1-1", "2017-1-1", "year"],
    ["19XX/20XX", "1900-1-1", "2100-1-1", "century"],
    ["Y-50000/-0043", "-50000-1-1", "-42-1-1", "year"],
    ["2009/..", "2009-1-1", "Infinity", "year"],
    ["2009/", "2009-1-1", "Infinity", "year"],
    ["../2015", "-Infinity", "2016-1-1", "year"],
    ["/2015", "-Infinity", "2016-1-1", "year"],
  ])("%s", (text, start, end, precision) => {
    expect(days(text)).toEqual([start, end]);
    expect(read(text)).toMatchObject({ edtf: text, precision });
  });

  it("tells an open side from an unknown one", () => {
    expect(read("2009/..").to).toEqual({ kind: "open" });
    expect(read("2009/").to).toEqual({ kind: "unknown" });
    expect(read("../2009").from).toEqual({ kind: "open" });
    expect(read("/2009").from).toEqual({ kind: "unknown" });
    expect(read("2009").to).toBeUndefined();
  });

  it.each([
    "1994",
    "2012-06",
    "2012-06-18",
    "198X",
    "19XX",
    "2001-21",
    "2015-33",
    "Y-66000000",
    "-0043",
  ])("takes a qualifier after %s", (text) => {
    expect(read(`${text}~`)).toMatchObject({
      approximate: true,
      uncertain: false,
      start: read(text).start,
    });
    expect(read(`${text}?`)).toMatchObject({
      approximate: false,
      uncertain: true,
      end: read(text).end,
    });
    expect(read(`${text}%`)).toMatchObject({ approximate: true, uncertain: true });
    expect(read(text)).toMatchObject({ approximate: false, uncertain: false });
  });

  it("reads the qualifiers of each side on its own", () => {
    const { from, to, approximate, uncertain } = read("1995~/2015?");
    expect(from).toMatchObject({ approximate: true, uncertain: false });
    expect(to).toMatchObject({ approximate: false, uncertain: true });
    expect([approximate, uncertain]).toEqual([true, true]);
    expect(read("2009/2015~").from).toMatchObject({ approximate: false });
  });

  it("keeps the components", () => {
    expect(read("-0043-03-15").from).toMatchObject({ year: -43, month: 3, day: 15 });
    expect(read("2015-34").from).toMatchObject({ year: 2015, part: 2 });
    expect(read("-00XX").from).toMatchObject({ year: -99 });
  });
});

describe("what is refused, and the remedy", () => {
  it.each([
    [
      "2023-02-29",
      '"2023-02-29" does not exist: 2023 is not a leap year → write 2023-02-28, or 2023-02 where the day is not known',
    ],
    [
      "1900-02-29",
      '"1900-02-29" does not exist: 1900 is not a leap year → write 1900-02-28, or 1900-02 where the day is not known',
    ],
    [
      "2023-02-29~",
      '"2023-02-29~" does not exist: 2023 is not a leap year → write 2023-02-28, or 2023-02 where the day is not known',
    ],
    [
      "2023-04-31",
      '"2023-04-31" does not exist: April of 2023 has 30 days → write 2023-04-30, or 2023-04 where the day is not known',
    ],
    [
      "20",
      '"20" has too few digits for a year: EDTF wants four → write 0020 for that year, 20XX for the years 2000 to 2099',
    ],
    [
      "198",
      '"198" has too few digits for a year: EDTF wants four → write 0198 for that year, 198X for the years 1980 to 1989',
    ],
    [
      "-44",
      '"-44" has too few digits for a year: EDTF wants four → write -0043 for 44 BC, -0044 for 45 BC (year 0 is 1 BC)',
    ],
    ["44 BC", '"44 BC" is not an EDTF date → write -0043 for 44 BC (year 0 is 1 BC)'],
    ["12000", '"12000" has more than four digits, which wants a Y before it → write Y12000'],
    ["Y2015", '"Y2015" has four digits at most and no need of Y → write 2015'],
    [
      "1994-13",
      '"1994-13" has no month 13 → a month is 01 to 12, a season 21 to 24, a quarter 33 to 36, a half 40 or 41',
    ],
    [
      "1994-95",
      '"1994-95" has no month 95 → a month is 01 to 12, a season 21 to 24, a quarter 33 to 36, a half 40 or 41; the years 1994 to 1995 are 1994/1995',
    ],
    ["1994/95", '"1994/95" has a year of two digits → write both in full: 1994/1995'],
    ["1994-6", '"1994-6" is not an EDTF date → write 1994-06'],
    ["June 2012", '"June 2012" is not an EDTF date → write 2012-06'],
    ["18 June 2012", '"18 June 2012" is not an EDTF date → write 2012-06-18'],
    ["18/06/2012", '"18/06/2012" has more than one slash → write 2012-06-18'],
    ["about 1994", '"about 1994" is not an EDTF date → write 1994~'],
    ["1980s", '"1980s" is not an EDTF date → write 198X'],
    ["since 2009", '"since 2009" is not an EDTF date → write 2009/..'],
    ["Q1 2015", '"Q1 2015" is not an EDTF date → write 2015-33'],
    ["1994–1998", '"1994–1998" is not an EDTF date → write 1994/1998'],
    ["2016/2015", '"2016/2015" ends before it begins → write the earlier date first: 2015/2016'],
    [
      "2015-06/2015-03",
      '"2015-06/2015-03" ends before it begins → write the earlier date first: 2015-03/2015-06',
    ],
    ["../..", '"../.." has a date on neither side → give one side a date, such as 2009/..'],
    ["/", '"/" has a date on neither side → give one side a date, such as 2009/..'],
    [
      "2016-13/2017",
      '"2016-13" has no month 13 (in "2016-13/2017") → a month is 01 to 12, a season 21 to 24, a quarter 33 to 36, a half 40 or 41',
    ],
    [
      "",
      '"" is no date → write it as EDTF: 1994, 2012-06, 2012-06-18, 198X, 2015~, 2009/2015 or 2009/..',
    ],
    [
      "soon",
      '"soon" is not an EDTF date → write it as EDTF: 1994, 2012-06, 2012-06-18, 198X, 2015~, 2009/2015 or 2009/..',
    ],
    [
      "[1667,1668]",
      '"[1667,1668]" is a set or a list of dates (EDTF level 2), which is not supported → write an interval, such as 1667/1668, or an event for each date',
    ],
    [
      "Y1E5",
      '"Y1E5" has an exponent (EDTF level 2), which is not supported → write the year out: Y100000',
    ],
    [
      "1950S2",
      '"1950S2" gives significant digits (EDTF level 2), which is not supported → write the year as approximate: 1950~',
    ],
    [
      "2012?-06",
      '"2012?-06" qualifies a part of the date (EDTF level 2), which is not supported → put ?, ~ or % at the end, for the whole date: 2012-06?',
    ],
    [
      "156X-12-25",
      '"156X-12-25" leaves digits open in a way (EDTF level 2) that is not supported → leave out what is not known, as in 198X, 19XX, 1994 or 1994-06, or write an interval',
    ],
    [
      "2001-38",
      '"2001-38" names a third of a year (EDTF level 2), which is not supported → write its months as an interval: 2001-05/2001-08',
    ],
    [
      "2001-31",
      '"2001-31" names a season of one hemisphere (EDTF level 2), which is not supported → write the season of where it happened, 21 to 24, such as 2001-23',
    ],
    [
      "2012-06-18T25:00:00",
      '"2012-06-18T25:00:00" has no such time of day → leave the time out: the day is what counts here',
    ],
    [
      "Y99999999999999",
      '"Y99999999999999" is further away than dates can be counted → a year is at most Y1000000000000 or Y-1000000000000',
    ],
  ])("%s", (text, message) => {
    expect(refusal(text)).toBe(message);
  });

  it("gives an answer to anything, and at once", () => {
    const started = performance.now();
    const near = fc
      .array(fc.constantFrom(..."0123456789-/.X~?%[]{},YTESsQ ".split("")), { maxLength: 60 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ maxLength: 2000 })), (text) => {
        const parsed = parseDate(text);
        if ("problem" in parsed) expect(parsed.hint).not.toBe("");
        else expect(parsed.extent.start).toBeLessThan(parsed.extent.end);
      }),
    );
    parseDate(`{${Array.from({ length: 5000 }, (_, index) => 1000 + index).join(",")}}`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

/** Any single date that Chronodeck reads, as text. */
const dateText = fc
  .tuple(
    fc.oneof(
      ymd.map(([y, m, d]) => `${short(y)}-${two(m)}-${two(d)}`),
      fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${short(y)}-${two(m)}`),
      fc
        .tuple(year, fc.constantFrom(21, 22, 23, 24, 33, 34, 35, 36, 40, 41))
        .map(([y, code]) => `${short(y)}-${code}`),
      year.map((y) => (Math.abs(y) > 9999 ? `Y${y}` : four(y))),
      fc
        .integer({ min: -999, max: 999 })
        .map((decade) => `${decade < 0 ? "-" : ""}${String(Math.abs(decade)).padStart(3, "0")}X`),
      fc
        .integer({ min: -99, max: 99 })
        .map((century) => `${century < 0 ? "-" : ""}${two(Math.abs(century))}XX`),
    ),
    fc.constantFrom("", "~", "?", "%"),
  )
  .map(([text, qualifier]) => text + qualifier);

/** Y years stand alone in EDTF: within four digits, any year with a month. */
function short(y: number): string {
  return four(y % 10_000 === 0 ? 0 : y % 10_000);
}

function four(y: number): string {
  return `${y < 0 ? "-" : ""}${String(Math.abs(y)).padStart(4, "0")}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

describe("for every date", () => {
  it("parse, format and parse again give the same", () => {
    fc.assert(
      fc.property(dateText, (text) => {
        const first = read(text);
        expect(edtfText(first)).toBe(text);
        expect(read(edtfText(first))).toEqual(first);
      }),
    );
  });

  it("so do intervals, open and unknown sides too", () => {
    const side = fc.oneof(dateText, fc.constantFrom("..", ""));
    fc.assert(
      fc.property(side, side, (from, to) => {
        const parsed = parseDate(`${from}/${to}`);
        fc.pre("extent" in parsed);
        if ("extent" in parsed) expect(read(edtfText(parsed.extent))).toEqual(parsed.extent);
      }),
    );
  });

  it("the start comes before the end", () => {
    fc.assert(
      fc.property(dateText, (text) => {
        const { start, end } = read(text);
        expect(start).toBeLessThan(end);
      }),
    );
  });

  it("an interval of two dates in order spans both; the reverse is refused", () => {
    fc.assert(
      fc.property(dateText, dateText, (a, b) => {
        const [first, last] = [read(a), read(b)];
        fc.pre(first.end <= last.start);
        expect(read(`${a}/${b}`)).toMatchObject({ start: first.start, end: last.end });
        expect(refusal(`${b}/${a}`)).toContain("ends before it begins");
      }),
    );
  });

  it("order is kept: of years, and of the days within them", () => {
    fc.assert(
      fc.property(ymd, ymd, (a, b) => {
        const key = ([y, m, d]: readonly number[]) => (y ?? 0) * 400 + (m ?? 0) * 32 + (d ?? 0);
        expect(Math.sign(dayFromYmd(...a) - dayFromYmd(...b))).toBe(Math.sign(key(a) - key(b)));
      }),
    );
  });

  it("years before Christ count without a gap, through year 0", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9998 }), (y) => {
        expect(read(four(y)).end).toBe(read(four(y + 1)).start);
      }),
    );
    expect(days("-0001/0001")).toEqual(["-1-1-1", "2-1-1"]);
  });

  it("agrees with the edtf package where that is right", () => {
    const text = fc.oneof(
      fc.integer({ min: 1000, max: 9999 }).map(String),
      fc
        .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }))
        .map(([y, m]) => `${y}-${two(m)}`),
      fc
        .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 33, max: 36 }))
        .map(([y, q]) => `${y}-${q}`),
      fc.integer({ min: 100, max: 999 }).map((decade) => `${decade}X`),
      fc.integer({ min: 10, max: 99 }).map((century) => `${century}XX`),
    );
    fc.assert(
      fc.property(text, (date) => {
        const { start, end } = read(date);
        const theirs = edtf(date);
        expect(start * MS_PER_DAY).toBe(theirs.min);
        expect(end * MS_PER_DAY - 1).toBe(theirs.max);
      }),
    );
  });
});

describe.each(["America/Mexico_City", "UTC", "Asia/Almaty", "Pacific/Apia"])("under %s", (name) => {
  it("1994 is 1994", () => {
    process.env.TZ = name;
    // The zone is in force: local midnight is not midnight in UTC, save in UTC.
    expect(new Date(1994, 0, 1).getTimezoneOffset() === 0).toBe(name === "UTC");
    expect(read("1994")).toMatchObject({ start: 8766, end: 9131 });
    expect(days("1994")).toEqual(["1994-1-1", "1995-1-1"]);
    expect(days("2012-06-18T23:30:00Z")).toEqual(["2012-6-18", "2012-6-19"]);
    expect(days("2015-33")).toEqual(["2015-1-1", "2015-4-1"]);
    expect((read("-0043-03-15").from as DatePoint).day).toBe(15);
  });
});
