import type { Scene, Shape } from "../model/scene.js";
import type { TimelineData } from "../model/timeline-data.js";
import { axisOf, axisShapes, gridShapes } from "./axis.js";
import type { BlockText } from "./blocks.js";
import { fitLanes } from "./fit.js";
import { emptyStretches } from "./fold.js";
import { foldStrips } from "./fold-strips.js";
import { itemsByLane } from "./items.js";
import { labelMaker } from "./labels.js";
import { bandsOf, LANE_LEAST } from "./lane-bands.js";
import { bandShape, laneName } from "./lane-names.js";
import { NOTE_ROW, noteShapes, unnamed } from "./note.js";
import { type KeyEntry, numberLanes } from "./numbers.js";
import type { Fitted } from "./pack.js";
import { periodNames, periodShapes, placePeriods } from "./periods.js";
import type { PictureInput } from "./picture.js";
import { breaks, type TimeScale, timeScale } from "./scale.js";
import { drawEvents } from "./timeline-events.js";

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
  /** Pattern with `{count}`: how many names the picture does not show; `+{count}` where absent. */
  readonly hidden?: string;
  /** Pattern with `{count}`: the title of a mark that counts events; `{count}` where absent. */
  readonly gathered?: string;
}

/** What moves with time is in groups of the class `moves`: the rest stands still while one pans. */
export interface TimelineScene extends Scene {
  /** In the order of numbers. */
  readonly key?: readonly KeyEntry[];
}

/** Width of the column that names the lanes. */
export const LANE_COLUMN = 152;
export const RIGHT_MARGIN = 8;

/** The picture of a timeline: axis above, a band a lane, every event drawn as precise as its date is, or counted. */
export function layoutTimeline(input: TimelineInput): TimelineScene {
  const { width, height, title, description, metrics, tickLabel, gathered = "{count}" } = input;
  const selected = new Set(input.selected ?? []);
  const scale = scaleOf(input);
  const axis = axisOf(scale, tickLabel, metrics);
  const periods = placePeriods(input.periods ?? [], scale, metrics);
  const top = axis.height + periods.height;
  const fitted = fitInto(input, scale, selected, height - top);
  const hidden = input.numbered ? 0 : unnamed(fitted, scale);
  const note = hidden > 0 ? NOTE_ROW : 0;
  const { lanes, key } = numberLanes(fitted.lanes);
  const bands = bandsOf({ ...fitted, lanes }, input.lanes, top, height - note);
  const bottom = bands.reduce((low, band) => Math.max(low, band.top + band.height), top + 1);
  const moving: Shape[] = [
    ...periodShapes(periods, axis.height, bottom),
    ...gridShapes(axis, scale, axis.height, bottom),
    ...foldStrips(scale, axis.height, bottom),
    ...drawEvents({ bands, scale, selected, axisY: axis.height, tickLabel, gathered }),
    ...periodNames(periods, axis.height),
    ...axisShapes(axis, scale, {
      y: axis.height,
      side: "above",
      label: tickLabel,
      metrics,
      frame: scale.outer.right + RIGHT_MARGIN,
    }),
  ];
  const shapes: Shape[] = [
    ...bands.map((band, i) => bandShape(band, i, width)),
    { kind: "group", className: "moves", shapes: moving },
    ...bands.map((band) => laneName(band.lane, band.top, band.height, LANE_COLUMN, metrics)),
    ...noteShapes(hidden, input.hidden, width - RIGHT_MARGIN, bottom),
  ];
  const scene = { width, height: bottom + note, title, description, shapes };
  return input.numbered ? { ...scene, key } : scene;
}

function scaleOf({ events, start, end, width, fold, overscan }: TimelineInput): TimeScale {
  const folds = fold ? emptyStretches(events, start, end) : [];
  return timeScale({ start, end }, LANE_COLUMN, width - RIGHT_MARGIN, folds, overscan);
}

function fitInto(
  { events, lanes, metrics, numbered, blocks }: TimelineInput,
  scale: TimeScale,
  selected: ReadonlySet<string>,
  height: number,
): Fitted {
  const peopled = new Set(events.map(({ lane }) => lane));
  const whole = {
    lanes: lanes.map(({ id }) => id).filter((id) => peopled.has(id)),
    items: itemsByLane(events, scale, selected),
    labels: labelMaker(metrics, selected, events.length),
    metrics,
    scale,
    room: { width: scale.outer.right - scale.outer.left, breaks: breaks(scale) },
    plot: scale.right - scale.left,
    height,
    laneHeight: LANE_LEAST,
    numbered: numbered === true,
    ...(blocks && { blocks }),
  };
  const fitted = fitLanes(whole);
  // The note takes a row of its own, and only where there is something to say.
  return !numbered && unnamed(fitted, scale) > 0
    ? fitLanes({ ...whole, height: height - NOTE_ROW })
    : fitted;
}
