import type { Box } from "../../layout/boxes.js";
import { textOf } from "../../model/runs.js";
import type { FontMetrics, Scene, Shape } from "../../model/scene.js";
import { attribute } from "../../render/xml.js";
import { type Colours, colourXml } from "./colours.js";
import { faceOf, lineOf } from "./faces.js";
import { fadingXml, lineXml, paintXml } from "./paint-xml.js";
import { pathXml } from "./path-xml.js";
import { directed } from "./read-html.js";
import type { TextRun } from "./rich-text.js";
import { shapesBox, textBox } from "./scene-box.js";
import { boxXml, groupXml, nameXml } from "./shape-xml.js";
import type { SlidePen } from "./slide-pen.js";
import { paragraphsXml } from "./text-xml.js";
import { emu } from "./units.js";

type Group = Extract<Shape, { kind: "group" }>;
type Rect = Extract<Shape, { kind: "rect" }>;
type Line = Extract<Shape, { kind: "line" }>;
type Text = Extract<Shape, { kind: "text" }>;

/** With what a scene is drawn. */
export interface SceneTools {
  readonly colours: Colours;
  readonly metrics: FontMetrics;
  readonly pen: SlidePen;
  readonly localeOf: (language: string) => string;
  readonly language: string;
}

/** Where a scene's shapes stand, and in whose group. */
interface Where {
  readonly x: number;
  readonly y: number;
  readonly language: string;
  /** Seen in lists of what is on the slide. */
  readonly name: string;
}

/** A scene as one group of native shapes at a place of the slide; each event is a group in it, and says itself in words. */
export function sceneXml(
  scene: Scene,
  { x, y }: Pick<Box, "x" | "y">,
  name: string,
  isDecorative: boolean,
  tools: SceneTools,
): string {
  const where = { x, y, name, language: tools.language };
  const shapes = scene.shapes.map((shape) => shapeXml(shape, where, tools)).join("");
  const box = { x, y, width: scene.width, height: scene.height };
  const alt = isDecorative ? "" : [scene.title, scene.description].filter(Boolean).join(". ");
  return groupXml({ name, alt }, box, shapes, tools.pen);
}

function shapeXml(shape: Shape, where: Where, tools: SceneTools): string {
  switch (shape.kind) {
    case "rect":
      return rectXml(shape, where, tools);
    case "line":
      return connectorXml(shape, where, tools);
    case "path":
      return pathShapeXml(shape, where, tools);
    case "text":
      return textXml(shape, where, tools);
    case "group":
      return innerGroupXml(shape, where, tools);
  }
}

/** A group that says nothing of its own needs not be one. */
function innerGroupXml(group: Group, where: Where, tools: SceneTools): string {
  const { at = [0, 0], title, language = where.language } = group;
  const inner = { ...where, x: where.x + at[0], y: where.y + at[1], language };
  const named = title === undefined ? inner : { ...inner, name: title };
  const shapes = group.shapes.map((shape) => shapeXml(shape, named, tools)).join("");
  if (title === undefined || shapes === "") return shapes;
  const box = shapesBox(group.shapes, tools.metrics);
  if (!box) return shapes;
  const placed = { ...box, x: box.x + inner.x, y: box.y + inner.y };
  return groupXml({ name: title, alt: title }, placed, shapes, tools.pen);
}

function rectXml(rect: Rect, { x, y, name }: Where, { colours, pen }: SceneTools): string {
  const { width, height, radius = 0, fadeStart, fadeEnd } = rect;
  const side = Math.min(width, height);
  const share = side > 0 ? Math.min(50_000, Math.round((radius / side) * 100_000)) : 0;
  const form =
    share > 0
      ? `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${share}"/></a:avLst></a:prstGeom>`
      : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  const paint = fadeStart || fadeEnd ? fadingXml(rect, colours) : paintXml(rect, colours);
  return plainShape(name, { ...rect, x: rect.x + x, y: rect.y + y }, form + paint, pen);
}

function pathShapeXml(
  path: Extract<Shape, { kind: "path" }>,
  { x, y, name }: Where,
  { colours, pen }: SceneTools,
): string {
  const drawn = pathXml(path.d, path.fill !== undefined && path.fill !== "none");
  if (!drawn) return "";
  const box = { ...drawn.box, x: drawn.box.x + x, y: drawn.box.y + y };
  return plainShape(name, box, drawn.geometry + paintXml(path, colours), pen);
}

/** A shape without words of its own; what it belongs to says what it is. */
function plainShape(name: string, box: Box, looks: string, pen: SlidePen): string {
  return `<p:sp><p:nvSpPr>${nameXml({ name, alt: "" }, pen)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${boxXml(box)}${looks}</p:spPr></p:sp>`;
}

function connectorXml(line: Line, { x, y, name }: Where, { colours, pen }: SceneTools): string {
  const { x1, y1, x2, y2 } = line;
  const box = {
    x: Math.min(x1, x2) + x,
    y: Math.min(y1, y2) + y,
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  };
  const place = boxXml(box, { flipX: x2 < x1, flipY: y2 < y1 });
  return `<p:cxnSp><p:nvCxnSpPr>${nameXml({ name, alt: "" }, pen)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${place}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${lineXml(line, colours)}</p:spPr></p:cxnSp>`;
}

/** Words in one line, in a box as wide as they are measured. */
function textXml(shape: Text, { x, y, language }: Where, tools: SceneTools): string {
  const { text, font, size, anchor, halo, fill = "ink", opacity, runs } = shape;
  const { colours, metrics, pen, localeOf } = tools;
  const face = faceOf(font);
  const line = lineOf(face.font);
  const box = textBox(shape, metrics);
  const words = (runs ?? [text]).map(
    (run): TextRun => ({
      text: textOf(run),
      language: typeof run === "string" ? language : run.language,
    }),
  );
  const paragraph = directed({
    runs: words,
    level: -1,
    ...(anchor !== "start" && { align: anchor }),
  });
  const style = {
    ...face,
    size,
    leading: line.height,
    colour: fill === "none" ? "ink" : fill,
    after: 0,
  } as const;
  // Right-to-left words keep the side that the scene has given them.
  const { isRightToLeft: _, ...placed } = paragraph;
  const body = paragraphsXml([anchor === "start" ? placed : paragraph], {
    ...{ style, scale: 1, inherits: false, colours, pen, localeOf },
  });
  const looks = withLooks(body, opacity, halo ?? false, style.colour, colours);
  return `<p:sp><p:nvSpPr>${nameXml({ name: text, alt: "" }, pen)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${boxXml({ ...box, x: box.x + x, y: box.y + y })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>${looks}</p:txBody></p:sp>`;
}

/** Pixels that the ground shines around letters that stand over lines. */
const GLOW = 2;

/** The letters' opacity and the ground around them, where they have any. */
function withLooks(
  body: string,
  opacity: number | undefined,
  halo: boolean,
  colour: Parameters<typeof colourXml>[0],
  colours: Colours,
): string {
  const plain = `<a:solidFill>${colourXml(colour, colours)}</a:solidFill>`;
  const fill =
    opacity === undefined
      ? plain
      : `<a:solidFill>${colourXml(colour, colours, opacity)}</a:solidFill>`;
  const glow = halo
    ? `<a:effectLst><a:glow${attribute("rad", String(emu(GLOW)))}>${colourXml("ground", colours)}</a:glow></a:effectLst>`
    : "";
  return fill + glow === plain ? body : body.replaceAll(plain, fill + glow);
}
