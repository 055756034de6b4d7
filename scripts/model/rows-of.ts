import type { TimelineRows } from "./event-row.js";

/** The rows of these events, and what they name. */
export function rowsOf(
  { origin, lanes, events, periods, references }: TimelineRows,
  wanted: readonly { readonly id: string }[],
): TimelineRows {
  const ids = new Set(wanted.map(({ id }) => id));
  const told = events.filter(({ id }) => ids.has(id));
  const named = new Set(told.flatMap(({ lane, cites }) => [lane, ...cites]));
  const sources = new Set(told.flatMap(({ record }) => record.map(({ source }) => source)));
  return {
    ...{ origin, periods, events: told },
    lanes: lanes.filter(({ id }) => named.has(id)),
    references: references.filter(({ id }) => named.has(id) || sources.has(id)),
  };
}
