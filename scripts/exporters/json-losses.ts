import type { FigureRow, TimelineRows } from "../model/event-row.js";
import type { Loss } from "../model/loss.js";
import { lossesOf } from "./losses-of.js";

/** What JSON does not hold: pictures' own files, and these figures where it is saved without them. */
export function jsonLosses(
  { events }: TimelineRows,
  figures: readonly Pick<FigureRow, "id">[] = [],
): readonly Loss[] {
  return [
    ...lossesOf(
      "image",
      events.filter(({ image }) => image),
    ),
    ...lossesOf("figure", figures),
  ];
}
