import type * as z from "zod/mini";
import type { Path, YamlDocument } from "./yaml-node.js";

/** What can bear a name that other places use. */
export type Named =
  | "citation-number"
  | "country"
  | "event"
  | "figure"
  | "lane"
  | "language"
  | "layout"
  | "period"
  | "reference"
  | "slide"
  | "step"
  | "tag"
  | "term"
  | "theme"
  | "tone";

/** What a value is, beyond its shape: the checks across files go by it. */
type Role =
  | { readonly declares: Named }
  | { readonly names: Named }
  /** A list of such names, each of which it has once. */
  | { readonly lists: Named }
  | {
      readonly holds:
        | "date"
        | "event"
        | "evidence"
        | "map"
        | "name"
        | "picture"
        | "record"
        | "step"
        | "text"
        | "window";
    };

/** A value that has a role, at its place in a file. */
export interface Mention {
  readonly role: Role;
  readonly value: unknown;
  readonly document: YamlDocument;
  readonly path: Path;
}

const ROLES = new WeakMap<object, Role>();

/** Gives a schema a role; wherever it is used, its values are found. */
export function withRole<Schema extends z.core.$ZodType>(role: Role, schema: Schema): Schema {
  ROLES.set(schema, role);
  return schema;
}

/**
 * Every value that has a role, whether the whole is in shape or not: a fault in
 * one key of an entry must not hide those in the others.
 */
export function mentionsIn(
  schema: z.core.$ZodType,
  value: unknown,
  document: YamlDocument,
  path: Path,
  found: Mention[],
): void {
  if (value === undefined || value === null) return;
  const role = ROLES.get(schema);
  if (role) found.push({ role, value, document, path });
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "optional") {
    mentionsIn(def.innerType, value, document, path, found);
  } else if (def.type === "array" && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      mentionsIn(def.element, item, document, [...path, index], found);
    }
  } else if (def.type === "object" && typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) {
      const field = Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
      if (field) mentionsIn(field, inner, document, [...path, key], found);
    }
  }
}
