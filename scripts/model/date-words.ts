import type { DateEdge, DatePoint, TemporalExtent } from "./date.js";
import type { Messages } from "./messages.js";

/** A year as people write it: 1994, or 44 BC for the astronomical -43. */
export function yearLabel(year: number, messages: Messages): string {
  return year > 0 ? digits(year, messages) : messages.say("date.bc", { year: digits(1 - year, messages) });
}

// Five digits and more are unreadable in one run; four-digit years take no separator.
function digits(year: number, { language }: Messages): string {
  return year < 10_000 ? String(year) : new Intl.NumberFormat(language).format(year);
}

/** The whole extent in words, its imprecision spoken: "about 1995 to about 2015", "since 2009". */
export function dateInWords(extent: TemporalExtent, messages: Messages): string {
  const { from, to } = extent;
  if (!to) return from.kind === "date" ? pointInWords(from, messages) : "";
  if (from.kind !== "date") {
    const date = to.kind === "date" ? pointInWords(to, messages) : "";
    return messages.say(from.kind === "open" ? "date.until" : "date.fromUnknown", { date });
  }
  const first = pointInWords(from, messages);
  if (to.kind !== "date") return messages.say(to.kind === "open" ? "date.since" : "date.toUnknown", { date: first });
  return rangeInWords(from, to, messages);
}

function rangeInWords(from: DatePoint, to: DatePoint, messages: Messages): string {
  if (isPlain(from) && isPlain(to)) {
    if (from.precision === "year" && to.precision === "year" && from.year > 0) {
      return messages.say("date.rangeYears", { from: yearLabel(from.year, messages), to: yearLabel(to.year, messages) });
    }
    if (from.day && to.day && from.year === to.year && from.month === to.month) {
      const month = monthName(from, "date.months", messages);
      return messages.say("date.rangeDays", { from: from.day, to: to.day, month, year: yearLabel(from.year, messages) });
    }
  }
  return messages.say("date.range", { from: pointInWords(from, messages), to: pointInWords(to, messages) });
}

function isPlain({ approximate, uncertain }: DatePoint): boolean {
  return !approximate && !uncertain;
}

function pointInWords(point: DatePoint, messages: Messages): string {
  const date = unqualified(point, messages);
  if (point.approximate) return messages.say(point.uncertain ? "date.both" : "date.approximate", { date });
  return point.uncertain ? messages.say("date.uncertain", { date }) : date;
}

function unqualified(point: DatePoint, messages: Messages): string {
  const { precision, part = 0 } = point;
  const year = yearLabel(point.year, messages);
  switch (precision) {
    case "day":
      return messages.say("date.day", { day: point.day ?? 0, month: monthName(point, "date.months", messages), year });
    case "month":
      return messages.say("date.month", { month: monthName(point, "date.months", messages), year });
    case "season":
    case "half":
      return messages.say(`date.${precision}${part}`, { year });
    case "quarter":
      return messages.say("date.quarter", { part, year });
    case "year":
      return year;
    case "decade":
      return point.year >= 0
        ? messages.say("date.decade", { year: String(point.year) })
        : messages.say("date.decadeBc", { year: String(-point.year - 9) });
    case "century":
      return counted("century", point.year, 100, messages);
    case "millennium":
      return counted("millennium", point.year, 1000, messages);
  }
}

function counted(unit: "century" | "millennium", first: number, years: number, messages: Messages): string {
  return first >= 0
    ? messages.say(`date.${unit}`, { number: Math.floor(first / years) + 1 })
    : messages.say(`date.${unit}Bc`, { number: Math.ceil(-first / years) });
}

function monthName({ month = 1 }: DatePoint, key: string, messages: Messages): string {
  return messages.say(key).split(" ")[month - 1] ?? "";
}

export interface BigDate {
  /** Short enough to stand very large. */
  readonly main: string;
  /** What the large form leaves unsaid: its precision and qualifiers, in words. */
  readonly qualifier: string;
}

/** A date for a slide that shows it very large, with its precision in words beneath. */
export function dateBig(extent: TemporalExtent, messages: Messages): BigDate {
  const { from, to } = extent;
  const closed = from.kind === "date" && (!to || to.kind === "date");
  const inYears = to && extent.precision === "year";
  const parts = [
    closed && messages.say(`date.precision.${inYears ? "range" : extent.precision}`),
    extent.approximate && messages.say("date.precision.approximate"),
    extent.uncertain && messages.say("date.precision.uncertain"),
    edgeWords(from, "Start", messages),
    to && edgeWords(to, "End", messages),
  ];
  return { main: bigMain(from, to, messages), qualifier: parts.filter(Boolean).join(", ") };
}

function edgeWords(edge: DateEdge, side: "Start" | "End", messages: Messages): string | false {
  return edge.kind !== "date" && messages.say(`date.precision.${edge.kind}${side}`);
}

function bigMain(from: DateEdge, to: DateEdge | undefined, messages: Messages): string {
  if (!to) return from.kind === "date" ? bigPoint(from, messages) : "";
  if (from.kind !== "date") {
    return messages.say("date.big.until", { to: to.kind === "date" ? bigPoint(to, messages) : "" });
  }
  if (to.kind !== "date") return messages.say("date.big.open", { from: bigPoint(from, messages) });
  const [first, last] = [yearLabel(from.year, messages), yearLabel(to.year, messages)];
  if (from.day && to.day && from.year === to.year && from.month === to.month) {
    const month = monthName(from, "date.monthsShort", messages);
    return messages.say("date.rangeDays", { from: from.day, to: to.day, month, year: first });
  }
  return first === last ? first : messages.say("date.big.range", { from: first, to: last });
}

function bigPoint(point: DatePoint, messages: Messages): string {
  const year = yearLabel(point.year, messages);
  const { precision, part = 0, day = 0 } = point;
  if (precision === "day" || precision === "month") {
    const month = monthName(point, "date.monthsShort", messages);
    return messages.say(`date.${precision}`, { day, month, year });
  }
  if (precision === "quarter") return messages.say("date.big.quarter", { part, year });
  return unqualified(point, messages);
}
