import { SaxesParser } from "saxes";

/** An element of a document of XML, as it was written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text within, in order. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Open[];
  text: string;
}

/** Reads XML strictly: what is not well-formed throws, with its place. */
export function xmlTree(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const top: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [top];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element = { name, attributes: Object.fromEntries(values), children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    for (const element of open) element.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(source).close();
  const [root] = top.children;
  if (!root) throw new Error("the document is empty");
  return root;
}

/** All elements of a name within another, in order; itself too. */
export function allOf(element: XmlElement, name: string): readonly XmlElement[] {
  const within = element.children.flatMap((child) => allOf(child, name));
  return element.name === name ? [element, ...within] : within;
}
