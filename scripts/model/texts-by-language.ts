import type { Localized } from "./text.js";

/** Words of events that stand beside one another in one file. */
export interface TextsByLanguage {
  readonly languages: readonly string[];
  /** By id. */
  readonly of: ReadonlyMap<
    string,
    { readonly title: Localized; readonly short?: Localized; readonly summary: Localized }
  >;
}
