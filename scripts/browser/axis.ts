import {
  type Tick,
  type TickLabel,
  type TickStep,
  tickAt,
  tickStep,
  ticks,
} from "../layout/ticks.js";
import type { TimeWindow } from "./runtime.js";

interface AxisMark {
  /** Pixels of a slide, from the start of the window. */
  readonly x: number;
  readonly text: string;
  /** Names a coarser unit than its neighbours: the year among months, the month among days. */
  readonly strong: boolean;
}

export interface Axis {
  readonly marks: readonly AxisMark[];
  /** The year or month that the window begins in, where the marks are finer; else empty. */
  readonly corner: string;
}

/** Free pixels between two labels. */
const GAP = 24;
/** A year or month that begins this near to the corner needs no name in it. */
const CORNER_CLEAR = 60;

/** The axis of a window that is `width` pixels of a slide wide: one row, whatever its unit. */
export function axisOf(
  window: TimeWindow,
  width: number,
  label: TickLabel,
  measure: (text: string) => number,
): Axis {
  const { start, end } = window;
  const pixelsPerDay = width / (end - start);
  const [first, last] = [Math.ceil(start), Math.floor(end)];
  const step = tickStep(
    pixelsPerDay,
    [first, Math.round((start + end) / 2), last],
    label,
    measure,
    GAP,
  );
  const marks = ticks(first, last, step).map((tick) => {
    const named = nameOf(tick, step);
    const x = (tick.day - start) * pixelsPerDay;
    const text = label(named);
    // A name that the frame would cut is left out; its tick stays.
    return { x, text: x + 5 + measure(text) * 1.06 > width ? "" : text, strong: named !== tick };
  });
  const named = marks.some(({ strong, x }) => strong && x < CORNER_CLEAR);
  return { marks, corner: named ? "" : cornerOf(Math.floor(start), step, label) };
}

function nameOf(tick: Tick, { unit }: TickStep): Tick {
  if (unit === "month" && tick.month === 1) return { ...tick, unit: "year" };
  if (unit === "day" && tick.dayOfMonth === 1) return { ...tick, unit: "month" };
  return tick;
}

function cornerOf(day: number, { unit }: TickStep, label: TickLabel): string {
  if (unit === "year") return "";
  return label(tickAt(day, unit === "month" ? "year" : "monthYear"));
}
