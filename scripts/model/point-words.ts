import type { DatePoint } from "./date.js";
import type { Messages } from "./messages.js";
import { roman } from "./roman.js";
import { yearDigits, yearsBefore } from "./year-digits.js";

/** A year as people write it: 1994, AD 14, 44 BC for the astronomical -43, 13.8 billion BC. */
export function yearLabel(year: number, messages: Messages): string {
  if (year > 0)
    return year < 1000
      ? messages.say("date.ad", { year: String(year) })
      : yearDigits(year, messages.locale);
  return messages.say("date.bc", { year: yearsBefore(year, messages.locale) });
}

/** `2008–15`; both in full across a century and where years have fewer digits. */
export function shortYears(from: number, to: number, messages: Messages): string {
  const sameCentury =
    from >= 1000 && to < 10_000 && Math.floor(from / 100) === Math.floor(to / 100);
  const last = sameCentury ? String(to).slice(-2) : yearLabel(to, messages);
  return messages.say("date.rangeYears", { from: yearLabel(from, messages), to: last });
}

/** One date in words, its qualifiers too. */
export function pointInWords(point: DatePoint, messages: Messages): string {
  if (!point.approximate && !point.uncertain) return plainWords(point, messages);
  const date = plainWords(point, messages, "Within");
  if (point.approximate)
    return messages.say(point.uncertain ? "date.both" : "date.approximate", { date });
  return messages.say("date.uncertain", { date });
}

/**
 * One date in words, without its qualifiers. `Within` a phrase some want an
 * article: "first quarter of 2015", but "since the first quarter of 2015"; in Spanish days too.
 */
export function plainWords(point: DatePoint, messages: Messages, form: "" | "Within" = ""): string {
  const { precision, part = 0, year } = point;
  const label = yearLabel(year, messages);
  switch (precision) {
    case "day":
      return messages.say(`date.day${form}`, {
        day: point.day ?? 0,
        month: monthName(point, "date.months", messages),
        year: label,
      });
    case "month":
      return messages.say("date.month", {
        month: monthName(point, "date.months", messages),
        year: label,
      });
    case "season":
      return messages.say(`date.season${part}`, { year: seasonYear(point, messages) });
    case "quarter":
    case "half":
      return messages.say(`date.${precision}${form}`, {
        part: partName(point, messages),
        year: label,
      });
    case "year":
      return label;
    case "decade":
      return year > 0
        ? messages.say("date.decade", { year: String(year) })
        : wholeYears(year, year + 9, messages);
    case "century":
      return counted(`century${form}`, year, 100, messages);
    case "millennium":
      return counted(`millennium${form}`, year, 1000, messages);
  }
}

/** Winter begins in December and ends in the next year: 2001–02. */
export function seasonYear({ year, part }: DatePoint, messages: Messages): string {
  return part === 4 && year >= 1000
    ? shortYears(year, year + 1, messages)
    : yearLabel(year, messages);
}

/** "first quarter", "spring": what a slide says beside a large year. */
export function partName({ precision, part = 0 }: DatePoint, messages: Messages): string {
  return messages.say(`date.part.${precision}${part}`);
}

/** The ten years from -49 to -40 are 50 to 41 BC, which nobody calls a decade. */
function wholeYears(from: number, to: number, messages: Messages): string {
  return messages.say("date.range", {
    from: yearLabel(from, messages),
    to: yearLabel(to, messages),
  });
}

function counted(unit: string, first: number, years: number, messages: Messages): string {
  const number = first >= 0 ? Math.floor(first / years) + 1 : Math.ceil(-first / years);
  // Each language takes the digits that it counts centuries in.
  return messages.say(`date.${unit}${first >= 0 ? "" : "Bc"}`, { number, roman: roman(number) });
}

/** From a message that lists the twelve, January first. */
export function monthName(
  { month = 1 }: DatePoint,
  key: "date.months" | "date.monthsShort",
  messages: Messages,
): string {
  return messages.say(key).split(" ")[month - 1] ?? "";
}
