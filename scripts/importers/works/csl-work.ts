import type { Location } from "../../model/diagnostic.js";

/** A work in the field names of CSL-JSON, nothing known of its values yet. */
export interface CslWork {
  readonly csl: Readonly<Record<string, unknown>>;
  /** What its file says of the date, where that may be more than CSL can hold. */
  readonly dateWords?: string;
  /** Names of its file for what CSL does not have. */
  readonly more?: readonly string[];
  readonly at: Location;
}
