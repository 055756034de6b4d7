import type { Relation } from "../model/event.js";
import type { BoxGrid } from "./box-grid.js";
import type { Box } from "./boxes.js";
import type { Point } from "./link-curve.js";
import { MARK_HEIGHT, type MarkPlace } from "./marks.js";
import type { Stretch } from "./stretch.js";

/** A mark that a link may begin or end at. */
export interface LinkEnd {
  readonly place: MarkPlace;
  /** Middle of its row. */
  readonly y: number;
}

/** A place at a mark's edge, and the direction away from the mark. */
export interface Port {
  readonly at: Point;
  readonly out: Point;
  /** Pixels of detour that another port is worth. */
  readonly cost: number;
}

const GAP = 3;
/** Narrower marks have one place above and one below. */
const NARROW = 16;
/** From which length on two marks over each other are linked at other places than its middle. */
const LONG_OVERLAP = 80;
const AGAINST_TIME = 110;
const SIDE = 8;
/** Times what it costs a curve to run over it. */
const ON_A_NAME = 3;

/**
 * The two ends of a mark, and places on its upper and lower edge: where the
 * other mark is nearest, and where time leaves or enters it. What led to
 * something leaves at its late end and arrives at the other's early one.
 */
export function portsOf(
  { place: { body, whole }, y }: LinkEnd,
  { place: { body: other } }: LinkEnd,
  role: "leaving" | "arriving",
  relation: Relation,
  grid: BoxGrid,
  frame: Box,
): Port[] {
  const early = relation !== "part-of" && role === "leaving" ? AGAINST_TIME : 0;
  const late = relation !== "part-of" && role === "arriving" ? AGAINST_TIME : 0;
  const columns = columnsOf(body, other, role === "leaving" ? body.x1 - 5 : body.x0 + 5);
  const half = MARK_HEIGHT / 2 + GAP;
  const ports: Port[] = [
    { at: [whole.x1 + GAP, y], out: [1, 0], cost: late },
    { at: [whole.x0 - GAP, y], out: [-1, 0], cost: early },
    ...columns.flatMap((x): Port[] => [
      { at: [x, y - half], out: [0, -1], cost: SIDE },
      { at: [x, y + half], out: [0, 1], cost: SIDE },
    ]),
  ];
  const inside = ports.filter(({ at: [px, py] }) => held([px, py], frame).join() === `${px},${py}`);
  if (inside.length === 0)
    return [{ at: held([(body.x0 + body.x1) / 2, y], frame), out: [0, -1], cost: 0 }];
  // A head must not stand on a name.
  return inside.map(({ at, out, cost }) => ({
    at,
    out,
    cost: cost + ON_A_NAME * grid.costAt(at[0] + out[0] * 9, at[1] + out[1] * 9),
  }));
}

/** Where the other mark is nearest, or along what lies over or under it; and at one end. */
function columnsOf(body: Stretch, other: Stretch, end: number): number[] {
  if (body.x1 - body.x0 < NARROW) return [(body.x0 + body.x1) / 2];
  const [low, high] = [body.x0 + 5, body.x1 - 5];
  const [from, to] = [Math.max(body.x0, other.x0), Math.min(body.x1, other.x1)];
  const parts = to - from > LONG_OVERLAP ? [0.5, 0.25, 0.75] : [0.5];
  const near = parts.map((part) => Math.min(high, Math.max(low, from + (to - from) * part)));
  return [...near, end];
}

/** The point, or the nearest one in the frame. */
export function held([x, y]: Point, frame: Box): Point {
  return [
    Math.max(frame.x, Math.min(x, frame.x + frame.width)),
    Math.max(frame.y, Math.min(y, frame.y + frame.height)),
  ];
}
