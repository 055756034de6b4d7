import type { EventRow, RowsOrigin } from "../model/event-row.js";

/** Events as JSON, with what they are from. */
export function jsonText(origin: RowsOrigin, events: readonly EventRow[]): string {
  return `${JSON.stringify({ ...origin, events }, null, 2)}\n`;
}
