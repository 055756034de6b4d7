/** From the first pixel to the last. */
export interface Stretch {
  readonly x0: number;
  readonly x1: number;
}

/** What is left of a stretch without the holes, which stand in order and apart. */
export function without({ x0, x1 }: Stretch, holes: readonly Stretch[]): Stretch[] {
  const parts: Stretch[] = [];
  let from = x0;
  for (const hole of holes) {
    if (hole.x1 <= from || hole.x0 >= x1) continue;
    if (hole.x0 > from) parts.push({ x0: from, x1: hole.x0 });
    from = hole.x1;
  }
  if (from < x1) parts.push({ x0: from, x1 });
  return parts;
}
