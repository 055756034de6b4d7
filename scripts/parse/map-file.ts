import type * as z from "zod/mini";
import type { Effects } from "../model/effects.js";
import type { Findings } from "./report.js";
import { shape } from "./shape.js";
import { readSource } from "./source.js";
import { parseYaml } from "./yaml-document.js";
import type { YamlDocument } from "./yaml-node.js";

interface MapFile<Spec> {
  /** Absent where the values are out of shape. */
  readonly spec?: Spec;
  readonly document: YamlDocument;
}

/** Reads a YAML file that is keys with values; undefined after reporting why it cannot be read. */
export function readMap<Spec>(
  file: string,
  schema: z.ZodMiniType<Spec>,
  root: string,
  effects: Effects,
  findings: Findings,
): MapFile<Spec> | undefined {
  const { report } = findings;
  const source = readSource(root, file, effects, report);
  const document = source === undefined ? undefined : parseYaml(source, file, report);
  if (!document) return undefined;
  if (document.value === null) {
    report(
      "empty",
      "expected keys with values, got an empty file",
      document.locate([]),
      "begin with title: …",
    );
    return undefined;
  }
  const spec = shape(schema, document.value, document, [], findings);
  return { document, ...(spec !== undefined && { spec }) };
}
