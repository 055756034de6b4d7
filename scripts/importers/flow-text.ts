import { scalarText } from "./scalar-text.js";

/** Plain data of a file of events. */
export type Value = string | number | boolean | readonly Value[] | Fields;
export interface Fields {
  readonly [key: string]: Value;
}

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
      : pairText(key, flowText(value, key));
  });
  return `${margin}- ${lines.join(`\n${margin}  `)}`;
}

export function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}
