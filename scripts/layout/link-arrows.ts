import type { Shape } from "../model/scene.js";
import type { TimelineLink } from "../model/timeline-data.js";
import { type BoxGrid, boxGrid } from "./box-grid.js";
import type { Box } from "./boxes.js";
import { type LinkCurve, linkShapes, type Point, pointOn } from "./link-curve.js";
import { MARK_HEIGHT, type MarkPlace, type Stretch } from "./marks.js";

/** A mark that a link may begin or end at. */
export interface LinkEnd {
  readonly place: MarkPlace;
  /** Middle of its row. */
  readonly y: number;
}

export interface LinkInput {
  readonly links: readonly TimelineLink[];
  /** By event; links of events without a mark of their own are left out. */
  readonly ends: ReadonlyMap<string, LinkEnd>;
  /** Marks and labels, which the curves go around where they easily can. */
  readonly obstacles: readonly Box[];
  readonly frame: Box;
  /** Where any are, the links of others fade to edge colour. */
  readonly selected: ReadonlySet<string>;
}

/** A place at a mark's edge, and the direction away from the mark. */
interface Port {
  readonly at: Point;
  readonly out: Point;
  readonly cost: number;
}

const GAP = 3;
/** Heads and dots reach this far to the side of their curve. */
const INSET = 5;
const SAMPLES = 20;
/* What a way costs, in pixels of detour. */
const AGAINST_TIME = 60;
const HIT = 40;
const CROSSING = 9;

interface Obstacle extends Box {
  readonly cost: number;
}

/**
 * Links as curves from mark to mark. They run the way that influence ran: from
 * what led to something, and from what was responded to, towards what came of
 * it; a part points at its whole.
 */
export function linkArrows(input: LinkInput): Shape[] {
  const { ends, selected } = input;
  const grid = boxGrid<Obstacle>(input.obstacles.map((box) => ({ ...box, cost: HIT })));
  return [...input.links].sort(byEnds).flatMap((link): Shape[] => {
    const [from, to] = ends.has(link.from) && ends.has(link.to) ? inDirection(link) : [];
    const [a, b] = [ends.get(from ?? ""), ends.get(to ?? "")];
    if (!a || !b || a === b) return [];
    const curve = bestCurve(a, b, grid, input.frame);
    for (const [x, y] of along(curve))
      grid.add({ x: x - 4, y: y - 4, width: 8, height: 8, cost: CROSSING });
    const faded = selected.size > 0 && !selected.has(link.from) && !selected.has(link.to);
    return [
      {
        kind: "group",
        className: "link",
        title: link.words,
        shapes: linkShapes(curve, link.relation, faded ? "edge" : "ink"),
      },
    ];
  });
}

function inDirection({ from, to, relation }: TimelineLink): readonly [string, string] {
  return relation === "responds-to" ? [to, from] : [from, to];
}

function byEnds(a: TimelineLink, b: TimelineLink): number {
  const key = ({ from, to, relation }: TimelineLink) => `${from} ${to} ${relation}`;
  return key(a) < key(b) ? -1 : 1;
}

function bestCurve(a: LinkEnd, b: LinkEnd, grid: BoxGrid<Obstacle>, frame: Box): LinkCurve {
  const inner: Box = {
    x: frame.x + INSET,
    y: frame.y + INSET,
    width: frame.width - 2 * INSET,
    height: frame.height - 2 * INSET,
  };
  let best: LinkCurve | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const start of portsOf(a, b.place.body, "leaving", inner)) {
    for (const end of portsOf(b, a.place.body, "arriving", inner)) {
      const curve = curveBetween(start, end, inner);
      const cost = start.cost + end.cost + costOf(curve, grid, least);
      if (cost < least) [best, least] = [curve, cost];
    }
  }
  if (!best) throw new Error("a mark has no port");
  return best;
}

/** The ends of a mark, and places on its upper and lower edge: near the other mark, and where time leaves or enters it. */
function portsOf(
  { place: { body, whole }, y }: LinkEnd,
  other: Stretch,
  role: "leaving" | "arriving",
  frame: Box,
): Port[] {
  const against = (side: "left" | "right") =>
    (side === "left") === (role === "leaving") ? AGAINST_TIME : 0;
  const [low, high] = [body.x0 + 5, Math.max(body.x0 + 5, body.x1 - 5)];
  const near = Math.min(high, Math.max(low, (other.x0 + other.x1) / 2));
  const columns =
    body.x1 - body.x0 < 16 ? [(body.x0 + body.x1) / 2] : [near, role === "leaving" ? high : low];
  const half = MARK_HEIGHT / 2 + GAP;
  const ports: Port[] = [
    { at: [whole.x1 + GAP, y], out: [1, 0], cost: against("right") },
    { at: [whole.x0 - GAP, y], out: [-1, 0], cost: against("left") },
    ...columns.flatMap((x): Port[] => [
      { at: [x, y - half], out: [0, -1], cost: 8 },
      { at: [x, y + half], out: [0, 1], cost: 8 },
    ]),
  ];
  const inside = ports.filter(
    ({ at: [px, py] }) =>
      px >= frame.x && px <= frame.x + frame.width && py >= frame.y && py <= frame.y + frame.height,
  );
  return inside.length > 0
    ? inside
    : [{ at: held([(body.x0 + body.x1) / 2, y], frame), out: [0, -1], cost: 0 }];
}

/** Handles held in the frame hold the whole curve in it. */
function curveBetween(start: Port, end: Port, frame: Box): LinkCurve {
  const distance = Math.hypot(end.at[0] - start.at[0], end.at[1] - start.at[1]);
  const length = Math.max(14, Math.min(90, distance * 0.45));
  const handle = ({ at, out }: Port) =>
    held([at[0] + out[0] * length, at[1] + out[1] * length], frame);
  return { from: start.at, bend1: handle(start), bend2: handle(end), to: end.at };
}

function held([x, y]: Point, frame: Box): Point {
  return [
    Math.max(frame.x, Math.min(x, frame.x + frame.width)),
    Math.max(frame.y, Math.min(y, frame.y + frame.height)),
  ];
}

/** Length, and what the curve runs over; stops counting where it is dearer than `limit`. */
function costOf(curve: LinkCurve, grid: BoxGrid<Obstacle>, limit: number): number {
  const points = along(curve);
  let cost = 0;
  for (let i = 1; i < points.length; i++) {
    const [[px, py], [x, y]] = [points[i - 1] ?? curve.from, points[i] ?? curve.to];
    cost += Math.hypot(x - px, y - py) * 0.5;
    // At both ends it stands beside its own marks.
    if (i > 1 && i < points.length - 2) for (const obstacle of grid.at(x, y)) cost += obstacle.cost;
    if (cost > limit) break;
  }
  return cost;
}

function along(curve: LinkCurve): Point[] {
  return Array.from({ length: SAMPLES + 1 }, (_, i) => pointOn(curve, i / SAMPLES));
}
