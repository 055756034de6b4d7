import type { Scene, Shape } from "../model/scene.js";
import type { TimelineData, TimelineEvent } from "../model/timeline-data.js";
import { axisOf, axisShapes, gridShapes } from "./axis.js";
import { type Fitted, fitLanes } from "./fit.js";
import { emptyStretches } from "./fold.js";
import { bandsOf, LANE_LEAST } from "./lane-bands.js";
import { bandShape, laneName } from "./lane-names.js";
import { type MarkPlace, placeMark } from "./marks.js";
import { periodNames, periodShapes, placePeriods } from "./periods.js";
import type { PictureInput } from "./picture.js";
import { type TimeScale, timeScale } from "./scale.js";
import { drawEvents } from "./timeline-events.js";

/** The scene is no higher than `height`, and lower where less is needed; a lane without an event in sight takes no band. */
export interface TimelineInput extends PictureInput {
  readonly periods?: TimelineData["periods"];
  /** The days shown, half-open. */
  readonly start: number;
  readonly end: number;
  /** Ids of the events that stand out; the others fade to edge colour. */
  readonly selected?: readonly string[];
  /** Folds decades in which nothing begins or ends behind a break. */
  readonly fold?: boolean;
  /** Says how many events have no label, and how many of those no mark; `+3` where absent. */
  readonly hiddenNote?: (labels: number, marks: number) => string;
}

/** Width of the column that names the lanes. */
export const LANE_COLUMN = 152;
export const RIGHT_MARGIN = 8;
const NOTE_ROW = 22;

/** The static picture of a timeline: axis above, a band a lane, every event drawn as precise as its date is. */
export function layoutTimeline(input: TimelineInput): Scene {
  const scale = timeScale(
    input,
    LANE_COLUMN,
    input.width - RIGHT_MARGIN,
    input.fold ? emptyStretches(input.events, input.start, input.end) : [],
  );
  const marks = new Map<string, MarkPlace>();
  for (const event of input.events) {
    const place = placeMark(event, scale);
    if (place) marks.set(event.id, place);
  }
  const events = input.events.filter(({ id }) => marks.has(id));
  const axis = axisOf(scale, input.tickLabel, input.metrics);
  const periods = placePeriods(input.periods ?? [], scale, input.metrics);
  const top = axis.height + periods.height;
  const fitted = fitEvents(input, events, marks, scale, input.height - top);
  const bands = bandsOf(
    fitted,
    input.lanes,
    top,
    input.height - (fitted.unlabelled > 0 ? NOTE_ROW : 0),
  );
  const bottom = bands.reduce((low, band) => Math.max(low, band.top + band.height), top + 1);
  const selected = new Set(input.selected ?? []);
  const drawn = drawEvents({ events, bands, fitted, marks, scale, selected, axisY: axis.height });
  const shapes: Shape[] = [
    ...bands.map((band, i) => bandShape(band, i, input.width)),
    ...periodShapes(periods, axis.height, bottom),
    ...gridShapes(axis, scale, axis.height, bottom),
    ...drawn.lines,
    ...drawn.marks,
    ...scale.folds.map((fold) =>
      breakStrip(scale.x(fold.start), scale.x(fold.end), axis.height, bottom),
    ),
    ...drawn.labels,
    ...periodNames(periods, axis.height),
    ...bands.map(({ lane, top, height }) =>
      laneName(lane, top, height, LANE_COLUMN, input.metrics),
    ),
    ...axisShapes(axis, scale, {
      y: axis.height,
      side: "above",
      label: input.tickLabel,
      metrics: input.metrics,
      frame: input.width,
    }),
    ...note(fitted, input, bottom),
  ];
  const height = bottom + (fitted.unlabelled > 0 ? NOTE_ROW : 0);
  return { width: input.width, height, title: input.title, description: input.description, shapes };
}

function fitEvents(
  input: TimelineInput,
  events: readonly TimelineEvent[],
  marks: ReadonlyMap<string, MarkPlace>,
  scale: TimeScale,
  room: number,
): Fitted {
  const peopled = new Set(events.map(({ lane }) => lane));
  const whole = {
    lanes: input.lanes.map(({ id }) => id).filter((id) => peopled.has(id)),
    events,
    marks,
    selected: new Set(input.selected ?? []),
    metrics: input.metrics,
    frame: { x0: scale.left, x1: scale.right },
    height: room,
    laneHeight: LANE_LEAST,
  };
  const fitted = fitLanes(whole);
  // The note takes a row of its own, and only where there is something to say.
  return fitted.unlabelled > 0 ? fitLanes({ ...whole, height: room - NOTE_ROW }) : fitted;
}

/** Years left out: the bands and the bars that go on through them are torn. */
function breakStrip(x0: number, x1: number, top: number, bottom: number): Shape {
  const edge = { stroke: "edge", strokeWidth: 1, dash: [1, 4] } as const;
  return {
    kind: "group",
    className: "fold",
    shapes: [
      { kind: "rect", x: x0, y: top, width: x1 - x0, height: bottom - top, fill: "ground" },
      { kind: "line", x1: x0, y1: top, x2: x0, y2: bottom, ...edge },
      { kind: "line", x1, y1: top, x2: x1, y2: bottom, ...edge },
    ],
  };
}

function note(
  { unlabelled, undrawn }: Fitted,
  { width, hiddenNote }: TimelineInput,
  bottom: number,
): Shape[] {
  if (unlabelled === 0) return [];
  const text = hiddenNote ? hiddenNote(unlabelled, undrawn) : `+${unlabelled}`;
  return [
    {
      kind: "text",
      x: width - RIGHT_MARGIN,
      y: bottom + 16,
      text,
      font: "sans",
      size: 14,
      anchor: "end",
      fill: "muted",
    },
  ];
}
