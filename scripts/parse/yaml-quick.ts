import { readInline, readKey, restOfLine } from "./yaml-inline.js";
import { listNode, mapNode, type YamlKey, type YamlNode } from "./yaml-node.js";

/*
 * The YAML that lectures are written in: keys and dashes by indentation, values
 * that end on their line. The library takes ten to twenty times as long, which
 * a person who saves a file would feel. What is not plainly one of these forms,
 * faults included, is left to the library: a test holds the two together.
 */

interface Line {
  /** Offset of its first letter. */
  readonly start: number;
  readonly indent: number;
}

/** Tabs, documents, directives and marks that only the library knows. */
const BEYOND = /\t|\ufeff|^(?:---|\.\.\.|%)/m;

/** The value of a text, or undefined where the library must be asked. */
export function readQuickly(text: string): YamlNode | undefined {
  if (BEYOND.test(text)) return undefined;
  const lines = linesOf(text);
  const reader = { text, lines, next: 0 };
  const root = lines.length > 0 ? readBlock(reader) : undefined;
  return reader.next === lines.length ? root : undefined;
}

/** The lines that say something. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length; ) {
    let start = from;
    while (text[start] === " ") start++;
    const end = text.indexOf("\n", start);
    if (start < text.length && start !== end && text[start] !== "#")
      lines.push({ start, indent: start - from });
    if (end < 0) break;
    from = end + 1;
  }
  return lines;
}

interface Reader {
  readonly text: string;
  readonly lines: readonly Line[];
  /** The line to be read next. */
  next: number;
}

/** Deep enough for every format; deeper is a mistake, or worse. */
const DEEPEST = 30;

function readBlock(reader: Reader, depth = 0): YamlNode | undefined {
  const line = reader.lines[reader.next];
  if (!line || depth > DEEPEST) return undefined;
  return isDash(reader.text, line.start)
    ? readList(reader, line.indent, depth)
    : readMap(reader, line.start, line.indent, depth);
}

function isDash(text: string, at: number): boolean {
  return (
    text[at] === "-" && (text[at + 1] === " " || text[at + 1] === "\n" || at + 1 === text.length)
  );
}

function readList(reader: Reader, indent: number, depth: number): YamlNode | undefined {
  const { text, lines } = reader;
  const start = lines[reader.next]?.start ?? 0;
  const items: YamlNode[] = [];
  for (
    let line = lines[reader.next];
    line?.indent === indent && isDash(text, line.start);
    line = lines[reader.next]
  ) {
    let at = line.start + 1;
    while (text[at] === " ") at++;
    const rest = restOfLine(text, at);
    let item: YamlNode | undefined;
    if (rest === "") {
      reader.next++;
      if ((lines[reader.next]?.indent ?? -1) <= indent) return undefined;
      item = readBlock(reader, depth + 1);
    } else if (readKey(text, at)) {
      // The keys of this entry stand where the first one does, right of the dash.
      item = readMap(reader, at, indent + (at - line.start), depth + 1);
    } else {
      item = readLine(reader, at, indent);
    }
    if (!item) return undefined;
    items.push(item);
  }
  return listNode(start, items);
}

function readMap(
  reader: Reader,
  start: number,
  indent: number,
  depth: number,
): YamlNode | undefined {
  const { text, lines } = reader;
  const keys = new Map<string, YamlKey>();
  let at = start;
  while (true) {
    const key = readKey(text, at);
    if (!key || keys.has(key.name)) return undefined;
    const node = readValue(reader, key.after, indent, depth);
    if (!node) return undefined;
    keys.set(key.name, { at, node });
    const next = lines[reader.next];
    if (!next || next.indent < indent) break;
    if (next.indent > indent || isDash(text, next.start)) return undefined;
    at = next.start;
  }
  return mapNode(start, keys);
}

/** What follows a key's colon: a value on its line, or a block below it, or nothing. */
function readValue(
  reader: Reader,
  after: number,
  indent: number,
  depth: number,
): YamlNode | undefined {
  const { text, lines } = reader;
  let at = after;
  while (text[at] === " ") at++;
  if (restOfLine(text, at) !== "") return readLine(reader, at, indent);
  reader.next++;
  const next = lines[reader.next];
  if (next && (next.indent > indent || (next.indent === indent && isDash(text, next.start))))
    return readBlock(reader, depth + 1);
  // With a space or a comment behind the colon, the library has its own idea of the place.
  return at === after ? { at, value: null, source: "" } : undefined;
}

/** A value that ends on its line. A deeper line after it would go on with it, or be a fault. */
function readLine(reader: Reader, at: number, indent: number): YamlNode | undefined {
  const read = readInline(reader.text, at);
  if (!read || restOfLine(reader.text, read.end) !== "") return undefined;
  reader.next++;
  const next = reader.lines[reader.next];
  return next && next.indent > indent ? undefined : read.node;
}
