import type { Box } from "./boxes.js";

/** A box, and what it costs a line to run over it. */
export interface Obstacle extends Box {
  readonly cost: number;
}

/** Obstacles found by a point, however many there are. */
export interface BoxGrid {
  add(box: Obstacle): void;
  /** The sum of those that hold the point. */
  costAt(x: number, y: number): number;
}

/* Pixels of a cell: about a label's piece and a row. */
const WIDTH = 64;
const HEIGHT = 16;
/** More columns than any picture has. */
const STRIDE = 1 << 20;

export function boxGrid(boxes: readonly Obstacle[]): BoxGrid {
  const cells = new Map<number, Obstacle[]>();
  const add = (box: Obstacle) => {
    for (let row = cell(box.y, HEIGHT); row <= cell(box.y + box.height, HEIGHT); row++)
      for (let column = cell(box.x, WIDTH); column <= cell(box.x + box.width, WIDTH); column++) {
        const inCell = cells.get(row * STRIDE + column);
        if (inCell) inCell.push(box);
        else cells.set(row * STRIDE + column, [box]);
      }
  };
  for (const box of boxes) add(box);
  return {
    add,
    costAt(x, y) {
      let cost = 0;
      for (const box of cells.get(cell(y, HEIGHT) * STRIDE + cell(x, WIDTH)) ?? [])
        if (x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height)
          cost += box.cost;
      return cost;
    },
  };
}

function cell(pixel: number, size: number): number {
  return Math.floor(pixel / size);
}
