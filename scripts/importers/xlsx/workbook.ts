import { type DateFormat, dateFormat } from "./cell-date.js";
import { readXml } from "./read-xml.js";
import type { ZipFault, ZipParts } from "./zip-parts.js";

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly bytes: Uint8Array;
}

/** What the cells of a workbook's sheets are read with. */
export interface Workbook {
  readonly sheets: readonly {
    readonly name: string;
    readonly isHidden: boolean;
    readonly part: string;
  }[];
  readonly is1904: boolean;
  /** By the number of a cell's style; undefined where it shows no date. */
  readonly dateFormats: readonly (DateFormat | undefined)[];
  readonly strings: readonly string[];
}

const BROKEN: ZipFault = {
  problem: "expected a workbook, got one with parts that are broken or missing",
  hint: "open it in a spreadsheet and save it again",
};

/** The facts of a workbook (ECMA-376, SpreadsheetML), without its cells. */
export function readWorkbook(parts: ZipParts): Workbook | ZipFault {
  const target = targets(parts, "_rels/.rels", "");
  if (isFault(target)) return target;
  const name = [...target.values()].find(({ type }) => type.endsWith("/officeDocument"))?.path;
  const path = name ?? "xl/workbook.xml";
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const links = targets(parts, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
  if (isFault(links)) return links;
  const sheets: Workbook["sheets"][number][] = [];
  let is1904 = false;
  const read = part(parts, path, {
    open(tag, attributes) {
      if (tag === "workbookPr") is1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (tag !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? "";
      const link = links.get(id);
      // Charts are sheets too, and have no cells.
      if (link?.type.endsWith("/worksheet"))
        sheets.push({
          name: attributes.name ?? "",
          isHidden: attributes.state === "hidden" || attributes.state === "veryHidden",
          part: link.path,
        });
    },
  });
  if (read) return read;
  const byType = (type: string) => [...links.values()].find((one) => one.type.endsWith(type))?.path;
  const dateFormats = readStyles(parts, byType("/styles"));
  const strings = readStrings(parts, byType("/sharedStrings"));
  if (isFault(dateFormats)) return dateFormats;
  if (isFault(strings)) return strings;
  return { sheets, is1904, dateFormats, strings };
}

export function isFault(value: object): value is ZipFault {
  return "problem" in value;
}

/** Reads a part; a fault where it is missing, broken or no XML. */
function part(
  parts: ZipParts,
  name: string,
  listener: Parameters<typeof readXml>[1],
): ZipFault | undefined {
  const bytes = parts.read(name);
  if (bytes === undefined) return BROKEN;
  if (isFault(bytes)) return bytes;
  return readXml(bytes, listener) ? undefined : BROKEN;
}

interface Link {
  readonly type: string;
  readonly path: string;
}

/** What a part leads to, by the ids of its relationships; paths are from the archive's root. */
function targets(
  parts: ZipParts,
  name: string,
  folder: string,
): ReadonlyMap<string, Link> | ZipFault {
  const links = new Map<string, Link>();
  const fault = part(parts, name, {
    open(tag, { Id = "", Type = "", Target = "" }) {
      if (tag !== "Relationship") return;
      const path = Target.startsWith("/") ? Target.slice(1) : folder + Target.replace(/^\.\//, "");
      links.set(Id, { type: Type, path: path.replace(/[^/]+\/\.\.\//g, "") });
    },
  });
  return fault ?? links;
}

/** What each cell style makes of a number. */
function readStyles(
  parts: ZipParts,
  name: string | undefined,
): readonly (DateFormat | undefined)[] | ZipFault {
  if (name === undefined) return [];
  const codes = new Map<number, string>();
  const formats: (DateFormat | undefined)[] = [];
  let isInCells = false;
  const fault = part(parts, name, {
    open(tag, attributes) {
      if (tag === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (tag === "cellXfs") isInCells = true;
      const id = Number(attributes.numFmtId ?? 0);
      if (tag === "xf" && isInCells) formats.push(dateFormat(id, codes.get(id)));
    },
    close(tag) {
      if (tag === "cellXfs") isInCells = false;
    },
  });
  return fault ?? formats;
}

/** Texts that cells have by number; of rich text the letters, without how they are to be read aloud. */
function readStrings(parts: ZipParts, name: string | undefined): readonly string[] | ZipFault {
  if (name === undefined) return [];
  const strings: string[] = [];
  let [text, isText, isSpoken] = ["", false, false];
  const fault = part(parts, name, {
    open(tag) {
      if (tag === "si") text = "";
      if (tag === "t") isText = true;
      if (tag === "rPh") isSpoken = true;
    },
    text(words) {
      if (isText && !isSpoken) text += words;
    },
    close(tag) {
      if (tag === "t") isText = false;
      if (tag === "rPh") isSpoken = false;
      if (tag === "si") strings.push(unescaped(text));
    },
  });
  return fault ?? strings;
}

/** Characters that XML may not hold are spelt `_x000D_` there. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)).replace(/[^\n\t -\uffff]/g, ""),
  );
}
