import { type Colours, fillXml } from "./colours.js";
import type { MarkElement } from "./element.js";
import { pathXml } from "./path-xml.js";
import { boxXml, nameXml } from "./shape-xml.js";
import type { SlidePen } from "./slide-pen.js";
import { emu } from "./units.js";

/** A rectangle or a path, filled or drawn around. */
export function markXml(mark: MarkElement, colours: Colours, pen: SlidePen): string {
  const { name, alt, target, box, d, fill, stroke } = mark;
  const path = d === undefined ? undefined : pathXml(d, fill !== undefined);
  if (d !== undefined && !path) return "";
  const place = path ? { ...path.box, x: path.box.x + box.x, y: path.box.y + box.y } : box;
  const form = path?.geometry ?? '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  const line = `<a:ln${stroke ? ` w="${emu(2)}"` : ""}>${fillXml(stroke, colours)}</a:ln>`;
  return `<p:sp><p:nvSpPr>${nameXml({ name, alt, ...(target && { target }) }, pen)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${boxXml(place)}${form}${fillXml(fill, colours)}${line}</p:spPr></p:sp>`;
}
