import path from "node:path";
import type { Report } from "../parse/report.js";
import type { ImportInput } from "./importer.js";

export const IMPORT_LOCK = "timeline-data/import.lock.yaml";

/** What a file is called in the lock: its way from the lecture, wherever one stands. */
export function fileInLock({ file, root }: Pick<ImportInput, "file" | "root">): string {
  return path.relative(root, file).replaceAll("\\", "/");
}

/** What a file said last of an event: field → hash of it. */
export type LastSaid = ReadonlyMap<string, string>;

/** What files said when they were imported last. */
export interface ImportLock {
  /** As it stands. */
  readonly text: string;
  has(id: string): boolean;
  /** The title and the date of each event, as its file said them last. */
  events(): Iterable<LockedEvent>;
  /** What any file said last of an event; undefined where none has been imported. */
  lastOf(id: string): LastSaid | undefined;
  /** Ids of the events that this file had. */
  idsOf(file: string): readonly string[];
  /** Takes down what this file says now. */
  noting(file: string): Noting;
}

interface LockedEvent {
  readonly id: string;
  readonly file: string;
  /** Hashes; empty where nothing was said. */
  readonly title: string;
  readonly date: string;
}

/** Fields and hashes. */
export type Said = readonly (readonly [field: string, hash: string])[];

export interface Noting {
  /** Of an event, its fields by their names; of those that are not said now, what was said last stays. */
  note(id: string, said: Said, last?: LastSaid): void;
  /** The lock with all of it; of events that the file does not name, what was said before stays. */
  text(): string;
}

const HEAD = `# Written by chronodeck import: what each file said last of each event, so that what you change here since is kept.
# Remove an event's line to have it taken anew.
version: 1
files:
`;
/** Six digits of base 36: one change in two thousand million looks like none. */
const DIGITS = 6;

/**
 * A field's value, wherever its lines break: FNV-1a of its letters (Fowler, Noll, Vo), mixed once more at the end. A large
 * file has a million of them, which forbids more.
 */
export function saidHash(text: string): string {
  const words = /\s\s|[^\S ]|^\s|\s$/.test(text) ? text.replace(/\s+/g, " ").trim() : text;
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1)
    hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0).toString(36).padStart(DIGITS, "0").slice(-DIGITS);
}

interface Group {
  readonly fields: readonly string[];
  /** Id → hashes in the order of the fields, parted by spaces; - for none. */
  readonly events: ReadonlyMap<string, string>;
}

const FILE = /^ {2}- file: "((?:[^"\\]|\\.)*)"$/;
const FIELDS = /^ {4}fields: \[(.*)\]$/;
const EVENT = /^ {6}([a-z0-9-]+): ([-a-z0-9 ]+)$/;

