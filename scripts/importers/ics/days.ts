import ICAL from "ical.js";
import { dayFromYmd, ymdFromDay } from "../../model/calendar.js";
import type { DayNumber } from "../../model/date.js";
import { ymdText } from "../ymd-text.js";
import type { IcsProperty } from "./lines.js";

/** Days of an event, the end being the day after the last; or what is wrong with which property. */
export type IcsDays =
  | {
      readonly from: DayNumber;
      readonly to: DayNumber;
      readonly hasTime: boolean;
      /** Of a moment in UTC, of which it is not known what day it was where it happened. */
      readonly isDoubtful: boolean;
    }
  | { readonly problem: string; readonly line: number };

/** A day with the seconds since its midnight. */
interface Moment {
  readonly day: DayNumber;
  readonly seconds: number;
  readonly hasTime: boolean;
  readonly isUtc: boolean;
}

const SECONDS = 86_400;

/**
 * The days that an event has where it happens: those that are written, whatever the zone; of moments in UTC those of
 * the calendar's own `zone`, if it names one.
 */
export function icsDays(
  start: IcsProperty,
  end: IcsProperty | undefined,
  duration: IcsProperty | undefined,
  zone: string | undefined,
): IcsDays {
  const first = momentOf(start, zone);
  if (typeof first === "string") return { problem: first, line: start.line };
  const last = end ? momentOf(end, zone) : duration ? after(first, duration) : undefined;
  const wrong = end ?? duration;
  if (typeof last === "string") return { problem: last, line: wrong?.line ?? start.line };
  // Midnight and the end of whole days are the first moment that no longer counts.
  const lasts = last ? (last.day - first.day) * SECONDS + last.seconds - first.seconds : 0;
  // An evening that ends after midnight is one day.
  const isShort = first.hasTime && lasts >= 0 && lasts < SECONDS;
  const to = !last || isShort ? first.day + 1 : last.day + (last.seconds > 0 ? 1 : 0);
  if (to < first.day)
    return {
      problem: "expected an end after the start, got one before it",
      line: wrong?.line ?? start.line,
    };
  return {
    ...{ from: first.day, to: Math.max(to, first.day + 1), hasTime: first.hasTime },
    isDoubtful: first.isUtc || (last?.isUtc ?? false),
  };
}

/** As EDTF: a day, or from the first to the last. */
export function daysText({
  from,
  to,
}: {
  readonly from: DayNumber;
  readonly to: DayNumber;
}): string {
  const text = (day: DayNumber) => {
    const { year, month, day: ofMonth } = ymdFromDay(day);
    return ymdText(year, month, ofMonth);
  };
  return to - from === 1 ? text(from) : `${text(from)}/${text(to - 1)}`;
}

function momentOf({ values, name }: IcsProperty, zone: string | undefined): Moment | string {
  const [value = ""] = values;
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(Z?))?$/.exec(value);
  if (!parts) return `expected a day in ${name}, such as 20120618, got “${value.slice(0, 40)}”`;
  const [year = 0, month = 0, day = 0, hour, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((text) => (text === undefined ? undefined : Number(text)));
  const number = dayFromYmd(year, month, day);
  const there = ymdFromDay(number);
  if (there.month !== month || there.day !== day)
    return `expected a day that exists in ${name}, got ${parts[1]}-${parts[2]}-${parts[3]}`;
  const moment = {
    ...{ day: number, hasTime: hour !== undefined, isUtc: parts[7] === "Z" },
    seconds: (hour ?? 0) * 3600 + minute * 60 + second,
  };
  return moment.isUtc && zone !== undefined ? (inZone(moment, zone) ?? moment) : moment;
}

function after(first: Moment, { values }: IcsProperty): Moment | string {
  const [value = ""] = values;
  try {
    const seconds = ICAL.Duration.fromString(value).toSeconds();
    if (seconds < 0) return `expected a duration, got one before the start: “${value}”`;
    const whole = first.seconds + seconds;
    return { ...first, day: first.day + Math.floor(whole / SECONDS), seconds: whole % SECONDS };
  } catch {
    return `expected a duration such as P1D, got “${value.slice(0, 40)}”`;
  }
}

/** A moment in UTC by the clocks of a zone; undefined where there is no such zone. */
function inZone({ day, seconds, hasTime }: Moment, zone: string): Moment | undefined {
  try {
    const format = new Intl.DateTimeFormat("en-US", {
      ...({ timeZone: zone, hourCycle: "h23", calendar: "gregory", era: "short" } as const),
      ...({ year: "numeric", month: "numeric", day: "numeric" } as const),
      ...({ hour: "numeric", minute: "numeric", second: "numeric" } as const),
    });
    const parts = format.formatToParts((day * SECONDS + seconds) * 1000);
    const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    const local = dayFromYmd(of("year"), of("month"), of("day"));
    const time = of("hour") * 3600 + of("minute") * 60 + of("second");
    return { day: local, seconds: time, hasTime, isUtc: false };
  } catch {
    return undefined;
  }
}
