import type { FigureRow, TimelineRows } from "../model/event-row.js";
import type { Loss } from "../model/loss.js";
import { lossesOf } from "./losses-of.js";

/** What the rows of a table do not hold. */
export function csvLosses(
  { events, periods }: TimelineRows,
  figures: readonly Pick<FigureRow, "id">[],
): readonly Loss[] {
  return [
    ...lossesOf(
      "image",
      events.filter(({ image }) => image),
    ),
    ...lossesOf("period", periods),
    ...lossesOf("figure", figures),
  ];
}
