import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { cleanText } from "../model/clean-text.js";
import { asMap } from "./as-map.js";
import { asWritten, DEFAULTS } from "./as-written.js";
import { type Fields, flowText, isList, pairText, type Value } from "./flow-text.js";
import { scalarText } from "./scalar-text.js";

/** Characters of a YAML text that others are to take the place of. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Keys and indices that lead to what it changes. */
  readonly path: readonly string[];
  /** As it is and as it should be; `was` is empty where something is added. */
  readonly was: string;
  readonly now: string;
}

/** What cannot be changed, since other places take it by this anchor too. */
export interface Shared {
  readonly at: number;
  readonly anchor: string;
  readonly path: readonly string[];
}

export interface Patch {
  readonly edits: readonly Edit[];
  readonly shared: readonly Shared[];
}

const NONE: Patch = { edits: [], shared: [] };
export interface Target {
  readonly document: Document;
  readonly text: string;
  /** Of the lecture; a text that stands once is in the first. */
  readonly languages: readonly string[];
}

/**
 * The fewest edits after which a node says what `next` says: what it says besides stays, comments, order and
 * style too. Nothing is removed; of lists, items that are not there yet are changed or added.
 */
export function patchNode(
  node: unknown,
  next: Value,
  target: Target,
  path: readonly string[] = [],
): Patch {
  const { document } = target;
  if (isAlias(node)) {
    const inner = patchNode(node.resolve(document), next, target, path);
    if (inner.edits.length === 0 && inner.shared.length === 0) return NONE;
    return { edits: [], shared: [{ at: node.range?.[0] ?? 0, anchor: node.source, path }] };
  }
  const patch = ownPatch(node, next, target, path);
  const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
  if (patch.edits.length === 0 || anchor === undefined || !isUsed(document, anchor)) return patch;
  return { edits: [], shared: [{ at: startOf(node), anchor, path }] };
}

function ownPatch(node: unknown, next: Value, target: Target, path: readonly string[]): Patch {
  if (typeof next !== "object") {
    if (isScalar(node)) return patchScalar(node, next, target, path);
  } else if (isList(next)) {
    if (isSeq(node)) return patchList(node, next, target, path);
  } else if (isMap(node)) return patchMap(node, next, target, path);
  else if (isScalar(node) && typeof node.value === "string")
    return patchOnlyText(node, next, target, path);
  return replaced(node, flowText(next, path.at(-1)), flowText(next), target, path);
}

function patchScalar(
  node: Scalar,
  next: string | number | boolean,
  target: Target,
  path: readonly string[],
): Patch {
  const was = wordsOf(node);
  if (typeof next === "number" ? Number(was) === next : sameWords(was, String(next))) return NONE;
  const isDate = path.at(-1) === "date";
  const style = node.type;
  const text = typeof next === "string" ? scalarText(next, style, isDate) : String(next);
  return replaced(node, text, String(next), target, path);
}

/** A text that stands once, and texts by language. */
function patchOnlyText(node: Scalar, next: Fields, target: Target, path: readonly string[]): Patch {
  const [first = ""] = target.languages;
  const changed = Object.entries(next).filter(
    ([, text]) => !sameWords(wordsOf(node), String(text)),
  );
  if (changed.length === 0) return NONE;
  const own = next[first];
  if (own !== undefined && Object.keys(next).length === 1)
    return patchNode(node, own, target, path);
  const both = { [first]: wordsOf(node), ...Object.fromEntries(changed) };
  return replaced(
    node,
    flowText(both),
    changed.map(([, text]) => String(text)).join(" · "),
    target,
    path,
  );
}

function patchMap(node: YAMLMap, next: Fields, target: Target, path: readonly string[]): Patch {
  const patches: Patch[] = [];
  const missing: [string, Value][] = [];
  for (const [key, value] of Object.entries(next)) {
    const there = node.get(key, true);
    if (there !== undefined && there !== null)
      patches.push(patchNode(there, value, target, [...path, key]));
    else if (DEFAULTS[key] !== value) missing.push([key, value]);
  }
  if (missing.length > 0) {
    const last = node.items.at(-1)?.value ?? node.items.at(-1)?.key;
    const first = node.items[0]?.key;
    const written = (value: Value) => asWritten(value, target.languages);
    for (const [key, value] of missing)
      patches.push(
        added(node, last, first, pairText(key, flowText(written(value), key)), target, [
          ...path,
          key,
        ]),
      );
  }
  return joined(patches);
}

