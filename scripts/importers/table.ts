import type { Location } from "../model/diagnostic.js";

/** A row of a table of anybody's. */
export interface TableRow {
  readonly cells: readonly string[];
  /** Of a cell; of the row where no column is said. Columns count from 0. */
  readonly at: (column?: number) => Location;
  /** What a person calls the cell, such as `Sheet1!B7`; "" where cells have no names. */
  readonly nameOf: (column: number) => string;
  /** What is wrong with a cell, and the remedy, by column; -1 is the whole row. */
  readonly faults?: ReadonlyMap<number, readonly [message: string, hint: string]>;
  /** What a person must look at, by column. */
  readonly doubts?: ReadonlyMap<number, string>;
}

export interface Table {
  readonly head: readonly string[];
  readonly headAt: (column?: number) => Location;
  /** Those below the head. Each call reads them anew. */
  readonly rows: () => Iterable<TableRow>;
  /** Whether some cell may hold a date of three numbers. */
  readonly hasNumbers: boolean;
  /** What was chosen, a sentence each; may grow as rows are read. */
  readonly notes: string[];
}
