import type { Tone } from "../model/lecture.js";

/** Corners in a square from -1 to 1; each fills about the same area to the eye. */
const CORNERS: Readonly<Record<Exclude<Tone, "circle">, readonly (readonly [number, number])[]>> = {
  square: [
    [-0.84, -0.84],
    [0.84, -0.84],
    [0.84, 0.84],
    [-0.84, 0.84],
  ],
  diamond: [
    [0, -1.1],
    [1.1, 0],
    [0, 1.1],
    [-1.1, 0],
  ],
  triangle: [
    [0, -1],
    [1.1, 0.86],
    [-1.1, 0.86],
  ],
  chevron: [
    [-0.75, -1],
    [0.05, -1],
    [0.95, 0],
    [0.05, 1],
    [-0.75, 1],
    [0.15, 0],
  ],
  hexagon: [
    [-0.5, -0.92],
    [0.5, -0.92],
    [1.04, 0],
    [0.5, 0.92],
    [-0.5, 0.92],
    [-1.04, 0],
  ],
  cross: [
    [-0.36, -1],
    [0.36, -1],
    [0.36, -0.36],
    [1, -0.36],
    [1, 0.36],
    [0.36, 0.36],
    [0.36, 1],
    [-0.36, 1],
    [-0.36, 0.36],
    [-1, 0.36],
    [-1, -0.36],
    [-0.36, -0.36],
  ],
};

/** A lane's sign as a path, centred on a point, `size` pixels wide and high. Drawn, so that no font need have it. */
export function glyphPath(tone: Tone, cx: number, cy: number, size: number): string {
  const r = size / 2;
  if (tone === "circle") return circlePath(cx, cy, r);
  return closedPath(CORNERS[tone].map(([x, y]) => [cx + x * r, cy + y * r]));
}

export function circlePath(cx: number, cy: number, r: number): string {
  const round = Math.round(r * 10) / 10;
  return `M${num(cx - r)} ${num(cy)}a${round} ${round} 0 1 0 ${round * 2} 0a${round} ${round} 0 1 0 ${-round * 2} 0Z`;
}

/** A closed outline through points, to a tenth of a pixel. */
export function closedPath(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${num(x)} ${num(y)}`).join("L")}Z`;
}

/** An open line through points, to a tenth of a pixel. */
export function linePath(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${num(x)} ${num(y)}`).join("L")}`;
}

function num(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
