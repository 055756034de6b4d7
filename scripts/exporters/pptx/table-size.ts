import type { FontMetrics } from "../../model/scene.js";
import type { Table } from "./element.js";
import { runsWidth, textHeight } from "./measure.js";
import type { HtmlTable, TextStyle } from "./rich-text.js";

/** Pixels within a cell: at its right, above and below its words. */
export const CELL = { right: 16, above: 7 } as const;

/** The height of each row, in pixels. */
export function rowHeights(
  { columns, rows, style }: Table,
  metrics: FontMetrics,
  scale: number,
): readonly number[] {
  return rows.map((cells) =>
    Math.ceil(
      Math.max(
        style.size * style.leading * scale,
        ...cells.map((cell, at) =>
          textHeight(cell, style, Math.max(8, (columns[at] ?? 0) - CELL.right), metrics, scale),
        ),
      ) +
        2 * CELL.above * scale,
    ),
  );
}

/** A table of a text, its columns as wide as their words ask for: short ones whole, long ones by their share. */
export function sizedTable(
  { rows, hasHead }: HtmlTable,
  style: TextStyle,
  width: number,
  metrics: FontMetrics,
): Table {
  const count = rows[0]?.length ?? 0;
  const wishes = Array.from({ length: count }, (_, at) =>
    Math.min(
      width,
      Math.max(
        ...rows.map((row) =>
          (row[at] ?? []).reduce(
            (most, { runs }) => Math.max(most, runsWidth(runs, style, metrics)),
            40,
          ),
        ),
      ) + CELL.right,
    ),
  );
  return { rows, hasHead, style, columns: shared(wishes, width) };
}

/** Widths of which each is no more than an even share where it wishes less, and the rest go to those that wish more. */
function shared(wishes: readonly number[], width: number): readonly number[] {
  const total = wishes.reduce((sum, wish) => sum + wish, 0);
  if (total <= width) return wishes.map((wish) => (wish / total) * width);
  const even = width / wishes.length;
  const small = wishes.filter((wish) => wish <= even).reduce((sum, wish) => sum + wish, 0);
  const large = total - small;
  return wishes.map((wish) => (wish <= even ? wish : (wish / large) * (width - small)));
}
