import { asWritten, DEFAULTS } from "./as-written.js";
import type { EventEntry } from "./events-text.js";
import { type Fields, isList, type Value } from "./flow-text.js";
import { type LastSaid, type Said, saidHash } from "./import-lock.js";
import { sameWords } from "./yaml-patch.js";

/** What of a file goes into an entry that is there, and what a person's edits keep out. */
export interface KeptEdits {
  readonly target: Fields;
  /** Fields that were edited here, such as `title.en`, and what the file says. */
  readonly kept: readonly { readonly field: string; readonly says: string }[];
  /** What the entry says then of what the file says, for the lock; of what is kept, what the file says. */
  readonly said: Said;
  /** Of these lists that holds only where they need no edit: else they keep what the file does not say. */
  readonly lists: readonly (readonly string[])[];
}

/**
 * A target without what a person has changed since the file was imported last: a field that says something else than
 * the import left in it. Without a last time, all that differs is the person's.
 */
export function withoutEdited(
  target: Fields,
  entry: EventEntry,
  last: LastSaid | undefined,
  languages: readonly string[],
): KeptEdits {
  const kept: { field: string; says: string }[] = [];
  const said: [string, string][] = [];
  const lists: (readonly string[])[] = [];
  const takes = (value: Value, path: readonly string[]): Value | undefined => {
    if (path[0] === "id") return value;
    if (typeof value === "object" && !isList(value)) {
      const inner = Object.entries(value).flatMap(([key, one]): [string, Value][] => {
        const taken = takes(one, [...path, key]);
        return taken === undefined ? [] : [[key, taken]];
      });
      return inner.length === 0 ? undefined : Object.fromEntries(inner);
    }
    const field = path.join(".");
    const before = last?.get(field);
    const written = hereOf(entry, path, languages);
    const here = written ?? (field in DEFAULTS ? String(DEFAULTS[field]) : undefined);
    const says = canonical(asWritten(value, languages));
    const now = saidHash(says);
    if (here !== undefined && sameWords(here, says)) {
      said.push([field, now]);
      return value;
    }
    if (typeof value === "object" && entry.says(nested(path, value))) {
      // It says more: what was left here is what is not the person's.
      said.push([field, before ?? now]);
      return value;
    }
    const isAsLeft =
      before === undefined
        ? written === undefined
        : here !== undefined && before === saidHash(here);
    const isLeftList = isAsLeft && typeof value === "object";
    said.push([field, isLeftList ? (before ?? now) : now]);
    if (isLeftList) lists.push(path);
    if (isAsLeft || entry.says(nested(path, value))) return value;
    kept.push({ field, says: inWords(value, languages) });
    return undefined;
  };
  const taken = Object.entries(target).flatMap(([key, value]): [string, Value][] => {
    const one = takes(value, [key]);
    return one === undefined ? [] : [[key, one]];
  });
  return { target: Object.fromEntries(taken), kept, said, lists };
}

/** What a file says of an event: fields and hashes of them. */
export function saidOf(target: Fields, languages: readonly string[]): Said {
  const said: [string, string][] = [];
  const gather = (value: Value, field: string) => {
    if (typeof value === "object" && !isList(value))
      for (const key of Object.keys(value)) gather(value[key] ?? "", `${field}.${key}`);
    else said.push([field, saidHash(canonical(asWritten(value, languages)))]);
  };
  for (const key of Object.keys(target)) if (key !== "id") gather(target[key] ?? "", key);
  return said;
}

/** What an entry says now in lists, for the lock. */
export function saidNow(
  entry: EventEntry,
  lists: readonly (readonly string[])[],
  languages: readonly string[],
): Said {
  return lists.flatMap((path) => {
    const here = hereOf(entry, path, languages);
    return here === undefined ? [] : [[path.join("."), saidHash(here)] as const];
  });
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

/** For people: a list's items one after another. */
function inWords(value: Value, languages: readonly string[]): string {
  const plain = asWritten(value, languages);
  if (typeof plain !== "object") return String(plain);
  if (isList(plain)) return plain.map((item) => inWords(item, languages)).join(", ");
  return Object.values(plain)
    .map((one) => inWords(one, languages))
    .join(" ");
}

function nested(path: readonly string[], value: Value): Fields {
  return path.reduceRight<Value>((inner, key) => ({ [key]: inner }), value) as Fields;
}
