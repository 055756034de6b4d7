import type { YamlNode } from "../parse/yaml-node.js";
import { DEFAULTS } from "./as-written.js";
import { type Fields, isList, type Value } from "./flow-text.js";
import { sameWords } from "./yaml-patch.js";

/**
 * Whether an entry plainly says all of this already. What is not plain to see is left to `patchNode`, which takes a
 * hundred times as long.
 */
export function entrySays(
  node: YamlNode | undefined,
  next: Value,
  languages: readonly string[],
): boolean {
  if (!node) return false;
  if (typeof next !== "object") {
    if (node.items || node.keys) return false;
    const was = typeof node.value === "string" ? node.value : (node.source ?? "");
    return typeof next === "number" ? Number(was) === next : sameWords(was, String(next));
  }
  if (isList(next)) return listSays(node.items, next, languages);
  if (node.keys) {
    return Object.entries(next).every(([key, value]) => {
      const there = node.keys?.get(key)?.node;
      return there ? entrySays(there, value, languages) : DEFAULTS[key] === value;
    });
  }
  return !node.items && standsOnce(node, next, languages);
}

/** A text that stands once is in the first language. */
function standsOnce(node: YamlNode, next: Fields, [first = ""]: readonly string[]): boolean {
  const [[key, text] = [], more] = Object.entries(next);
  return key === first && more === undefined && typeof text === "string"
    ? entrySays(node, text, [first])
    : false;
}

function listSays(
  items: readonly YamlNode[] | undefined,
  next: readonly Value[],
  languages: readonly string[],
): boolean {
  if (!items || items.length < next.length) return false;
  const free = new Set(items);
  return next.every((value) => {
    for (const item of free) {
      if (!entrySays(item, value, languages)) continue;
      free.delete(item);
      return true;
    }
    return false;
  });
}
