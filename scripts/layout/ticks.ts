import { dayFromYmd, daysInMonth, ymdFromDay } from "../model/calendar.js";
import type { DayNumber } from "../model/date.js";
import { yearDigits, yearsBefore } from "../model/year-digits.js";

/** `monthYear` names a month where no year stands above it. */
export type TickUnit = "year" | "month" | "monthYear" | "day";

/** Where a year, month or day begins. Its label names the whole of it, not its first day. */
export interface Tick {
  readonly day: DayNumber;
  readonly unit: TickUnit;
  /** Astronomical: 0 = 1 BC. */
  readonly year: number;
  /** 1–12; 1 for years. */
  readonly month: number;
  /** From 1; 1 for years and months. */
  readonly dayOfMonth: number;
}

/** The words for a tick, in the deck's language. */
export type TickLabel = (tick: Tick) => string;

/** Labels from short month names, January first, and a pattern such as `{year} BC`. */
export function tickLabels(
  months: readonly string[],
  bcPattern: string,
  locale: string,
): TickLabel {
  const yearText = (year: number) =>
    year > 0 ? yearDigits(year, locale) : bcPattern.replace("{year}", yearsBefore(year, locale));
  return ({ unit, year, month, dayOfMonth }) => {
    if (unit === "day") return String(dayOfMonth);
    if (unit === "year") return yearText(year);
    const name = months[month - 1] ?? "";
    return unit === "month" ? name : `${name} ${yearText(year)}`;
  };
}

export interface TickStep {
  readonly unit: "year" | "month" | "day";
  readonly count: number;
  /** Days, on average. */
  readonly days: number;
}

const YEAR_DAYS = 365.2425;
const FINE_STEPS: readonly TickStep[] = [
  ...[1, 2, 5, 10].map((count): TickStep => ({ unit: "day", count, days: count })),
  ...[1, 3].map((count): TickStep => ({ unit: "month", count, days: (count * YEAR_DAYS) / 12 })),
];

/**
 * The finest step whose labels stand apart: days, months, then 1, 2, 5, 10 …
 * years up to billions. `width` measures a label in pixels.
 */
export function tickStep(
  pixelsPerDay: number,
  sample: readonly DayNumber[],
  label: TickLabel,
  width: (text: string) => number,
  gap = 18,
): TickStep {
  for (const step of steps()) {
    const widest = Math.max(...sample.map((day) => width(label(tickAt(day, step.unit)))));
    if (step.days * pixelsPerDay >= widest + gap * airOf(step)) return step;
  }
  return { unit: "year", count: 1e12, days: 1e12 * YEAR_DAYS };
}

/** Bare days and every third month are harder to read than years: only with air around them. */
function airOf({ unit, count }: TickStep): number {
  return unit === "year" || (unit === "month" && count === 1) ? 1 : 2;
}

function* steps(): Generator<TickStep> {
  yield* FINE_STEPS;
  for (let power = 1; power <= 1e11; power *= 10) {
    for (const count of [power, 2 * power, 5 * power])
      yield { unit: "year", count, days: count * YEAR_DAYS };
  }
}

/** The ticks of a step from `start` to `end`, both days included. */
export function ticks(start: DayNumber, end: DayNumber, step: TickStep): Tick[] {
  const all =
    step.unit === "year" ? yearTicks(start, end, step.count) : calendarTicks(start, end, step);
  return all.filter(({ day }) => day >= start && day <= end);
}

/** The years above a row of months, or the months above a row of days. */
export function upperTicks(start: DayNumber, end: DayNumber, unit: "month" | "day"): Tick[] {
  if (unit === "month") return ticks(start, end, { unit: "year", count: 1, days: YEAR_DAYS });
  return calendarTicks(start, end, { unit: "month", count: 1, days: 30 })
    .filter(({ day }) => day >= start && day <= end)
    .map((tick) => ({ ...tick, unit: "monthYear" }));
}

/** The tick that names the unit a day belongs to. */
export function tickAt(day: DayNumber, unit: TickUnit): Tick {
  const at = ymdFromDay(day);
  return tick(at.year, unit === "year" ? 1 : at.month, unit === "day" ? at.day : 1, unit);
}

function tick(year: number, month: number, dayOfMonth: number, unit: TickUnit): Tick {
  return { day: dayFromYmd(year, month, dayOfMonth), unit, year, month, dayOfMonth };
}

/**
 * Years people count in: 100 BC, then 50 BC, 1, 50 … There is no year 0 in
 * words, so years before Christ are counted from 1 BC (astronomical 0).
 */
function yearTicks(start: DayNumber, end: DayNumber, count: number): Tick[] {
  const first = ymdFromDay(start).year;
  const last = ymdFromDay(end).year;
  const years: number[] = [];
  for (let n = Math.floor((first - 1) / count); n <= Math.ceil(last / count); n++) {
    if (n > 0) years.push(n * count);
    else if (n < 0) years.push(1 + n * count);
    else if (count !== 2) years.push(1);
  }
  return years.filter((year, i) => year !== years[i - 1]).map((year) => tick(year, 1, 1, "year"));
}

function calendarTicks(start: DayNumber, end: DayNumber, { unit, count }: TickStep): Tick[] {
  const found: Tick[] = [];
  const from = ymdFromDay(start);
  for (let month = from.year * 12 + from.month - 1; ; month += 1) {
    const year = Math.floor(month / 12);
    const ofYear = month - year * 12 + 1;
    if (dayFromYmd(year, ofYear, 1) > end) return found;
    if (unit === "month") {
      if ((ofYear - 1) % count === 0) found.push(tick(year, ofYear, 1, "month"));
    } else {
      for (const day of daysOf(daysInMonth(year, ofYear), count))
        found.push(tick(year, ofYear, day, "day"));
    }
  }
}

/** 1, 5, 10, 15 … of a month; none so late that it crowds the next month's first. */
function daysOf(length: number, count: number): number[] {
  const days = [1];
  for (let day = count > 2 ? count : 1 + count; day <= length + 1 - count * 0.8; day += count)
    days.push(day);
  return days;
}
