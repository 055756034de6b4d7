import type { FontMetrics, Shape } from "../model/scene.js";
import { linePath } from "./glyphs.js";
import type { Fold, TimeScale } from "./scale.js";
import { textWidth } from "./text.js";
import {
  type Tick,
  type TickLabel,
  type TickStep,
  tickAt,
  tickStep,
  ticks,
  upperTicks,
} from "./ticks.js";

const SIZE = 18;
const ROW = 22;

export interface Axis {
  /** Pixels: one row of years, or two where months or days stand below them. */
  readonly height: number;
  readonly step: TickStep;
  readonly ticks: readonly Tick[];
}

/** The axis that a scale has room for. `gap` is the free pixels between two labels. */
export function axisOf(scale: TimeScale, label: TickLabel, metrics: FontMetrics, gap = 22): Axis {
  const { start, end } = scale.outer;
  const width = (text: string) => textWidth(metrics, "sans", SIZE, text);
  const step = tickStep(scale.pixelsPerDay, [start, (start + end) / 2, end - 1], label, width, gap);
  // A tick where a fold begins would name years that are left out.
  const folded = new Set(scale.folds.map((fold) => fold.start));
  const shown = parts(scale).flatMap(([start, end]) =>
    ticks(start, end, step).filter(({ day }) => !folded.has(day)),
  );
  return { height: step.unit === "year" ? ROW + 6 : 2 * ROW + 4, step, ticks: shown };
}

/** The labels of an axis whose line stands at `y`, above it or below it. */
export function axisShapes(
  axis: Axis,
  scale: TimeScale,
  {
    y,
    side,
    label,
    metrics,
    frame,
  }: {
    readonly y: number;
    readonly side: "above" | "below";
    readonly label: TickLabel;
    readonly metrics: FontMetrics;
    /** Last pixel that a label may reach. */
    readonly frame: number;
  },
): Shape[] {
  const down = side === "above" ? -1 : 1;
  const baseline = side === "above" ? y - 7 : y + 20;
  const shapes: Shape[] = [];
  for (const [x0, x1] of linesBetweenBreaks(scale))
    shapes.push({ kind: "line", x1: x0, y1: y, x2: x1, y2: y, stroke: "edge", strokeWidth: 1.5 });
  const ticks = uprights(axis, scale, y, y + down * 8);
  if (ticks) shapes.push({ kind: "path", d: ticks, stroke: "edge", strokeWidth: 1.5 });
  // Where more is drawn than is in sight, no name is half in it.
  const isWhole = (tick: Tick) => {
    const x = scale.x(tick.day) + 5;
    const end = x + textWidth(metrics, "sans", SIZE, label(tick));
    return x < scale.left ? end <= scale.left - 3 : x > scale.right || end <= scale.right + 8;
  };
  const row = (all: readonly Tick[], at: number) =>
    labelRow(all.filter(isWhole), scale, label, metrics, frame, at);
  shapes.push(...row(axis.ticks, baseline));
  if (axis.step.unit !== "year") {
    shapes.push(...row(upperRow(scale, axis.step.unit), baseline + down * ROW));
  }
  return [
    ...shapes,
    ...scale.folds.map((fold) => breakSign(scale.x(fold.start), scale.x(fold.end), y)),
  ];
}

/** The years or months above the row below; what is in sight may begin in the midst of one, and names it too. */
function upperRow(scale: TimeScale, below: "month" | "day"): Tick[] {
  const unit = below === "day" ? "monthYear" : "year";
  const sight: Fold = { start: scale.start, end: scale.start };
  const beyond = scale.outer.start < scale.start;
  const stretches = parts(beyond ? { ...scale, folds: [sight, ...scale.folds] } : scale);
  return stretches.flatMap(([start, end]) => {
    const whole = upperTicks(start, end, below);
    const begun = { ...tickAt(start, unit), day: start };
    const next = whole[0]?.day ?? end;
    return next > start && scale.x(next) - scale.x(start) > 90 ? [begun, ...whole] : whole;
  });
}

/** A label stands right of its tick, over the stretch it names; it is left out where it would meet another or the frame. */
function labelRow(
  all: readonly Tick[],
  scale: TimeScale,
  label: TickLabel,
  metrics: FontMetrics,
  frame: number,
  y: number,
): Shape[] {
  const shapes: Shape[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const tick of all) {
    const text = label(tick);
    const x = scale.x(tick.day) + 5;
    const end = x + textWidth(metrics, "sans", SIZE, text);
    if (x < free || end > frame) continue;
    shapes.push({
      kind: "text",
      x,
      y,
      text,
      font: "sans",
      size: SIZE,
      anchor: "start",
      fill: "muted",
    });
    free = end + 8;
  }
  return shapes;
}

/** Faint lines from the ticks through the lanes. */
export function gridShapes(axis: Axis, scale: TimeScale, top: number, bottom: number): Shape[] {
  const d = uprights(axis, scale, top, bottom);
  return d ? [{ kind: "path", d, stroke: "edge", strokeWidth: 1, opacity: 0.22 }] : [];
}

/** A line at each tick, all in one path: a picture is drawn anew at each step of a zoom, and nodes cost most. */
function uprights({ ticks }: Axis, scale: TimeScale, top: number, bottom: number): string {
  return ticks
    .map(({ day }) =>
      linePath([
        [scale.x(day), top],
        [scale.x(day), bottom],
      ]),
    )
    .join("");
}

/** The stretches of days between the breaks. */
export function parts({ outer: { start, end }, folds }: TimeScale): [number, number][] {
  const starts = [start, ...folds.map((fold) => fold.end)];
  const ends = [...folds.map((fold) => fold.start), end];
  return starts.map((from, i) => [from, ends[i] ?? end]);
}

function linesBetweenBreaks(scale: TimeScale): [number, number][] {
  return parts(scale).map(([start, end]) => [scale.x(start), scale.x(end)]);
}

/** A torn line: here years are left out. */
export function breakSign(x0: number, x1: number, y: number): Shape {
  const step = (x1 - x0) / 4;
  const points: [number, number][] = [
    [x0, y],
    [x0 + step, y - 6],
    [x0 + 2 * step, y + 6],
    [x0 + 3 * step, y - 6],
    [x1, y],
  ];
  return { kind: "path", d: linePath(points), fill: "none", stroke: "ink", strokeWidth: 1.5 };
}
