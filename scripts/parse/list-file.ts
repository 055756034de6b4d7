import type * as z from "zod/mini";
import type { Effects } from "../model/effects.js";
import type { Language } from "../model/text.js";
import { checkReviews } from "./check-reviews.js";
import type { Named } from "./mentions.js";
import type { Reading } from "./reading.js";
import type { Findings } from "./report.js";
import { shape } from "./shape.js";
import { readSource } from "./source.js";
import { parseYaml } from "./yaml-document.js";

export interface ListFile<Spec, Item> {
  readonly kind: Named;
  readonly file: string;
  readonly schema: z.ZodMiniType<Spec>;
  readonly toItem: (spec: Spec, index: number, reading: Reading) => Item | undefined;
}

/**
 * Reads a YAML file that is a list; each entry is judged by itself, and those
 * in shape are returned. An absent file is an empty list.
 */
export function readList<Spec, Item>(
  { kind, file, schema, toItem }: ListFile<Spec, Item>,
  root: string,
  effects: Effects,
  languages: readonly Language[],
  findings: Findings,
): readonly Item[] {
  const { report, unread } = findings;
  const giveUp = () => unread.add(kind).add(kind === "event" ? "tag" : kind);
  if (effects.kind(`${root}/${file}`) === undefined) return [];
  const source = readSource(root, file, effects, report);
  if (source !== undefined) checkReviews(source, file, report);
  const document = source === undefined ? undefined : parseYaml(source, file, report);
  const value = document?.value;
  if (!document || !Array.isArray(value)) {
    giveUp();
    if (!document) return [];
    const came =
      value === null ? "an empty file" : typeof value === "object" ? "keys with values" : "a text";
    const hint =
      value === null
        ? "write [] where there are none, or remove the file"
        : "begin each entry with a dash: - id: …";
    report(
      value === null ? "empty" : "wrong-type",
      `expected a list of ${kind}s, got ${came}`,
      document.locate([]),
      hint,
    );
    return [];
  }
  return value.flatMap((entry, index) => {
    if (findings.isHopeless(file)) {
      giveUp();
      return [];
    }
    if (typeof entry?.id !== "string") unread.add(kind);
    // Out of shape, its tags are not known.
    if (entry?.tags !== undefined && !Array.isArray(entry.tags)) unread.add("tag");
    const spec = shape(schema, entry, document, [index], findings);
    return spec === undefined ? [] : (toItem(spec, index, { document, languages }) ?? []);
  });
}
