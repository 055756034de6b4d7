/** Slanting lines inside a rectangle, `gap` pixels apart, cut at its sides: a hatch that every format can draw. */
export function hatchPath(
  x: number,
  y: number,
  width: number,
  height: number,
  gap: number,
): string {
  let d = "";
  for (let offset = gap; offset < width + height; offset += gap) {
    // The line runs from the left or bottom side up to the right: x + y is the same all along it.
    const from = { x: Math.max(0, offset - height), y: Math.min(height, offset) };
    const to = { x: Math.min(width, offset), y: Math.max(0, offset - width) };
    d += `M${num(x + from.x)} ${num(y + from.y)}L${num(x + to.x)} ${num(y + to.y)}`;
  }
  return d;
}

function num(value: number): number {
  return Math.round(value * 10) / 10;
}
