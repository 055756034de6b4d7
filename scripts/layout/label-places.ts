import type { Item } from "./items.js";
import type { Label } from "./labels.js";
import { type Stretch, without } from "./stretch.js";

/** Pixels between a mark and its label. */
export const LABEL_GAP = 7;
/** Pixels between a label and a break. */
export const BREAK_GAP = 5;

/** One way to set a mark and its label. */
export interface Candidate {
  /** What it takes in the mark's row. */
  readonly mark: Stretch;
  readonly label?: Stretch;
  /** The label's first row, counted from the mark's. */
  readonly first: number;
  /** Rows that the label takes. */
  readonly rows: number;
}

/**
 * In the order of liking: right of the mark, left of it, above it; a block
 * rather below it than left, where it would begin far from its mark. No label
 * crosses a break.
 */
export function candidates(
  item: Item,
  label: Label | undefined,
  breaks: readonly Stretch[],
): Candidate[] {
  const { whole, frame } = item;
  if (!label) return [{ mark: whole, first: 0, rows: 1 }];
  const { width, rows } = label;
  const at = (x: number): Stretch => ({ x0: x, x1: x + width });
  const right = at(whole.x1 + LABEL_GAP);
  const left = at(whole.x0 - LABEL_GAP - width);
  const over = besideBody(item, width, breaks).map(at);
  const inRow: Candidate = { mark: { x0: whole.x0, x1: right.x1 }, label: right, first: 0, rows };
  const leftInRow: Candidate = { ...inRow, mark: { x0: left.x0, x1: whole.x1 }, label: left };
  const outOfRow = (first: number) =>
    over.map((label): Candidate => ({ mark: whole, label, first, rows }));
  return [inRow, ...(rows > 1 ? outOfRow(1) : []), leftInRow, ...outOfRow(-rows)].filter(
    ({ label: { x0, x1 } = whole }) => x0 >= frame.x0 && x1 <= frame.x1 && !meets(breaks, x0, x1),
  );
}

/** The widest label that an item's frame has room for, above its mark and between the breaks. Pixels. */
export function widestLabel({ frame, body }: Item, breaks: readonly Stretch[]): number {
  if (breaks.length === 0) return frame.x1 - frame.x0;
  return without(frame, breaks)
    .filter(({ x0, x1 }) => x0 <= body.x1 && x1 >= body.x0)
    .reduce((widest, { x0, x1 }) => Math.max(widest, x1 - x0 - 2 * BREAK_GAP), 0);
}

/** Where a label may begin that stands in another row than its mark. */
function besideBody({ body, frame }: Item, width: number, breaks: readonly Stretch[]): number[] {
  const wanted = [body.x0, body.x1 - width, (body.x0 + body.x1 - width) / 2].map((x) =>
    Math.max(frame.x0, Math.min(x, frame.x1 - width)),
  );
  const places =
    breaks.length === 0 ? wanted : wanted.flatMap((x) => besideBreak(x, width, breaks));
  return places.filter((x, i) => places.indexOf(x) === i && x < body.x1 && x + width > body.x0);
}

function besideBreak(x: number, width: number, breaks: readonly Stretch[]): number[] {
  const met = breaks.filter(({ x0, x1 }) => x0 - BREAK_GAP < x + width && x1 + BREAK_GAP > x);
  const [first, last] = [met[0], met.at(-1)];
  return first && last ? [last.x1 + BREAK_GAP, first.x0 - BREAK_GAP - width] : [x];
}

function meets(breaks: readonly Stretch[], x0: number, x1: number): boolean {
  return breaks.some((one) => one.x0 < x1 && one.x1 > x0);
}
