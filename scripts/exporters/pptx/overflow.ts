import type { FontMetrics } from "../../model/scene.js";
import type { Element } from "./element.js";
import { FOOTER } from "./layouts.js";
import { textHeight } from "./measure.js";
import { rowHeights } from "./table-size.js";

/** Pixels by which words may be higher than their box: less than anybody sees. */
const ALLOWED = 1;

/** Whether words do not fit into their box, as small as they are, or go on beneath the slide's last line. */
export function overflows(element: Element, metrics: FontMetrics): boolean {
  const { box } = element;
  const height = heightOf(element, metrics);
  const isAbove = box.y < FOOTER.box.y;
  return height > box.height + ALLOWED || (isAbove && box.y + height > FOOTER.box.y + ALLOWED);
}

/** Of the words of an element, with their frame; 0 where there are none, or as wide a line as it takes. */
function heightOf(element: Element, metrics: FontMetrics): number {
  if (element.kind === "table")
    return rowHeights(element.table, metrics, element.scale).reduce((sum, row) => sum + row, 0);
  if (element.kind !== "text" || element.oneLine) return 0;
  const { paragraphs, style, scale, box, frame } = element;
  const [side, above] = frame?.padding ?? [0, 0];
  return textHeight(paragraphs, style, box.width - 2 * side, metrics, scale) + 2 * above;
}
