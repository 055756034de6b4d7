import type { Scene, Shape } from "../model/scene.js";
import type { TimelineEvent } from "../model/timeline-data.js";
import { axisOf, axisShapes } from "./axis.js";
import { markShapes, placeMark } from "./marks.js";
import { miniNames } from "./mini-names.js";
import type { PictureInput } from "./picture.js";
import { type TimeScale, timeScale } from "./scale.js";

/** About 600 × 120 pixels. The events are all of the deck's; those near stand around the one without names. */
export interface MiniInput extends PictureInput {
  readonly event: TimelineEvent;
}

const YEAR = 365.2425;
const AXIS = 26;
const MARGIN = 6;
const NEIGHBOUR_ROWS = 3;

/** A small stretch of time around one event: its mark in its tone, what the record says named above it, the neighbours in edge colour. */
export function layoutMini(input: MiniInput): Scene {
  const { event, width, height, metrics, tickLabel } = input;
  const scale = timeScale(windowOf(event), MARGIN, width - MARGIN);
  const axisY = height - AXIS;
  const y = axisY - 36;
  const tone = input.lanes.find(({ id }) => id === event.lane)?.tone ?? "square";
  const place = placeMark(event, scale);
  const axis = axisOf(scale, tickLabel, metrics, 34);
  const shapes: Shape[] = [
    ...neighbours(input, scale, axisY),
    ...axisShapes(axis, scale, {
      y: axisY,
      side: "below",
      label: tickLabel,
      metrics,
      frame: width,
    }),
  ];
  if (place) {
    const mark = markShapes({ event, place, scale, y, tone, paint: tone, selected: false });
    shapes.push({
      ...groupOf(event),
      shapes: [...miniNames(event, metrics, place, scale, y), ...mark],
    });
  }
  return { width, height, title: input.title, description: input.description, shapes };
}

/** The event and its record in the middle, with years enough around them that the axis counts in years. */
function windowOf(event: TimelineEvent): { start: number; end: number } {
  const start = Math.min(event.start, ...event.record.map((entry) => entry.start));
  const end = Math.max(event.end, ...event.record.map((entry) => entry.end));
  const own = (event.end - event.start) * (event.mark === "span" ? 1.5 : 6);
  const least = Math.max(YEAR * 6, own);
  const length = Math.max(least, (end - start) * 2);
  const middle = (start + end) / 2;
  return { start: Math.floor(middle - length / 2), end: Math.ceil(middle + length / 2) };
}

/** Bars without names, a few rows of them on the axis; what fills most of the stretch tells nothing about it. */
function neighbours({ event, events }: MiniInput, scale: TimeScale, axisY: number): Shape[] {
  const rows: number[] = [];
  const longest = (scale.end - scale.start) * 0.6;
  return [...events]
    .filter(({ id, start, end }) => id !== event.id && end - start < longest)
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
    .flatMap((other): Shape[] => {
      const place = placeMark({ ...other, record: [] }, scale);
      if (!place) return [];
      const { x0, x1 } = place.body;
      const free = rows.findIndex((taken) => taken + 2 <= x0);
      const row = free >= 0 ? free : rows.length;
      if (row >= NEIGHBOUR_ROWS) return [];
      rows[row] = x1;
      const bar: Shape = {
        kind: "rect",
        x: x0,
        y: axisY - 6 - row * 5,
        width: x1 - x0,
        height: 3,
        fill: "edge",
        opacity: 0.8,
      };
      return [{ ...groupOf(other), shapes: [bar] }];
    });
}

function groupOf({ id, language, label, words }: TimelineEvent) {
  return {
    kind: "group",
    event: id,
    ...(language && { language }),
    title: `${label} (${words})`,
  } as const;
}
