import type { TimeScale } from "../layout/scale.js";
import type { TimeWindow } from "./runtime.js";

/** The static figure's scale without its breaks: the library's axis has none. Pixels of a slide. */
export function linearScale({ start, end }: TimeWindow, width: number): TimeScale {
  const pixelsPerDay = width / (end - start);
  const x = (day: number) => (day - start) * pixelsPerDay;
  return {
    start,
    end,
    left: 0,
    right: width,
    outer: { start, end, left: 0, right: width },
    folds: [],
    pixelsPerDay,
    x,
    clamp: (day) => Math.min(width, Math.max(0, x(day))),
  };
}
