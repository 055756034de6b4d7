import type { DateEdge, DatePoint, TemporalExtent } from "../model/date.js";
import type { Language } from "../model/text.js";

/** Something that a date says and a quote must say too. */
interface Component {
  /** For the message, such as `1994` or `month 6`. */
  readonly name: string;
  /** Takes folded text. */
  readonly isSaid: (words: string) => boolean;
}

/** Every written part of a date: the year of each side, the month by name or number, the day. */
export function componentsOf(
  { from, to }: TemporalExtent,
  language: Language,
): readonly Component[] {
  const points = [from, to].filter((edge): edge is DatePoint & DateEdge => edge?.kind === "date");
  const all = points.flatMap((point, index) =>
    pointComponents(point, index === 1 ? points[0] : undefined, language),
  );
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
}

function pointComponents(
  point: DatePoint,
  earlier: DatePoint | undefined,
  language: Language,
): Component[] {
  const { precision, month, day, part = 1 } = point;
  if (precision === "decade" || precision === "century" || precision === "millennium")
    return [spanComponent(point)];
  const components = [yearComponent(point.year, earlier?.year)];
  if (month !== undefined) components.push(monthComponent(month, language));
  if (day !== undefined) components.push(number(day, `day ${day}`));
  const parts = PARTS[precision]?.[part - 1];
  if (parts) components.push(pattern(`${parts[0]} (${precision})`, `(?:${parts.join("|")})`));
  return components;
}

/** English alone: a paper in another language says `inferred`, or gives the months. */
const PARTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  season: [["spring"], ["summer"], ["autumn", "fall"], ["winter"]],
  quarter: [
    ["first quarter", "1st quarter", "Q1"],
    ["second quarter", "2nd quarter", "Q2"],
    ["third quarter", "3rd quarter", "Q3"],
    ["fourth quarter", "4th quarter", "last quarter", "Q4"],
  ],
  half: [
    ["first half", "1st half"],
    ["second half", "2nd half", "latter half"],
  ],
};

const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(
    " ",
  );

function spanComponent({ precision, year }: DatePoint): Component {
  if (precision === "decade" && year >= 0) return pattern(`the ${year}s`, `${year}'?s`);
  const years = precision === "century" ? 100 : precision === "decade" ? 10 : 1000;
  const count = year >= 0 ? Math.floor(year / years) + 1 : Math.ceil(-year / years);
  const era = year < 0 ? ` ${BC}` : "";
  const forms = [`(?:${count}(?:st|nd|rd|th)|${ORDINALS[count - 1] ?? count}) ${precision}${era}`];
  if (year > 0) forms.push(`${year}'?s`);
  return pattern(`${precision} ${count}${year < 0 ? " BC" : ""}`, `(?:${forms.join("|")})`);
}

const BC = "B\\.? ?C\\.?(?: ?E\\.?)?";

function yearComponent(year: number, earlier: number | undefined): Component {
  if (year <= 0)
    return pattern(
      `${1 - year} BC`,
      `(?:${1 - year}(?:-\\d+)? ?${BC}|-${String(-year).padStart(4, "0")})`,
    );
  const plain = number(year, String(year));
  if (earlier === undefined || Math.floor(earlier / 100) !== Math.floor(year / 100) || year < 1000)
    return plain;
  // 2008-15 and 1994/95 say both years.
  const short = new RegExp(`(?<!\\d)${earlier} ?[-/] ?'?${String(year).slice(2)}(?!\\d)`);
  return { name: plain.name, isSaid: (words) => plain.isSaid(words) || short.test(words) };
}

function monthComponent(month: number, language: Language): Component {
  const names = [...new Set([...monthNames("en", month), ...monthNames(language, month)])].join(
    "|",
  );
  const named = new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, "iu");
  // 2012-06, 6/18/2012, 18.06.2012
  const numeric = new RegExp(
    `(?<!\\d)(?:\\d{4}[-/.]0?${month}|0?${month}[-/.](?:\\d{1,2}[-/.])?\\d{4}|\\d{1,2}[-/.]0?${month}[-/.]\\d{4})(?!\\d)`,
  );
  return {
    name: monthNames("en", month)[0] ?? `month ${month}`,
    isSaid: (words) => named.test(words) || numeric.test(words),
  };
}

const ENGLISH =
  "January February March April May June July August September October November December"
    .split(" ")
    .map((name) => [name, name.slice(0, 3)]);
const MONTHS = new Map<Language, readonly (readonly string[])[]>([["en", ENGLISH]]);

/** The full name and the abbreviation, without its point. */
function monthNames(language: Language, month: number): readonly string[] {
  // Asking Intl costs more than all the rest, and the answer never changes.
  let names = MONTHS.get(language);
  if (!names) {
    const formats = (["long", "short"] as const).map(
      (width) => new Intl.DateTimeFormat(language, { month: width, timeZone: "UTC" }),
    );
    names = Array.from({ length: 12 }, (_, index) =>
      formats.map((format) => format.format(Date.UTC(2001, index, 1)).replace(/\.$/, "")),
    );
    MONTHS.set(language, names);
  }
  return names[month - 1] ?? [];
}

function number(value: number, name: string): Component {
  return pattern(name, `${value < 10 ? "0?" : ""}${value}(?:st|nd|rd|th)?`);
}

/** Case does not matter; a part of a longer word or number does not count, though FY2016 says 2016. */
function pattern(name: string, source: string): Component {
  const before = /^\d/.test(source) ? "(?<!\\d)(?<!\\d,(?=\\d{3}(?!\\d)))" : "(?<![\\p{L}\\d])";
  const expression = new RegExp(`${before}(?:${source})(?![\\p{L}\\d])(?!,\\d{3}(?!\\d))`, "iu");
  return { name, isSaid: (words) => expression.test(words) };
}
