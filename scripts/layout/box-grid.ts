import type { Box } from "./boxes.js";

/** Boxes found by a point, however many there are. */
export interface BoxGrid<T extends Box> {
  add(box: T): void;
  /** Those that hold the point. */
  at(x: number, y: number): readonly T[];
}

/* Pixels of a cell: about a label's piece and a row. */
const WIDTH = 64;
const HEIGHT = 16;

export function boxGrid<T extends Box>(boxes: readonly T[]): BoxGrid<T> {
  const cells = new Map<string, T[]>();
  const add = (box: T) => {
    for (let row = cell(box.y, HEIGHT); row <= cell(box.y + box.height, HEIGHT); row++)
      for (let column = cell(box.x, WIDTH); column <= cell(box.x + box.width, WIDTH); column++) {
        const key = `${row} ${column}`;
        const inCell = cells.get(key);
        if (inCell) inCell.push(box);
        else cells.set(key, [box]);
      }
  };
  for (const box of boxes) add(box);
  return {
    add,
    at: (x, y) =>
      (cells.get(`${cell(y, HEIGHT)} ${cell(x, WIDTH)}`) ?? []).filter(
        (box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
      ),
  };
}

function cell(pixel: number, size: number): number {
  return Math.floor(pixel / size);
}
