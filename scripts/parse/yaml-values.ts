import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node } from "yaml";
import { listNode, mapNode, type YamlKey, type YamlNode } from "./yaml-node.js";

/** On the line of an absent value, up to a second comment; what begins with a space is meant as a comment. */
const COMMENT = /^ *(#\S.*?)(?=\s+#|\s*\n|\s*$)/;
/** More of it is not shown. */
const LONGEST_COMMENT = 200;
/** What aliases may unfold to. Generous to a lecture, small to a machine. */
const MOST_NODES = 200_000;
/** Levels of lists and keys; the formats need ten. */
const DEEPEST = 100;
/** What an escape can smuggle past the reading of the file: control characters and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

interface Fault {
  readonly id: "yaml" | "yaml-alias" | "duplicate-key" | "control-character";
  readonly message: string;
  readonly hint: string;
  readonly at: number;
}

interface YamlValues {
  /** Absent where it is of no use: an alias leads nowhere, or to too much. */
  readonly root?: YamlNode;
  readonly faults: readonly Fault[];
}

/**
 * The values of the library's document of this text. Own work, because the library throws on
 * an alias without anchor, compares keys pair by pair, and looks for each
 * alias's anchor from the top.
 */
export function yamlValues(document: Document, text: string): YamlValues {
  const faults: Fault[] = [];
  const anchors = new Map<string, Node>();
  const done = new Map<Node, YamlNode>();
  const sizes = new Map<YamlNode, number>();
  const open = new Set<Node>();
  let unfolding = false;
  let broken = false;
  const fail = (id: Fault["id"], message: string, hint: string, at: number): YamlNode => {
    if (!broken) faults.push({ id, message, hint, at });
    broken = true;
    return { at, value: null };
  };

  const read = (node: Node | null | undefined): YamlNode => {
    const at = node?.range?.[0] ?? 0;
    if (!node || broken) return { at, value: null };
    if (isAlias(node)) return follow(node, at);
    if (node.anchor) anchors.set(node.anchor, node);
    if (open.size > DEEPEST)
      return fail(
        "yaml",
        `expected at most ${DEEPEST} levels of lists and keys, got more`,
        "is this the right file?",
        at,
      );
    open.add(node);
    const result = isMap(node)
      ? readMap(node.items, at)
      : isSeq(node)
        ? listNode(
            at,
            node.items.map((item) => read(item as Node)),
          )
        : readScalar(node, at);
    open.delete(node);
    done.set(node, result);
    const inner =
      result.items ?? (result.keys ? [...result.keys.values()].map((key) => key.node) : []);
    const size = inner.reduce((sum, child) => sum + (sizes.get(child) ?? 1), 1);
    sizes.set(result, size);
    return unfolding && size > MOST_NODES
      ? fail(
          "yaml-alias",
          `expected aliases that unfold to at most ${MOST_NODES} values, got more`,
          UNFOLD,
          at,
        )
      : result;
  };

  const readScalar = (node: Node, at: number): YamlNode => {
    if (!isScalar(node)) return { at, value: null };
    const { value, source } = node;
    if (typeof value !== "string") {
      const comment =
        value === null ? COMMENT.exec(text.slice(at, at + LONGEST_COMMENT))?.[1] : undefined;
      return {
        at,
        value,
        source: source ?? String(value),
        ...(comment !== undefined && { comment }),
      };
    }
    if (UNPRINTABLE.test(value)) {
      faults.push({
        id: "control-character",
        message: "expected text, got the escape of a control character",
        hint: "remove it",
        at,
      });
    }
    return { at, value, source: value };
  };

  const readMap = (
    pairs: readonly { readonly key: unknown; readonly value: unknown }[],
    at: number,
  ): YamlNode => {
    const keys = new Map<string, YamlKey>();
    for (const pair of pairs) {
      const key = pair.key as Node;
      const keyAt = key?.range?.[0] ?? at;
      const node = read(pair.value as Node | null);
      if (!isScalar(key)) {
        faults.push({
          id: "yaml",
          message: "expected a key of one word, got a list, keys or an alias",
          hint: "put the key in quotation marks if its [ { * is part of it",
          at: keyAt,
        });
        continue;
      }
      if (key.anchor) anchors.set(key.anchor, key);
      const name =
        typeof key.value === "string" ? key.value : (key.source ?? String(key.value ?? ""));
      if (keys.has(name)) {
        faults.push({
          id: "duplicate-key",
          message: `expected each key once, got ${name} a second time`,
          hint: "remove one of the two, or join them",
          at: keyAt,
        });
      } else keys.set(name, { at: keyAt, node });
    }
    return mapNode(at, keys);
  };

  const follow = (alias: Alias, at: number): YamlNode => {
    const name = alias.source;
    const target = anchors.get(name);
    if (!target) {
      const hint = `put the text in quotation marks if the * is part of it, or write &${name} where the value stands first`;
      return fail("yaml-alias", `expected the name of an anchor above, got *${name}`, hint, at);
    }
    if (open.has(target))
      return fail(
        "yaml-alias",
        `expected an alias to another value, got *${name}, which contains itself`,
        UNFOLD,
        at,
      );
    unfolding = true;
    const found = done.get(target) ?? { at, value: null };
    const result = { ...found, at };
    sizes.set(result, sizes.get(found) ?? 1);
    return result;
  };

  const root = read(document.contents as Node | null);
  return { faults, ...(!broken && { root }) };
}

const UNFOLD = "write the value out instead of the alias";
