import type { TemporalExtent } from "./date.js";
import type { Location } from "./diagnostic.js";
import type { Evidence } from "./event.js";
import type { Localized } from "./text.js";

/** One number of a figure. */
export interface FigureValue {
  readonly label: Localized;
  readonly value: number;
  /** Drawn and spoken as "about". */
  readonly approximate: boolean;
  readonly date?: TemporalExtent;
  /** Key of a lane whose tone the bar takes; neutral where absent. */
  readonly lane?: string;
  /** How the number was computed, where neither paper nor record prints it. */
  readonly derived?: Localized;
  /** What to know before quoting it. */
  readonly note?: Localized;
  readonly evidence: readonly Evidence<Localized>[];
  readonly cites: readonly string[];
  /** Of the number. */
  readonly location?: Location;
  readonly dateLocation?: Location;
}

/** A number or a chart; not an event. */
export interface Figure {
  readonly id: string;
  readonly title: Localized;
  /** Pattern with `{n}`, such as `${n} bn`. */
  readonly unit: Localized;
  readonly values: readonly FigureValue[];
  readonly location: Location;
}
