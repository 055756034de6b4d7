import type { EventRow, RowsOrigin } from "./event-row.js";
import type { Run } from "./runs.js";

/** What a page carries as JSON (`#event-rows`) to save its events with. */
export interface PageRows {
  readonly origin: RowsOrigin;
  readonly events: readonly EventRow[];
  /** Where it all comes from, a paragraph each, for the foot of a figure. */
  readonly source: readonly (readonly Run[])[];
}
