import type { Relation } from "../model/event.js";
import type { Shape } from "../model/scene.js";
import type { TimelineLink } from "../model/timeline-data.js";
import { type BoxGrid, boxGrid } from "./box-grid.js";
import type { Box } from "./boxes.js";
import { type LinkCurve, linkShapes, type Point, pointOn } from "./link-curve.js";
import { held, type LinkEnd, type Port, portsOf } from "./link-ports.js";

export interface SpokenLink extends TimelineLink {
  /** The whole sentence, both events named. */
  readonly words: string;
}

export interface LinkInput {
  readonly links: readonly SpokenLink[];
  /** By event; links of events without a mark of their own are left out. */
  readonly ends: ReadonlyMap<string, LinkEnd>;
  /** Marks and labels, which the curves go around where they easily can. */
  readonly obstacles: readonly Box[];
  readonly frame: Box;
  /** Where any are, the links of others fade to edge colour. */
  readonly selected: ReadonlySet<string>;
}

/** Heads and dots reach this far behind their tip and to its sides. */
const INSET = 10;
/** Curves are followed in steps of so many pixels, which no bar is thinner than. */
const STEP = 9;
/* What it costs to run over something, in pixels of detour. */
const HIT = 26;
const CROSSING = 5;
/** What it costs to set off, or to arrive, straight away from the other end. */
const TURN = 50;

/**
 * Links as curves from mark to mark. They run the way that influence ran: from
 * what led to something, and from what was responded to, towards what came of
 * it; a part points at its whole.
 */
export function linkArrows({ links, ends, obstacles, frame, selected }: LinkInput): Shape[] {
  const grid = boxGrid(obstacles.map((box) => ({ ...box, cost: HIT })));
  const inner: Box = {
    x: frame.x + INSET,
    y: frame.y + INSET,
    width: frame.width - 2 * INSET,
    height: frame.height - 2 * INSET,
  };
  return [...links].sort(byEnds).flatMap((link): Shape[] => {
    const [from, to] = inDirection(link).map((id) => ends.get(id));
    if (!from || !to || from === to) return [];
    const curve = bestCurve(from, to, link.relation, grid, inner);
    const steps = stepsOf(curve);
    for (let i = 0; i <= steps; i++) {
      const [x, y] = pointOn(curve, i / steps);
      grid.add({ x: x - 4, y: y - 4, width: 8, height: 8, cost: CROSSING });
    }
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

function bestCurve(
  from: LinkEnd,
  to: LinkEnd,
  relation: Relation,
  grid: BoxGrid,
  frame: Box,
): LinkCurve {
  let best: LinkCurve | undefined;
  let least = Number.POSITIVE_INFINITY;
  const arriving = portsOf(to, from, "arriving", relation, grid, frame);
  for (const start of portsOf(from, to, "leaving", relation, grid, frame)) {
    for (const end of arriving) {
      const ports = start.cost + end.cost + turnOf(start, end) + turnOf(end, start);
      // No curve is shorter than the straight line.
      if (ports + distance(start.at, end.at) * LENGTH >= least) continue;
      const curve = curveBetween(start, end, frame);
      const cost = ports + costOf(curve, grid, least - ports);
      if (cost < least) [best, least] = [curve, cost];
    }
  }
  if (!best) throw new Error("a mark has no port");
  return best;
}

function turnOf({ at, out }: Port, { at: other }: Port): number {
  const length = distance(at, other) || 1;
  const cosine = (out[0] * (other[0] - at[0]) + out[1] * (other[1] - at[1])) / length;
  return ((1 - cosine) / 2) * TURN;
}

/** Handles held in the frame hold the whole curve in it. */
function curveBetween(start: Port, end: Port, frame: Box): LinkCurve {
  const length = Math.min(90, distance(start.at, end.at) * 0.45);
  const handle = ({ at, out }: Port) =>
    held([at[0] + out[0] * length, at[1] + out[1] * length], frame);
  return { from: start.at, bend1: handle(start), bend2: handle(end), to: end.at };
}

const LENGTH = 0.5;

/** Length, and what the curve runs over; stops counting where it is dearer than `limit`. */
function costOf(curve: LinkCurve, grid: BoxGrid, limit: number): number {
  let cost = 0;
  let before = curve.from;
  const steps = stepsOf(curve);
  for (let i = 1; i <= steps; i++) {
    const point = pointOn(curve, i / steps);
    cost += distance(before, point) * LENGTH;
    // Its two ends stand beside their own marks.
    if (i > 1 && i < steps - 1) cost += grid.costAt(point[0], point[1]);
    if (cost > limit) return cost;
    before = point;
  }
  return cost;
}

function stepsOf({ from, bend1, bend2, to }: LinkCurve): number {
  const length = distance(from, bend1) + distance(bend1, bend2) + distance(bend2, to);
  return Math.max(8, Math.min(64, Math.ceil(length / STEP)));
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}
