import type { FontMetrics, Shape } from "../model/scene.js";
import { type Box, overlap, within } from "./boxes.js";
import type { PlacedArrow } from "./map-arrows.js";
import { holds, type Point, type Rings } from "./map-paths.js";
import { textWidth, wrapText } from "./text.js";

export interface LabelTarget {
  readonly name: string;
  readonly label: string;
  readonly note?: string;
  readonly rings: Rings;
  /** Inside, farthest from the border, and how far. */
  readonly point: Point;
  readonly room: number;
}

interface Line {
  readonly text: string;
  readonly bold: boolean;
}

export interface PlacedLabel {
  readonly box: Box;
  readonly lines: readonly Line[];
  readonly anchor: "start" | "middle" | "end";
  /** Wholly on its own country's wash: it needs no outline. */
  readonly inside: boolean;
  /** From the country to its name, where that stands away from it. */
  readonly leader?: { readonly from: Point; readonly to: Point };
}

const SIZE = 18;
const LEADING = 22;
/** Pixels after which a name or note is wrapped: wide first, narrow where that finds a better place. */
const NOTE_WIDTHS = [230, 150];
/** A name stands in its country where so much of it lies there. */
const LEAST_INSIDE = 0.8;
const EDGE = 8;
/** Distances from the country's middle at which a name is tried, pixels. */
const DISTANCES = [26, 40, 60, 85, 115, 150, 190, 240];
const DIRECTIONS = 16;

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
}

/**
 * Places names one by one, those with the least choice first, then each once
 * more with all others known. Inside a country where it is large enough, else
 * beside it with a leader.
 */
export function placeLabels(
  targets: readonly LabelTarget[],
  countries: readonly Rings[],
  arrows: readonly PlacedArrow[],
  metrics: FontMetrics,
  frame: Frame,
): PlacedLabel[] {
  const obstacles = arrows.flatMap((arrow) => arrow.obstacles);
  const dots = targets.map(({ point: [x, y] }): Box => ({ x: x - 4, y: y - 4, width: 8, height: 8 }));
  const ordered = [...targets].sort((a, b) => b.room - a.room || (a.name < b.name ? -1 : 1));
  const placed = new Map<string, PlacedLabel>();
  for (let pass = 0; pass < 3; pass++) {
    for (const target of ordered) {
      const others = ordered.filter((other) => other !== target).flatMap((other) => placed.get(other.name) ?? []);
      const boxes = [...others.map(({ box }) => box), ...obstacles, ...dots.filter((_, i) => targets[i] !== target)];
      placed.set(target.name, best(target, boxes, others, countries, metrics, frame));
    }
  }
  return targets.flatMap(({ name }) => placed.get(name) ?? []);
}

function best(
  target: LabelTarget,
  boxes: readonly Box[],
  others: readonly PlacedLabel[],
  countries: readonly Rings[],
  metrics: FontMetrics,
  frame: Frame,
): PlacedLabel {
  let choice: { label: PlacedLabel; cost: number } | undefined;
  for (const { label, cost: own } of candidates(target, metrics, frame)) {
    const met = boxes.reduce((sum, box) => sum + overlap(label.box, box, 4), 0);
    const crossed = others.filter(({ leader }) => leader && label.leader && crosses(leader, label.leader)).length;
    const through = others.filter(({ box }) => label.leader && passes(label.leader, box)).length
      + others.filter(({ leader }) => leader && passes(leader, label.box)).length;
    const cost = own + met * 20 + crossed * 3000 + through * 4000 + (label.leader ? covered(label.box, countries) * 150 + strays(label.leader, target, countries) * 90 : 0);
    if (!choice || cost < choice.cost - 0.001) choice = { label, cost };
  }
  return choice?.label ?? { box: { x: 0, y: 0, width: 0, height: 0 }, lines: [], anchor: "start", inside: false };
}

interface Candidate {
  readonly label: PlacedLabel;
  readonly cost: number;
}

function candidates(target: LabelTarget, metrics: FontMetrics, frame: Frame): Candidate[] {
  const found = NOTE_WIDTHS.flatMap((noteWidth, i) => {
    const lines = linesOf(target, metrics, noteWidth);
    const size = { width: Math.max(...lines.map((line) => widthOf(line, metrics))), height: lines.length * LEADING };
    return [...insideCandidates(target, lines, size, frame), ...besideCandidates(target, lines, size, frame)].map(
      ({ label, cost }) => ({ label, cost: cost + i * 5 }),
    );
  });
  if (found.length > 0) return found;
  const lines = linesOf(target, metrics, NOTE_WIDTHS[0] ?? 0);
  const size = { width: Math.max(...lines.map((line) => widthOf(line, metrics))), height: lines.length * LEADING };
  const [x, y] = target.point;
  const box = within({ x: x - size.width / 2, y: y - size.height / 2, ...size }, frame, EDGE);
  return [{ label: { box, lines, anchor: "middle", inside: false }, cost: 0 }];
}

