import type { Box } from "../../layout/boxes.js";
import type { PictureElement } from "./element.js";
import type { Medium } from "./media.js";
import { boxXml, nameXml, placeXml } from "./shape-xml.js";
import type { SlidePen } from "./slide-pen.js";

/** A picture whole in its box. */
export function pictureXml(
  { name, alt, align, box, placeholder }: Omit<PictureElement, "kind" | "uri">,
  medium: Medium,
  pen: SlidePen,
): string {
  const drawing = medium.drawing
    ? `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${pen.relate("image", medium.drawing)}"/></a:ext></a:extLst>`
    : "";
  const blip = `<a:blip r:embed="${pen.relate("image", medium.target)}">${drawing}</a:blip>`;
  return `<p:pic><p:nvPicPr>${nameXml({ name, alt }, pen)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>${placeXml(placeholder)}</p:nvPicPr><p:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${boxXml(contained(box, medium, align))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

/** As large as the box allows, at one of its sides. */
function contained(box: Box, { width, height }: Medium, align: PictureElement["align"]): Box {
  const scale = Math.min(box.width / width, box.height / height);
  const [w, h] = [width * scale, height * scale];
  const x = align === "end" ? box.x + box.width - w : box.x;
  const y = align === "end" ? box.y + box.height - h : box.y;
  return { x, y, width: w, height: h };
}
