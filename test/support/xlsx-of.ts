import { zip } from "../../scripts/exporters/zip.js";

/** A sheet of a workbook: rows as XML, and what stands behind them. */
export interface SheetOf {
  readonly name: string;
  readonly rows: string;
  readonly state?: "hidden";
  readonly behind?: string;
}

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook as Excel writes it: styles 0 plain, 1 a day, 2 a year, 3 a month; shared strings by number. */
export function xlsxOf(
  sheets: readonly SheetOf[],
  strings: readonly string[] = [],
  is1904 = false,
): Uint8Array {
  const files: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${NS} xmlns:r="${REL}"><workbookPr${is1904 ? ' date1904="1"' : ""}/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${sheets
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join(
        "",
      )}<Relationship Id="s" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="t" Type="${REL}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet ${NS}><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy"/><numFmt numFmtId="165" formatCode="[$-409]mmmm\\ yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst ${NS}>${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows, behind = "" }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet ${NS}><sheetData>${rows}</sheetData>${behind}</worksheet>`,
      ]),
    ),
  };
  return zip(
    Object.entries(files).map(([name, content]) => ({
      ...{ name, isPacked: false, content: new TextEncoder().encode(content) },
    })),
  );
}

/** A row of cells, each its text, or its own XML with `<`. */
export function rowOf(number: number, cells: readonly string[], attributes = ""): string {
  const inner = cells.map((cell, column) => {
    const name = `${String.fromCharCode(65 + column)}${number}`;
    if (cell === "") return "";
    return cell.startsWith("<")
      ? cell.replace("<c", `<c r="${name}"`)
      : `<c r="${name}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${number}"${attributes}>${inner.join("")}</row>`;
}
