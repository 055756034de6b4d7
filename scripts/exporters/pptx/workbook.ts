import { attribute, escapeXml } from "../../render/xml.js";
import { zip } from "../zip.js";
import { PACKAGE, RELATIONSHIPS, SPREADSHEET, XML_HEAD } from "./xml-names.js";

export interface WorkbookInput {
  readonly series: string;
  readonly rows: readonly { readonly label: string; readonly value: number }[];
}

/** The numbers of a chart as the workbook that PowerPoint opens to edit them: labels in A, values in B. */
export function workbook({ series, rows }: WorkbookInput): Uint8Array {
  const text = (cell: string, words: string) =>
    `<c${attribute("r", cell)} t="inlineStr"><is><t xml:space="preserve">${escapeXml(words)}</t></is></c>`;
  const lines = rows.map(
    ({ label, value }, at) =>
      `<row r="${at + 2}">${text(`A${at + 2}`, label)}<c r="B${at + 2}"><v>${value}</v></c></row>`,
  );
  const head = `<row r="1">${text("A1", "")}${text("B1", series)}</row>`;
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", "sheet.main")}${override("/xl/worksheets/sheet1.xml", "worksheet")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${SPREADSHEET}"><sheetData>${head}${lines.join("")}</sheetData></worksheet>`,
  };
  return zip(
    Object.entries(parts).map(([name, xml]) => ({
      ...{ name, isPacked: false },
      content: Buffer.from(XML_HEAD + xml),
    })),
  );
}
