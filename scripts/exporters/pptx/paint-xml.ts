import type { Paint, Shape, Style } from "../../model/scene.js";
import { type Colour, type Colours, colourXml, fillXml } from "./colours.js";
import { emu, percent } from "./units.js";

/** Fill, then outline, as a shape's properties have them. */
export function paintXml(style: Style, colours: Colours): string {
  const { fill, opacity = 1, fillOpacity = 1 } = style;
  return fillXml(solid(fill), colours, opacity * fillOpacity) + lineXml(style, colours);
}

export function lineXml(style: Style & { readonly arrow?: boolean }, colours: Colours): string {
  const { stroke, opacity = 1 } = style;
  const colour = solid(stroke);
  return colour ? lineOf(style, fillXml(colour, colours, opacity)) : "<a:ln><a:noFill/></a:ln>";
}

function lineOf(
  { strokeWidth = 1, dash, arrow }: Style & { readonly arrow?: boolean },
  fill: string,
): string {
  // In shares of the line's width, which is how the format counts dashes.
  const shares = dash?.map((length) => percent(length / Math.max(0.1, strokeWidth))) ?? [];
  const [length, space = length] = shares;
  const dashes =
    length === undefined
      ? ""
      : `<a:custDash><a:ds d="${Math.max(1000, length)}" sp="${Math.max(1000, space ?? length)}"/></a:custDash>`;
  const head = arrow ? '<a:tailEnd type="triangle" w="med" len="med"/>' : "";
  return `<a:ln w="${emu(strokeWidth)}">${fill}${dashes}<a:round/>${head}</a:ln>`;
}

/** A rectangle that fades to nothing at an end: fill and outline run through the same colours. */
export function fadingXml(rect: Extract<Shape, { kind: "rect" }>, colours: Colours): string {
  const { width, fadeStart = 0, fadeEnd = 0, opacity = 1 } = rect;
  const part = (length: number) => Math.min(1, length / Math.max(width, length));
  const gradient = (colour: Colour) => {
    const stop = (at: number, strength: number) =>
      `<a:gs pos="${percent(at)}">${alphaXml(colour, colours, strength)}</a:gs>`;
    const stops = [
      ...(fadeStart > 0 ? [stop(0, 0)] : []),
      stop(part(fadeStart), opacity),
      stop(Math.max(part(fadeStart), 1 - part(fadeEnd)), opacity),
      ...(fadeEnd > 0 ? [stop(1, 0)] : []),
    ];
    return `<a:gradFill rotWithShape="1"><a:gsLst>${stops.join("")}</a:gsLst><a:lin ang="0" scaled="0"/></a:gradFill>`;
  };
  const [fill, stroke] = [solid(rect.fill), solid(rect.stroke)];
  return (
    (fill ? gradient(fill) : "<a:noFill/>") +
    (stroke ? lineOf(rect, gradient(stroke)) : "<a:ln><a:noFill/></a:ln>")
  );
}

/** A colour that is nothing at all is still of its colour: what lies between is then no grey. */
function alphaXml(colour: Colour, colours: Colours, strength: number): string {
  return colourXml(colour, colours, Math.min(0.99999, strength));
}

function solid(paint: Paint | undefined): Colour | undefined {
  return paint === undefined || paint === "none" ? undefined : paint;
}
