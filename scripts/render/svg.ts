import type { Run } from "../model/runs.js";
import { HALO_WIDTH, type Scene, type Shape, type Style } from "../model/scene.js";
import { arrowHead } from "./arrow.js";
import { type Fades, fadeRegistry } from "./fades.js";
import { attribute, escapeXml, num } from "./xml.js";

export interface SvgOptions {
  /** Makes the ids of one page unique, such as `timeline-treaty`. */
  readonly idPrefix: string;
  /** Classes of the `<svg>`. */
  readonly className?: string;
  /** Where the same stands beside the picture in words: no role, no titles. */
  readonly decorative?: boolean;
  /** Of its words, where it is not the page's. */
  readonly language?: string;
  /** For a file that stands alone. */
  readonly file?: SvgFile;
}

export interface SvgFile {
  /** Colours and faces of the classes. */
  readonly css: string;
  /** With their units, such as `297mm`. */
  readonly width: string;
  readonly height: string;
  /** Language tag of its words. */
  readonly language: string;
  /** For programs: where it is from. */
  readonly metadata?: string;
}

/** A scene as SVG. Colours and faces are classes, such as `fill-ink` and `font-sans`; `sceneCss` resolves them. */
export function renderSvg(
  scene: Scene,
  { idPrefix, className, decorative, language, file }: SvgOptions,
): string {
  const { body, defs } = content(scene.shapes, idPrefix, {
    ids: file !== undefined,
    titles: !decorative,
  });
  const head = decorative ? ' aria-hidden="true"' : spokenAttributes(scene, idPrefix);
  const classes = className ? attribute("class", className) : "";
  const spoken = decorative ? "" : spokenElements(scene, idPrefix);
  const style = file ? `<style>${escapeXml(file.css)}</style>` : "";
  const metadata = file?.metadata ? `<metadata>${escapeXml(file.metadata)}</metadata>` : "";
  const size = file
    ? `${attribute("width", file.width)}${attribute("height", file.height)}${attribute("xml:lang", file.language)}`
    : "";
  return `<svg xmlns="http://www.w3.org/2000/svg"${classes}${language ? attribute("lang", language) : ""}${size}${viewBox(scene)}${head}>${spoken}${metadata}${style}${defs}${body}</svg>`;
}

/** A scene as a `<symbol>` drawn by `<use href="#ID">`, to stand once in a page and be shown many times. */
export function renderSymbol(scene: Scene, id: string): string {
  const { body, defs } = content(scene.shapes, id, { ids: false, titles: true });
  return `${defs}<symbol${attribute("id", id)}${viewBox(scene)}>${body}</symbol>`;
}

interface GroupOptions {
  /** Whether the events' groups may have ids, since no other picture stands in the same document. */
  readonly ids: boolean;
  readonly titles: boolean;
}

function content(
  shapes: readonly Shape[],
  idPrefix: string,
  groups: GroupOptions,
): { body: string; defs: string } {
  const fades = fadeRegistry(idPrefix);
  const body = shapes.map((shape) => shapeSvg(shape, fades, groups)).join("");
  return { body, defs: fades.defs() };
}

function viewBox({ width, height }: Scene): string {
  return ` viewBox="0 0 ${num(width)} ${num(height)}"`;
}

function spokenAttributes({ description }: Scene, id: string): string {
  return ` role="img"${attribute("aria-labelledby", description ? `${id}-t ${id}-d` : `${id}-t`)}`;
}

function spokenElements({ title, description }: Scene, id: string): string {
  const desc = description && `<desc${attribute("id", `${id}-d`)}>${escapeXml(description)}</desc>`;
  return `<title${attribute("id", `${id}-t`)}>${escapeXml(title)}</title>${desc}`;
}

