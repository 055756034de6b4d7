import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Location } from "../model/diagnostic.js";
import type { Report } from "./report.js";

export type Path = readonly PropertyKey[];

/** A parsed YAML text that knows where each of its values stands. */
export interface YamlDocument {
  /** Plain data, nothing known of it yet. */
  readonly value: unknown;
  /** Of the value at a path; of its nearest ancestor where there is none. */
  locate(path: Path): Location;
  /** Of a key. */
  locateKey(path: Path): Location;
  /** A scalar as it was written: `1994-10` stays what it is, `0079` too. */
  written(path: Path): string | undefined;
}

/** What aliases may unfold to. Generous to a lecture, small to a machine. */
const MOST_NODES = 200_000;

/**
 * Parses YAML 1.2. `offset` is the number of lines before the text in its file.
 * Returns undefined after reporting what cannot be read at all.
 */
export function parseYaml(text: string, file: string, report: Report, offset = 0): YamlDocument | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const place = (position: number): Location => {
    const { line, col } = lines.linePos(position);
    return { file, line: Math.max(1, line) + offset, column: Math.max(1, col) };
  };
  for (const { code, message, pos } of document.errors) {
    const duplicate = code === "DUPLICATE_KEY";
    const hint = duplicate ? "remove one of the two, or join them" : yamlHint(code);
    report(duplicate ? "duplicate-key" : "yaml", plainMessage(code, message), place(pos[0]), hint);
  }
  if (document.errors.length > 0) return undefined;
  const fault = unfolds(document);
  if (fault) {
    const { message, node } = fault;
    report("yaml-alias", message, place(node.range?.[0] ?? 0), "write the value out instead of the alias");
    return undefined;
  }
  const nodeAt = (path: Path): Node | undefined => document.getIn(path, true) as Node | undefined;
  const locate = (path: Path): Location => {
    for (let length = path.length; length >= 0; length--) {
      const start = length === 0 ? document.contents?.range?.[0] : nodeAt(path.slice(0, length))?.range?.[0];
      if (start !== undefined && start !== null) return place(start);
    }
    return { file, line: 1 + offset, column: 1 };
  };
  return {
    value: document.toJS({ maxAliasCount: -1 }),
    locate,
    locateKey(path) {
      const parent = path.length > 1 ? nodeAt(path.slice(0, -1)) : document.contents;
      const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
      const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
      return start === undefined ? locate(path) : place(start);
    },
    written(path) {
      const node = nodeAt(path);
      const scalar = isAlias(node) ? node.resolve(document) : node;
      return isScalar(scalar) ? (scalar.source ?? String(scalar.value)) : undefined;
    },
  };
}

/** An alias that contains itself, or aliases of aliases that unfold to more than memory holds. */
function unfolds(document: Document): { readonly message: string; readonly node: Node } | undefined {
  const sizes = new Map<Node, number>();
  const open = new Set<Node>();
  let fault: { message: string; node: Node } | undefined;
  const sizeOf = (value: unknown): number => {
    const node = value as Node;
    const known = sizes.get(node);
    if (known !== undefined) return known;
    if (fault || value === null) return 1;
    if (isAlias(node)) {
      const target = node.resolve(document);
      if (target && open.has(target)) fault ??= { message: `*${node.source} contains itself`, node };
      return target && !fault ? sizeOf(target) : 1;
    }
    open.add(node);
    let size = 1;
    if (isMap(node)) for (const pair of node.items) size += sizeOf(pair.value);
    if (isSeq(node)) for (const item of node.items) size += sizeOf(item);
    open.delete(node);
    sizes.set(node, size);
    if (size > MOST_NODES) fault ??= { message: `aliases unfold to more than ${MOST_NODES} values`, node };
    return size;
  };
  sizeOf(document.contents);
  return fault;
}

function plainMessage(code: string, message: string): string {
  if (code === "DUPLICATE_KEY") return "expected each key once, got this one a second time";
  return message.split("\n")[0] ?? message;
}

function yamlHint(code: string): string {
  if (code === "TAB_AS_INDENT") return "indent with spaces";
  if (code === "BAD_INDENT") return "line the key up with its neighbours";
  if (code.includes("QUOTE")) return "close the quotation mark on its line";
  return "a text that holds : or # or begins with a sign such as [ { * & ! % @ wants quotation marks";
}
