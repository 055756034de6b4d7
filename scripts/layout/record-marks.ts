import type { Paint, Shape } from "../model/scene.js";
import type { TimelineEvent } from "../model/timeline-data.js";
import { circlePath } from "./glyphs.js";
import { breaks, type TimeScale } from "./scale.js";
import { type Stretch, without } from "./stretch.js";

/** Days: what the record knows within a year of the paper's date is the same thing, better dated. */
const NEAR = 366;
const RING = 4.5;
const POLE = 9;
const PENNANT = 8;
/** Pixels from which a stretch of days is drawn as one. */
const LONG = 14;

type RecordEntry = TimelineEvent["record"][number];

interface RecordMark {
  readonly entry: RecordEntry;
  readonly sign: "ring" | "flag" | "stretch";
  readonly x0: number;
  readonly x1: number;
}

/** How far the record's signs reach; as far as the body where there are none. */
export function recordExtent(event: TimelineEvent, body: Stretch, scale: TimeScale): Stretch {
  const marks = recordMarks(event, scale);
  return {
    x0: Math.min(body.x0, ...marks.map(({ sign, x0 }) => x0 - (sign === "ring" ? RING + 1 : 1))),
    x1: Math.max(
      body.x1,
      ...marks.map(
        ({ sign, x1 }) => x1 + (sign === "ring" ? RING + 1 : sign === "flag" ? PENNANT : 1),
      ),
    ),
  };
}

/** Rings tied by a hairline within a year of the paper's date, small flags on the same line beyond it. */
export function recordShapes({
  event,
  place,
  scale,
  y,
  paint,
}: {
  readonly event: TimelineEvent;
  readonly place: { readonly body: Stretch };
  readonly scale: TimeScale;
  readonly y: number;
  readonly paint: Paint;
}): Shape[] {
  const marks = recordMarks(event, scale);
  const ties = marks.flatMap((mark) => tie(mark, place.body, scale, y, paint));
  return [...ties, ...marks.map((mark) => signOf(mark, place.body, y, paint))];
}

/** The record's days that the scale shows, in order. */
export function recordMarks(event: TimelineEvent, scale: TimeScale): RecordMark[] {
  return event.record
    .filter((entry) => entry.end > scale.outer.start && entry.start < scale.outer.end)
    .map((entry): RecordMark => {
      const [x0, x1] = [scale.clamp(entry.start), scale.clamp(entry.end)];
      if (x1 - x0 >= LONG) return { entry, sign: "stretch", x0, x1 };
      const near = entry.start <= event.end + NEAR && entry.end >= event.start - NEAR;
      const reach = near ? RING + 1 : PENNANT;
      const x = Math.min(
        scale.outer.right - reach,
        Math.max(scale.outer.left + (near ? reach : 1), (x0 + x1) / 2),
      );
      return { entry, sign: near ? "ring" : "flag", x0: x, x1: x };
    })
    .sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1 || (a.entry.type < b.entry.type ? -1 : 1));
}

function tie(
  { x0, x1, sign }: RecordMark,
  body: Stretch,
  scale: TimeScale,
  y: number,
  paint: Paint,
): Shape[] {
  const between = x1 < body.x0 ? { x0: x1, x1: body.x0 } : { x0: body.x1, x1: x0 };
  return without(between, breaks(scale)).map((part) => ({
    kind: "line",
    x1: part.x0,
    y1: y,
    x2: part.x1,
    y2: y,
    stroke: paint,
    strokeWidth: 1.25,
    ...(sign === "flag" && { dash: [2, 3] }),
  }));
}

function signOf(
  { entry, sign, x0, x1 }: RecordMark,
  body: Stretch,
  y: number,
  paint: Paint,
): Shape {
  const line = { stroke: paint, strokeWidth: 1.5 };
  const at = (shapes: Shape[]): Shape => ({ kind: "group", title: entry.label, shapes });
  if (sign === "ring") {
    // Around a glyph that stands on the very day, the ring must be seen outside it.
    const agrees = body.x1 - body.x0 <= 14 && Math.abs((body.x0 + body.x1) / 2 - x0) < 4;
    return at([
      {
        kind: "path",
        d: circlePath(x0, y, agrees ? 9 : RING),
        fill: agrees ? "none" : "ground",
        ...line,
      },
    ]);
  }
  if (sign === "flag") {
    const top = y - POLE;
    return at([
      { kind: "line", x1: x0, y1: y + 5, x2: x0, y2: top, ...line },
      { kind: "path", d: `M${r(x0)} ${r(top)}h${PENNANT}l-2.5 3l2.5 3h${-PENNANT}Z`, fill: paint },
    ]);
  }
  const low = y + 9;
  return at([
    {
      kind: "path",
      d: `M${r(x0)} ${r(low - 4)}V${r(low)}H${r(x1)}V${r(low - 4)}`,
      fill: "none",
      ...line,
    },
  ]);
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
