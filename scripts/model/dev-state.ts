import type { Level } from "./diagnostic.js";

/** What the dev server tells a page that it serves, as JSON over server-sent events. */
export interface DevState {
  /** Names the page's content as it now is: a page that carries another one is out of date. */
  readonly build: string;
  /** Empty where the last build went well; else its errors and warnings. */
  readonly problems: readonly DevProblem[];
  /** Of a build that went well. */
  readonly warnings: readonly DevProblem[];
}

export interface DevProblem {
  readonly id: string;
  readonly level: Level;
  readonly message: string;
  readonly hint?: string;
  /** `file:line:column`; absent where the problem has no place. */
  readonly place?: string;
  /** The lines around the place; empty where they cannot be shown. */
  readonly excerpt: readonly ExcerptLine[];
}

export interface ExcerptLine {
  readonly number: number;
  readonly text: string;
  /** Zero-based place in `text` that the problem points at; on its line only. */
  readonly mark?: number;
}
