import { fillXml } from "./colours.js";
import type { TextElement } from "./element.js";
import { type LayoutSpec, placeOf } from "./layouts.js";
import { boxXml, nameXml, placeXml } from "./shape-xml.js";
import type { SlidePen } from "./slide-pen.js";
import { paragraphsXml, type Setting } from "./text-xml.js";
import { emu } from "./units.js";

const ANCHORS = { top: "t", middle: "ctr", bottom: "b" } as const;

/** Words on a slide: in a place of its layout, which then has their looks, or in a box of their own. */
export function textElementXml(
  element: TextElement,
  layout: LayoutSpec,
  setting: Pick<Setting, "colours" | "localeOf"> & { readonly pen: SlidePen },
): string {
  const { name, box, placeholder, paragraphs, style, scale, target, frame, anchor } = element;
  const { colours, localeOf, pen } = setting;
  const place = placeholder && placeOf(layout, placeholder);
  const body = paragraphsXml(paragraphs, {
    ...{ style, scale, colours, localeOf, pen },
    inherits: place !== undefined,
    isList: place?.isList ?? false,
  });
  const alt = placeholder || !target ? undefined : name;
  const named = nameXml({ name, ...(alt && { alt }), ...(target && { target }) }, pen);
  if (place) {
    const moved = sameBox(box, place.box) ? "" : boxXml(box);
    return `<p:sp><p:nvSpPr>${named}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>${placeXml(placeholder)}</p:nvSpPr>${moved === "" ? "<p:spPr/>" : `<p:spPr>${moved}</p:spPr>`}<p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${body}</p:txBody></p:sp>`;
  }
  const [side, above] = frame?.padding ?? [0, 0];
  const insets = `lIns="${emu(side)}" tIns="${emu(above)}" rIns="${emu(side)}" bIns="${emu(above)}"`;
  const wrap = element.oneLine ? "none" : "square";
  const fit = element.oneLine ? "<a:noAutofit/>" : "<a:normAutofit/>";
  return `<p:sp><p:nvSpPr>${named}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${boxXml(box)}${frameXml(element, setting)}</p:spPr><p:txBody><a:bodyPr wrap="${wrap}" ${insets} rtlCol="0" anchor="${ANCHORS[anchor ?? "top"]}">${fit}</a:bodyPr><a:lstStyle/>${body}</p:txBody></p:sp>`;
}

function frameXml({ frame, box }: TextElement, { colours }: Pick<Setting, "colours">): string {
  const share = frame?.radius
    ? Math.min(50_000, Math.round((frame.radius / Math.min(box.width, box.height)) * 100_000))
    : 0;
  const form = share
    ? `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${share}"/></a:avLst></a:prstGeom>`
    : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  const line = frame?.stroke
    ? `<a:ln w="${emu(frame.strokeWidth ?? 1)}">${fillXml(frame.stroke, colours)}${frame.dashed ? '<a:prstDash val="dash"/>' : ""}</a:ln>`
    : "";
  return form + fillXml(frame?.fill, colours) + line;
}

function sameBox(a: TextElement["box"], b: TextElement["box"]): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
