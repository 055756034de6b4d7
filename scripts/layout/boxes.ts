/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Square pixels that two boxes share, each taken `margin` wider on all sides. */
export function overlap(a: Box, b: Box, margin = 0): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) + margin;
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) + margin;
  return width > 0 && height > 0 ? width * height : 0;
}

/** The box moved as little as needed to lie in a frame of that size, `margin` from its sides. */
export function within(
  box: Box,
  frame: { readonly width: number; readonly height: number },
  margin = 0,
): Box {
  return {
    ...box,
    x: Math.max(margin, Math.min(box.x, frame.width - margin - box.width)),
    y: Math.max(margin, Math.min(box.y, frame.height - margin - box.height)),
  };
}
