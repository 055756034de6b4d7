import { listNode, mapNode, type YamlKey, type YamlNode } from "./yaml-node.js";

/** A value and the offset after it. */
export interface Inline {
  readonly node: YamlNode;
  readonly end: number;
}

const KEY = /([A-Za-z_][A-Za-z0-9_-]*):(?=[ \n]|$)/y;

/** A plain key with its colon, and the offset after that. */
export function readKey(
  text: string,
  at: number,
): { readonly name: string; readonly after: number } | undefined {
  KEY.lastIndex = at;
  const name = KEY.exec(text)?.[1];
  return name === undefined ? undefined : { name, after: at + name.length + 1 };
}

/** Not trim: a no-break space is a letter in YAML. */
const SPACES = /^ +| +$/g;

/** What a line still says; "" where only spaces or a comment follow. */
export function restOfLine(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  const rest = text.slice(at, end < 0 ? text.length : end).replace(SPACES, "");
  const isComment = rest.startsWith("#") && (text[at] !== "#" || text[at - 1] === " ");
  return isComment ? "" : rest;
}

/** A quoted or plain text, a number, or a list or keys in brackets, that ends on its line. */
export function readInline(
  text: string,
  at: number,
  inBrackets = false,
  depth = 0,
): Inline | undefined {
  const first = text[at];
  if (first === '"') return readQuoted(text, at, DOUBLE);
  if (first === "'") return readQuoted(text, at, SINGLE);
  if (first === "{" || first === "[")
    return depth > 20
      ? undefined
      : first === "{"
        ? readKeys(text, at, depth)
        : readItems(text, at, depth);
  return readPlain(text, at, inBrackets);
}

const DOUBLE = /"((?:[^"\\\n]|\\["\\])*)"/y;
const SINGLE = /'((?:[^'\n]|'')*)'/y;

function readQuoted(text: string, at: number, pattern: RegExp): Inline | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const inner = match[1] ?? "";
  const value = pattern === SINGLE ? inner.replaceAll("''", "'") : inner.replace(/\\(.)/g, "$1");
  const end = at + match[0].length;
  // Right behind a quotation mark only what ends a value may stand.
  if (!/[ \n,\]}]/.test(text[end] ?? "\n")) return undefined;
  return { node: { at, value, source: value }, end };
}

/** First letters that mean something else, save a dash before a digit. */
const PLAIN = /(?![-?:,[\]{}#&*!|>'"%@`=<])[^\n]|-(?=\d)/y;
const IN_LINE = /[^\n]*/y;
const IN_BRACKETS = /[^\n,[\]{}]*/y;

function readPlain(text: string, at: number, inBrackets: boolean): Inline | undefined {
  PLAIN.lastIndex = at;
  if (!PLAIN.test(text)) return undefined;
  const pattern = inBrackets ? IN_BRACKETS : IN_LINE;
  pattern.lastIndex = at;
  let source = pattern.exec(text)?.[0] ?? "";
  const comment = source.indexOf(" #");
  if (comment >= 0) {
    if (inBrackets) return undefined;
    source = source.slice(0, comment);
  }
  source = source.replace(SPACES, "");
  if (/:(?: |$)/.test(source)) return undefined;
  const scalar = resolve(source);
  return scalar && { node: { at, ...scalar }, end: at + source.length };
}

const RARE_NUMBER =
  /^(?:0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF|\d+)|\.(?:nan|NaN|NAN)|[-+]?(?:\.\d+|\d+(?:\.\d*)?)[eE][-+]?\d+)$/;

/** YAML's core schema; its rarer numbers are the library's. */
function resolve(source: string): { readonly value: unknown; readonly source: string } | undefined {
  if (/^(?:~|[Nn]ull|NULL)$/.test(source)) return { value: null, source };
  if (/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/.test(source))
    return { value: /^t/i.test(source), source };
  if (/^[-+]?(?:\d+|\d+\.\d*)$/.test(source)) return { value: Number(source), source };
  return RARE_NUMBER.test(source) ? undefined : { value: source, source };
}

function skipSpaces(text: string, at: number): number {
  let next = at;
  while (text[next] === " ") next++;
  return next;
}

function readKeys(text: string, start: number, depth: number): Inline | undefined {
  const keys = new Map<string, YamlKey>();
  let at = skipSpaces(text, start + 1);
  if (text[at] === "}") return { node: mapNode(start, keys), end: at + 1 };
  while (true) {
    const key = readKey(text, at);
    if (!key || keys.has(key.name)) return undefined;
    const value = readInline(text, skipSpaces(text, key.after), true, depth + 1);
    if (!value) return undefined;
    keys.set(key.name, { at, node: value.node });
    const end = skipSpaces(text, value.end);
    if (text[end] === "}") return { node: mapNode(start, keys), end: end + 1 };
    if (text[end] !== ",") return undefined;
    at = skipSpaces(text, end + 1);
  }
}

function readItems(text: string, start: number, depth: number): Inline | undefined {
  const items: YamlNode[] = [];
  let at = skipSpaces(text, start + 1);
  if (text[at] === "]") return { node: listNode(start, items), end: at + 1 };
  while (true) {
    const item = readInline(text, at, true, depth + 1);
    if (!item) return undefined;
    items.push(item.node);
    const end = skipSpaces(text, item.end);
    if (text[end] === "]") return { node: listNode(start, items), end: end + 1 };
    if (text[end] !== ",") return undefined;
    at = skipSpaces(text, end + 1);
  }
}
