import type { FontMetrics, Scene, Shape } from "../model/scene.js";
import type { TimelineData, TimelineEvent } from "../model/timeline-data.js";
import { axisOf, axisShapes } from "./axis.js";
import { MARK_HEIGHT, type MarkPlace, markShapes, placeMark } from "./marks.js";
import { recordMarks } from "./record-marks.js";
import { type TimeScale, timeScale } from "./scale.js";
import { shorten, textWidth } from "./text.js";
import type { TickLabel } from "./ticks.js";

export interface MiniInput {
  readonly event: TimelineEvent;
  /** All events of the deck; those near stand around it without names. */
  readonly events: readonly TimelineEvent[];
  readonly lanes: TimelineData["lanes"];
  /** Pixels; about 600 × 120. */
  readonly width: number;
  readonly height: number;
  readonly metrics: FontMetrics;
  readonly tickLabel: TickLabel;
  readonly title: string;
  readonly description: string;
}

const YEAR = 365.2425;
const LABEL = 18;
const AXIS = 26;
const MARGIN = 6;

/** A small stretch of time around one event: its mark in its tone, what the record says named above it, the neighbours in edge colour. */
export function layoutMini(input: MiniInput): Scene {
  const { event, width, height, metrics, tickLabel } = input;
  const scale = timeScale(windowOf(event), MARGIN, width - MARGIN);
  const axisY = height - AXIS;
  const y = axisY - 32;
  const tone = input.lanes.find(({ id }) => id === event.lane)?.tone ?? "square";
  const place = placeMark(event, scale);
  const axis = axisOf(scale, tickLabel, metrics, 34);
  const shapes: Shape[] = [
    ...input.events.filter(({ id }) => id !== event.id).flatMap((other) => neighbour(other, input, scale, axisY)),
    ...axisShapes(axis, scale, { y: axisY, side: "below", label: tickLabel, metrics, frame: width }),
  ];
  if (place) {
    const mark = markShapes({ event, place, scale, y, tone, paint: tone, selected: false });
    const names = recordNames(input, place, scale, y);
    shapes.push({ kind: "group", event: event.id, title: `${event.label} (${event.words})`, shapes: [...names, ...mark, ...nameShape(input, place, scale, y)] });
  }
  return { width, height, title: input.title, description: input.description, shapes };
}

/** The event and its record in the middle third, but never less than six years for a year, or three times its length. */
function windowOf(event: TimelineEvent): { start: number; end: number } {
  const start = Math.min(event.start, ...event.record.map((entry) => entry.start));
  const end = Math.max(event.end, ...event.record.map((entry) => entry.end));
  const least = event.mark === "span" ? (event.end - event.start) * 1.5 : Math.max(40, Math.min(YEAR * 6, (event.end - event.start) * 6));
  const length = Math.max(least, (end - start) * 2);
  const middle = (start + end) / 2;
  return { start: Math.floor(middle - length / 2), end: Math.ceil(middle + length / 2) };
}

function neighbour(event: TimelineEvent, { lanes }: MiniInput, scale: TimeScale, axisY: number): Shape[] {
  const place = placeMark({ ...event, record: [] }, scale);
  if (!place) return [];
  const index = Math.max(0, lanes.findIndex(({ id }) => id === event.lane));
  // A strip a lane, as in the ribbon, so that events of the same year do not cover each other.
  const y = axisY - 4 - (index + 0.5) * (14 / Math.max(1, lanes.length));
  const { x0, x1 } = place.body;
  const shape: Shape = { kind: "rect", x: x0, y: y - 1, width: x1 - x0, height: 2, fill: "edge", opacity: 0.75 };
  return [{ kind: "group", event: event.id, title: `${event.label} (${event.words})`, shapes: [shape] }];
}

/** The event's own name beside its mark, where there is more room. */
function nameShape({ event, metrics }: MiniInput, { whole }: MarkPlace, scale: TimeScale, y: number): Shape[] {
  const text = `${event.differs ? "≠ " : ""}${event.label}`;
  const rooms = { right: scale.right - whole.x1 - 10, left: whole.x0 - 10 - scale.left };
  const width = textWidth(metrics, "sans-bold", LABEL, text);
  const right = width <= rooms.right || rooms.right >= rooms.left;
  const room = right ? rooms.right : rooms.left;
  if (room < 60 && width > room) return [];
  const x = right ? whole.x1 + 10 : whole.x0 - 10;
  return [
    {
      kind: "text", x, y: y + LABEL * 0.34, text: shorten(metrics, "sans-bold", LABEL, text, room), font: "sans-bold", size: LABEL,
      anchor: right ? "start" : "end", fill: "ink",
    },
  ];
}

/** The record's words above the mark, each on a pole to its day; in as many rows as there is height for. */
function recordNames({ event, metrics }: MiniInput, _place: MarkPlace, scale: TimeScale, y: number): Shape[] {
  const rows: number[] = [];
  const leading = 21;
  const most = Math.max(1, Math.floor((y - MARK_HEIGHT) / leading));
  const shapes: Shape[] = [];
  // From the right: the label of a later day, nearer its mark, lets the earlier pole pass at its left.
  for (const { entry, x0, x1 } of [...recordMarks(event, scale)].reverse()) {
    const x = (x0 + x1) / 2;
    const width = textWidth(metrics, "sans", LABEL, entry.label);
    const left = Math.max(scale.left, Math.min(x - 4, scale.right - width));
    const free = rows.findIndex((start) => left + width + 14 <= start);
    const row = free >= 0 ? free : rows.length;
    if (row >= most) continue;
    rows[row] = left;
    const baseline = y - MARK_HEIGHT - 4 - row * leading;
    shapes.push(
      { kind: "line", x1: x, y1: y - 5, x2: x, y2: baseline + 4, stroke: "edge", strokeWidth: 1 },
      { kind: "text", x: left, y: baseline, text: entry.label, font: "sans", size: LABEL, anchor: "start", fill: "muted", halo: true },
    );
  }
  return shapes;
}
