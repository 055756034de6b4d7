import { isRecord } from "../model/is-record.js";
import type { Report } from "../parse/report.js";
import { parseYaml } from "../parse/yaml-document.js";
import { placesIn, type YamlDocument } from "../parse/yaml-node.js";
import type { EventSpec } from "./event-spec.js";
import type { ImportInput } from "./importer.js";

/** What a JSON is by what stands in it; `broken` where it is none, undefined where it does not begin as one. */
export type JsonKind = "timeline" | "corrections" | "timelinejs" | "works" | "unknown" | "broken";

export function jsonKind(source: string): JsonKind | undefined {
  if (!/^\s*[[{]/.test(source)) return undefined;
  const value = parsed(source);
  if (value === undefined)
    return /^\s*\{\s*"?chronodeck"?\s*:\s*"?corr/.test(source) ? "corrections" : "broken";
  if (isRecord(value)) {
    if (value.chronodeck === "corrections") return "corrections";
    if (value.chronodeck !== undefined) return "timeline";
    if (
      "eras" in value ||
      "timeline" in value ||
      isRecord(value.title) ||
      has(value.events, "start_date")
    )
      return "timelinejs";
    // One work alone, and what reference managers wrap a list in.
    return isWork(value) || (Array.isArray(value.items) && value.items.some(isWork))
      ? "works"
      : "unknown";
  }
  return Array.isArray(value) && value.some(isWork) ? "works" : "unknown";
}

function has(list: unknown, key: string): boolean {
  return Array.isArray(list) && list.some((item: unknown) => isRecord(item) && key in item);
}

/** CSL's types are small letters; GeoJSON and others have capitals. */
function isWork(item: unknown): boolean {
  return (
    isRecord(item) &&
    typeof item.type === "string" &&
    /^[a-z][a-z_-]*$/.test(item.type) &&
    (typeof item.title === "string" || "id" in item)
  );
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

export interface JsonSource {
  readonly value: unknown;
  /** The same where it is keys with values; else none. */
  readonly map: Readonly<Record<string, unknown>>;
  readonly at: EventSpec["at"];
}

/** The JSON and where its parts stand; undefined after reporting where it ends or breaks. */
export function readJson(
  { source, file }: Pick<ImportInput, "source" | "file">,
  report: Report,
): JsonSource | undefined {
  try {
    const value: unknown = JSON.parse(source);
    let document: YamlDocument | undefined;
    // JSON is YAML; its places are looked up where something is wrong.
    const at = (path: readonly PropertyKey[]) => {
      document ??= parseYaml(source, file, () => {});
      return document?.locate(path) ?? { file, line: 1, column: 1 };
    };
    return { value, map: isRecord(value) ? value : {}, at };
  } catch (error) {
    const told = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    const offset = told === undefined ? source.trimEnd().length : Number(told);
    const isShort = offset >= source.trimEnd().length;
    const got = isShort ? "its end" : `“${source.slice(offset, offset + 12).split("\n")[0]}”`;
    const hint = isShort ? "the file is cut off; copy or export it again" : "export it again";
    report("json", `expected JSON, got ${got}`, placesIn(source, file, 0)(offset), hint);
    return undefined;
  }
}

/** What came in the place of something else, in a few words. */
export function came(value: unknown): string {
  if (value === undefined || value === null) return "none";
  if (typeof value === "object") return Array.isArray(value) ? "a list" : "keys with values";
  return String(value).slice(0, 80);
}
