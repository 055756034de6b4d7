import type { Scene } from "../model/scene.js";
import type { LegendWords, TimelineData } from "../model/timeline-data.js";
import type { BlockText } from "./blocks.js";
import type { LaneNames } from "./lane-bands.js";
import type { SpokenLink } from "./link-arrows.js";
import type { KeyNumber } from "./numbers.js";
import type { PictureInput } from "./picture.js";

/** Pixels right of the plot. */
export const RIGHT_MARGIN = 8;

/**
 * The scene is no higher than `height`, save where the lanes' names alone
 * need more, and lower where less is needed. A lane that any event is in takes
 * its band, in sight or not.
 */
export interface TimelineInput extends PictureInput {
  readonly periods?: TimelineData["periods"];
  /** The days in sight, half-open. */
  readonly start: number;
  readonly end: number;
  /** Part of the days in sight that is drawn beyond each side, out of the frame; 0 where absent. */
  readonly overscan?: number;
  /** Ids of the events that stand out; the others fade to edge colour. */
  readonly selected?: readonly string[];
  /** Folds decades in which nothing begins or ends behind a break. */
  readonly fold?: boolean;
  /** By event: what its label says below the name, where there is room. */
  readonly blocks?: ReadonlyMap<string, BlockText>;
  /** Names without room are numbers, and the scene has their key. */
  readonly numbered?: true;
  /** Where the lanes' names stand; `column` where absent. */
  readonly names?: LaneNames;
  /** Drawn as arrows between marks. */
  readonly links?: readonly SpokenLink[];
  /** Explains the signs in use at the foot. */
  readonly legend?: LegendWords;
  /** Pattern with `{count}`: how many names the picture does not show; `+{count}` where absent. */
  readonly hidden?: string;
  /** Pattern with `{count}`: how many names a key has no room for; `+{count}` where absent. */
  readonly more?: string;
  /** Pattern with `{count}`: the title of a mark that counts events; `{count}` where absent. */
  readonly gathered?: string;
}

/** What moves with time is in groups of the class `moves`: the rest stands still while one pans. */
export interface TimelineScene extends Scene {
  /** In the order of numbers. */
  readonly key?: readonly KeyNumber[];
}
