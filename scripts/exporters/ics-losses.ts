import type { EventRow, TimelineRows } from "../model/event-row.js";
import type { Loss } from "../model/loss.js";
import { daySpan } from "./ics-days.js";

/** What a calendar does not hold of these events. The words of a date still say what its days cannot. */
export function icsLosses({ events, periods }: TimelineRows): readonly Loss[] {
  const held = new Set(events.filter(daySpan).map(({ id }) => id));
  return [
    ...events.flatMap(({ id, date, links, image }): readonly Loss[] => {
      if (!held.has(id)) return [{ kind: "date", id }];
      return [
        ...(/[~?%]/.test(date) ? [{ kind: "qualifier", id } as const] : []),
        ...(links.some((link) => !isParent(link, held)) ? [{ kind: "link", id } as const] : []),
        ...(image ? [{ kind: "image", id } as const] : []),
      ];
    }),
    ...periods.map(({ id }) => ({ kind: "period", id }) as const),
  ];
}

/** A calendar knows of the relations between events only that one is part of another. */
export function isParent(
  { to, relation }: EventRow["links"][number],
  held: { has(id: string): boolean },
): boolean {
  return relation === "part-of" && held.has(to);
}
