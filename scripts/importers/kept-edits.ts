import { asWritten, DEFAULTS } from "./as-written.js";
import type { EventEntry } from "./events-text.js";
import { type Fields, isList, type Value } from "./flow-text.js";
import { type LastSaid, saidHash } from "./import-lock.js";
import { sameWords } from "./yaml-patch.js";

/** What of a file goes into an entry that is there, and what a person's edits keep out. */
export interface KeptEdits {
  readonly target: Fields;
  /** Fields that were edited here, such as `title.en`, and what the file says. */
  readonly kept: readonly { readonly field: string; readonly says: string }[];
}

/**
 * A target without what a person has changed since the file was imported last: a field that says something else than
 * the file said then. Without a last time, all that differs is the person's.
 */
export function withoutEdited(
  target: Fields,
  entry: EventEntry,
  last: LastSaid | undefined,
  languages: readonly string[],
): KeptEdits {
  const kept: { field: string; says: string }[] = [];
  const takes = (value: Value, path: readonly string[]): Value | undefined => {
    if (path[0] === "id") return value;
    if (typeof value === "object" && !isList(value)) {
      const inner = Object.entries(value).flatMap(([key, one]): [string, Value][] => {
        const taken = takes(one, [...path, key]);
        return taken === undefined ? [] : [[key, taken]];
      });
      return inner.length === 0 ? undefined : Object.fromEntries(inner);
    }
    const here = hereOf(entry, path, languages);
    const says = canonical(asWritten(value, languages));
    if (here === undefined && DEFAULTS[path.join(".")] === value) return value;
    if (here === undefined ? !last?.has(path.join(".")) : sameWords(here, says)) return value;
    if (here !== undefined && last?.get(path.join(".")) === saidHash(here)) return value;
    if (entry.says(nested(path, value))) return value;
    kept.push({ field: path.join("."), says });
    return undefined;
  };
  const taken = Object.entries(target).flatMap(([key, value]): [string, Value][] => {
    const one = takes(value, [key]);
    return one === undefined ? [] : [[key, one]];
  });
  return { target: Object.fromEntries(taken), kept };
}

/** What a file says of an event: fields and hashes of them. */
export function saidOf(
  target: Fields,
  languages: readonly string[],
): readonly (readonly [string, string])[] {
  const said: [string, string][] = [];
  const gather = (value: Value, field: string) => {
    if (typeof value === "object" && !isList(value))
      for (const key of Object.keys(value)) gather(value[key] ?? "", `${field}.${key}`);
    else said.push([field, saidHash(canonical(asWritten(value, languages)))]);
  };
  for (const key of Object.keys(target)) if (key !== "id") gather(target[key] ?? "", key);
  return said;
}

/** What the lecture says in a field; a text that stands once is in the first language. */
function hereOf(
  { value, written }: EventEntry,
  path: readonly string[],
  languages: readonly string[],
): string | undefined {
  const textOf = (scalar: unknown, at: readonly string[]) =>
    typeof scalar === "string" ? scalar : (written(at) ?? String(scalar));
  let here: unknown = value;
  for (const [at, key] of path.entries()) {
    if (typeof here === "object" && here !== null && !Array.isArray(here))
      here = Reflect.get(here, key);
    else if (here !== undefined && at === path.length - 1 && key === languages[0])
      return textOf(here, path.slice(0, -1));
    else return undefined;
  }
  if (here === undefined || here === null) return undefined;
  return typeof here === "object" ? canonical(here as Value) : textOf(here, path);
}

/** As one text: a list as JSON, with its scalars as texts. */
function canonical(value: Value): string {
  if (typeof value !== "object") return String(value);
  return JSON.stringify(value, (_, one: unknown) => (typeof one === "number" ? String(one) : one));
}

function nested(path: readonly string[], value: Value): Fields {
  return path.reduceRight<Value>((inner, key) => ({ [key]: inner }), value) as Fields;
}
