/** A path of SVG in absolute steps of four kinds, which every format has. */
export type PathStep =
  | { readonly kind: "move" | "line"; readonly points: readonly [Point] }
  | { readonly kind: "quad"; readonly points: readonly [Point, Point] }
  | { readonly kind: "cubic"; readonly points: readonly [Point, Point, Point] }
  | { readonly kind: "close"; readonly points: readonly [] };

export type Point = readonly [number, number];

/** How many numbers each command takes. */
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, A: 7, Z: 0 };

/** Reads path data as scenes have it: all commands but the smooth ones, S and T; arcs are of circles. */
export function pathSteps(d: string): readonly PathStep[] {
  const steps: PathStep[] = [];
  let [x, y] = [0, 0];
  let start: Point = [0, 0];
  const to = (kind: "move" | "line", point: Point) => {
    [x, y] = point;
    if (kind === "move") start = point;
    steps.push({ kind, points: [point] });
  };
  for (const [, letter = "", rest = ""] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const name = letter.toUpperCase();
    const isRelative = letter !== name;
    const numbers = Array.from(rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi), Number);
    const count = COUNTS[name];
    if (count === undefined) throw new Error(`a path has the command ${letter}`);
    if (count === 0) {
      steps.push({ kind: "close", points: [] });
      [x, y] = start;
      continue;
    }
    for (let at = 0; at + count <= numbers.length; at += count) {
      const part = numbers.slice(at, at + count);
      const [ox, oy] = isRelative ? [x, y] : [0, 0];
      const point = (i: number): Point => [(part[i] ?? 0) + ox, (part[i + 1] ?? 0) + oy];
      if (name === "M") to(at === 0 ? "move" : "line", point(0));
      else if (name === "L") to("line", point(0));
      else if (name === "H") to("line", [(part[0] ?? 0) + ox, y]);
      else if (name === "V") to("line", [x, (part[0] ?? 0) + oy]);
      else if (name === "Q") {
        steps.push({ kind: "quad", points: [point(0), point(2)] });
        [x, y] = point(2);
      } else if (name === "C") {
        steps.push({ kind: "cubic", points: [point(0), point(2), point(4)] });
        [x, y] = point(4);
      } else {
        const [radius = 0, , , large = 0, sweep = 0] = part;
        steps.push(...arcSteps([x, y], point(5), radius, large !== 0, sweep !== 0));
        [x, y] = point(5);
      }
    }
  }
  return steps;
}

/** An arc of a circle as curves of at most a right angle each. */
function arcSteps(
  [x0, y0]: Point,
  [x1, y1]: Point,
  radius: number,
  isLarge: boolean,
  isClockwise: boolean,
): readonly PathStep[] {
  const [dx, dy] = [(x1 - x0) / 2, (y1 - y0) / 2];
  const half = Math.hypot(dx, dy);
  if (half === 0) return [];
  const r = Math.max(radius, half);
  const away = Math.sqrt(Math.max(0, r * r - half * half)) / half;
  const side = isLarge === isClockwise ? -1 : 1;
  const [cx, cy] = [x0 + dx - side * away * dy, y0 + dy + side * away * dx];
  const from = Math.atan2(y0 - cy, x0 - cx);
  const turn = Math.atan2(y1 - cy, x1 - cx) - from;
  const whole = 2 * Math.PI;
  const sweep = isClockwise ? (turn + 2 * whole) % whole : -((2 * whole - turn) % whole);
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const angle = sweep / pieces;
  const pull = (4 / 3) * Math.tan(angle / 4) * r;
  return Array.from({ length: pieces }, (_, i): PathStep => {
    const [a, b] = [from + i * angle, from + (i + 1) * angle];
    const at = (t: number): Point => [cx + r * Math.cos(t), cy + r * Math.sin(t)];
    const [p, q] = [at(a), at(b)];
    return {
      kind: "cubic",
      points: [
        [p[0] - pull * Math.sin(a), p[1] + pull * Math.cos(a)],
        [q[0] + pull * Math.sin(b), q[1] - pull * Math.cos(b)],
        q,
      ],
    };
  });
}
