import { type JSONSchema, toJSONSchema } from "zod/v4/core";
import type { JsonSchema } from "../model/json-schema.js";
import { FIELD_WORDS } from "./field-words.js";
import type { FileSchema } from "./schemas.js";

type Schema = JSONSchema.BaseSchema;

/**
 * What may stand in a kind of file as a JSON Schema, draft-07 (json-schema.org), with a sentence for each key.
 * It knows the shape of a file alone: names that other files must have, and dates that must exist, are for `check`.
 */
export function jsonSchema({ name, title, schema, isOpen }: FileSchema): JsonSchema {
  const whole = toJSONSchema(schema, { target: "draft-7", unrepresentable: "any" });
  const { $schema, ...rest } = whole;
  const described = withWords(rest, [name]);
  return {
    ...($schema !== undefined && { $schema }),
    title,
    ...(isOpen ? { ...described, additionalProperties: { type: "string" } } : described),
  };
}

/** Keys of a schema, each with the words there are for it. */
function withWords(schema: Schema, path: readonly string[]): Schema {
  const { properties, items, anyOf, ...rest } = schema;
  return {
    ...rest,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => {
          const inner = [...path, key];
          const description = wordsOf(inner);
          const one = withWords(asSchema(value), inner);
          return [key, description === undefined ? one : { description, ...one }];
        }),
      ),
    }),
    ...(items !== undefined && {
      items: Array.isArray(items)
        ? items.map((item) => withWords(asSchema(item), path))
        : withWords(asSchema(items), path),
    }),
    ...(anyOf && { anyOf: anyOf.map((one) => withWords(asSchema(one), path)) }),
  };
}

/** The words for the longest end of a path: `title` for most titles, `paper.title` for that one. */
function wordsOf(path: readonly string[]): string | undefined {
  const [, ...shorter] = path;
  return FIELD_WORDS[path.join(".")] ?? (shorter.length > 0 ? wordsOf(shorter) : undefined);
}

/** `true` is a schema too, of anything. */
function asSchema(value: JSONSchema._JSONSchema): Schema {
  return typeof value === "object" ? value : {};
}
