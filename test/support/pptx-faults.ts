import { type Pptx, relationsOf } from "./pptx.js";
import { allOf, type XmlElement, xmlTree } from "./xml-tree.js";

/** The order of children that PowerPoint insists on, for the elements that are put together by hand. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  "p:sp": ["p:nvSpPr", "p:spPr", "p:style", "p:txBody"],
  "p:cxnSp": ["p:nvCxnSpPr", "p:spPr"],
  "p:pic": ["p:nvPicPr", "p:blipFill", "p:spPr"],
  "p:graphicFrame": ["p:nvGraphicFramePr", "p:xfrm", "a:graphic"],
  "p:txBody": ["a:bodyPr", "a:lstStyle", "a:p"],
  "a:pPr": [
    "a:lnSpc",
    "a:spcBef",
    "a:spcAft",
    "a:buClr",
    "a:buFont",
    "a:buNone",
    "a:buAutoNum",
    "a:buChar",
    "a:tabLst",
    "a:defRPr",
  ],
  "a:rPr": [
    "a:ln",
    "a:noFill",
    "a:solidFill",
    "a:effectLst",
    "a:highlight",
    "a:latin",
    "a:ea",
    "a:cs",
    "a:hlinkClick",
  ],
  "a:ln": [
    "a:noFill",
    "a:solidFill",
    "a:gradFill",
    "a:prstDash",
    "a:custDash",
    "a:round",
    "a:headEnd",
    "a:tailEnd",
  ],
};

/** What is wrong with a file of PowerPoint's, in words; empty where it opens without repair. */
export function pptxFaults(pptx: Pptx): readonly string[] {
  const { names, text } = pptx;
  const faults: string[] = [];
  const types = xmlTree(text("[Content_Types].xml"));
  const defaults = new Set(allOf(types, "Default").map(({ attributes }) => attributes.Extension));
  const overrides = allOf(types, "Override").map(({ attributes }) => attributes.PartName ?? "");
  const xmlNames = names.filter((name) => /\.(xml|rels)$/.test(name));
  for (const name of xmlNames) {
    try {
      const tree = xmlTree(text(name));
      faults.push(...inTree(name, tree));
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
  }
  for (const name of names)
    if (!defaults.has(name.split(".").pop() ?? "") && !overrides.includes(`/${name}`))
      faults.push(`${name} has no type`);
  for (const name of overrides)
    if (!names.includes(name.slice(1))) faults.push(`a type for ${name}, which is not there`);
  const reached = new Set(["[Content_Types].xml"]);
  const visit = (part: string) => {
    const known = relationsOf(pptx, part);
    for (const { target, isExternal } of known.values()) {
      if (isExternal) {
        if (!URL.canParse(target)) faults.push(`${part}: ${target} is no address`);
      } else if (!names.includes(target))
        faults.push(`${part} refers to ${target}, which is not there`);
      else if (!reached.has(target)) {
        reached.add(target);
        visit(target);
      }
    }
    const used = part === "" ? [] : [...text(part).matchAll(/ r:(?:id|embed)="([^"]*)"/g)];
    for (const [, id = ""] of used) if (!known.has(id)) faults.push(`${part} has no ${id}`);
  };
  const visitRoot = relationsOf(pptx, "");
  for (const { target } of visitRoot.values()) {
    reached.add(target);
    if (/\.xml$/.test(target)) visit(target);
  }
  for (const name of names)
    if (!reached.has(name) && !name.endsWith(".rels")) faults.push(`nothing refers to ${name}`);
  return faults;
}

function inTree(part: string, tree: XmlElement): readonly string[] {
  const faults: string[] = [];
  const ids = allOf(tree, "p:cNvPr").map(({ attributes }) => attributes.id);
  if (new Set(ids).size < ids.length) faults.push(`${part}: two shapes of one number`);
  for (const [name, order] of Object.entries(ORDER)) {
    for (const element of allOf(tree, name)) {
      const places = element.children.map((child) => order.indexOf(child.name));
      const wrong = places.findIndex((place, at) => place < 0 || place < (places[at - 1] ?? 0));
      if (wrong >= 0)
        faults.push(`${part}: ${element.children[wrong]?.name} out of place in ${name}`);
    }
  }
  return faults;
}
