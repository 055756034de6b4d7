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
const LEADING = 21;
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
    ...axisShapes(axis, scale, { y: axisY, side: "below", label: tickLabel, metrics, frame: width }),
  ];
  if (place) {
    const mark = markShapes({ event, place, scale, y, tone, paint: tone, selected: false });
    shapes.push({ ...groupOf(event), shapes: [...names(input, place, scale, y), ...mark] });
  }
  return { width, height, title: input.title, description: input.description, shapes };
}

/** The event and its record in the middle, with years enough around them that the axis counts in years. */
function windowOf(event: TimelineEvent): { start: number; end: number } {
  const start = Math.min(event.start, ...event.record.map((entry) => entry.start));
  const end = Math.max(event.end, ...event.record.map((entry) => entry.end));
  const least = event.mark === "span" ? (event.end - event.start) * 1.5 : Math.max(YEAR * 6, (event.end - event.start) * 6);
  const length = Math.max(least, (end - start) * 2);
  const middle = (start + end) / 2;
  return { start: Math.floor(middle - length / 2), end: Math.ceil(middle + length / 2) };
}

/** Bars without names, a few rows of them on the axis; what fills the whole stretch tells nothing about it. */
function neighbours({ event, events }: MiniInput, scale: TimeScale, axisY: number): Shape[] {
  const rows: number[] = [];
  return [...events]
    .filter(({ id, start, end }) => id !== event.id && (start > scale.start || end < scale.end))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
    .flatMap((other): Shape[] => {
      const place = placeMark({ ...other, record: [] }, scale);
      if (!place) return [];
      const { x0, x1 } = place.body;
      const free = rows.findIndex((taken) => taken + 2 <= x0);
      const row = free >= 0 ? free : rows.length;
      if (row >= NEIGHBOUR_ROWS) return [];
      rows[row] = x1;
      const bar: Shape = { kind: "rect", x: x0, y: axisY - 6 - row * 5, width: x1 - x0, height: 3, fill: "edge", opacity: 0.8 };
      return [{ ...groupOf(other), shapes: [bar] }];
    });
}

function groupOf(event: TimelineEvent) {
  return { kind: "group", event: event.id, title: `${event.label} (${event.words})` } as const;
}

interface Name {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  /** Where its pole stands; the event's own name has none. */
  readonly pole?: { readonly x: number; readonly y: number };
}

/** The record's words above the mark, each on a pole to its day, and the event's name beside the mark or else on top. */
function names(input: MiniInput, { whole, body }: MarkPlace, scale: TimeScale, y: number): Shape[] {
  const { event, metrics } = input;
  const most = Math.max(1, Math.floor((y - 8) / LEADING));
  const taken: number[] = [];
  const shapes: Shape[] = [];
  const baseline = (row: number) => y - MARK_HEIGHT - 4 - row * LEADING;
  // From the right: the words for a later day, nearer the mark, let an earlier pole pass at their left.
  for (const { text, left, width, pole } of recordNames(event, scale, y, metrics)) {
    const free = taken.findIndex((start) => left + width + 14 <= start);
    const row = free >= 0 ? free : taken.length;
    if (row >= most) continue;
    taken[row] = left;
    if (pole) shapes.push({ kind: "line", x1: pole.x, y1: pole.y, x2: pole.x, y2: baseline(row) + 4, stroke: "edge", strokeWidth: 1 });
    shapes.push({ kind: "text", x: left, y: baseline(row), text, font: "sans", size: LABEL, anchor: "start", fill: "muted", halo: true });
  }
  const text = `${event.differs ? "≠ " : ""}${event.label}`;
  const width = textWidth(metrics, "sans-bold", LABEL, text);
  const name = { kind: "text", font: "sans-bold", size: LABEL, fill: "ink" } as const;
  const middle = y + LABEL * 0.34;
  const [right, left] = [scale.right - whole.x1 - 10, whole.x0 - 10 - scale.left];
  if (width <= right) return [...shapes, { ...name, x: whole.x1 + 10, y: middle, text, anchor: "start" }];
  if (width <= left) return [...shapes, { ...name, x: whole.x0 - 10, y: middle, text, anchor: "end" }];
  if (taken.length < most) {
    const shown = shorten(metrics, "sans-bold", LABEL, text, scale.right - scale.left);
    const x = Math.max(scale.left, Math.min(body.x0, scale.right - textWidth(metrics, "sans-bold", LABEL, shown)));
    return [...shapes, { ...name, x, y: baseline(taken.length), text: shown, anchor: "start" }];
  }
  const room = Math.max(left, right);
  if (room < 60) return shapes;
  const shown = shorten(metrics, "sans-bold", LABEL, text, room);
  return [...shapes, { ...name, x: right >= left ? whole.x1 + 10 : whole.x0 - 10, y: middle, text: shown, anchor: right >= left ? "start" : "end" }];
}

function recordNames(event: TimelineEvent, scale: TimeScale, y: number, metrics: FontMetrics): Name[] {
  return recordMarks(event, scale)
    .map(({ entry, sign, x0, x1 }): Name => {
      const x = (x0 + x1) / 2;
      const width = textWidth(metrics, "sans", LABEL, entry.label);
      const left = Math.max(scale.left, Math.min(x - 4, scale.right - width));
      return { text: entry.label, left, width, pole: { x, y: sign === "stretch" ? y + 8 : y - 5 } };
    })
    .reverse();
}