/** Reads a lock, line by line, for it is as long as the file of events; undefined after reporting that it is none. */
export function readImportLock(source: string, report: Report): ImportLock | undefined {
  const groups = new Map<string, Group>();
  let fields: readonly string[] = [];
  let events = new Map<string, string>();
  let line = 0;
  let isSound = true;
  for (const text of linesOf(source)) {
    line += 1;
    const event = EVENT.exec(text);
    if (event) {
      events.set(event[1] ?? "", event[2] ?? "");
      continue;
    }
    const file = nameIn(FILE.exec(text)?.[1]);
    const named = FIELDS.exec(text)?.[1];
    if (file !== undefined) {
      [fields, events] = [[], new Map()];
      groups.set(file, { fields, events });
    } else if (named !== undefined) {
      fields = named.split(", ").filter(Boolean);
      const name = [...groups.keys()].at(-1);
      if (name !== undefined) groups.set(name, { fields, events });
    } else if (!/^(?:#.*|version: 1|files:(?: \[\])?| {4}events:(?: \{\})?|)$/.test(text)) {
      isSound = false;
      break;
    }
  }
  if (isSound) return lockOf(groups, source);
  report(
    "lock",
    "expected a lock as chronodeck import writes it, got something else",
    { file: IMPORT_LOCK, line, column: 1 },
    "take it back from version control; or remove it: then what differs from a file counts as edited here, and is kept",
  );
  return undefined;
}

/** Between the quotation marks of JSON; undefined where that is no text of it. */
function nameIn(quoted: string | undefined): string | undefined {
  try {
    return quoted === undefined ? undefined : String(JSON.parse(`"${quoted}"`));
  } catch {
    return undefined;
  }
}

export const NO_LOCK: ImportLock = lockOf(new Map(), "");

function lockOf(groups: ReadonlyMap<string, Group>, text: string): ImportLock {
  let asked: { readonly id: string; readonly last: LastSaid } | undefined;
  return {
    text,
    has(id) {
      for (const { events } of groups.values()) if (events.has(id)) return true;
      return false;
    },
    *events() {
      for (const [file, { fields, events }] of groups) {
        const titles = fields.flatMap((field, at) => (field.startsWith("title.") ? [at] : []));
        const date = fields.indexOf("date");
        for (const [id, line] of events) {
          const hashes = line.split(" ");
          const saidAt = (at = -1) => (hashes[at] === "-" ? "" : (hashes[at] ?? ""));
          const title = titles.find((at) => saidAt(at) !== "");
          yield { id, file, title: saidAt(title), date: saidAt(date) };
        }
      }
    },
    lastOf(id) {
      // An event is asked for several times in a row.
      if (asked?.id === id) return asked.last;
      for (const { fields, events } of groups.values()) {
        const hashes = events.get(id)?.split(" ");
        if (!hashes) continue;
        const last = new Map<string, string>();
        for (const [at, hash] of hashes.entries())
          if (hash !== "-") last.set(fields[at] ?? "", hash);
        asked = { id, last };
        return last;
      }
      return undefined;
    },
    idsOf: (file) => [...(groups.get(file)?.events.keys() ?? [])],
    noting(file) {
      const old = groups.get(file);
      const fields = [...(old?.fields ?? [])];
      // As lines: a file may have hundreds of thousands of events.
      const said = new Map<string, string>();
      return {
        note(id, pairs, last) {
          const hashes: string[] = [];
          const put = (hash: string, field: string) => {
            let at = fields.indexOf(field);
            if (at < 0) at = fields.push(field) - 1;
            while (hashes.length < at) hashes.push("-");
            hashes[at] = hash;
          };
          last?.forEach(put);
          for (const [field, hash] of pairs) put(hash, field);
          said.set(id, hashes.join(" ") || "-");
        },
        text() {
          if (said.size === 0) return text;
          const events = old ? new Map([...old.events, ...said]) : said;
          const others = [...groups].flatMap(([name, group]): [string, Group][] => {
            // An event is in one group: of the file that named it last.
            const left = [...group.events].filter(([id]) => !said.has(id));
            const rest = { ...group, events: new Map(left) };
            return name === file || left.length === 0 ? [] : [[name, rest]];
          });
          const all = new Map([...others, [file, { fields, events }]]);
          const names = [...all.keys()].sort();
          return HEAD + names.map((name) => groupText(name, all.get(name))).join("");
        },
      };
    },
  };
}

function groupText(name: string, group: Group | undefined): string {
  const fields = group?.fields.join(", ");
  let text = `  - file: ${JSON.stringify(name)}\n    fields: [${fields}]\n    events:\n`;
  let lines: string[] = [];
  for (const [id, hashes] of group?.events ?? []) {
    lines.push(`      ${id}: ${hashes}\n`);
    if (lines.length < 1000) continue;
    text += lines.join("");
    lines = [];
  }
  return text + lines.join("");
}

function* linesOf(text: string): Generator<string> {
  let from = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
    yield text.slice(from, at);
    from = at + 1;
  }
  if (from < text.length) yield text.slice(from);
}
