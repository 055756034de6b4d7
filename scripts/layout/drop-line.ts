import type { Shape } from "../model/scene.js";
import { without } from "./stretch.js";

interface Crossed {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Pixels that it keeps from what it passes. */
const AIR = 3;

/** From a mark up to the axis, with a gap wherever it would run through something. */
export function dropLine(
  x: number,
  top: number,
  bottom: number,
  crossed: readonly Crossed[],
): Shape[] {
  const holes = crossed
    .filter(({ x0, x1 }) => x0 - AIR < x && x < x1 + AIR)
    .map(({ y0, y1 }) => ({ x0: y0, x1: y1 }))
    .sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1);
  return without({ x0: top, x1: bottom }, holes).map((part) => ({
    kind: "line",
    x1: x,
    y1: part.x0,
    x2: x,
    y2: part.x1,
    stroke: "ink",
    strokeWidth: 1.5,
    dash: [2, 3],
  }));
}
