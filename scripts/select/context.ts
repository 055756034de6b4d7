import type { Event } from "../model/event.js";
import type { Audience } from "../model/lecture.js";

/** Ids of the events from outside the paper that an audience is not told, whatever its slides are about. */
export function untoldContext(
  events: readonly Event[],
  { context }: Pick<Audience, "context">,
): ReadonlySet<string> {
  if (context === "all") return new Set();
  const end = context === "none" ? Number.POSITIVE_INFINITY : endOfPaper(events);
  return new Set(
    events
      .filter(({ origin, date }) => origin === "context" && date.start < end)
      .map(({ id }) => id),
  );
}

/** The first day of the paper's last event. */
function endOfPaper(events: readonly Event[]): number {
  return events.reduce(
    (latest, { origin, date }) => (origin === "paper" ? Math.max(latest, date.start) : latest),
    Number.NEGATIVE_INFINITY,
  );
}
