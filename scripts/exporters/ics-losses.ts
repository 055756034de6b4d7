import type { EventRow, FigureRow, TimelineRows } from "../model/event-row.js";
import type { Loss } from "../model/loss.js";
import { daySpan } from "./ics-days.js";
import { lossesOf } from "./losses-of.js";
import { tagLosses } from "./tag-losses.js";

/** What a calendar does not hold of these events. The words of a date still say what its days cannot. */
export function icsLosses(
  { events, periods }: TimelineRows,
  figures: readonly Pick<FigureRow, "id">[],
): readonly Loss[] {
  const shown = events.filter(daySpan);
  const held = new Set(shown.map(({ id }) => id));
  return [
    ...events.flatMap(({ id, date, links, image }): readonly Loss[] => {
      if (!held.has(id)) return [{ kind: "date", id }];
      return [
        ...(/[~?%]/.test(date) ? [{ kind: "qualifier", id } as const] : []),
        ...(links.some((link) => !isParent(link, held)) ? [{ kind: "link", id } as const] : []),
        ...(image ? [{ kind: "image", id } as const] : []),
      ];
    }),
    ...tagLosses(shown),
    ...lossesOf("period", periods),
    ...lossesOf("figure", figures),
  ];
}

/** A calendar knows of the relations between events only that one is part of another. */
export function isParent(
  { to, relation }: EventRow["links"][number],
  held: { has(id: string): boolean },
): boolean {
  return relation === "part-of" && held.has(to);
}
