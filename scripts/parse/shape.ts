import * as z from "zod/mini";
import { explainAll } from "./explain.js";
import { mentionsIn } from "./mentions.js";
import type { Findings } from "./report.js";
import type { Path, YamlDocument } from "./yaml-node.js";

// Compiling each schema to code costs more than a lecture's few hundred values.
z.config({ jitless: true });

/** A map with these keys and no others. */
export function fields<T extends z.core.$ZodLooseShape>(shape: T) {
  // Travels to `explain` in the issue: only the schema knows which keys there are.
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys" ? Object.keys(shape).join(" ") : undefined,
  });
}

/** The value in the schema's shape, or undefined after reporting each fault at its place; its mentions are kept in either case. */
export function shape<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
  document: YamlDocument,
  path: Path,
  { report, mentions }: Findings,
): T | undefined {
  mentionsIn(schema, value, document, path, mentions);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  explainAll(result.error.issues, value, { schema, document, base: path, report });
  return undefined;
}
