import type { Box } from "../../../layout/boxes.js";
import type { Element, Frame, Placeholder, Table } from "../element.js";
import { largestScale, textHeight } from "../measure.js";
import type { Block, Paragraph, TextStyle } from "../rich-text.js";
import { rowHeights, sizedTable } from "../table-size.js";
import type { ComposeInput } from "./composer.js";
import { nameOf } from "./words.js";

/** What stands in a column, one below the other. */
export type FlowItem =
  | {
      readonly kind: "text";
      /** Key of its name. */
      readonly name: string;
      readonly paragraphs: readonly Paragraph[];
      readonly style: TextStyle;
      readonly placeholder?: Placeholder;
      readonly frame?: Frame;
      /** Pixels above it. */
      readonly before?: number;
    }
  | { readonly kind: "table"; readonly table: Table; readonly before?: number };

/** The blocks of a text as items; the first of words takes the place of the layout. */
export function itemsOf(
  { metrics }: Pick<ComposeInput, "metrics">,
  blocks: readonly Block[],
  style: TextStyle,
  width: number,
  placeholder?: Placeholder,
): readonly FlowItem[] {
  const first = blocks.findIndex(({ kind }) => kind === "text");
  return blocks.map((block, at): FlowItem => {
    const before = at === 0 ? 0 : style.after;
    return block.kind === "text"
      ? {
          ...{ kind: "text", name: "text", paragraphs: block.paragraphs, style, before },
          ...(placeholder && at === first && { placeholder }),
        }
      : { kind: "table", table: sizedTable(block, tableStyle(style), width, metrics), before };
  });
}

function tableStyle(style: TextStyle): TextStyle {
  return { ...style, size: Math.min(22, style.size), leading: 1.28, after: 0 };
}

/** Items from the top of a box on, all by one scale, at which they fit. */
export function flow(
  input: Pick<ComposeInput, "metrics" | "messages" | "most">,
  items: readonly FlowItem[],
  box: Box,
): readonly Element[] {
  const { metrics, most } = input;
  const heightOf = (item: FlowItem, scale: number) =>
    item.kind === "text"
      ? textHeight(item.paragraphs, item.style, box.width - 2 * sideOf(item), metrics, scale) +
        2 * (item.frame?.padding?.[1] ?? 0)
      : rowHeights(item.table, metrics, scale).reduce((sum, row) => sum + row, 0);
  const before = (item: FlowItem, scale: number) => (item.before ?? 0) * scale;
  const total = (scale: number) =>
    items.reduce((sum, item) => sum + before(item, scale) + heightOf(item, scale), 0);
  const scale = largestScale(total, box.height, most);
  let y = box.y;
  return items.map((item, at): Element => {
    y += before(item, scale);
    const height = heightOf(item, scale);
    const isAlone = items.length === 1;
    const isLast = at === items.length - 1;
    const own: Box = {
      ...{ x: box.x, y, width: box.width },
      // What is last may grow when it is edited.
      height: isAlone || isLast ? box.y + box.height - y : height,
    };
    y += height;
    if (item.kind === "table") {
      const words = nameOf(input, "table");
      return { kind: "table", name: words, description: words, box: own, table: item.table, scale };
    }
    const { name, paragraphs, style, placeholder, frame } = item;
    return {
      ...{ kind: "text", name: nameOf(input, name), box: own, paragraphs, style, scale },
      ...(placeholder && { placeholder }),
      ...(frame && { frame, box: { ...own, height } }),
    };
  });
}

function sideOf(item: FlowItem): number {
  return item.kind === "text" ? (item.frame?.padding?.[0] ?? 0) : 0;
}
