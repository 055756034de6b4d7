import type { Shape } from "../model/scene.js";
import { breaks, type TimeScale } from "./scale.js";

/** Years left out: the bands are torn there. */
export function foldStrips(scale: TimeScale, top: number, bottom: number): Shape[] {
  const edge = { y1: top, y2: bottom, stroke: "edge", strokeWidth: 1, dash: [1, 4] } as const;
  return breaks(scale).map(({ x0, x1 }) => ({
    kind: "group",
    className: "fold",
    shapes: [
      { kind: "rect", x: x0, y: top, width: x1 - x0, height: bottom - top, fill: "ground" },
      { kind: "line", x1: x0, x2: x0, ...edge },
      { kind: "line", x1, x2: x1, ...edge },
    ],
  }));
}
