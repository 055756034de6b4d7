import { type Alias, type Document, isAlias, isMap, isScalar, type Node } from "yaml";

/** What aliases may unfold to. Generous to a lecture, small to a machine. */
const MOST_NODES = 200_000;
/** Levels of lists and keys; the formats need ten. */
const DEEPEST = 100;
/** What an escape can smuggle past the reading of the file: control characters and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

export type Fault = {
  readonly id: "yaml" | "yaml-alias" | "duplicate-key" | "control-character";
  readonly message: string;
  readonly hint: string;
  readonly node: Node;
};

export interface YamlValues {
  readonly value: unknown;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
  readonly faults: readonly Fault[];
  /** Whether the value is of no use: an alias leads nowhere, or to too much. */
  readonly broken: boolean;
}

/**
 * The plain values of a document. Own work, because the library throws on an
 * alias without anchor, compares keys pair by pair, and looks for each alias's
 * anchor from the top.
 */
export function yamlValues(document: Document): YamlValues {
  const faults: Fault[] = [];
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  const done = new Map<Node, { readonly value: unknown; readonly size: number }>();
  const open = new Set<Node>();
  const unfold = "write the value out instead of the alias";
  let broken = false;
  const breakOff = (message: string, hint: string, node: Node, id: Fault["id"] = "yaml-alias") => {
    if (!broken) faults.push({ id, message, hint, node });
    broken = true;
    return { value: null, size: 1 };
  };

  const read = (node: Node | null | undefined): { readonly value: unknown; readonly size: number } => {
    if (!node || broken) return { value: null, size: 1 };
    if (isAlias(node)) return follow(node);
    if (node.anchor) anchors.set(node.anchor, node);
    if (isScalar(node)) {
      if (typeof node.value === "string" && UNPRINTABLE.test(node.value)) {
        faults.push({ id: "control-character", message: "expected text, got the escape of a control character", hint: "remove it", node });
      }
      return keep(node, node.value, 1);
    }
    if (open.size > DEEPEST) return breakOff(`expected at most ${DEEPEST} levels of lists and keys, got more`, "is this the right file?", node, "yaml");
    open.add(node);
    const { value, size } = isMap(node) ? readMap(node) : readItems(node);
    open.delete(node);
    if (size > MOST_NODES && targets.size > 0) {
      return breakOff(`expected aliases that unfold to at most ${MOST_NODES} values, got more`, unfold, node);
    }
    return keep(node, value, size);
  };

  const keep = (node: Node, value: unknown, size: number) => {
    const result = { value, size };
    done.set(node, result);
    return result;
  };

  const follow = (alias: Alias) => {
    const target = anchors.get(alias.source);
    if (!target) {
      return breakOff(`expected the name of an anchor above, got *${alias.source}`, `put the text in quotation marks if the * is part of it, or write &${alias.source} where the value stands first`, alias);
    }
    if (open.has(target)) return breakOff(`expected an alias to another value, got *${alias.source}, which contains itself`, unfold, alias);
    targets.set(alias, target);
    return done.get(target) ?? { value: null, size: 1 };
  };

  const readMap = (node: Node & { items: { key: unknown; value: unknown }[] }) => {
    // No prototype: a key named __proto__ is a key like any other.
    const value: Record<string, unknown> = Object.create(null);
    const first = new Map<string, Node>();
    let size = 1;
    for (const pair of node.items) {
      const key = pair.key as Node;
      if (!isScalar(key)) {
        faults.push({ id: "yaml", message: "expected a key of one word, got a list, keys or an alias", hint: "put the key in quotation marks if its [ { * is part of it", node: key ?? node });
        continue;
      }
      if (key.anchor) anchors.set(key.anchor, key);
      const name = keyText(key);
      const inner = read(pair.value as Node | null);
      size += inner.size;
      if (first.has(name)) {
        faults.push({ id: "duplicate-key", message: `expected each key once, got ${name} a second time`, hint: "remove one of the two, or join them", node: key });
        continue;
      }
      first.set(name, key);
      value[name] = inner.value;
    }
    return { value, size };
  };

  const readItems = (node: Node) => {
    const items = (node as { items?: unknown[] }).items ?? [];
    let size = 1;
    const value = items.map((item) => {
      const inner = read(item as Node);
      size += inner.size;
      return inner.value;
    });
    return { value, size };
  };

  const { value } = read(document.contents as Node | null);
  return { value, targets, faults, broken };
}

/** A key as written: 0079 stays 0079. */
export function keyText(key: unknown): string {
  if (!isScalar(key)) return "";
  return typeof key.value === "string" ? key.value : (key.source ?? String(key.value ?? ""));
}
