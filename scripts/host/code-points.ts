/** Code points in order, as inclusive ranges. */
export function spans(points: readonly number[]): (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (const point of points) {
    const last = result.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else result.push([point, point]);
  }
  return result;
}
