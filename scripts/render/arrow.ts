import type { Shape } from "../model/scene.js";
import { num } from "./xml.js";

/** The head of an arrow as a path of its own: markers are drawn differently by every viewer. */
export function arrowHead({
  x1,
  y1,
  x2,
  y2,
  strokeWidth = 1,
}: Extract<Shape, { kind: "line" }>): string {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const size = 5 + 2.5 * strokeWidth;
  const corner = (turn: number) =>
    `${num(x2 - size * Math.cos(angle + turn))} ${num(y2 - size * Math.sin(angle + turn))}`;
  return `M${num(x2)} ${num(y2)}L${corner(0.45)}L${corner(-0.45)}Z`;
}