function patchList(
  node: YAMLSeq,
  next: readonly Value[],
  target: Target,
  path: readonly string[],
): Patch {
  const covers = (item: unknown, value: Value) => {
    const { edits, shared } = patchNode(item, value, target);
    return edits.length === 0 && shared.length === 0;
  };
  const free = new Set<unknown>(node.items);
  const rest = next.filter((value) => {
    const found = [...free].find((item) => covers(item, value));
    if (found === undefined) return true;
    free.delete(found);
    return false;
  });
  const key = keyOf(path.at(-1));
  const [first] = node.items;
  return joined(
    [...new Set(rest.map(key))].flatMap((name) => {
      const was = [...free].filter((item) => key(plain(item, target)) === name);
      const values = rest.filter((value) => key(value) === name);
      // As many that differ as there are new ones: they are the same, changed.
      const isSame = was.length === values.length;
      return values.map((value, index) =>
        isSame
          ? patchNode(was[index], value, target, [...path, String(index)])
          : added(node, node.items.at(-1), first, flowText(value), target, path),
      );
    }),
  );
}

/** By which fields an item of a list is the same as before. A file has not all links: those to untold events are missing. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  lanes: ["id"],
  links: ["to"],
  record: ["type", "source"],
};

/** Of items of the list that has this name; those of other lists are all alike. */
function keyOf(list = ""): (item: unknown) => string {
  return (item) => (KEYS[list] ?? []).map((field) => String(asMap(item)[field])).join(" ");
}

function plain(item: unknown, { document }: Target): unknown {
  return isNode(item) ? item.toJS(document) : item;
}

/** Something at the end of a map or a list, in its own way of writing. */
function added(
  node: YAMLMap | YAMLSeq,
  last: unknown,
  first: unknown,
  words: string,
  { text }: Target,
  path: readonly string[],
): Patch {
  const put = (at: number, inserted: string): Patch => ({
    edits: [{ from: at, to: at, text: inserted, path, was: "", now: words }],
    shared: [],
  });
  if (node.flow || last === undefined) {
    const end = last === undefined ? startOf(node) + 1 : endOf(last);
    return put(end, last === undefined ? ` ${words} ` : `, ${words}`);
  }
  // After the last line of what stands there, its comment included.
  const content = text.slice(0, endOf(last)).trimEnd().length;
  const newline = text.indexOf("\n", content);
  const lineEnd = newline < 0 ? text.length : newline - (text[newline - 1] === "\r" ? 1 : 0);
  const begins = isSeq(node) ? startOf(node) : startOf(first);
  const indent = begins - (text.lastIndexOf("\n", begins - 1) + 1);
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  return put(lineEnd, `${eol}${" ".repeat(indent)}${isSeq(node) ? "- " : ""}${words}`);
}

function replaced(
  node: unknown,
  text: string,
  now: string,
  target: Target,
  path: readonly string[],
): Patch {
  const source = sourceOf(node, target);
  const was = isScalar(node) ? wordsOf(node) : source;
  const from = startOf(node);
  // An empty value stands right behind its colon.
  const gap = source === "" && /\S/.test(target.text[from - 1] ?? "") ? " " : "";
  // A block of text reaches to the next line, which is not its own.
  const to = from + source.trimEnd().length;
  return { edits: [{ from, to, text: gap + text, path, was, now }], shared: [] };
}

function joined(patches: readonly Patch[]): Patch {
  return {
    edits: patches.flatMap(({ edits }) => edits),
    shared: patches.flatMap(({ shared }) => shared),
  };
}

/** The words of a scalar; a number and a date as they were written. */
function wordsOf({ value, source }: Scalar): string {
  return typeof value === "string" ? value : (source ?? "");
}

/** A file may break its lines where it likes, and an export leaves out what it cannot hold. */
export function sameWords(one: string, other: string): boolean {
  const folded = (text: string) => cleanText(text).replace(/\s+/g, " ").trim();
  return one === other || folded(one) === folded(other);
}

function isUsed(document: Document, anchor: string): boolean {
  let found = false;
  visit(document, {
    Alias(_, { source }) {
      found ||= source === anchor;
    },
  });
  return found;
}

function rangeOf(node: unknown): Node["range"] {
  return typeof node === "object" && node !== null && "range" in node
    ? (node as Node).range
    : undefined;
}

function startOf(node: unknown): number {
  return rangeOf(node)?.[0] ?? 0;
}

function endOf(node: unknown): number {
  return rangeOf(node)?.[1] ?? 0;
}

function sourceOf(node: unknown, { text }: Target): string {
  return text.slice(startOf(node), endOf(node));
}
