/*
 * Stands in for moment in the timeline library: as much of it as the library asks for
 * while its own axis, texts and items are out of use (see vis.ts). Moment weighs 62 KB;
 * every date that is shown is reckoned in days and worded by our own code.
 */

interface Instant {
  valueOf(): number;
  toDate(): Date;
  clone(): Instant;
  add(count: number, unit: string): Instant;
  subtract(count: number, unit: string): Instant;
  locale(): Instant;
  format(): string;
  isSame(): boolean;
  year(value?: number): number | Instant;
  month(value?: number): number | Instant;
  date(value?: number): number | Instant;
  hours(value?: number): number | Instant;
  minutes(value?: number): number | Instant;
  seconds(value?: number): number | Instant;
  milliseconds(value?: number): number | Instant;
}

const DAY = 86_400_000;
const LENGTHS: Readonly<Record<string, number>> = { year: 365 * DAY, days: DAY, day: DAY };

type Part = "FullYear" | "Month" | "Date" | "Hours" | "Minutes" | "Seconds" | "Milliseconds";

function instant(input: { valueOf(): unknown } = Date.now()): Instant {
  const time = new Date(Number(input.valueOf()));
  const part = (name: Part) => (value?: number) => {
    if (value === undefined) return time[`getUTC${name}`]();
    time[`setUTC${name}`](value);
    return self;
  };
  const self: Instant = {
    valueOf: () => time.valueOf(),
    toDate: () => time,
    clone: () => instant(time),
    add(count, unit) {
      time.setTime(time.valueOf() + count * (LENGTHS[unit] ?? DAY));
      return self;
    },
    subtract: (count, unit) => self.add(-count, unit),
    locale: () => self,
    format: () => "",
    isSame: () => false,
    year: part("FullYear"),
    month: part("Month"),
    date: part("Date"),
    hours: part("Hours"),
    minutes: part("Minutes"),
    seconds: part("Seconds"),
    milliseconds: part("Milliseconds"),
  };
  return self;
}

export default Object.assign(instant, {
  isMoment: (value: unknown) => typeof value === "object" && value !== null && "isSame" in value,
  locale: () => "en",
});
