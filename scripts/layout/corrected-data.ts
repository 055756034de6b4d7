import type { TemporalExtent } from "../model/date.js";
import type { DeckData } from "../model/deck-data.js";
import type { Messages } from "../model/messages.js";
import type { TimelineEvent } from "../model/timeline-data.js";
import { belongsTo } from "../model/within.js";
import { clip, drawnDate, spanOf } from "./timeline-data.js";

/** What events and eras of a deck mean by their days, which the data of its timelines no longer says. */
export interface Dated {
  /** By id; as corrected. */
  readonly events: ReadonlyMap<string, TemporalExtent>;
  /** By id of the event: the dates in its record, in order. */
  readonly records: ReadonlyMap<string, readonly TemporalExtent[]>;
  /** By id of the period. */
  readonly periods: ReadonlyMap<string, TemporalExtent>;
}

/** What was corrected of an event for its marks. */
interface Corrected {
  readonly label: string;
  /** Whether its evidence no longer carries it. */
  readonly isUnverified: boolean;
}

/** The data of a deck's timelines as a build with the corrected dates and names would make it. */
export function correctedData(
  built: DeckData,
  dated: Dated,
  corrected: ReadonlyMap<string, Corrected>,
  messages: Messages,
): DeckData {
  const range = spanOf([...dated.events.values(), ...[...dated.records.values()].flat()]);
  const events = built.events.map((event): TimelineEvent => {
    const date = dated.events.get(event.id);
    const change = corrected.get(event.id);
    const days = dated.records.get(event.id) ?? [];
    return {
      ...event,
      ...(date && drawnDate(date, range, messages)),
      ...(change && { label: change.label }),
      ...(change?.isUnverified && { unverified: true }),
      record: event.record.map((entry, index) => {
        const day = days[index];
        return day ? { ...entry, ...clip(day, range) } : entry;
      }),
    };
  });
  const first = ({ id, start }: TimelineEvent) => dated.events.get(id)?.start ?? start;
  return {
    ...built,
    range,
    events: events.sort((a, b) => {
      if (first(a) !== first(b)) return first(a) < first(b) ? -1 : 1;
      return b.importance - a.importance || (a.id < b.id ? -1 : 1);
    }),
    periods: built.periods.map((period) => {
      const date = dated.periods.get(period.id);
      if (!date) return period;
      const within = (id: string) => belongsTo(date, dated.events.get(id) ?? { start: 0, end: 0 });
      return {
        ...period,
        ...clip(date, range),
        events: events.filter(({ id }) => within(id)).map(({ id }) => id),
      };
    }),
  };
}
