import type { DayNumber } from "../model/date.js";
import type { Stretch } from "./stretch.js";

/** A stretch of days left out of the axis. */
export interface Fold {
  readonly start: DayNumber;
  readonly end: DayNumber;
}

/** Days to pixels: linear, but for stretches folded into a break of fixed width. */
export interface TimeScale {
  /** The days in sight, half-open. */
  readonly start: DayNumber;
  readonly end: DayNumber;
  /** Pixels where `start` and `end` stand. */
  readonly left: number;
  readonly right: number;
  /** What is drawn: as much as is in sight, or more on both sides, for one to pan into. */
  readonly outer: Outer;
  readonly folds: readonly Fold[];
  readonly pixelsPerDay: number;
  /** Pixel of a day; beyond the ends it goes on in line. */
  x(day: DayNumber): number;
  /** The same, held inside what is drawn. */
  clamp(day: DayNumber): number;
}

interface Outer {
  readonly start: DayNumber;
  readonly end: DayNumber;
  readonly left: number;
  readonly right: number;
}

/** Pixels that a break takes. */
export const BREAK_WIDTH = 28;

/**
 * A scale from the days `start`–`end` to the pixels `left`–`right`; `folds` in
 * order, apart, inside. `overscan` is the part of the width drawn beyond each side.
 */
export function timeScale(
  { start, end }: { readonly start: DayNumber; readonly end: DayNumber },
  left: number,
  right: number,
  folds: readonly Fold[] = [],
  overscan = 0,
): TimeScale {
  const last = Math.max(end, start + 1);
  const folded = folds.reduce((sum, fold) => sum + fold.end - fold.start, 0);
  const pixelsPerDay = (right - left - folds.length * BREAK_WIDTH) / (last - start - folded);
  const x = (day: DayNumber) =>
    folds.reduce(
      (at, fold) => {
        const length = fold.end - fold.start;
        const passed = Math.min(length, Math.max(0, day - fold.start));
        return at + passed * (BREAK_WIDTH / length - pixelsPerDay);
      },
      left + (day - start) * pixelsPerDay,
    );
  const beyond = overscan * (right - left);
  const outer: Outer = {
    start: start - beyond / pixelsPerDay,
    end: last + beyond / pixelsPerDay,
    left: left - beyond,
    right: right + beyond,
  };
  return {
    start,
    end: last,
    left,
    right,
    outer,
    folds,
    pixelsPerDay,
    x,
    clamp: (day) => Math.min(outer.right, Math.max(outer.left, x(day))),
  };
}

/** Where the breaks stand, in pixels. */
export function breaks(scale: TimeScale): Stretch[] {
  return scale.folds.map(({ start }) => {
    const x0 = scale.x(start);
    return { x0, x1: x0 + BREAK_WIDTH };
  });
}

/** Whether a stretch of days, half-open, is in sight. */
export function inSight(
  { start, end }: { readonly start: DayNumber; readonly end: DayNumber },
  scale: TimeScale,
): boolean {
  return end > scale.start && start < scale.end;
}
