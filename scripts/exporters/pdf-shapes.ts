import { textWidth } from "../layout/text.js";
import { type FontMetrics, HALO_WIDTH, type Shape, type Style } from "../model/scene.js";
import { arrowHead } from "../render/arrow.js";
import type { Palette } from "../render/theme-colours.js";

export type Pdf = PDFKit.PDFDocument;
export type Leaf = Exclude<Shape, { kind: "group" }>;
type Rect = Extract<Shape, { kind: "rect" }>;
type Text = Extract<Shape, { kind: "text" }>;

export interface Pens {
  readonly pdf: Pdf;
  readonly palette: Palette;
  readonly metrics: FontMetrics;
}

/** Draws one shape in the current coordinates. Its fonts are registered under their names in the scene. */
export function drawShape(shape: Leaf, pens: Pens): void {
  const { pdf, palette } = pens;
  pdf.save();
  switch (shape.kind) {
    case "rect":
      drawRect(shape, pens);
      break;
    case "line":
      pdf.moveTo(shape.x1, shape.y1).lineTo(shape.x2, shape.y2);
      paint(shape, pens);
      if (shape.arrow) pdf.path(arrowHead(shape)).fill(palette[solid(shape.stroke)]);
      break;
    case "path":
      pdf.path(shape.d);
      paint(shape, pens);
      break;
    case "text":
      drawText(shape, pens);
  }
  pdf.restore();
}

function drawRect(rect: Rect, pens: Pens): void {
  const { pdf, palette } = pens;
  const { x, y, width, height, radius, fadeStart = 0, fadeEnd = 0 } = rect;
  if (radius) pdf.roundedRect(x, y, width, height, radius);
  else pdf.rect(x, y, width, height);
  if (!fadeStart && !fadeEnd) {
    paint(rect, pens);
    return;
  }
  const isFilled = rect.fill !== undefined && rect.fill !== "none";
  const colour = palette[solid(isFilled ? rect.fill : rect.stroke)];
  const fade = pdf.linearGradient(x, 0, x + width, 0);
  const part = (length: number) => Math.min(1, length / Math.max(width, length));
  if (fadeStart) fade.stop(0, colour, 0);
  fade.stop(part(fadeStart), colour, 1);
  fade.stop(1 - part(fadeEnd), colour, 1);
  if (fadeEnd) fade.stop(1, colour, 0);
  setStroke(rect, pens);
  if (rect.opacity !== undefined) pdf.opacity(rect.opacity);
  if (isFilled) pdf.fill(fade);
  else pdf.stroke(fade);
}

function paint(style: Style, pens: Pens): void {
  const { pdf, palette } = pens;
  const { fill = "none", stroke = "none", opacity = 1, fillOpacity = 1 } = style;
  setStroke(style, pens);
  pdf.fillOpacity(opacity * fillOpacity).strokeOpacity(opacity);
  if (fill !== "none" && stroke !== "none") pdf.fillAndStroke(palette[fill], palette[stroke]);
  else if (fill !== "none") pdf.fill(palette[fill]);
  else if (stroke !== "none") pdf.stroke(palette[stroke]);
  // A path that is begun must be ended, or the next shape would go on with it.
  else pdf.clip();
}

function setStroke({ strokeWidth = 1, dash }: Style, { pdf }: Pens): void {
  pdf.lineWidth(strokeWidth);
  const [length, space = length] = dash ?? [];
  if (length !== undefined && space !== undefined) pdf.dash(length, { space });
}

function drawText({ x, y, text, font, size, anchor, halo, ...style }: Text, pens: Pens): void {
  const { pdf, palette, metrics } = pens;
  pdf.font(font, size);
  const width = anchor === "start" ? 0 : textWidth(metrics, font, size, text);
  const left = x - (anchor === "end" ? width : width / 2);
  const options = { lineBreak: false, baseline: "alphabetic" } as const;
  pdf.fillColor(palette[solid(style.fill)]).fillOpacity(style.opacity ?? 1);
  if (halo) {
    pdf.strokeColor(palette.ground).lineWidth(HALO_WIDTH).lineJoin("round");
    pdf.text(text, left, y, { ...options, fill: false, stroke: true });
  }
  pdf.text(text, left, y, options);
}

/** What is not said is ink. */
function solid(paint: Style["fill"]) {
  return paint === undefined || paint === "none" ? "ink" : paint;
}
