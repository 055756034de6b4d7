import type { FontMetrics, Shape } from "../model/scene.js";
import type { TimelineData } from "../model/timeline-data.js";
import { glyphPath } from "./glyphs.js";
import { textWidth, wrapText } from "./text.js";

const GLYPH = 14;
const INDENT = 28;
const LEFT = 8;

type Lane = TimelineData["lanes"][number];

/** Every other lane stands on a band, across the whole width. */
export function bandShape(
  { top, height }: { readonly top: number; readonly height: number },
  index: number,
  width: number,
): Shape {
  return { kind: "rect", x: 0, y: top, width, height, fill: index % 2 === 0 ? "band" : "none" };
}

/** The lane's sign and name in the column at the left, in one line where it fits, in two where the lane is high enough. */
export function laneName(
  lane: Lane,
  top: number,
  height: number,
  column: number,
  metrics: FontMetrics,
): Shape {
  const width = column - INDENT - 8;
  const size = textWidth(metrics, "sans-bold", 18, lane.title) <= width ? 18 : 16;
  const lines = wrapText(
    metrics,
    "sans-bold",
    size,
    lane.title,
    width,
    height >= 2 * size * 1.15 ? 2 : 1,
  );
  const leading = size * 1.15;
  const middle = top + height / 2;
  const first = middle + size * 0.34 - ((lines.length - 1) * leading) / 2;
  return {
    kind: "group",
    className: "lane",
    title: lane.title,
    shapes: [
      { kind: "path", d: glyphPath(lane.tone, LEFT + GLYPH / 2, middle, GLYPH), fill: lane.tone },
      ...lines.map(
        (text, i): Shape => ({
          kind: "text",
          x: INDENT + 2,
          y: first + i * leading,
          text,
          font: "sans-bold",
          size,
          anchor: "start",
          fill: "ink",
        }),
      ),
    ],
  };
}
