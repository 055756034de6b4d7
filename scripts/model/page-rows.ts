import type { EventRow, FigureRow, RowsOrigin, TimelineRows } from "./event-row.js";
import type { Run } from "./runs.js";

/** What a row says that the page's timelines (TimelineData) do not; without empty lists and texts. */
export type PageRow = Pick<EventRow, "id" | "title" | "date" | "precision"> &
  Partial<EventRow> & {
    /** Citations of the works that it is the first to name, by their ids. */
    readonly works?: Readonly<Record<string, string>>;
  };

/** What a page carries as JSON (`#event-rows`) to save its events with; the row of each stands beside its card (`data-row`). */
export interface PageRowsHead extends Pick<TimelineRows, "periods"> {
  readonly origin: RowsOrigin;
  /** Where it all comes from, a paragraph each, for the foot of a figure. */
  readonly source: readonly (readonly Run[])[];
  /** What is told beside the events, and a file of them does not hold. */
  readonly figures: readonly Pick<FigureRow, "id">[];
  /** In the place of those beside the cards, once one of them was corrected. */
  readonly events?: readonly EventRow[];
  readonly references?: TimelineRows["references"];
}

export type PageRows = TimelineRows & Pick<PageRowsHead, "source" | "figures">;
