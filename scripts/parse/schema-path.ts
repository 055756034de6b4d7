import type * as z from "zod/mini";
import type { Path } from "./yaml-node.js";

/** Whether the key at the end of a path may be left out, whichever of several shapes the values above it have. */
export function isOptional(schema: z.core.$ZodType, path: Path): boolean {
  const inner = path.slice(0, -1).reduce(stepAll, [schema]);
  return path.length > 0 && stepAll(inner, path.at(-1) ?? "").some(mayBeAbsent);
}

function stepAll(schemas: readonly z.core.$ZodType[], key: PropertyKey): z.core.$ZodType[] {
  return schemas.flatMap((schema) => step(schema, key));
}

function step(schema: z.core.$ZodType, key: PropertyKey): readonly z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "optional") return step(def.innerType, key);
  if (def.type === "union") return stepAll(def.options, key);
  if (def.type === "array") return [def.element];
  if (def.type === "record") return [def.valueType];
  if (def.type !== "object" || !Object.hasOwn(def.shape, key)) return [];
  return [def.shape[String(key)] ?? []].flat();
}

function mayBeAbsent(schema: z.core.$ZodType): boolean {
  return (schema as z.core.$ZodTypes)._zod.def.type === "optional";
}
