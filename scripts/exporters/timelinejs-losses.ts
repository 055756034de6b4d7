import type { TemporalExtent } from "../model/date.js";
import type { Deck } from "../model/deck.js";
import type { FigureRow } from "../model/event-row.js";
import type { Loss } from "../model/loss.js";
import { timelineJsDates } from "../model/timelinejs-dates.js";
import { lossesOf } from "./losses-of.js";
import { tagLosses } from "./tag-losses.js";

/** What TimelineJS does not hold of these events. The words of a date still say what its days cannot. */
export function timelineJsLosses(
  { events, periods }: Pick<Deck, "events" | "periods">,
  figures: readonly Pick<FigureRow, "id">[],
): readonly Loss[] {
  return [
    ...events.flatMap(({ id, date, links }): readonly Loss[] => {
      if (!timelineJsDates(date)) return [{ kind: "date", id }];
      return [
        ...(date.approximate || date.uncertain ? [{ kind: "qualifier", id } as const] : []),
        ...(isOpen(date) ? [{ kind: "open", id } as const] : []),
        ...(links.length > 0 ? [{ kind: "link", id } as const] : []),
      ];
    }),
    ...tagLosses(events.filter(({ date }) => timelineJsDates(date))),
    ...lossesOf(
      "period",
      periods.filter(({ date }) => !timelineJsDates(date)?.end_date),
    ),
    ...lossesOf("figure", figures),
  ];
}

function isOpen({ from, to = from }: TemporalExtent): boolean {
  return from.kind !== "date" || to.kind !== "date";
}
