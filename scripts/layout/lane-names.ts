import type { FontMetrics, Shape } from "../model/scene.js";
import type { TimelineData } from "../model/timeline-data.js";
import { glyphPath } from "./glyphs.js";
import { shorten, textWidth, wrapText } from "./text.js";

const GLYPH = 14;
const INDENT = 28;
const LEFT = 8;
const HEADING_SIZE = 16;

/** Pixels at the top of a lane that its name takes where it stands above. */
export const HEADING = 24;

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
  const name = lines.map((text, i) => nameShape(text, INDENT + 2, first + i * leading, size));
  return named(lane, LEFT, middle, name);
}

/** The same as a line of its own at the top left of the lane, where a column would leave the plot too little. */
export function laneHeading(lane: Lane, top: number, width: number, metrics: FontMetrics): Shape {
  const middle = top + HEADING / 2 + 1;
  const text = shorten(metrics, "sans-bold", HEADING_SIZE, lane.title, width - INDENT);
  return named(lane, 4, middle, [
    nameShape(text, INDENT - 4, middle + HEADING_SIZE * 0.34, HEADING_SIZE),
  ]);
}

function named(lane: Lane, x: number, y: number, name: readonly Shape[]): Shape {
  const glyph = glyphPath(lane.tone, x + GLYPH / 2, y, GLYPH);
  return {
    kind: "group",
    className: "lane",
    title: lane.title,
    shapes: [{ kind: "path", d: glyph, fill: lane.tone }, ...name],
  };
}

function nameShape(text: string, x: number, y: number, size: number): Shape {
  return { kind: "text", x, y, text, font: "sans-bold", size, anchor: "start", fill: "ink" };
}
