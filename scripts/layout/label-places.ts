import type { Item } from "./items.js";
import type { Label } from "./labels.js";
import { type Stretch, without } from "./stretch.js";

/** Pixels between a mark and its label. */
export const LABEL_GAP = 7;
/** Pixels between a label and a break. */
const BREAK_GAP = 5;

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

/** In the order of liking: right of the mark, left of it, above it; a block also below it. No label crosses a break. */
export function candidates(
  item: Item,
  label: Label | undefined,
  breaks: readonly Stretch[],
): Candidate[] {
  const { whole, frame } = item;
  if (!label) return [{ mark: whole, first: 0, rows: 1 }];
  const { width, rows } = label;
  const clear = ({ x0, x1 }: Stretch) => x0 >= frame.x0 && x1 <= frame.x1 && !meets(breaks, x0, x1);
  const right = whole.x1 + LABEL_GAP;
  const left = whole.x0 - LABEL_GAP - width;
  const beside = [
    { label: { x0: right, x1: right + width }, mark: { x0: whole.x0, x1: right + width } },
    { label: { x0: left, x1: left + width }, mark: { x0: left, x1: whole.x1 } },
  ].map((one): Candidate => ({ ...one, first: 0, rows }));
  const beyond = over(item, width, breaks).map((x) => ({ x0: x, x1: x + width }));
  return [
    ...beside,
    ...(rows > 1
      ? beyond.map((one): Candidate => ({ mark: whole, label: one, first: 1, rows }))
      : []),
    ...beyond.map((one): Candidate => ({ mark: whole, label: one, first: -rows, rows })),
  ].filter((one) => one.label && clear(one.label));
}

/** The widest label that an item's frame has room for, above its mark and between the breaks. Pixels. */
export function widestLabel({ frame, body }: Item, breaks: readonly Stretch[]): number {
  if (breaks.length === 0) return frame.x1 - frame.x0;
  return without(frame, breaks)
    .filter(({ x0, x1 }) => x0 <= body.x1 && x1 >= body.x0)
    .reduce((widest, { x0, x1 }) => Math.max(widest, x1 - x0 - 2 * BREAK_GAP), 0);
}

/** Where a label may begin that stands in another row than its mark. */
function over({ body, frame }: Item, width: number, breaks: readonly Stretch[]): number[] {
  const wanted = [body.x0, body.x1 - width, (body.x0 + body.x1 - width) / 2].map((x) =>
    Math.max(frame.x0, Math.min(x, frame.x1 - width)),
  );
  const places = wanted.flatMap((x) => besideBreak(x, width, breaks));
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
