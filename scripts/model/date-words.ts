import type { DatePoint, TemporalExtent } from "./date.js";
import type { Messages } from "./messages.js";
import { monthName, plainWords, pointInWords, yearLabel } from "./point-words.js";

export { yearLabel };

/** The whole extent in words, its imprecision spoken: "about 1995 to about 2015", "since 2009". */
export function dateInWords({ from, to }: TemporalExtent, messages: Messages): string {
  if (!to) return from.kind === "date" ? pointInWords(from, messages) : "";
  if (from.kind !== "date") {
    const date = to.kind === "date" ? within(to, messages) : "";
    return messages.say(from.kind === "open" ? "date.until" : "date.fromUnknown", { date });
  }
  if (to.kind !== "date") {
    return messages.say(to.kind === "open" ? "date.since" : "date.toUnknown", {
      date: within(from, messages),
    });
  }
  return rangeInWords(from, to, messages);
}

function rangeInWords(from: DatePoint, to: DatePoint, messages: Messages): string {
  if (isPlain(from) && isPlain(to)) {
    if (from.start === to.start && from.end === to.end) return plainWords(from, messages);
    const year = yearLabel(to.year, messages);
    const month = monthName(to, "date.months", messages);
    if (isWithinMonth(from, to))
      return messages.say("date.rangeDays", { from: from.day ?? 0, to: to.day ?? 0, month, year });
    if (
      from.year === to.year &&
      from.month !== undefined &&
      to.month !== undefined &&
      !from.day === !to.day
    ) {
      return messages.say("date.range", {
        from: withoutYear(from, messages),
        to: plainWords(to, messages, "Within"),
      });
    }
    if (from.precision === "year" && to.precision === "year" && from.year >= 1000) {
      return messages.say("date.rangeYears", { from: yearLabel(from.year, messages), to: year });
    }
  }
  if (from.approximate && to.approximate && !isUncertain(from) && !isUncertain(to)) {
    return messages.say("date.rangeApproximate", {
      from: plainWords(from, messages, "Within"),
      to: plainWords(to, messages, "Within"),
    });
  }
  if (isUncertain(from) && isUncertain(to)) {
    const words = (point: DatePoint) => within({ ...point, uncertain: false }, messages);
    return messages.say("date.uncertain", {
      date: messages.say("date.range", { from: words(from), to: words(to) }),
    });
  }
  return messages.say("date.range", { from: within(from, messages), to: within(to, messages) });
}

/** As a part of a phrase; where one side alone is uncertain, a word before the whole would claim it of both. */
function within(point: DatePoint, messages: Messages): string {
  if (!point.uncertain)
    return point.approximate
      ? messages.say("date.approximateSide", { date: plainWords(point, messages, "Within") })
      : plainWords(point, messages, "Within");
  return messages.say("date.uncertainSide", {
    date: within({ ...point, uncertain: false }, messages),
  });
}

function withoutYear(point: DatePoint, messages: Messages): string {
  const month = monthName(point, "date.months", messages);
  return point.day === undefined
    ? month
    : messages.say("date.dayOfYear", { day: point.day, month });
}

function isPlain({ approximate, uncertain }: DatePoint): boolean {
  return !approximate && !uncertain;
}

function isUncertain({ uncertain }: DatePoint): boolean {
  return uncertain;
}

/** Days of one month, such as 18–19 June. */
export function isWithinMonth(from: DatePoint, to: DatePoint): boolean {
  return (
    from.day !== undefined &&
    to.day !== undefined &&
    from.year === to.year &&
    from.month === to.month
  );
}
