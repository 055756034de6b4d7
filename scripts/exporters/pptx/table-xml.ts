import type { FontMetrics } from "../../model/scene.js";
import { fillXml } from "./colours.js";
import type { TableElement } from "./element.js";
import { boxXml, nameXml, placeXml } from "./shape-xml.js";
import type { SlidePen } from "./slide-pen.js";
import { CELL, rowHeights } from "./table-size.js";
import { paragraphsXml, type Setting } from "./text-xml.js";
import { emu } from "./units.js";
import { TABLE } from "./xml-names.js";

type TableSetting = Pick<Setting, "colours" | "localeOf"> & {
  readonly pen: SlidePen;
  readonly metrics: FontMetrics;
};

/** A native table: a rule under each row, a stronger one under its head, nothing between columns. */
export function tableXml(element: TableElement, setting: TableSetting): string {
  const { table, scale, box, name, description, placeholder } = element;
  const { pen, metrics } = setting;
  const heights = rowHeights(table, metrics, scale);
  const grid = table.columns.map((width) => `<a:gridCol w="${emu(width)}"/>`).join("");
  const rows = table.rows.map((cells, at) => {
    const isHead = table.hasHead && at === 0;
    const inside = cells.map((cell) =>
      cellXml(paragraphsOf(cell, element, setting), isHead, scale, setting),
    );
    return `<a:tr h="${emu(heights[at] ?? 0)}">${inside.join("")}</a:tr>`;
  });
  const height = heights.reduce((sum, one) => sum + one, 0);
  const frame = boxXml({ ...box, height }, {}, "p:xfrm");
  return `<p:graphicFrame><p:nvGraphicFramePr>${nameXml({ name, alt: description }, pen)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${placeXml(placeholder)}</p:nvGraphicFramePr>${frame}<a:graphic><a:graphicData uri="${TABLE}"><a:tbl><a:tblPr${table.hasHead ? ' firstRow="1"' : ""}/><a:tblGrid>${grid}</a:tblGrid>${rows.join("")}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

function paragraphsOf(
  cell: Parameters<typeof paragraphsXml>[0],
  { table: { style }, scale }: TableElement,
  { colours, localeOf, pen }: TableSetting,
): string {
  return paragraphsXml(cell, { style, scale, inherits: false, colours, localeOf, pen });
}

function cellXml(
  paragraphs: string,
  isHead: boolean,
  scale: number,
  { colours }: TableSetting,
): string {
  const above = emu(CELL.above * scale);
  const none = ["lnL", "lnR", "lnT"].map((side) => `<a:${side} w="0"><a:noFill/></a:${side}>`);
  const under = `<a:lnB w="${emu(isHead ? 2 : 1)}">${fillXml(isHead ? "ink" : "edge", colours)}</a:lnB>`;
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</a:txBody><a:tcPr marL="0" marR="${emu(CELL.right)}" marT="${above}" marB="${above}">${none.join("")}${under}<a:noFill/></a:tcPr></a:tc>`;
}
