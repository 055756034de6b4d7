import type { Relation } from "../model/event.js";
import type { Paint, Shape } from "../model/scene.js";
import { circlePath, closedPath } from "./glyphs.js";

export type Point = readonly [x: number, y: number];

/** A cubic curve in pixels, from the cause to what follows from it, or from a part to its whole. */
export interface LinkCurve {
  readonly from: Point;
  readonly bend1: Point;
  readonly bend2: Point;
  readonly to: Point;
}

const HEAD = 9;
const DOT = 3.5;
const STYLES: Readonly<Record<Relation, { strokeWidth: number; dash?: readonly number[] }>> = {
  "leads-to": { strokeWidth: 1.75 },
  "responds-to": { strokeWidth: 1.75, dash: [5, 4] },
  "part-of": { strokeWidth: 1.1 },
};

/** The point of a curve at `t` from 0 to 1. */
export function pointOn({ from, bend1, bend2, to }: LinkCurve, t: number): Point {
  const s = 1 - t;
  const [a, b, c, d] = [s ** 3, 3 * s * s * t, 3 * s * t * t, t ** 3];
  const at = (i: 0 | 1) => a * from[i] + b * bend1[i] + c * bend2[i] + d * to[i];
  return [at(0), at(1)];
}

/** Solid with a head, dashed with a head, or thin with a dot; on a wider line in the ground's colour, so that crossings can be told. */
export function linkShapes(curve: LinkCurve, relation: Relation, paint: Paint): Shape[] {
  const { from, bend1, bend2, to } = curve;
  const angle = Math.atan2(to[1] - bend2[1], to[0] - bend2[0]);
  const behind = (turn: number, length: number): Point => [
    to[0] - length * Math.cos(angle + turn),
    to[1] - length * Math.sin(angle + turn),
  ];
  const end = relation === "part-of" ? behind(0, 2 * DOT) : behind(0, HEAD * 0.75);
  const d = `M${pair(from)}C${pair(bend1)} ${pair(bend2)} ${pair(end)}`;
  const [dotX, dotY] = behind(0, DOT);
  const tip =
    relation === "part-of"
      ? circlePath(dotX, dotY, DOT)
      : closedPath([to, behind(0.42, HEAD), end, behind(-0.42, HEAD)]);
  return [
    { kind: "path", d, fill: "none", stroke: "ground", strokeWidth: 5, opacity: 0.85 },
    { kind: "path", d, fill: "none", stroke: paint, ...STYLES[relation] },
    { kind: "path", d: tip, fill: paint },
  ];
}

function pair([x, y]: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
