import type { Shape } from "../model/scene.js";
import { linePath } from "./glyphs.js";
import type { Stretch } from "./stretch.js";

const WAVE = 4;
const SHORTEST = 12;
const LONGEST = 48;

/** A wave under the mark of an event whose evidence nobody has checked, as under a doubtful word. `y` is the middle of the mark. */
export function unverifiedShape({ x0, x1 }: Stretch, y: number): Shape {
  const middle = (x0 + x1) / 2;
  const from = Math.min(x0, middle - SHORTEST / 2);
  const waves = Math.min(LONGEST, Math.max(SHORTEST, x1 - x0)) / WAVE;
  const points = Array.from(
    { length: Math.floor(waves) + 1 },
    (_, i) => [from + i * WAVE, y + 8 + (i % 2 === 0 ? 1.2 : -1.2)] as const,
  );
  return { kind: "path", d: linePath(points), fill: "none", stroke: "ink", strokeWidth: 1.25 };
}
