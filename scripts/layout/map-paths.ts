import { type GeoPermissibleObjects, type GeoProjection, geoPath } from "d3-geo";
import type { Box } from "./boxes.js";

export type Point = readonly [number, number];

/** Closed outlines on the screen, outer ones and holes. */
export type Rings = readonly (readonly Point[])[];

/** A shape's outlines in pixels, as they come. */
export function ringsOf(shape: GeoPermissibleObjects, projection: GeoProjection): Rings {
  const rings: Point[][] = [];
  let ring: Point[] = [];
  const end = () => {
    if (ring.length >= 3) rings.push(ring);
    ring = [];
  };
  geoPath(projection, {
    beginPath() {},
    moveTo(x: number, y: number) {
      if (ring.length > 0) end();
      ring = [[x, y]];
    },
    lineTo(x: number, y: number) {
      ring.push([x, y]);
    },
    arc() {},
    closePath: end,
  })(shape);
  return rings;
}

/** Outlines without the points that are off by less than `tolerance` pixels, and without those that are nothing then. */
export function thinnedRings(rings: Rings, tolerance: number): Rings {
  return rings.map((ring) => thinned(ring, tolerance)).filter((ring) => ring.length >= 3);
}

/**
 * Douglas and Peucker's thinning (1973): of each stretch only the point
 * farthest off is kept while it is off by more than `tolerance`. A ring is
 * first parted at the point farthest from its beginning.
 */
function thinned(ring: readonly Point[], tolerance: number): Point[] {
  const points = ring.filter(
    (point, i) => i === 0 || point[0] !== ring[i - 1]?.[0] || point[1] !== ring[i - 1]?.[1],
  );
  const first = points[0];
  if (!first || points.length < 4) return points;
  const closed = [...points, first];
  const kept = new Set([0]);
  const far = points.reduce(
    (best, point, i) =>
      distance(point, first) > distance(points[best] ?? first, first) ? i : best,
    0,
  );
  const stack: [number, number][] = [
    [0, far],
    [far, points.length],
  ];
  kept.add(far);
  for (let part = stack.pop(); part; part = stack.pop()) {
    const [from, to] = part;
    const [a, b] = [closed[from] ?? first, closed[to] ?? first];
    let [worst, at] = [tolerance, -1];
    for (let i = from + 1; i < to; i++) {
      const off = distanceToSegment(closed[i] ?? first, a, b);
      if (off > worst) [worst, at] = [off, i];
    }
    if (at < 0) continue;
    kept.add(at);
    stack.push([from, at], [at, to]);
  }
  return points.filter((_, i) => kept.has(i));
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(ax - bx, ay - by);
}

function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const t =
    length > 0
      ? Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
      : 0;
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}

/** Path data of outlines, in steps from point to point, which are shorter to write than places. */
export function ringsPath(rings: Rings): string {
  return rings.map(ringPath).join("");
}

function ringPath(ring: readonly Point[]): string {
  let d = "";
  let [px, py] = [0, 0];
  ring.forEach(([x, y], i) => {
    // Tenths as integers: steps must not add up to a drift.
    const [tx, ty] = [Math.round(x * 10), Math.round(y * 10)];
    if (i === 0) d += `M${tenth(tx)}${joined(tenth(ty))}l`;
    else d += `${i === 1 ? tenth(tx - px) : joined(tenth(tx - px))}${joined(tenth(ty - py))}`;
    [px, py] = [tx, ty];
  });
  return `${d}z`;
}

function tenth(tenths: number): string {
  return String(tenths / 10).replace(/^(-?)0\./, "$1.");
}

/** A minus parts two numbers by itself. */
function joined(number: string): string {
  return number.startsWith("-") ? number : ` ${number}`;
}

/** Twice the signed area; its size tells large countries from small ones. */
export function ringArea(ring: readonly Point[]): number {
  let sum = 0;
  ring.forEach(([x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length] ?? [x, y];
    sum += x * ny - nx * y;
  });
  return Math.abs(sum) / 2;
}

/** Whether a point lies inside the outlines (even-odd). Asked many times while labels look for a place. */
export function holds(rings: Rings, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    const [left, top, right, bottom] = boxOf(ring);
    if (x < left || x > right || y < top || y > bottom) continue;
    let [bx, by] = ring[ring.length - 1] ?? [0, 0];
    for (const [ax, ay] of ring) {
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      bx = ax;
      by = ay;
    }
  }
  return inside;
}

const boxes = new WeakMap<readonly Point[], readonly [number, number, number, number]>();

function boxOf(ring: readonly Point[]): readonly [number, number, number, number] {
  let box = boxes.get(ring);
  if (!box) {
    const xs = ring.map(([x]) => x);
    const ys = ring.map(([, y]) => y);
    box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    boxes.set(ring, box);
  }
  return box;
}

/** The part of a box's upper and lower edges, 0 to 1, that lies on one of the countries. */
export function covered({ x, y, width, height }: Box, countries: readonly Rings[]): number {
  const points = [0, 0.5, 1].flatMap((t): Point[] => [
    [x + width * t, y],
    [x + width * t, y + height],
  ]);
  return (
    points.filter((point) => countries.some((rings) => holds(rings, point))).length / points.length
  );
}

/** The point farthest from the outlines, of a grid of candidates: where a name stands best. */
export function innermost(rings: Rings): { readonly point: Point; readonly room: number } {
  const largest = rings.reduce<readonly Point[]>(
    (best, ring) => (ringArea(ring) > ringArea(best) ? ring : best),
    rings[0] ?? [],
  );
  const xs = largest.map(([x]) => x);
  const ys = largest.map(([, y]) => y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best = { point: [(x0 + x1) / 2, (y0 + y1) / 2] as Point, room: 0 };
  const steps = 14;
  for (let i = 1; i < steps; i++) {
    for (let j = 1; j < steps; j++) {
      const point: Point = [x0 + ((x1 - x0) * i) / steps, y0 + ((y1 - y0) * j) / steps];
      if (!holds(rings, point)) continue;
      const room = distanceTo(rings, point);
      if (room > best.room) best = { point, room };
    }
  }
  return best;
}

function distanceTo(rings: Rings, point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    ring.forEach((corner, i) => {
      least = Math.min(
        least,
        distanceToSegment(point, corner, ring[(i + 1) % ring.length] ?? corner),
      );
    });
  }
  return least;
}
