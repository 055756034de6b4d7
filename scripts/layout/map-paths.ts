import { type GeoPermissibleObjects, type GeoProjection, geoPath } from "d3-geo";

export type Point = readonly [number, number];

/** Closed outlines on the screen, outer ones and holes. */
export type Rings = readonly (readonly Point[])[];

/** A shape's outlines in pixels, thinned to what the eye can see. */
export function ringsOf(shape: GeoPermissibleObjects, projection: GeoProjection, grid: number): Rings {
  const rings: Point[][] = [];
  let ring: Point[] = [];
  const end = () => {
    const thin = thinned(ring, grid);
    if (thin.length >= 3) rings.push(thin);
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

/**
 * Points are moved to a grid, and those that fall on the one before are left
 * out: neighbours share a border, and both thin it in the same way.
 */
function thinned(ring: readonly Point[], grid: number): Point[] {
  const kept: Point[] = [];
  for (const [x, y] of ring) {
    const point: Point = [Math.round(x / grid) * grid, Math.round(y / grid) * grid];
    const last = kept.at(-1);
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    kept.push(point);
  }
  return kept;
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

/** Whether a point lies inside the outlines (even-odd). */
export function holds(rings: Rings, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
  }
  return inside;
}

/** The point farthest from the outlines, of a grid of candidates: where a name stands best. */
export function innermost(rings: Rings): { readonly point: Point; readonly room: number } {
  const largest = rings.reduce<readonly Point[]>((best, ring) => (ringArea(ring) > ringArea(best) ? ring : best), rings[0] ?? []);
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

function distanceTo(rings: Rings, [x, y]: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const t = length > 0 ? Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length)) : 0;
      least = Math.min(least, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
    });
  }
  return least;
}
