import type { Tone } from "../model/lecture.js";
import type { Paint, Shape, Style } from "../model/scene.js";
import type { EndSign, TimelineEvent } from "../model/timeline-data.js";
import { closedPath, glyphPath } from "./glyphs.js";
import { recordExtent, recordShapes } from "./record-marks.js";
import { breaks, inSight, type TimeScale } from "./scale.js";
import { type Stretch, without } from "./stretch.js";

/** Pixels, of the design's drawing of every mark. */
export const MARK_HEIGHT = 14;
const SPAN_HEIGHT = 10;
const GLYPH = 12;
const FADE = 24;
const ARROW = 11;
const NARROWEST = 6;
const WING = 7;
/** What is left of a side that nobody knows. */
const UNKNOWN_STUB = 40;

/** Where an event's own mark stands, and how far it reaches with all its signs. */
export interface MarkPlace {
  readonly body: Stretch;
  readonly whole: Stretch;
}

/** The place of an event's mark, or undefined where the scale does not draw it. */
export function placeMark(event: TimelineEvent, scale: TimeScale): MarkPlace | undefined {
  if (event.end <= scale.outer.start || event.start >= scale.outer.end) return undefined;
  const body = bodyOf(event, scale);
  if (event.record.length === 0) return { body, whole: body };
  const record = recordExtent(event, body, scale);
  return { body, whole: { x0: Math.min(body.x0, record.x0), x1: Math.max(body.x1, record.x1) } };
}

function bodyOf(event: TimelineEvent, scale: TimeScale): Stretch {
  const middle = scale.clamp((event.start + event.end) / 2);
  if (event.mark === "day") return inside(middle - GLYPH / 2, middle + GLYPH / 2, scale);
  // An arrow is seen only where the open side leaves sight.
  const { left, right } = inSight(event, scale) ? scale : scale.outer;
  let x0 = event.startSign === "open" ? left : scale.clamp(event.start);
  let x1 = event.endSign === "open" ? right : scale.clamp(event.end);
  if (event.startSign === "unknown") x0 = Math.max(x0, x1 - UNKNOWN_STUB);
  if (event.endSign === "unknown") x1 = Math.min(x1, x0 + UNKNOWN_STUB);
  if (x1 - x0 < NARROWEST) [x0, x1] = [middle - NARROWEST / 2, middle + NARROWEST / 2];
  // A fade has its half way point where the date stands: it may have been a little earlier or later.
  if (fades(event.startSign) && event.start > scale.outer.start) x0 -= FADE / 2;
  if (fades(event.endSign) && event.end < scale.outer.end) x1 += FADE / 2;
  return inside(x0, x1, scale);
}

function inside(x0: number, x1: number, { outer: { left, right } }: TimeScale): Stretch {
  const shift = Math.max(0, left - x0) - Math.max(0, x1 - right);
  return {
    x0: Math.max(left, x0 + (x1 - x0 < FADE ? shift : 0)),
    x1: Math.min(right, x1 + (x1 - x0 < FADE ? shift : 0)),
  };
}

export interface MarkInput {
  readonly event: TimelineEvent;
  readonly place: MarkPlace;
  readonly scale: TimeScale;
  /** Middle of the row. */
  readonly y: number;
  readonly tone: Tone;
  /** The tone, or edge where another event is selected. */
  readonly paint: Paint;
  readonly selected: boolean;
}

/** The shapes of one event's mark: its date as precise as it is, and what the record says on the same line. */
export function markShapes(input: MarkInput): Shape[] {
  const { event, place, y, selected } = input;
  const shapes = event.mark === "day" ? dayShapes(input) : barShapes(input);
  const outline: Shape[] = selected ? [outlineOf(place.body, y)] : [];
  return [...shapes, ...outline, ...recordShapes(input)];
}

function outlineOf({ x0, x1 }: Stretch, y: number): Shape {
  const height = MARK_HEIGHT + 6;
  return {
    kind: "rect",
    x: x0 - 4,
    y: y - height / 2,
    width: x1 - x0 + 8,
    height,
    radius: 3,
    stroke: "ink",
    strokeWidth: 3,
    fill: "none",
  };
}

