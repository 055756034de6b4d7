import type * as z from "zod/mini";
import type { Effects } from "../model/effects.js";
import type { Language } from "../model/text.js";
import type { Reading } from "./reading.js";
import type { Report } from "./report.js";
import { shape } from "./shape.js";
import { readSource } from "./source.js";
import { parseYaml } from "./yaml-document.js";

export interface ListFile<Spec, Item> {
  readonly file: string;
  readonly schema: z.ZodMiniType<Spec>;
  readonly toItem: (spec: Spec, index: number, reading: Reading) => Item | undefined;
}

export interface ListResult<Item> {
  readonly items: readonly Item[];
  /** The ids of all entries, also of those with faults: naming one of them is no second fault. */
  readonly ids: readonly string[];
}

/** Reads a YAML file that is a list; each entry is judged by itself. An absent file is an empty list. */
export function readList<Spec, Item>(
  { file, schema, toItem }: ListFile<Spec, Item>,
  root: string,
  effects: Effects,
  languages: readonly Language[],
  report: Report,
): ListResult<Item> {
  const none = { items: [], ids: [] };
  const source = readSource(root, file, effects, report);
  const document = source === undefined ? undefined : parseYaml(source, file, report);
  const value = document?.value;
  if (!document || value === null || value === undefined) return none;
  if (!Array.isArray(value)) {
    report("wrong-type", "expected a list, got something else", document.locate([]), "begin each entry with a dash: - id: …");
    return none;
  }
  const reading = { document, languages, report };
  const items = value.flatMap((entry, index) => {
    const spec = shape(schema, entry, document, [index], report);
    return spec === undefined ? [] : (toItem(spec, index, reading) ?? []);
  });
  return { items, ids: value.flatMap((entry) => (typeof entry?.id === "string" ? [entry.id] : [])) };
}
