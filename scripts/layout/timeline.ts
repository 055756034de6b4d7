import type { Shape } from "../model/scene.js";
import { axisOf, axisShapes, gridShapes } from "./axis.js";
import { withBeyond } from "./beyond.js";
import { emptyStretches } from "./fold.js";
import { foldStrips } from "./fold-strips.js";
import { bandsOf, LANE_COLUMN, NAMES_ROOM } from "./lane-bands.js";
import { bandShape, laneHeading, laneName } from "./lane-names.js";
import { linkArrows } from "./link-arrows.js";
import { linkPlaces } from "./link-places.js";
import { numberLanes } from "./numbers.js";
import { periodNames, periodShapes, placePeriods } from "./periods.js";
import { type TimeScale, timeScale } from "./scale.js";
import { drawEvents } from "./timeline-events.js";
import { fitAboveFoot } from "./timeline-fit.js";
import { RIGHT_MARGIN, type TimelineInput, type TimelineScene } from "./timeline-input.js";

/** The picture of a timeline: axis above, a band a lane, every event drawn as precise as its date is, or counted. */
export function layoutTimeline(input: TimelineInput): TimelineScene {
  const { width, height, title, description, metrics, tickLabel, gathered = "{count}" } = input;
  const selected = new Set(input.selected ?? []);
  const scale = scaleOf(input);
  const axis = axisOf(scale, tickLabel, metrics);
  const periods = placePeriods(input.periods ?? [], scale, metrics);
  const top = axis.height + periods.height;
  const sight = input.overscan ? scaleOf({ ...input, overscan: 0 }) : scale;
  const inSight = fitAboveFoot(input, sight, selected, height - top);
  const { foot } = inSight;
  const fitted = input.overscan
    ? withBeyond(inSight.fitted, input.events, scale, selected, metrics)
    : inSight.fitted;
  const { lanes, key } = numberLanes(fitted.lanes);
  const names = input.names ?? "column";
  const bands = bandsOf(
    { ...fitted, lanes },
    input.lanes,
    top,
    height - foot.height,
    NAMES_ROOM[names],
  );
  const bottom = bands.reduce((low, band) => Math.max(low, band.top + band.height), top + 1);
  const moving: Shape[] = [
    ...periodShapes(periods, axis.height, bottom),
    ...gridShapes(axis, scale, axis.height, bottom),
    ...foldStrips(scale, axis.height, bottom),
    ...linkArrows({
      links: input.links ?? [],
      ...linkPlaces(input.links ? bands : []),
      frame: frameOf(scale, top, bottom),
      selected,
    }),
    ...drawEvents({
      bands,
      scale,
      selected,
      axisY: axis.height,
      tickLabel,
      gathered,
      crossed: (input.links?.length ?? 0) > 0,
    }),
    ...periodNames(periods, axis.height),
    {
      kind: "group",
      className: "axis",
      shapes: axisShapes(axis, scale, {
        y: axis.height,
        side: "above",
        label: tickLabel,
        metrics,
        frame: scale.outer.right + RIGHT_MARGIN,
      }),
    },
  ];
  const shapes: Shape[] = [
    ...bands.map((band, i) => bandShape(band, i, width)),
    { kind: "group", className: "moves", shapes: moving },
    ...bands.map((band) =>
      names === "above"
        ? laneHeading(band.lane, band.top, width, metrics)
        : laneName(band.lane, band.top, band.height, LANE_COLUMN, metrics),
    ),
    ...foot.shapes(bottom),
  ];
  const scene = { width, height: bottom + foot.height, title, description, shapes };
  return input.numbered ? { ...scene, key } : scene;
}

function scaleOf(input: TimelineInput): TimeScale {
  const { events, start, end, width, fold, overscan, names = "column" } = input;
  const folds = fold ? emptyStretches(events, start, end) : [];
  const { left } = NAMES_ROOM[names];
  return timeScale({ start, end }, left, width - RIGHT_MARGIN, folds, overscan);
}

function frameOf({ outer: { left, right } }: TimeScale, top: number, bottom: number) {
  return { x: left, y: top, width: right - left, height: bottom - top };
}
