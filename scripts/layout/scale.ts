import { scaleLinear } from "d3-scale";
import type { DayNumber } from "../model/date.js";

/** A stretch of days left out of the axis. */
export interface Fold {
  readonly start: DayNumber;
  readonly end: DayNumber;
}

/** Days to pixels: linear, but for stretches folded into a break of fixed width. */
export interface TimeScale {
  readonly start: DayNumber;
  readonly end: DayNumber;
  /** Pixels where `start` and `end` stand. */
  readonly left: number;
  readonly right: number;
  readonly folds: readonly Fold[];
  readonly pixelsPerDay: number;
  /** Pixel of a day; beyond the ends it goes on in line. */
  x(day: DayNumber): number;
  /** The same, held inside the frame. */
  clamp(day: DayNumber): number;
}

/** Pixels that a break takes. */
export const BREAK_WIDTH = 28;

/** A scale from the days `start`–`end` to the pixels `left`–`right`; `folds` in order, apart, inside. */
export function timeScale(
  { start, end }: { readonly start: DayNumber; readonly end: DayNumber },
  left: number,
  right: number,
  folds: readonly Fold[] = [],
): TimeScale {
  const last = Math.max(end, start + 1);
  const folded = folds.reduce((sum, fold) => sum + fold.end - fold.start, 0);
  const pixelsPerDay = (right - left - folds.length * BREAK_WIDTH) / (last - start - folded);
  const days = [start];
  const pixels = [left];
  let day = start;
  let pixel = left;
  for (const fold of folds) {
    pixel += (fold.start - day) * pixelsPerDay;
    days.push(fold.start, fold.end);
    pixels.push(pixel, pixel + BREAK_WIDTH);
    pixel += BREAK_WIDTH;
    day = fold.end;
  }
  const scale = scaleLinear([...days, last], [...pixels, right]);
  const x = (value: DayNumber) => scale(value);
  return {
    start,
    end: last,
    left,
    right,
    folds,
    pixelsPerDay,
    x,
    clamp: (value) => Math.min(right, Math.max(left, x(value))),
  };
}
