import type { JsonSchema } from "../model/json-schema.js";

/** What may stand in a message file: the keys of the built-in English, each with its English pattern to translate. */
export function messagesSchema(english: Readonly<Record<string, string>>): JsonSchema {
  const tree: Tree = { properties: {} };
  for (const [key, pattern] of Object.entries(english)) {
    const path = key.split(".");
    const last = path.pop() ?? key;
    let at = tree;
    for (const name of path) {
      const inner = at.properties[name];
      const group = inner && "properties" in inner ? inner : { properties: {} };
      at.properties[name] = group;
      at = group;
    }
    at.properties[last] = { description: pattern };
  }
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "The words of the decks in one language, as ICU message patterns",
    ...schemaOf(tree),
  };
}

interface Tree {
  readonly properties: Record<string, Tree | { readonly description: string }>;
}

function schemaOf({ properties }: Tree): JsonSchema {
  const inner = Object.entries(properties).map(([key, value]) => [
    key,
    "properties" in value ? schemaOf(value) : { ...value, type: ["string", "number"] },
  ]);
  return { type: "object", properties: Object.fromEntries(inner), additionalProperties: false };
}
