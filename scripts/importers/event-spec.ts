import type { Location } from "../model/diagnostic.js";
import type { Depth } from "../model/text.js";
import type { Fields } from "./flow-text.js";

/** What a file tells of one event, in the field names of events.yaml; what it does not tell is absent. */
export interface EventSpec {
  /** Empty where the file gives none: a foreign file's event then gets one by its title. */
  readonly id: string;
  /** Texts are by language, or by "" where the file does not say it; the lane may be its title in one of them. */
  readonly fields: Fields;
  /** By language; of `depth`. */
  readonly summary?: Fields;
  readonly depth: Depth;
  /** Of its texts, which the lecture must speak. */
  readonly languages: readonly string[];
  /** What a person must look at, such as `3/4/2010 may be 3 April or 4 March; taken as 3 April`. It stands above its date. */
  readonly doubts?: readonly string[];
  /** In the file, of a field or a part of it. */
  readonly at: (path: readonly PropertyKey[]) => Location;
}
