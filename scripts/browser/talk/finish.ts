const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)$/;

/**
 * The moment that a clock's time such as `9:50` means, in milliseconds since 1970 UTC: of all days'
 * the one nearest to now, so that a time passed by less than twelve hours is one that has passed. It is
 * read in the zone that the computer is in now. Undefined where it is no such time.
 */
export function finishMoment(clock: string, now: number): number | undefined {
  const [, hours, minutes] = CLOCK.exec(clock) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const moments = [-1, 0, 1].map((days) => {
    const moment = new Date(now);
    // By the calendar, not by 24 hours: days on which the clock is changed have 23 or 25.
    moment.setDate(moment.getDate() + days);
    return moment.setHours(Number(hours), Number(minutes), 0, 0);
  });
  return moments.reduce((a, b) => (Math.abs(b - now) < Math.abs(a - now) ? b : a));
}
