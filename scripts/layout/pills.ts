import type { FontMetrics, Paint, Shape } from "../model/scene.js";
import { BASELINE } from "./labels.js";
import type { Stretch } from "./stretch.js";
import { textWidth } from "./text.js";

const SIZE = 14;
const HEIGHT = 16;
const SIDE = 8;

/** What the mark says; told apart from a number of a key beside it. */
export function pillText(count: number, numbered: boolean): string {
  return numbered ? `×${count}` : String(count);
}

/** Pixels of the mark with that text. */
export function pillWidth(text: string, metrics: FontMetrics): number {
  return Math.max(26, Math.ceil(textWidth(metrics, "sans-bold", SIZE, text)) + 2 * SIDE);
}

/** The count in a rounded frame; ground inside, so that it is read on any band. */
export function pillShapes({ x0, x1 }: Stretch, y: number, text: string, paint: Paint): Shape[] {
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
      text,
      font: "sans-bold",
      size: SIZE,
      anchor: "middle",
      fill: "ink",
    },
  ];
}
