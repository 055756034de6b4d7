import type { TimelineRows } from "../model/event-row.js";
import type { Loss } from "../model/loss.js";

/** What the rows of a table do not hold. */
export function csvLosses({ events, periods }: TimelineRows): readonly Loss[] {
  return [
    ...events.flatMap(({ id, image }) => (image ? [{ kind: "image", id } as const] : [])),
    ...periods.map(({ id }) => ({ kind: "period", id }) as const),
  ];
}
