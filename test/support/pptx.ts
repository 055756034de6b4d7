import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { allOf, type XmlElement, xmlTree } from "./xml-tree.js";

/** A file of PowerPoint's, opened again. */
export interface Pptx {
  readonly names: readonly string[];
  readonly bytes: (name: string) => Uint8Array;
  readonly text: (name: string) => string;
  readonly xml: (name: string) => XmlElement;
  readonly slides: readonly PptxSlide[];
}

export interface PptxSlide {
  readonly part: string;
  readonly tree: XmlElement;
  readonly title: string;
  /** Text of each shape, table and group by itself, in the order of reading. */
  readonly texts: readonly string[];
  /** The notes' paragraphs; none where there is no page of notes. */
  readonly notes: readonly string[];
  /** What it refers to, by id. */
  readonly relations: ReadonlyMap<string, PptxRelation>;
}

export interface PptxRelation {
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

export function openPptx(content: string | Uint8Array): Pptx {
  const files = unzipSync(typeof content === "string" ? readFileSync(content) : content);
  const bytes = (name: string) => {
    const found = files[name];
    if (!found) throw new Error(`the file has no part ${name}`);
    return found;
  };
  const text = (name: string) => strFromU8(bytes(name));
  const xml = (name: string) => xmlTree(text(name));
  const names = Object.keys(files);
  const count = names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  const slides = Array.from({ length: count }, (_, at): PptxSlide => {
    const part = `ppt/slides/slide${at + 1}.xml`;
    const tree = xml(part);
    const shapes = allOf(tree, "p:spTree")[0]?.children ?? [];
    const notes = `ppt/notesSlides/notesSlide${at + 1}.xml`;
    return {
      part,
      tree,
      title: wordsOf(shapes.find((shape) => placeOf(shape)?.type === "title")),
      texts: shapes.map(wordsOf).filter((words) => words !== ""),
      notes: names.includes(notes)
        ? allOf(xml(notes), "a:p")
            .map(wordsOf)
            .filter((words) => words !== "")
        : [],
      relations: relationsOf({ names, text }, part),
    };
  });
  return { names, bytes, text, xml, slides };
}

/** What a part refers to, by id; targets as names of parts. */
export function relationsOf(
  { names, text }: Pick<Pptx, "names" | "text">,
  part: string,
): ReadonlyMap<string, PptxRelation> {
  const file = path.posix.join(
    path.posix.dirname(part),
    "_rels",
    `${path.posix.basename(part)}.rels`,
  );
  if (!names.includes(file)) return new Map();
  return new Map(
    allOf(xmlTree(text(file)), "Relationship").map(({ attributes }) => {
      const { Id = "", Type = "", Target = "", TargetMode } = attributes;
      const isExternal = TargetMode === "External";
      const target = isExternal ? Target : path.posix.join(path.posix.dirname(part), Target);
      return [Id, { type: Type.split("/").pop() ?? "", target, isExternal }];
    }),
  );
}

/** The words of paragraphs, a line each. */
export function wordsOf(element: XmlElement | undefined): string {
  return (element ? allOf(element, "a:p") : [])
    .map((paragraph) =>
      allOf(paragraph, "a:t")
        .map(({ text }) => text)
        .join(""),
    )
    .filter((words) => words !== "")
    .join("\n");
}

/** The place of the layout that a shape fills. */
export function placeOf(shape: XmlElement): Readonly<Record<string, string>> | undefined {
  return allOf(shape, "p:nvPr")[0]?.children.find(({ name }) => name === "p:ph")?.attributes;
}
