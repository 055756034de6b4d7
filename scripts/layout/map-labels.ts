import type { FontMetrics, Shape } from "../model/scene.js";
import { type Box, overlap } from "./boxes.js";
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
  /** From the country to its name, where that stands away from it. */
  readonly leader?: { readonly from: Point; readonly to: Point };
}

const SIZE = 18;
const LEADING = 22;
const NOTE_WIDTH = 230;
const EDGE = 8;
/** Distances from the country's middle at which a name is tried, pixels. */
const DISTANCES = [26, 40, 60, 85, 115, 150, 190, 240];
const DIRECTIONS = 16;

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
    const cost = own + met * 20 + crossed * 3000 + through * 4000 + (label.leader ? covered(label.box, countries) * 60 : 0);
    if (!choice || cost < choice.cost - 0.001) choice = { label, cost };
  }
  return choice?.label ?? { box: { x: 0, y: 0, width: 0, height: 0 }, lines: [], anchor: "start" };
}

function candidates(target: LabelTarget, metrics: FontMetrics, frame: Frame): { label: PlacedLabel; cost: number }[] {
  const lines = linesOf(target, metrics);
  const width = Math.max(...lines.map((line) => widthOf(line, metrics)));
  const height = lines.length * LEADING;
  const [x, y] = target.point;
  const found: { label: PlacedLabel; cost: number }[] = [];
  const inside: Box = { x: x - width / 2, y: y - height / 2, width, height };
  if (fitsInside(inside, target.rings) && inFrame(inside, frame)) found.push({ label: { box: inside, lines, anchor: "middle" }, cost: 0 });
  for (const distance of DISTANCES) {
    for (let i = 0; i < DIRECTIONS; i++) {
      const angle = (i * 2 * Math.PI) / DIRECTIONS;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const [tx, ty] = [x + dx * distance, y + dy * distance];
      const anchor = dx > 0.3 ? "start" : dx < -0.3 ? "end" : "middle";
      const left = anchor === "start" ? tx + 4 : anchor === "end" ? tx - 4 - width : tx - width / 2;
      const top = anchor === "middle" ? (dy > 0 ? ty + 2 : ty - height - 2) : ty - LEADING / 2;
      const box = { x: left, y: top, width, height };
      if (!inFrame(box, frame)) continue;
      // Sideways reads best; a long leader is worse than a short one.
      found.push({ label: { box, lines, anchor, leader: { from: [x, y], to: [tx, ty] } }, cost: 30 + distance + Math.abs(dy) * 12 + (dx < 0 ? 4 : 0) });
    }
  }
  if (found.length > 0) return found;
  const held = { ...inside, x: Math.max(EDGE, Math.min(inside.x, frame.width - EDGE - width)), y: Math.max(EDGE, Math.min(inside.y, frame.height - EDGE - height)) };
  return [{ label: { box: held, lines, anchor: "middle" }, cost: 0 }];
}

function linesOf({ label, note }: LabelTarget, metrics: FontMetrics): Line[] {
  const notes = note === undefined ? [] : wrapText(metrics, "sans", SIZE, note, NOTE_WIDTH);
  return [
    ...wrapText(metrics, "sans-bold", SIZE, label, NOTE_WIDTH).map((text) => ({ text, bold: true })),
    ...notes.map((text) => ({ text, bold: false })),
  ];
}

function widthOf({ text, bold }: Line, metrics: FontMetrics): number {
  return textWidth(metrics, bold ? "sans-bold" : "sans", SIZE, text);
}

function inFrame({ x, y, width, height }: Box, frame: Frame): boolean {
  return x >= EDGE && y >= EDGE && x + width <= frame.width - EDGE && y + height <= frame.height - EDGE;
}

function fitsInside({ x, y, width, height }: Box, rings: Rings): boolean {
  const points = [0, 0.25, 0.5, 0.75, 1].flatMap((t): Point[] => [[x + width * t, y], [x + width * t, y + height / 2], [x + width * t, y + height]]);
  return points.every((point) => holds(rings, point));
}

/** How many of some points of a box lie on the named countries. */
function covered({ x, y, width, height }: Box, countries: readonly Rings[]): number {
  const points = [0, 0.5, 1].flatMap((t): Point[] => [[x + width * t, y], [x + width * t, y + height]]);
  return points.filter((point) => countries.some((rings) => holds(rings, point))).length / points.length;
}

type Segment = { readonly from: Point; readonly to: Point };

function crosses(a: Segment, b: Segment): boolean {
  const side = ([px, py]: Point, { from, to }: Segment) => Math.sign((to[0] - from[0]) * (py - from[1]) - (to[1] - from[1]) * (px - from[0]));
  return side(a.from, b) !== side(a.to, b) && side(b.from, a) !== side(b.to, a);
}

function passes({ from, to }: Segment, box: Box): boolean {
  return Array.from({ length: 11 }, (_, i) => i / 10).some((t) => {
    const [x, y] = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
    return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
  });
}

/** The lines of a name, with a ground-coloured outline to be read over borders. */
export function labelShapes({ box, lines, anchor }: PlacedLabel, _metrics: FontMetrics): Shape[] {
  const x = anchor === "start" ? box.x : anchor === "end" ? box.x + box.width : box.x + box.width / 2;
  return lines.map(({ text, bold }, i) => ({
    kind: "text", x, y: box.y + i * LEADING + SIZE * 0.92, text, font: bold ? "sans-bold" : "sans", size: SIZE, anchor,
    fill: bold ? "ink" : "muted", halo: true,
  }));
}
