import type { EventRow } from "../model/event-row.js";
import type { Loss } from "../model/loss.js";
import { lossesOf } from "./losses-of.js";

/** What goes without saying. */
const USUAL = 3;

/** Events that have tags, or are more or less important than others. */
export function tagLosses(
  events: readonly Pick<EventRow, "id" | "tags" | "importance">[],
): readonly Loss[] {
  return lossesOf(
    "tags",
    events.filter(({ tags, importance }) => tags.length > 0 || importance !== USUAL),
  );
}
