import type { FontMetrics, Shape } from "../model/scene.js";
import type { TimelineEvent } from "../model/timeline-data.js";
import { MARK_HEIGHT, type MarkPlace } from "./marks.js";
import { recordMarks } from "./record-marks.js";
import type { TimeScale } from "./scale.js";
import { shorten, textWidth } from "./text.js";

const LABEL = 18;
const LEADING = 21;

interface Name {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The pole it flies from, down to its day. */
  readonly pole: { readonly x: number; readonly y: number };
}

/** The record's words above the mark, each on a pole to its day, and the event's name beside the mark or else above it. */
export function miniNames(
  event: TimelineEvent,
  metrics: FontMetrics,
  place: MarkPlace,
  scale: TimeScale,
  y: number,
): Shape[] {
  const most = Math.max(1, Math.floor((y - 8) / LEADING));
  const rows: Name[][] = [];
  // From the right: the words for a later day, nearer the mark, let an earlier pole pass at their left.
  for (const name of recordNames(event, scale, y, metrics)) {
    const free = rows.findIndex((row) => row.every(({ left }) => name.right + 14 <= left));
    const row = free >= 0 ? free : rows.length;
    if (row < most) rows[row] = [...(rows[row] ?? []), name];
  }
  const baseline = (row: number) => y - MARK_HEIGHT - 4 - row * LEADING;
  const flags = rows.flatMap((row, i) => row.flatMap((name) => flagShapes(name, baseline(i))));
  const ends = Array.from({ length: most }, (_, i) =>
    Math.max(...(rows[i] ?? []).map(({ right }) => right)),
  );
  return [
    ...flags,
    ...ownName(
      event,
      metrics,
      place,
      scale,
      y,
      ends.map((end, i) => ({ end, y: baseline(i) })),
    ),
  ];
}

function flagShapes({ text, left, pole }: Name, baseline: number): Shape[] {
  return [
    {
      kind: "line",
      x1: pole.x,
      y1: pole.y,
      x2: pole.x,
      y2: baseline - LABEL * 0.62,
      stroke: "edge",
    },
    {
      kind: "text",
      x: left,
      y: baseline,
      text,
      font: "sans",
      size: LABEL,
      anchor: "start",
      fill: "muted",
    },
  ];
}

/** Right of the mark, left of it, or above it where the rows of flags leave room; shortened only then. */
function ownName(
  event: TimelineEvent,
  metrics: FontMetrics,
  { whole, body }: MarkPlace,
  scale: TimeScale,
  y: number,
  rows: readonly { readonly end: number; readonly y: number }[],
): Shape[] {
  const full = `${event.differs ? "≠ " : ""}${event.label}`;
  const measure = (text: string) => textWidth(metrics, "sans-bold", LABEL, text);
  const name = { kind: "text", font: "sans-bold", size: LABEL, fill: "ink" } as const;
  const middle = y + LABEL * 0.34;
  const [right, left] = [scale.right - whole.x1 - 10, whole.x0 - 10 - scale.left];
  const width = measure(full);
  if (width <= right)
    return [{ ...name, x: whole.x1 + 10, y: middle, text: full, anchor: "start" }];
  if (width <= left) return [{ ...name, x: whole.x0 - 10, y: middle, text: full, anchor: "end" }];
  for (const row of rows) {
    const free = row.end === Number.NEGATIVE_INFINITY;
    // Beside flags it must still stand over its own mark.
    const x = free
      ? Math.max(scale.left, Math.min(body.x0, scale.right - width))
      : Math.max(body.x0, row.end + 16);
    if (x + width <= scale.right && (free || x < body.x1))
      return [{ ...name, x, y: row.y, text: full, anchor: "start" }];
  }
  const room = Math.max(left, right);
  const last = rows.at(-1);
  if (room < 60 && last?.end === Number.NEGATIVE_INFINITY) {
    const text = shorten(metrics, "sans-bold", LABEL, full, scale.right - scale.left);
    return [{ ...name, x: scale.left, y: last.y, text, anchor: "start" }];
  }
  if (room < 60) return [];
  const text = shorten(metrics, "sans-bold", LABEL, full, room);
  return right >= left
    ? [{ ...name, x: whole.x1 + 10, y: middle, text, anchor: "start" }]
    : [{ ...name, x: whole.x0 - 10, y: middle, text, anchor: "end" }];
}

function recordNames(
  event: TimelineEvent,
  scale: TimeScale,
  y: number,
  metrics: FontMetrics,
): Name[] {
  return recordMarks(event, scale)
    .map(({ entry, sign, x0, x1 }): Name => {
      const x = (x0 + x1) / 2;
      const text = shorten(metrics, "sans", LABEL, entry.label, (scale.right - scale.left) / 2 - 6);
      const width = textWidth(metrics, "sans", LABEL, text);
      const left = x + 5 + width <= scale.right ? x + 5 : x - 5 - width;
      return {
        text,
        left,
        right: left + width,
        pole: { x, y: sign === "stretch" ? y + 8 : y - 5 },
      };
    })
    .reverse();
}
