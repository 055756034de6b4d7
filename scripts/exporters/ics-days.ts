import type { EventRow } from "../model/event-row.js";

/** Days as iCalendar writes them; the end is the day after the last. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** The days of an event in a calendar; undefined before the year 1, after 9999, and where a side is open or unknown. */
export function daySpan({ firstDay, lastDay }: EventRow): DaySpan | undefined {
  const inYears = (day: string) => /^\d{4}-/.test(day) && !day.startsWith("0000");
  if (!inYears(firstDay) || !inYears(lastDay) || lastDay === "9999-12-31") return undefined;
  return { from: firstDay.replaceAll("-", ""), to: dayAfter(lastDay).replaceAll("-", "") };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
