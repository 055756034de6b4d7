import type * as z from "zod/mini";
import type { Effects } from "../model/effects.js";
import type { Report } from "./report.js";
import { shape } from "./shape.js";
import { readSource } from "./source.js";
import { parseYaml, type YamlDocument } from "./yaml-document.js";

/** Reads a YAML file that is keys with values; undefined after reporting why there is none. */
export function readMap<Spec>(
  file: string,
  schema: z.ZodMiniType<Spec>,
  root: string,
  effects: Effects,
  report: Report,
): { readonly spec: Spec; readonly document: YamlDocument } | undefined {
  const source = readSource(root, file, effects, report);
  const document = source === undefined ? undefined : parseYaml(source, file, report);
  if (!document) return undefined;
  if (document.value === null || document.value === undefined) {
    report("empty", "expected keys with values, got an empty file", { file, line: 1, column: 1 }, "begin with title: …");
    return undefined;
  }
  const spec = shape(schema, document.value, document, [], report);
  return spec === undefined ? undefined : { spec, document };
}
