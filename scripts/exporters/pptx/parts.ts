import { attribute } from "../../render/xml.js";
import { type ZipEntry, zip } from "../zip.js";
import type { Relation } from "./slide-pen.js";
import { DRAWING, PACKAGE, PRESENTATION, RELATIONSHIPS, XML_HEAD } from "./xml-names.js";

/** A part of the file. */
export interface Part {
  /** From the root of the archive, without a slash before it. */
  readonly path: string;
  /** XML without its first line, or bytes. */
  readonly content: string | Uint8Array;
  /** What it is, where the end of its name does not say so. */
  readonly type?: string;
  readonly relations?: readonly Relation[];
}

/** Bytes of a part that is not worth packing: it takes as long as a large one, and half of all parts are as small. */
const SMALL = 700;

/** What ends of names say. */
const TYPES: Readonly<Record<string, string>> = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  png: "image/png",
  jpeg: "image/jpeg",
  gif: "image/gif",
  svg: "image/svg+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** All parts in an archive that is the same whenever and wherever it is made. `root`: what the file itself refers to. */
export function packageOf(parts: readonly Part[], root: readonly Relation[]): Uint8Array {
  const entries: ZipEntry[] = [];
  const put = (name: string, content: string | Uint8Array) => {
    const bytes = typeof content === "string" ? Buffer.from(XML_HEAD + content) : content;
    entries.push({ name, content: bytes, isPacked: bytes === content || bytes.length < SMALL });
  };
  put("[Content_Types].xml", contentTypes(parts));
  put("_rels/.rels", relationsXml(root));
  for (const { path, content, relations = [] } of parts) {
    put(path, content);
    if (relations.length > 0)
      put(path.replace(/([^/]*)$/, "_rels/$1.rels"), relationsXml(relations));
  }
  return zip(entries);
}

function contentTypes(parts: readonly Part[]): string {
  const ends = new Set(["rels", "xml", ...parts.map(({ path }) => path.split(".").pop() ?? "")]);
  const defaults = [...ends]
    .sort()
    .map(
      (end) =>
        `<Default${attribute("Extension", end)}${attribute("ContentType", TYPES[end] ?? "")}/>`,
    );
  const overrides = parts.flatMap(({ path, type }) =>
    type
      ? [`<Override${attribute("PartName", `/${path}`)}${attribute("ContentType", type)}/>`]
      : [],
  );
  return `<Types xmlns="${PACKAGE}/content-types">${defaults.join("")}${overrides.join("")}</Types>`;
}

function relationsXml(relations: readonly Relation[]): string {
  const each = relations.map(
    ({ id, type, target, isExternal }) =>
      `<Relationship${attribute("Id", id)}${attribute("Type", type)}${attribute("Target", target)}${isExternal ? ' TargetMode="External"' : ""}/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

/** The types of the parts of a presentation. */
export function presentationType(name: string): string {
  return `application/vnd.openxmlformats-officedocument.presentationml.${name}+xml`;
}

const XML = { a: DRAWING, r: RELATIONSHIPS, p: PRESENTATION };

/** The names of the vocabularies, for the first element of a part. */
export const NAMESPACES = Object.entries(XML)
  .map(([prefix, name]) => ` xmlns:${prefix}="${name}"`)
  .join("");

/** The group that all shapes of a slide, a layout or a page of notes stand in. */
export function treeXml(shapes: string): string {
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree>`;
}
