import type { DateEdge, DatePoint, TemporalExtent } from "./date.js";
import { dateInWords, isWithinMonth } from "./date-words.js";
import type { Messages } from "./messages.js";
import {
  monthName,
  partName,
  plainWords,
  seasonYear,
  shortYears,
  yearLabel,
} from "./point-words.js";

export interface BigDate {
  /** Short enough to stand very large: at most some nine characters a line. */
  readonly main: string;
  /** What the large form leaves unsaid: precision, qualifiers, open ends, in words. May be empty. */
  readonly qualifier: string;
  /** Whether `main` stands smaller, for want of room. */
  readonly isLong: boolean;
}

/** What fits its column at full size: two lines of eight letters. */
const TWO_LINES = /^(.{1,8} )?.{1,8}$/;

/** A date for a slide that shows it very large, with its precision in words beneath. */
export function dateBig(extent: TemporalExtent, messages: Messages): BigDate {
  const big = shortened(extent, messages);
  return { ...big, isLong: !TWO_LINES.test(big.main) };
}

type Shortened = Omit<BigDate, "isLong">;

function shortened(extent: TemporalExtent, messages: Messages): Shortened {
  const { from, to } = extent;
  if (to?.kind === "date" && from.kind === "date") return bigRange(from, to, extent, messages);
  if (!to) return from.kind === "date" ? bigSingle(from, messages) : { main: "", qualifier: "" };
  const point = from.kind === "date" ? from : to;
  if (point.kind !== "date") return { main: "", qualifier: "" };
  const { main } = bigSingle(point, messages);
  const signs = [edgeWords(from, "Start", messages), edgeWords(to, "End", messages)];
  const name = PARTS.includes(point.precision) ? partName(point, messages) : "";
  return {
    main: messages.say(from.kind === "date" ? "date.big.open" : "date.big.until", { date: main }),
    qualifier: [name, ...signs].filter(Boolean).join(", "),
  };
}

const PARTS: readonly string[] = ["season", "quarter", "half"];

function bigSingle(point: DatePoint, messages: Messages): Shortened {
  const { precision, year } = point;
  const name = PARTS.includes(precision) ? partName(point, messages) : "";
  const sign = signOf(point) && messages.say(`date.precision.${signOf(point)}`);
  // "Year only" would contradict "about"; that no day is given stays true.
  const isShort = name || (sign && ["year", "month"].includes(precision));
  // Nobody asks for the day of a year of five digits.
  const only =
    Math.abs(year) < 10_000 ? messages.say(`date.precision.${isShort ? "part" : precision}`) : "";
  return {
    main: bigPoint(point, messages),
    qualifier: [sign, name, only].filter(Boolean).join(", "),
  };
}

function bigRange(
  from: DatePoint,
  to: DatePoint,
  extent: TemporalExtent,
  messages: Messages,
): Shortened {
  const isSame = from.start === to.start && from.end === to.end;
  if (isSame && signOf(from) === signOf(to)) return bigSingle(from, messages);
  const [first, last] = [signOf(from), signOf(to)];
  const signs =
    first === last && first !== ""
      ? [messages.say(`date.precision.${first}Both`)]
      : [signWords(from, "Start", messages), signWords(to, "End", messages)];
  const year = yearLabel(to.year, messages);
  const short = (point: DatePoint) => monthName(point, "date.monthsShort", messages);
  if (isWithinMonth(from, to)) {
    const main = messages.say("date.big.rangeDays", {
      from: from.day ?? 0,
      to: to.day ?? 0,
      month: short(to),
      year,
    });
    return { main: together(main), qualifier: signs.filter(Boolean).join(", ") };
  }
  const years = from.year === to.year ? year : bigYears(from.year, to.year, messages);
  if (from.precision === "month" && to.precision === "month" && from.year === to.year) {
    const main = messages.say("date.big.month", {
      month: messages.say("date.rangeYears", { from: short(from), to: short(to) }),
      year,
    });
    return {
      main,
      qualifier: signs.filter(Boolean).join(", ") || messages.say("date.precision.months"),
    };
  }
  // Decades and longer have no year to stand large; what is finer than a year goes below it.
  if (COARSE.includes(from.precision) || COARSE.includes(to.precision)) {
    const main = messages.say("date.rangeYears", {
      from: bigPoint(from, messages),
      to: bigPoint(to, messages),
    });
    return { main, qualifier: signs.filter(Boolean).join(", ") };
  }
  if (from.precision !== "year" || to.precision !== "year")
    return { main: years, qualifier: dateInWords(extent, messages) };
  const only = Math.abs(from.year) < 10_000 ? messages.say("date.precision.years") : "";
  return { main: years, qualifier: signs.filter(Boolean).join(", ") || only };
}

function bigYears(from: number, to: number, messages: Messages): string {
  // 101–44 BC: the era once.
  if (to <= 0 && from > -9999)
    return messages.say("date.bc", {
      year: messages.say("date.rangeYears", { from: 1 - from, to: 1 - to }),
    });
  return shortYears(from, to, messages);
}

const COARSE: readonly string[] = ["decade", "century", "millennium"];

function bigPoint(point: DatePoint, messages: Messages): string {
  const { precision, day = 0 } = point;
  const year = yearLabel(point.year, messages);
  if (precision === "day" || precision === "month") {
    const main = messages.say(`date.big.${precision}`, {
      day,
      month: monthName(point, "date.monthsShort", messages),
      year,
    });
    return precision === "day" ? together(main) : main;
  }
  if (precision === "season") return seasonYear(point, messages);
  if (PARTS.includes(precision)) return year;
  if (precision === "decade" && point.year > 0)
    return messages.say("date.big.decade", { year: String(point.year) });
  return plainWords(point, messages);
}

/** Day and month stay on one line where the year goes to the next. */
function together(date: string): string {
  return date.replace(" ", "\u00A0");
}

function signOf({ approximate, uncertain }: DatePoint): "both" | "approximate" | "uncertain" | "" {
  if (approximate) return uncertain ? "both" : "approximate";
  return uncertain ? "uncertain" : "";
}

function signWords(point: DatePoint, side: "Start" | "End", messages: Messages): string {
  const sign = signOf(point);
  return sign && messages.say(`date.precision.${sign}${side}`);
}

function edgeWords(edge: DateEdge, side: "Start" | "End", messages: Messages): string {
  return edge.kind === "date"
    ? signWords(edge, side, messages)
    : messages.say(`date.precision.${edge.kind}${side}`);
}
