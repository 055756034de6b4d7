import type { TimeScale } from "../layout/scale.js";
import type { TimelineData } from "../model/timeline-data.js";
import { element } from "./axis-view.js";

type Period = TimelineData["periods"][number];

/** Pixels of a slide: a row of names under the axis. */
export const PERIOD_ROW = 22;
/** From a band's edge to its name. */
const INDENT = 6;
/** Names are set smaller than labels, which `measure` measures. */
const NAME_SIZE = 16 / 18;

/** Days: one era may end on the day on which the next begins. */
const TOUCHING = 1;

/** The row of each period: those that overlap stand under one another. */
export function periodRows(
  periods: readonly Period[],
): readonly (Period & { readonly row: number })[] {
  const ends: number[] = [];
  return [...periods]
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
    .map((period) => {
      const free = ends.findIndex((end) => end <= period.start + TOUCHING);
      const row = free < 0 ? ends.length : free;
      ends[row] = period.end;
      return { ...period, row };
    });
}

interface PeriodPlaces {
  /** Holds axis and names. */
  readonly strip: HTMLElement;
  readonly ground: HTMLElement;
  /** Height of the axis above the names, in pixels of a slide. */
  readonly axis: number;
  readonly k: number;
  readonly measure: (text: string) => number;
}

/** Draws eras as bands behind the lanes, each with its name as long as it has room for it. */
export function drawPeriods(
  periods: readonly (Period & { readonly row: number })[],
  scale: TimeScale,
  { strip, ground, axis, k, measure }: PeriodPlaces,
): void {
  const names = strip.querySelector(".periods") ?? strip.appendChild(element("div", "periods"));
  const bands =
    ground.querySelector(".period-bands") ?? ground.appendChild(element("div", "period-bands"));
  const shown = periods.filter(({ start, end }) => end > scale.start && start < scale.end);
  const stretch = ({ start, end }: Period, className: string) => {
    const node = element("div", className);
    node.style.left = `${(scale.clamp(start) * k).toFixed(2)}px`;
    node.style.width = `${((scale.clamp(end) - scale.clamp(start)) * k).toFixed(2)}px`;
    return node;
  };
  names.replaceChildren(
    ...shown.map((period) => {
      const node = stretch(period, "period-name");
      node.style.top = `${(axis + period.row * PERIOD_ROW) * k}px`;
      node.title = period.title;
      const room = scale.clamp(period.end) - scale.clamp(period.start) - 2 * INDENT;
      if (measure(period.title) * NAME_SIZE <= room) node.textContent = period.title;
      return node;
    }),
  );
  bands.replaceChildren(...shown.map((period) => stretch(period, "period-band")));
}
