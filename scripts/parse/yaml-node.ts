import type { Location } from "../model/diagnostic.js";

/** A value of a YAML text, with the offset at which it begins. */
export interface YamlNode {
  readonly at: number;
  /** Plain data: null, true, a number, a text, a list, or an object without prototype. */
  readonly value: unknown;
  /** Of a scalar: as it was written. */
  readonly source?: string;
  /** Of no value: a comment whose # is followed by no space, `#8e2408`; it may be meant as one. */
  readonly comment?: string;
  readonly items?: readonly YamlNode[];
  readonly keys?: ReadonlyMap<string, YamlKey>;
}

export interface YamlKey {
  readonly at: number;
  readonly node: YamlNode;
}

export function mapNode(at: number, keys: ReadonlyMap<string, YamlKey>): YamlNode {
  // No prototype: a key named __proto__ is a key like any other.
  const value: Record<string, unknown> = Object.create(null);
  for (const [name, { node }] of keys) value[name] = node.value;
  return { at, value, keys };
}

export function listNode(at: number, items: readonly YamlNode[]): YamlNode {
  return { at, value: items.map((item) => item.value), items };
}

export type Path = readonly PropertyKey[];

/** A parsed YAML text that knows where each of its values stands. */
export interface YamlDocument {
  /** Plain data, nothing known of it yet; null where the text is empty. */
  readonly value: unknown;
  /** Of the value at a path; of its nearest ancestor where there is none. */
  locate(path: Path): Location;
  /** Of a key; of the map where it has no such key. */
  locateKey(path: Path): Location;
  /** A scalar as it was written: `1994-10` stays what it is, `0079` too. */
  written(path: Path): string | undefined;
  /** What stands in the place of an absent value and reads like one, but is a comment: `#8e2408`. */
  comment(path: Path): string | undefined;
}

/** `place` turns an offset into a line and a column. */
export function documentOf(root: YamlNode, place: (at: number) => Location): YamlDocument {
  const step = (node: YamlNode | undefined, key: PropertyKey): YamlNode | undefined =>
    node?.items ? node.items[Number(key)] : node?.keys?.get(String(key))?.node;
  const nodeAt = (path: Path) => path.reduce<YamlNode | undefined>(step, root);
  const locate = (path: Path): Location => {
    let nearest = root;
    for (const key of path) {
      const next = step(nearest, key);
      if (!next) break;
      nearest = next;
    }
    return place(nearest.at);
  };
  return {
    value: root.value,
    locate,
    locateKey(path) {
      const key = nodeAt(path.slice(0, -1))?.keys?.get(String(path.at(-1)));
      return key ? place(key.at) : locate(path);
    },
    written: (path) => nodeAt(path)?.source,
    comment: (path) => nodeAt(path)?.comment,
  };
}

/** Offsets to places, counted from 1, in a text that has `offset` lines before it in its file. */
export function placesIn(text: string, file: string, offset: number): (at: number) => Location {
  let starts: number[] | undefined;
  return (at) => {
    if (!starts) {
      starts = [0];
      for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1))
        starts.push(end + 1);
    }
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1 + offset, column: at - (starts[low] ?? 0) + 1 };
  };
}
