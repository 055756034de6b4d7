import { dayFromYmd, ymdFromDay } from "../../model/calendar.js";
import { ymdText } from "../ymd-text.js";

/** One side of a date of markwhen, with the precision that it is written with. */
export type Point =
  | {
      readonly kind: "date";
      /** EDTF; `to` where it takes in more than EDTF says with one date, as a week does. */
      readonly from: string;
      readonly to?: string;
      readonly doubt?: string;
      readonly hasTime?: true;
    }
  | { readonly kind: "now" }
  | { readonly kind: "problem"; readonly problem: string };

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const TIME = "(?:[,\\s]+\\d{1,2}(?::\\d\\d)?(?:[ap]m)?)";

const FORMS: readonly (readonly [
  RegExp,
  (parts: readonly string[], dayFirst: boolean) => Point,
])[] = [
  [/^now$/, () => ({ kind: "now" })],
  [
    /^(\d{4}-\d\d-\d\d)T[\d:.]+Z$/,
    ([, day = ""]) => ({
      ...{ kind: "date", from: day, hasTime: true },
      doubt: "the time is in UTC; where it happened it may be another day",
    }),
  ],
  [
    new RegExp(`^(\\d{4}(?:-\\d\\d){0,2})(${TIME})?$`),
    ([, date = "", time = ""]) => written(date, time),
  ],
  [
    /^(\d{4})-?w(\d\d)(?:-?([1-7]))?$/,
    ([, year, week, day]) => weekOf(Number(year), Number(week), day),
  ],
  [/^(\d{1,5})\s?(bce?|ad|ce)$/, ([, year, era = ""]) => ofEra(Number(year), era)],
  [
    /^-(\d{1,5})$/,
    ([text = "", year = ""]) => ({
      kind: "problem",
      problem: `expected a year before our era as markwhen has it, ${Number(year)} BC, got “${text}”`,
    }),
  ],
  [/^\d{1,5}$/, ([year = ""]) => ofYear(Number(year))],
  [/^(\d{1,4})0s$/, ([, decade = ""]) => ofDecade(decade)],
  [/^(\d{1,2})\/(\d{3,5})$/, ([, month, year]) => ymd(Number(year), Number(month))],
  [
    new RegExp(`^(\\d{1,2})/(\\d{1,2})/(\\d{1,5})(${TIME})?$`),
    ([, one, two, year, time = ""], dayFirst) => {
      const [month, day] = dayFirst ? [two, one] : [one, two];
      return ymd(Number(year), Number(month), Number(day), time);
    },
  ],
  [
    new RegExp(`^(\\d{1,2})\\s+${MONTH},?\\s+(\\d{4}),?(${TIME})?$`),
    ([, day, month = "", year, time = ""]) => ymd(Number(year), monthOf(month), Number(day), time),
  ],
  [
    new RegExp(`^${MONTH}\\s+(\\d{1,2}),?\\s+(\\d{4}),?(${TIME})?$`),
    ([, month = "", day, year, time = ""]) => ymd(Number(year), monthOf(month), Number(day), time),
  ],
  [
    new RegExp(`^${MONTH}\\s+(\\d{3,4})$`),
    ([, month = "", year]) => ymd(Number(year), monthOf(month)),
  ],
  [
    new RegExp(`^(?:\\d{1,2}\\s+${MONTH}|${MONTH}(?:\\s+\\d{1,2})?)(${TIME})?$`),
    ([whole = ""]) => ({
      kind: "problem",
      problem: `expected a date with its year, got “${whole}”`,
    }),
  ],
];

/** Undefined where it is no date by itself: it counts from another event, or cannot be read. */
export function pointOf(text: string, dayFirst: boolean): Point | undefined {
  const small = text
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase()
    .replace(/(?<=\d)t(?=\d)/, "T")
    .replace(/z$/, "Z");
  for (const [form, read] of FORMS) {
    const parts = form.exec(small);
    if (parts) return read(parts, dayFirst);
  }
  return undefined;
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

function written(date: string, time: string): Point {
  return { kind: "date", from: date, ...(time !== "" && { hasTime: true as const }) };
}

function ymd(year: number, month: number, day?: number, time = ""): Point {
  return { ...written(ymdText(year, month, day), time), ...(year < 100 && { doubt: young(year) }) };
}

function ofYear(year: number): Point {
  return { kind: "date", from: ymdText(year), ...(year < 100 && { doubt: young(year) }) };
}

function young(year: number): string {
  return `a year of two digits, ${year}; taken as the year ${year}`;
}

function ofEra(year: number, era: string): Point {
  if (year === 0) return { kind: "problem", problem: "expected a year from 1, got 0" };
  return { kind: "date", from: ymdText(era.startsWith("b") ? 1 - year : year) };
}

function ofDecade(decade: string): Point {
  const first = `${decade}0s`;
  if (decade.length < 3)
    return {
      kind: "problem",
      problem: `expected a decade of four digits, such as 1990s, got ${first}`,
    };
  return {
    ...{ kind: "date", from: `${decade}X` },
    doubt: `${first} counts seconds in markwhen; taken as the decade`,
  };
}

/** Monday to Sunday, or one of the days (ISO 8601). */
function weekOf(year: number, week: number, day: string | undefined): Point {
  const fourth = dayFromYmd(year, 1, 4);
  // Day 0, 1 January 1970, was a Thursday; the week of 4 January is the first.
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + (week - 1) * 7;
  const text = (at: number) => {
    const { year, month, day } = ymdFromDay(at);
    return ymdText(year, month, day);
  };
  if (week < 1 || week > 53)
    return { kind: "problem", problem: `expected a week from 1 to 53, got ${week}` };
  return day === undefined
    ? { kind: "date", from: text(monday), to: text(monday + 6) }
    : { kind: "date", from: text(monday + Number(day) - 1) };
}