function shapeSvg(shape: Shape, fades: Fades, groups: GroupOptions): string {
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, radius } = shape;
      const place = numbers({ x, y, width, height, ...(radius !== undefined && { rx: radius }) });
      return `<rect${place}${rectPaint(shape, fades)}/>`;
    }
    case "line": {
      const { x1, y1, x2, y2 } = shape;
      const line = `<line${numbers({ x1, y1, x2, y2 })}${paint(shape)}/>`;
      return shape.arrow
        ? `${line}<path d="${arrowHead(shape)}" class="fill-${shape.stroke ?? "ink"}"/>`
        : line;
    }
    case "path":
      return `<path d="${escapeXml(shape.d)}"${paint(shape)}/>`;
    case "text":
      return textSvg(shape);
    case "group":
      return `<g${groupAttributes(shape, groups.ids)}>${groups.titles && shape.title ? `<title>${escapeXml(shape.title)}</title>` : ""}${shape.shapes.map((inner) => shapeSvg(inner, fades, groups)).join("")}</g>`;
  }
}

function groupAttributes(
  { event, members, days, className, language, at }: Extract<Shape, { kind: "group" }>,
  ids: boolean,
): string {
  return (
    (event !== undefined && ids ? attribute("id", `event-${event}`) : "") +
    (event === undefined ? "" : attribute("data-event", event)) +
    (members ? attribute("data-members", members.join(" ")) : "") +
    (days ? attribute("data-from", days.start) + attribute("data-to", days.end) : "") +
    (className ? attribute("class", className) : "") +
    (language ? attribute("lang", language) : "") +
    (at ? ` transform="translate(${num(at[0])} ${num(at[1])})"` : "")
  );
}

function textSvg(shape: Extract<Shape, { kind: "text" }>): string {
  const { x, y, font, size, anchor, halo, text, runs } = shape;
  const classes = [
    `font-${font}`,
    `fill-${shape.fill ?? "ink"}`,
    ...(halo ? ["stroke-ground"] : []),
  ].join(" ");
  const around = halo
    ? ` stroke-width="${HALO_WIDTH}" stroke-linejoin="round" paint-order="stroke"`
    : "";
  const align = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const opacity = shape.opacity === undefined ? "" : ` opacity="${num(shape.opacity, 2)}"`;
  return `<text${numbers({ x, y })} class="${classes}" font-size="${num(size)}"${align}${around}${opacity}>${runs ? runs.map(tspan).join("") : escapeXml(text)}</text>`;
}

function tspan(run: Run): string {
  if (typeof run === "string") return escapeXml(run);
  return `<tspan${attribute("lang", run.language)}>${escapeXml(run.text)}</tspan>`;
}

/** What is not said is not painted: SVG's own default, black, is no role of a theme. */
function paint({ fill = "none", stroke, strokeWidth, dash, opacity, fillOpacity }: Style): string {
  const classes = [
    ...(fill === "none" ? [] : [`fill-${fill}`]),
    ...(stroke && stroke !== "none" ? [`stroke-${stroke}`] : []),
  ];
  return (
    (classes.length > 0 ? ` class="${classes.join(" ")}"` : "") +
    (fill === "none" ? ' fill="none"' : "") +
    (fillOpacity === undefined ? "" : ` fill-opacity="${num(fillOpacity, 2)}"`) +
    strokeAttributes({ ...(strokeWidth !== undefined && { strokeWidth }), ...(dash && { dash }) }) +
    (opacity === undefined ? "" : ` opacity="${num(opacity, 2)}"`)
  );
}

function strokeAttributes({ strokeWidth, dash }: Style): string {
  const width =
    strokeWidth === undefined || strokeWidth === 1 ? "" : ` stroke-width="${num(strokeWidth, 2)}"`;
  return width + (dash ? ` stroke-dasharray="${dash.map((length) => num(length)).join(" ")}"` : "");
}

/** A class would win over a gradient in an attribute; so what fades has no class. */
function rectPaint(shape: Extract<Shape, { kind: "rect" }>, fades: Fades): string {
  const { fill = "none", stroke = "none", opacity } = shape;
  if (!shape.fadeStart && !shape.fadeEnd) return paint(shape);
  const side = (name: "fill" | "stroke", role: typeof fill) =>
    role === "none"
      ? name === "fill"
        ? ' fill="none"'
        : ""
      : ` ${name}="${fades.url(shape, role)}"`;
  return (
    side("fill", fill) +
    side("stroke", stroke) +
    strokeAttributes(shape) +
    (opacity === undefined ? "" : ` opacity="${num(opacity, 2)}"`)
  );
}

function numbers(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, value]) => attribute(name, value))
    .join("");
}
