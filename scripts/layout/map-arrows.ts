import type { GeoProjection } from "d3-geo";
import type { Tone } from "../model/lecture.js";
import type { FontMetrics, Paint, Shape } from "../model/scene.js";
import type { MapArrow } from "../model/slide.js";
import { type Box, overlap, within } from "./boxes.js";
import { closedPath } from "./glyphs.js";
import { covered, type Point, type Rings } from "./map-paths.js";
import { textWidth } from "./text.js";

export interface PlacedArrow {
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
  readonly paint: Paint;
  readonly label?: { readonly text: string; readonly box: Box };
  /** Boxes along the curve that names keep away from. */
  readonly obstacles: readonly Box[];
}

const SIZE = 18;
const HEAD = 13;
/** How far the curve leaves the straight line, as a part of it. */
const BEND = 0.18;

/** Arrows as curves on the screen, with their labels beside them. */
export function placeArrows(
  arrows: readonly MapArrow[],
  projection: GeoProjection,
  tones: ReadonlyMap<string, Tone>,
  countries: readonly Rings[],
  metrics: FontMetrics,
  frame: { readonly width: number; readonly height: number },
): PlacedArrow[] {
  const curves = arrows.flatMap((arrow) => {
    const [from, to] = [projection([...arrow.from]), projection([...arrow.to])];
    return from && to
      ? [{ arrow, from, to, bend: bendOf(from, to), obstacles: along(from, bendOf(from, to), to) }]
      : [];
  });
  const taken: Box[] = [];
  return curves.map(({ arrow, from, to, bend, obstacles }) => {
    const paint: Paint = arrow.lane === undefined ? "ink" : (tones.get(arrow.lane) ?? "ink");
    const placed = { from, to, bend, paint, obstacles };
    if (!arrow.label) return placed;
    const all = [...taken, ...curves.flatMap((curve) => curve.obstacles)];
    const box = labelBox(arrow.label, placed, all, countries, metrics, frame);
    taken.push(box);
    return { ...placed, label: { text: arrow.label, box }, obstacles: [...obstacles, box] };
  });
}

/** Bends to the upper side where the arrow runs across, so that arrows there and back do not meet. */
function bendOf([ax, ay]: Point, [bx, by]: Point): Point {
  return [(ax + bx) / 2 + (by - ay) * BEND, (ay + by) / 2 - (bx - ax) * BEND];
}

function at(
  { from, bend, to }: { readonly from: Point; readonly bend: Point; readonly to: Point },
  t: number,
): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return [a * from[0] + b * bend[0] + c * to[0], a * from[1] + b * bend[1] + c * to[1]];
}

function along(from: Point, bend: Point, to: Point): Box[] {
  return Array.from({ length: 13 }, (_, i) => {
    const [x, y] = at({ from, bend, to }, i / 12);
    return { x: x - 5, y: y - 5, width: 10, height: 10 };
  });
}

/** Near the middle of the curve, on the side where it covers least, rather on the sea than on a country. */
function labelBox(
  text: string,
  curve: PlacedArrow,
  taken: readonly Box[],
  countries: readonly Rings[],
  metrics: FontMetrics,
  frame: { readonly width: number; readonly height: number },
): Box {
  const width = textWidth(metrics, "sans-bold", SIZE, text);
  const height = SIZE * 1.2;
  let best: { box: Box; cost: number } | undefined;
  for (const t of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]) {
    const [x, y] = at(curve, t);
    for (const [dx, dy] of [
      [0, -1],
      [0, 1],
      [-1, 0],
      [1, 0],
    ] as const) {
      const wanted = {
        x: x - width / 2 + dx * (width / 2 + 12),
        y: y - height / 2 + dy * (height / 2 + 10),
        width,
        height,
      };
      const box = within(wanted, frame, 6);
      const cost =
        taken.reduce((sum, other) => sum + overlap(box, other, 2), 0) +
        Math.abs(t - 0.5) * 40 +
        covered(box, countries) * 60;
      if (!best || cost < best.cost - 0.001) best = { box, cost };
    }
  }
  return best?.box ?? { x: 0, y: 0, width, height };
}

export function arrowShapes(arrow: PlacedArrow): Shape[] {
  const { from, bend, to, paint, label } = arrow;
  const angle = Math.atan2(to[1] - bend[1], to[0] - bend[0]);
  const corner = (turn: number, length: number): Point => [
    to[0] - length * Math.cos(angle + turn),
    to[1] - length * Math.sin(angle + turn),
  ];
  const neck = corner(0, HEAD * 0.8);
  const d = `M${num(from[0])} ${num(from[1])}Q${num(bend[0])} ${num(bend[1])} ${num(neck[0])} ${num(neck[1])}`;
  const headPath = closedPath([to, corner(0.48, HEAD * 1.15), neck, corner(-0.48, HEAD * 1.15)]);
  return [
    { kind: "path", d, fill: "none", stroke: "ground", strokeWidth: 7, opacity: 0.8 },
    { kind: "path", d, fill: "none", stroke: paint, strokeWidth: 3 },
    { kind: "path", d: headPath, fill: paint },
    ...(label
      ? [
          {
            kind: "text",
            x: label.box.x + label.box.width / 2,
            y: label.box.y + SIZE * 0.95,
            text: label.text,
            font: "sans-bold",
            size: SIZE,
            anchor: "middle",
            fill: "ink",
            halo: true,
          } as const,
        ]
      : []),
  ];
}

function num(value: number): number {
  return Math.round(value * 10) / 10;
}
