import type { FontMetrics, Shape } from "../model/scene.js";
import type { TimelineData } from "../model/timeline-data.js";
import { inSight, type TimeScale } from "./scale.js";
import { shorten, textWidth } from "./text.js";

const SIZE = 16;
const ROW = 22;
/** Below it, an era is a line without a name. */
const NARROWEST_NAME = 34;

type Period = TimelineData["periods"][number];

interface PlacedPeriod {
  readonly period: Period;
  readonly x0: number;
  readonly x1: number;
  readonly row: number;
  /** Where its name begins: in sight, if the era is. */
  readonly nameX: number;
}

export interface PlacedPeriods {
  readonly placed: readonly (PlacedPeriod & { readonly text: string })[];
  /** Pixels of the rows with their names. */
  readonly height: number;
}

/** Eras that the scale shows, those that overlap in rows of their own. */
export function placePeriods(
  periods: readonly Period[],
  scale: TimeScale,
  metrics: FontMetrics,
): PlacedPeriods {
  const ends: number[] = [];
  const placed = [...periods]
    .filter(({ start, end }) => end > scale.outer.start && start < scale.outer.end)
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
    .map((period) => {
      const [x0, x1] = [scale.clamp(period.start), scale.clamp(period.end)];
      const free = ends.findIndex((end) => end <= x0 + 0.5);
      const row = free < 0 ? ends.length : free;
      ends[row] = x1;
      const name = inSight(period, scale)
        ? { x0: Math.max(x0, scale.left), x1: Math.min(x1, scale.right) }
        : { x0, x1 };
      const text = nameIn(period.title, name.x1 - name.x0 - 12, metrics);
      return { period, x0, x1, row, nameX: name.x0 + 6, text };
    });
  return { placed, height: ends.length * ROW };
}

function nameIn(title: string, width: number, metrics: FontMetrics): string {
  if (textWidth(metrics, "sans-italic", SIZE, title) <= width) return title;
  return width < NARROWEST_NAME ? "" : shorten(metrics, "sans-italic", SIZE, title, width);
}

/** Bands from the axis at `top` down to `bottom`, behind the events. */
export function periodShapes(
  { placed, height }: PlacedPeriods,
  top: number,
  bottom: number,
): Shape[] {
  return placed.map(({ period, x0, x1, row }): Shape => {
    const y = top + row * ROW;
    const side = { y1: top, y2: bottom, stroke: "edge", strokeWidth: 1, opacity: 0.35 } as const;
    return {
      kind: "group",
      className: "period",
      ...(period.language && { language: period.language }),
      title: period.title,
      shapes: [
        { kind: "rect", x: x0, y, width: x1 - x0, height: ROW, fill: "edge", opacity: 0.16 },
        {
          kind: "rect",
          x: x0,
          y: top + height,
          width: x1 - x0,
          height: bottom - top - height,
          fill: "edge",
          opacity: 0.07,
        },
        { kind: "line", x1: x0, x2: x0, ...side },
        { kind: "line", x1, x2: x1, ...side },
      ],
    };
  });
}

/** Their names, in the rows under the axis, drawn over all that lies behind. */
export function periodNames({ placed }: PlacedPeriods, top: number): Shape[] {
  return placed
    .filter(({ text }) => text !== "")
    .map(({ period: { language }, nameX, row, text }) => ({
      kind: "text",
      x: nameX,
      y: top + row * ROW + 16,
      text,
      ...(language && { runs: [{ text, language }] }),
      font: "sans-italic",
      size: SIZE,
      anchor: "start",
      fill: "muted",
    }));
}