/** In the country itself, near its innermost point; a little of the name may lie over its border. */
function insideCandidates({ rings, point: [x, y], room }: LabelTarget, lines: readonly Line[], size: Size, frame: Frame): Candidate[] {
  if (room < LEADING / 2) return [];
  const steps = [-2, -1, 0, 1, 2];
  return steps.flatMap((i) =>
    steps.flatMap((j): Candidate[] => {
      const [cx, cy] = [x + (i * room) / 3, y + (j * room) / 3];
      const box: Box = { x: cx - size.width / 2, y: cy - size.height / 2, ...size };
      const share = shareInside(box, rings);
      if (share < LEAST_INSIDE || !inFrame(box, frame)) return [];
      const label: PlacedLabel = { box, lines, anchor: "middle", inside: share > 0.99 };
      return [{ label, cost: (1 - share) * 200 + Math.hypot(cx - x, cy - y) * 0.3 }];
    }),
  );
}

function besideCandidates({ point: [x, y] }: LabelTarget, lines: readonly Line[], { width, height }: Size, frame: Frame): Candidate[] {
  return DISTANCES.flatMap((distance) =>
    Array.from({ length: DIRECTIONS }, (_, i) => (i * 2 * Math.PI) / DIRECTIONS).flatMap((angle): Candidate[] => {
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const [tx, ty] = [x + dx * distance, y + dy * distance];
      const anchor = dx > 0.3 ? "start" : dx < -0.3 ? "end" : "middle";
      const left = anchor === "start" ? tx + 4 : anchor === "end" ? tx - 4 - width : tx - width / 2;
      const top = anchor === "middle" ? (dy > 0 ? ty + 2 : ty - height - 2) : ty - LEADING / 2;
      const box = { x: left, y: top, width, height };
      if (!inFrame(box, frame)) return [];
      const label: PlacedLabel = { box, lines, anchor, inside: false, leader: { from: [x, y], to: [tx, ty] } };
      // Sideways reads best; a long leader is worse than a short one.
      return [{ label, cost: 45 + distance + Math.abs(dy) * 12 + (dx < 0 ? 4 : 0) }];
    }),
  );
}

function linesOf({ label, note }: LabelTarget, metrics: FontMetrics, width: number): Line[] {
  const notes = note === undefined ? [] : wrapText(metrics, "sans", SIZE, note, width);
  return [
    ...wrapText(metrics, "sans-bold", SIZE, label, width).map((text) => ({ text, bold: true })),
    ...notes.map((text) => ({ text, bold: false })),
  ];
}

function widthOf({ text, bold }: Line, metrics: FontMetrics): number {
  return textWidth(metrics, bold ? "sans-bold" : "sans", SIZE, text);
}

function inFrame({ x, y, width, height }: Box, frame: Frame): boolean {
  return x >= EDGE && y >= EDGE && x + width <= frame.width - EDGE && y + height <= frame.height - EDGE;
}

/** The part of a box that lies in the outlines, by a grid of points. */
function shareInside({ x, y, width, height }: Box, rings: Rings): number {
  const parts = [0, 0.25, 0.5, 0.75, 1];
  const points = parts.flatMap((t) => parts.map((u): Point => [x + width * t, y + height * u]));
  return points.filter((point) => holds(rings, point)).length / points.length;
}

/** The part of a leader that lies on other named countries. */
function strays(leader: Segment, { rings: own }: LabelTarget, countries: readonly Rings[]): number {
  const on = (point: Point) => countries.some((rings) => rings !== own && holds(rings, point));
  return along(leader).filter(on).length / 11;
}

function along({ from, to }: Segment): Point[] {
  return Array.from({ length: 11 }, (_, i): Point => [from[0] + ((to[0] - from[0]) * i) / 10, from[1] + ((to[1] - from[1]) * i) / 10]);
}

/** The part of a box that lies on the named countries, by a few points. */
export function covered({ x, y, width, height }: Box, countries: readonly Rings[]): number {
  const points = [0, 0.5, 1].flatMap((t): Point[] => [[x + width * t, y], [x + width * t, y + height]]);
  return points.filter((point) => countries.some((rings) => holds(rings, point))).length / points.length;
}

type Segment = { readonly from: Point; readonly to: Point };

function crosses(a: Segment, b: Segment): boolean {
  const side = ([px, py]: Point, { from, to }: Segment) => Math.sign((to[0] - from[0]) * (py - from[1]) - (to[1] - from[1]) * (px - from[0]));
  return side(a.from, b) !== side(a.to, b) && side(b.from, a) !== side(b.to, a);
}

function passes(leader: Segment, box: Box): boolean {
  return along(leader).some(([x, y]) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height);
}

/** The lines of a name, with a ground-coloured outline to be read over borders. */
export function labelShapes({ box, lines, anchor, inside, leader }: PlacedLabel): Shape[] {
  const x = anchor === "start" ? box.x : anchor === "end" ? box.x + box.width : box.x + box.width / 2;
  return lines.map(({ text, bold }, i) => ({
    kind: "text", x, y: box.y + i * LEADING + SIZE * 0.92, text, font: bold ? "sans-bold" : "sans", size: SIZE, anchor,
    fill: bold || !leader ? "ink" : "muted", halo: !inside,
  }));
}
