import type { FieldChange } from "./field-changes.js";

/** In the order in which they are told. */
export const GROUPS = [
  "lecture",
  "lanes",
  "events",
  "periods",
  "figures",
  "references",
  "terms",
  "slides",
  "audiences",
  "templates",
  "pictures",
  "locks",
] as const;
export type Group = (typeof GROUPS)[number];

/** One thing that is not as it was. */
export interface Difference {
  readonly group: Group;
  /** Of the thing, or a file's path. */
  readonly id: string;
  readonly state: "new" | "gone" | "changed";
  /** Of a thing that is new or gone: its title, and its date in words where it has one. */
  readonly title?: string;
  /** Of a slide or lane that stands elsewhere among those that both have: the one before it now; empty where it is the first. */
  readonly after?: string;
  readonly fields: readonly FieldChange[];
}
