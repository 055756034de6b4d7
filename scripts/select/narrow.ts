import type { DayNumber } from "../model/date.js";
import type { Deck, DeckEvent } from "../model/deck.js";

/** What of a deck's events is wanted; absent: all. */
export interface Wanted {
  readonly lanes?: readonly string[];
  readonly events?: readonly string[];
  /** The first day, and the day after the last. */
  readonly from?: DayNumber;
  readonly to?: DayNumber;
}

/** The deck with the events that are wanted, and of lanes, periods and references those that go with them. */
export function narrow(deck: Deck, wanted: Wanted): Deck {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = wanted;
  const inTime = ({ date }: Pick<DeckEvent, "date">) => date.start < to && date.end > from;
  const events = deck.events.filter(
    (event) =>
      inTime(event) &&
      (wanted.lanes?.includes(event.lane.id) ?? true) &&
      (wanted.events?.includes(event.id) ?? true),
  );
  const lanes = new Set(events.map(({ lane }) => lane.id));
  const cited = new Set(
    events.flatMap(({ cites, record }) => [
      ...cites.map(({ id }) => id),
      ...record.map(({ source }) => source.id),
    ]),
  );
  return {
    ...deck,
    events,
    lanes: deck.lanes.filter(({ id }) => lanes.has(id)),
    periods: deck.periods.filter(inTime),
    references: deck.references.filter(({ id }) => cited.has(id)),
  };
}
