import { scalarText } from "./scalar-text.js";

/** Plain data of a file of events. */
export type Value = string | number | boolean | readonly Value[] | Fields;
export interface Fields {
  readonly [key: string]: Value;
}

/** Letters of a line of maps within maps. */
const LONGEST_LINE = 80;

/** A value on one line, as it may stand anywhere in YAML. `key` is what it is the value of: dates are written as dates are. */
export function flowText(value: Value, key = ""): string {
  if (typeof value === "string") return scalarText(value, "PLAIN", key === "date");
  if (typeof value !== "object") return String(value);
  if (isList(value)) return `[${value.map((item) => flowText(item)).join(", ")}]`;
  const pairs = Object.entries(value).map(([name, one]) => pairText(name, flowText(one, name)));
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

/** A key with its value. */
export function pairText(key: string, value: string): string {
  return `${/^[a-z-]+$/.test(key) && key.length > 3 ? key : scalarText(key, "PLAIN", false)}: ${value}`;
}

/** An entry of a list of events, `indent` spaces in; lists of maps have a line an item. */
export function entryText(entry: Fields, indent: number): string {
  const margin = " ".repeat(indent);
  const lines = Object.entries(entry).map(([key, value]) => {
    const isLong =
      typeof value === "object" && isList(value) && value.some((item) => typeof item === "object");
    return isLong
      ? [`${key}:`, ...value.map((item) => `${margin}    - ${flowText(item)}`)].join("\n")
      : readableText(key, value, `${margin}  `);
  });
  return `${margin}- ${lines.join(`\n${margin}  `)}`;
}

/** A key with its value; keys of a map that would make a long line stand on lines of their own. */
function readableText(key: string, value: Value, margin: string): string {
  const flow = pairText(key, flowText(value, key));
  if (flow.length <= LONGEST_LINE || typeof value !== "object" || isList(value)) return flow;
  const inner = `${margin}  `;
  const pairs = Object.entries(value).map(([name, one]) => readableText(name, one, inner));
  return pairText(key, `\n${inner}${pairs.join(`\n${inner}`)}`).replace(": \n", ":\n");
}

export function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}
