import type { Box } from "../../layout/boxes.js";
import { textWidth } from "../../layout/text.js";
import type { FontMetrics, Shape } from "../../model/scene.js";
import { faceOf, lineOf } from "./faces.js";
import { pathXml } from "./path-xml.js";

/** Where a text of a scene stands, as its font measures it: the scene says where its letters do. */
export function textBox(
  { x, y, text, font, size, anchor }: Extract<Shape, { kind: "text" }>,
  metrics: FontMetrics,
): Box {
  const { height, ascent } = lineOf(faceOf(font).font);
  const width = textWidth(metrics, font, size, text);
  const left = x - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  return { x: left, y: y - ascent * size, width, height: height * size };
}

/** The box around some shapes; none where they draw nothing. */
export function shapesBox(shapes: readonly Shape[], metrics: FontMetrics): Box | undefined {
  const boxes = shapes.flatMap((shape) => shapeBox(shape, metrics) ?? []);
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

function shapeBox(shape: Shape, metrics: FontMetrics): Box | undefined {
  switch (shape.kind) {
    case "rect":
      return shape;
    case "line":
      return {
        x: Math.min(shape.x1, shape.x2),
        y: Math.min(shape.y1, shape.y2),
        width: Math.abs(shape.x2 - shape.x1),
        height: Math.abs(shape.y2 - shape.y1),
      };
    case "path":
      return pathXml(shape.d, false)?.box;
    case "text":
      return textBox(shape, metrics);
    case "group": {
      const [dx, dy] = shape.at ?? [0, 0];
      const box = shapesBox(shape.shapes, metrics);
      return box && { ...box, x: box.x + dx, y: box.y + dy };
    }
  }
}
