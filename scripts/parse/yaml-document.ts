import { type Alias, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import type { Location } from "../model/diagnostic.js";
import type { Report } from "./report.js";
import { yamlProblem } from "./yaml-problem.js";
import { keyText, yamlValues } from "./yaml-values.js";

export type Path = readonly PropertyKey[];

/** A parsed YAML text that knows where each of its values stands. */
export interface YamlDocument {
  /** Plain data, nothing known of it yet; null where the text is empty. */
  readonly value: unknown;
  /** Of the value at a path; of its nearest ancestor where there is none. */
  locate(path: Path): Location;
  /** Of a key. */
  locateKey(path: Path): Location;
  /** A scalar as it was written: `1994-10` stays what it is, `0079` too. */
  written(path: Path): string | undefined;
}

/**
 * Parses YAML 1.2. `offset` is the number of lines before the text in its file.
 * Returns undefined after reporting what cannot be read at all.
 */
export function parseYaml(text: string, file: string, report: Report, offset = 0): YamlDocument | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, resolveKnownTags: false });
  const place = (position: number): Location => {
    const { line, col } = lines.linePos(position);
    return { file, line: Math.max(1, line) + offset, column: Math.max(1, col) };
  };
  // One fault of syntax brings others after it; the first is the one to mend.
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault) {
    const { message, hint, at } = yamlProblem(fault, document, text);
    report("yaml", message, place(at), hint);
    return undefined;
  }
  const { value, targets, faults, broken } = yamlValues(document);
  for (const { id, message, hint, node } of faults) report(id, message, place(node.range?.[0] ?? 0), hint);
  if (broken) return undefined;
  const start = (document.contents ?? undefined) as Node | undefined;
  const nodeAt = (path: Path): Node | undefined => path.reduce<Node | undefined>((node, key) => step(node, key, targets), start);
  const locate = (path: Path): Location => {
    for (let length = path.length; length >= 0; length--) {
      const at = nodeAt(path.slice(0, length))?.range?.[0];
      if (at !== undefined) return place(at);
    }
    return { file, line: 1 + offset, column: 1 };
  };
  return {
    value,
    locate,
    locateKey(path) {
      const key = pairOf(nodeAt(path.slice(0, -1)), path.at(-1), targets)?.key as Node | undefined;
      return key?.range ? place(key.range[0]) : locate(path);
    },
    written(path) {
      const node = follow(nodeAt(path), targets);
      return isScalar(node) ? (typeof node.value === "string" ? node.value : (node.source ?? String(node.value))) : undefined;
    },
  };
}

type Targets = ReadonlyMap<Alias, Node>;

function follow(node: Node | undefined, targets: Targets): Node | undefined {
  return isAlias(node) ? targets.get(node) : node;
}

function pairOf(node: Node | undefined, key: PropertyKey | undefined, targets: Targets): Pair | undefined {
  const map = follow(node, targets);
  if (!isMap(map)) return undefined;
  let pairs = PAIRS.get(map);
  if (!pairs) {
    // The first of two keys of the same name is the one whose value counts.
    pairs = new Map(map.items.map((pair) => [keyText(pair.key), pair] as const).reverse());
    PAIRS.set(map, pairs);
  }
  return pairs.get(String(key));
}

/** Pairs by key; looking through a map for each of its keys would take the square of its size. */
const PAIRS = new WeakMap<Node, ReadonlyMap<string, Pair>>();

function step(node: Node | undefined, key: PropertyKey, targets: Targets): Node | undefined {
  const list = follow(node, targets);
  if (isSeq(list)) return list.items[Number(key)] as Node | undefined;
  return (pairOf(list, key, targets)?.value ?? undefined) as Node | undefined;
}