function dayShapes({ event, place: { body }, y, tone, paint }: MarkInput): Shape[] {
  const d = glyphPath(tone, (body.x0 + body.x1) / 2, y, event.context ? GLYPH - 2 : GLYPH);
  const style: Style = event.context ? hollow(paint) : { fill: paint };
  return [
    ...(fades(event.startSign) ? [aroundDay(body, y, paint)] : []),
    {
      kind: "path",
      d,
      ...style,
      ...(dashed(event.startSign) && { ...hollow(paint), dash: [3, 2] }),
    },
  ];
}

/** The days before and after an approximate one, fading. */
function aroundDay({ x0, x1 }: Stretch, y: number, paint: Paint): Shape {
  const fade = (x1 - x0) / 2 + WING;
  return {
    kind: "rect",
    x: x0 - WING,
    y: y - SPAN_HEIGHT / 4,
    width: 2 * fade,
    height: SPAN_HEIGHT / 2,
    fadeStart: fade,
    fadeEnd: fade,
    fill: paint,
    opacity: 0.6,
  };
}

/** A range is a solid bar; one imprecise date is a pale box as wide as it. */
function barShapes(input: MarkInput): Shape[] {
  const { event, scale, y, paint } = input;
  const solid = event.mark === "span";
  const height = solid ? SPAN_HEIGHT : MARK_HEIGHT;
  const [start, end] = [event.startSign, event.endSign];
  const arrowStart = start === "open";
  const arrowEnd = end === "open";
  const x0 = input.place.body.x0 + (arrowStart ? ARROW : 0);
  const x1 = Math.max(x0 + 1, input.place.body.x1 - (arrowEnd ? ARROW : 0));
  const fade = Math.min(FADE, (x1 - x0) / 2);
  const { outer } = scale;
  const fadeStart = (fades(start) && event.start > outer.start) || start === "unknown" ? fade : 0;
  const fadeEnd = (fades(end) && event.end < outer.end) || end === "unknown" ? fade : 0;
  const pale = !solid && !event.context;
  const isDashed = dashed(start) || dashed(end);
  const style: Style =
    event.context || isDashed
      ? { ...hollow(paint), ...(isDashed && { dash: [5, 3] }) }
      : { fill: paint, ...(pale && { opacity: fadeStart || fadeEnd ? 0.5 : 0.3 }) };
  // A stroke is drawn half outside; the box keeps its size.
  const inset = style.stroke ? 0.75 : 0;
  const shapes = unbroken({ x0, x1 }, scale).map(
    (part): Shape => ({
      kind: "rect",
      x: part.x0 + inset,
      y: y - height / 2 + inset,
      width: Math.max(0.5, part.x1 - part.x0 - 2 * inset),
      height: height - 2 * inset,
      ...(fadeStart > 0 && part.x0 === x0 && { fadeStart }),
      ...(fadeEnd > 0 && part.x1 === x1 && { fadeEnd }),
      ...style,
    }),
  );
  const begins = event.start >= outer.start && !fadeStart && !arrowStart;
  if (pale && begins)
    shapes.push({ kind: "rect", x: x0, y: y - height / 2, width: 2, height, fill: paint });
  const headStyle: Style = event.context || isDashed ? hollow(paint) : { fill: paint };
  if (arrowStart) shapes.push({ kind: "path", d: head(x0, y, height, -1), ...headStyle });
  if (arrowEnd) shapes.push({ kind: "path", d: head(x1, y, height, 1), ...headStyle });
  return shapes;
}

/** A bar that goes through a break is torn there. */
function unbroken(bar: Stretch, scale: TimeScale): Stretch[] {
  const parts = without(bar, breaks(scale));
  return parts.length > 0 ? parts : [bar];
}

function head(x: number, y: number, height: number, direction: 1 | -1): string {
  const half = Math.max(height, SPAN_HEIGHT) / 2 + 2;
  return closedPath([
    [x, y - half],
    [x + direction * (ARROW - 1), y],
    [x, y + half],
  ]);
}

/** Ground inside, so that an event from outside the paper is hollow on any band. */
function hollow(paint: Paint): Style {
  return { fill: "ground", stroke: paint, strokeWidth: 1.5 };
}

function fades(sign: EndSign): boolean {
  return sign === "approximate" || sign === "both";
}

function dashed(sign: EndSign): boolean {
  return sign === "uncertain" || sign === "both" || sign === "unknown";
}
