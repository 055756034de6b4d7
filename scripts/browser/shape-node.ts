import type { Paint, Shape, Style } from "../model/scene.js";

const SVG = "http://www.w3.org/2000/svg";

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element; attributes that are undefined are left out. */
export function svgNode(
  name: string,
  attributes: Attributes = {},
  ...children: Node[]
): SVGElement {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) node.setAttribute(key, String(value));
  }
  node.append(...children);
  return node;
}

/** The shapes of a mark as nodes. `prefix` keeps the gradients of one mark apart from another's. */
export function shapeNodes(shapes: readonly Shape[], prefix: string): SVGElement[] {
  return shapes.map((shape, index) => shapeNode(shape, `${prefix}-${index}`));
}

function shapeNode(shape: Shape, id: string): SVGElement {
  switch (shape.kind) {
    case "rect":
      return rectNode(shape, id);
    case "line": {
      const { x1, y1, x2, y2 } = shape;
      return svgNode("line", { x1, y1, x2, y2, ...look(shape) });
    }
    case "path":
      return svgNode("path", { d: shape.d, ...look(shape) });
    case "text": {
      const { x, y, anchor, size } = shape;
      const attributes = { x, y, "text-anchor": anchor, "font-size": size, ...look(shape) };
      return svgNode("text", attributes, document.createTextNode(shape.text));
    }
    case "group": {
      const group = svgNode("g", { class: shape.className }, ...shapeNodes(shape.shapes, id));
      if (shape.title) group.prepend(svgNode("title", {}, document.createTextNode(shape.title)));
      return group;
    }
  }
}

function rectNode(shape: Extract<Shape, { kind: "rect" }>, id: string): SVGElement {
  const { x, y, width, height, radius, fadeStart = 0, fadeEnd = 0 } = shape;
  const box = { x, y, width, height, rx: radius };
  if (fadeStart === 0 && fadeEnd === 0) return svgNode("rect", { ...box, ...look(shape) });
  // Not a mask: Safari masks nothing that has no height of its own, such as a line.
  const stops = [
    [0, fadeStart > 0 ? 0 : 1],
    [fadeStart / width, 1],
    [1 - fadeEnd / width, 1],
    [1, fadeEnd > 0 ? 0 : 1],
  ] as const;
  const gradient = (name: string, paint: Paint | undefined) =>
    svgNode(
      "linearGradient",
      { id: `${id}-${name}`, gradientUnits: "userSpaceOnUse", x1: x, x2: x + width, y1: 0, y2: 0 },
      ...stops.map(([offset, opacity]) =>
        svgNode("stop", { offset, "stop-opacity": opacity, "stop-color": colour(paint) }),
      ),
    );
  const faded = { ...look(shape) };
  const defs: SVGElement[] = [];
  for (const name of ["fill", "stroke"] as const) {
    if (!shape[name] || shape[name] === "none") continue;
    defs.push(gradient(name, shape[name]));
    faded[name] = `url(#${id}-${name})`;
  }
  return svgNode("g", {}, svgNode("defs", {}, ...defs), svgNode("rect", { ...box, ...faded }));
}

function look(style: Style): Record<string, string | number | undefined> {
  return {
    fill: colour(style.fill),
    stroke: style.stroke && colour(style.stroke),
    "stroke-width": style.strokeWidth,
    "stroke-dasharray": style.dash?.join(" "),
    opacity: style.opacity,
  };
}

/** A role or tone as the theme's custom property. */
function colour(paint: Paint | undefined): string {
  return paint === undefined || paint === "none" ? "none" : `var(--${paint})`;
}
