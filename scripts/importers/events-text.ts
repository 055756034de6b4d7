import { isMap, isSeq, parseDocument } from "yaml";
import { isRecord } from "../model/is-record.js";
import type { Report } from "../parse/report.js";
import { parseYaml } from "../parse/yaml-document.js";
import { documentOf, placesIn, type YamlDocument, type YamlNode } from "../parse/yaml-node.js";
import { readQuickly } from "../parse/yaml-quick.js";
import { entrySays } from "./entry-says.js";
import { slicesOf } from "./entry-slices.js";
import type { Value } from "./flow-text.js";
import { type Edit, type Patch, patchNode } from "./yaml-patch.js";

/** An entry of a file of events. */
export interface EventEntry {
  /** Plain data. */
  readonly value: Readonly<Record<string, unknown>>;
  /** A scalar in it as it is written. */
  readonly written: (path: readonly PropertyKey[]) => string | undefined;
  /** Whether it is plain to see that it says all of this. */
  readonly says: (target: Value) => boolean;
  /** The edits of the file after which it does. */
  readonly patch: (target: Value) => Patch;
}

/** A file of events, in the lines that it is written in. */
export interface EventsText {
  readonly text: string;
  /** In their order; each once. */
  readonly ids: readonly string[];
  /** The entry of an id; the first where there are several. Read anew at each call, for a file may have thousands. */
  entry(id: string): EventEntry | undefined;
  /** Where the last entry begins; 0 where all are one. */
  readonly last: number;
}

/**
 * Reads a file of events, entry by entry where it is written so: to take all of a large one apart at once takes
 * minutes and gigabytes. Undefined after reporting why it cannot be read.
 */
export function readEvents(
  text: string,
  file: string,
  languages: readonly string[],
  report: Report,
): EventsText | undefined {
  return inSlices(text, file, languages) ?? whole(text, file, languages, report);
}

interface Slice {
  readonly value: Readonly<Record<string, unknown>>;
  readonly node: YamlNode | undefined;
  readonly document: YamlDocument;
}

/** Undefined where the entries cannot be read one without the others. */
function inSlices(
  text: string,
  file: string,
  languages: readonly string[],
): EventsText | undefined {
  const starts = slicesOf(text);
  if (!starts) return undefined;
  const sliceAt = (index: number) => text.slice(starts[index], starts[index + 1] ?? text.length);
  const indexes = new Map<string, number>();
  for (let index = 0; index < starts.length; index += 1) {
    const slice = readSlice(sliceAt(index), file);
    if (!slice) return undefined;
    const id = String(slice.value.id ?? "");
    if (id !== "" && !indexes.has(id)) indexes.set(id, index);
  }
  return {
    text,
    ids: [...indexes.keys()],
    last: starts.at(-1) ?? 0,
    entry(id) {
      const index = indexes.get(id);
      const slice = index === undefined ? undefined : readSlice(sliceAt(index), file);
      if (index === undefined || !slice) return undefined;
      return {
        value: slice.value,
        written: (path) => slice.document.written([0, ...path]),
        says: (target) => entrySays(slice.node, target, languages),
        patch(target) {
          const own = sliceAt(index);
          const { edits, shared } = nodesOf(own, languages)(id, target);
          const from = starts[index] ?? 0;
          const moved = (edit: Edit) => ({ ...edit, from: edit.from + from, to: edit.to + from });
          return { edits: edits.map(moved), shared };
        },
      };
    },
  };
}

/** Names of places elsewhere in the file, or for them. */
const ANCHOR = /(?:^|[\s[{,:-])[&*][\w-]/;

function readSlice(slice: string, file: string): Slice | undefined {
  const lines = slice.includes("\r") ? slice.replaceAll("\r\n", "\n") : slice;
  const quick = readQuickly(lines);
  if (quick) {
    const node = quick.items?.[0];
    const value = node?.value;
    if (quick.items?.length !== 1 || !isRecord(value)) return undefined;
    return { value, node, document: documentOf(quick, placesIn(lines, file, 0)) };
  }
  if (ANCHOR.test(lines)) return undefined;
  let isSound = true;
  const document = parseYaml(lines, file, () => {
    isSound = false;
  });
  const list: unknown = document?.value;
  const value: unknown = Array.isArray(list) && list.length === 1 ? list[0] : undefined;
  if (!document || !isSound || !isRecord(value)) return undefined;
  return { value, node: undefined, document };
}

/** The entries as the library's nodes, which know where each letter stands. */
function nodesOf(text: string, languages: readonly string[]) {
  const document = parseDocument(text, { uniqueKeys: false, resolveKnownTags: false });
  const list = document.contents;
  const items = isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
  return (id: string, target: Value): Patch =>
    patchNode(
      items.find((item) => String(item.get("id") ?? "") === id),
      target,
      { document, text, languages },
    );
}

function whole(
  text: string,
  file: string,
  languages: readonly string[],
  report: Report,
): EventsText | undefined {
  const lines = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const document = parseYaml(lines, file, report);
  if (!document) return undefined;
  const list = document.value;
  if (list !== null && !Array.isArray(list)) {
    const place = { file, line: 1, column: 1 };
    report("wrong-type", "expected a list of events, got something else", place, "mend it first");
    return undefined;
  }
  const entries: readonly unknown[] = list ?? [];
  const indexes = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    const id = isRecord(entry) ? String(entry.id ?? "") : "";
    if (id !== "" && !indexes.has(id)) indexes.set(id, index);
  }
  let nodes: ReturnType<typeof nodesOf> | undefined;
  return {
    text,
    ids: [...indexes.keys()],
    last: 0,
    entry(id) {
      const index = indexes.get(id);
      const value = index === undefined ? undefined : entries[index];
      if (index === undefined || !isRecord(value)) return undefined;
      return {
        value,
        written: (path) => document.written([index, ...path]),
        says: () => false,
        patch(target) {
          nodes ??= nodesOf(text, languages);
          return nodes(id, target);
        },
      };
    },
  };
}
