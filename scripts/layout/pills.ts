import type { FontMetrics, Paint, Shape } from "../model/scene.js";
import { BASELINE } from "./labels.js";
import type { Stretch } from "./stretch.js";
import { textWidth } from "./text.js";

const SIZE = 14;
const HEIGHT = 16;
const SIDE = 8;

/** Pixels of the mark that counts so many events. */
export function pillWidth(count: number, metrics: FontMetrics): number {
  return Math.max(26, Math.ceil(textWidth(metrics, "sans-bold", SIZE, String(count))) + 2 * SIDE);
}

/** The count in a rounded frame; ground inside, so that it is read on any band. */
export function pillShapes({ x0, x1 }: Stretch, y: number, count: number, paint: Paint): Shape[] {
  return [
    {
      kind: "rect",
      x: x0 + 0.75,
      y: y - HEIGHT / 2 + 0.75,
      width: x1 - x0 - 1.5,
      height: HEIGHT - 1.5,
      radius: HEIGHT / 2 - 0.75,
      fill: "ground",
      stroke: paint,
      strokeWidth: 1.5,
    },
    {
      kind: "text",
      x: (x0 + x1) / 2,
      y: y + SIZE * BASELINE,
      text: String(count),
      font: "sans-bold",
      size: SIZE,
      anchor: "middle",
      fill: "ink",
    },
  ];
}
