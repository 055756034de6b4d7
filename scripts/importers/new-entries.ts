import { readQuickly } from "../parse/yaml-quick.js";
import { asWritten, DEFAULTS } from "./as-written.js";
import { entrySays } from "./entry-says.js";
import type { Seam } from "./events-seam.js";
import { readEvents } from "./events-text.js";
import { entryText, type Fields, flowText, type Value } from "./flow-text.js";

/** New entries of a file of events, as text. */
export interface NewEntries {
  /** Adds one; undefined where it would not be read as it was meant, and is left out. */
  add(target: Fields, doubts: readonly string[]): NewEntry | undefined;
  /** All of them, with what stands between them and round them; asked for once. */
  text(): string;
}

/** Lines counted from the first of the first new entry. */
interface NewEntry {
  readonly line: number;
  /** Of the first of its comments. */
  readonly reviewLine: number;
}

/** So many texts are put together at a time; each by itself would keep its pieces. */
const AT_ONCE = 500;

export function newEntries(seam: Seam, languages: readonly string[]): NewEntries {
  const { before, between, after, indent, isFlow, eol } = seam;
  const chunks: string[] = [];
  let pending: string[] = [];
  let lines = 0;
  let isFirst = true;
  const gap = isFlow ? 0 : 2;
  return {
    add(target, doubts) {
      const entry = written(target, languages);
      const plain = isFlow ? flowText(entry) : entryText(entry, indent);
      const at = isFlow || doubts.length === 0 ? 0 : lineOfDate(plain);
      const text = at === 0 ? plain : withDoubts(plain, at, doubts);
      if (!isRead(isFlow ? `- ${text}` : text, target, languages)) return undefined;
      if (!isFirst) lines += gap;
      const line = lines;
      lines += linesIn(text);
      pending.push(
        (isFirst ? before : between) + (eol === "\n" ? text : text.replaceAll("\n", eol)),
      );
      isFirst = false;
      if (pending.length === AT_ONCE) {
        chunks.push(pending.join(""));
        pending = [];
      }
      return { line, reviewLine: line + at };
    },
    text() {
      const whole = isFirst ? "" : [...chunks, ...pending, after].join("");
      // Of a large file both together would be in the way.
      chunks.length = 0;
      pending = [];
      return whole;
    },
  };
}

/** Counted from the entry's first; of its last where its date has none. */
function lineOfDate(text: string): number {
  const lines = text.split("\n");
  const found = lines.findIndex((line) => /^ *date: /.test(line));
  return found < 0 ? lines.length - 1 : found;
}

function withDoubts(text: string, at: number, doubts: readonly string[]): string {
  const lines = text.split("\n");
  const margin = /^ */.exec(lines[at] ?? "")?.[0] ?? "";
  const comments = doubts.map((doubt) => margin + reviewLine(doubt));
  return [...lines.slice(0, at), ...comments, ...lines.slice(at)].join("\n");
}

/** A comment that `check` reports as long as it stands. */
export function reviewLine(doubt: string): string {
  return `# review: ${doubt.replace(/\s+/g, " ")}`;
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

function isRead(text: string, target: Fields, languages: readonly string[]): boolean {
  const quick = readQuickly(text);
  if (quick?.items?.length === 1 && entrySays(quick.items[0], target, languages)) return true;
  const entry = readEvents(text, "", languages, () => {});
  const patch = entry?.entry(String(target.id))?.patch(target);
  return patch?.edits.length === 0 && patch.shared.length === 0;
}

function written(target: Fields, languages: readonly string[]): Fields {
  const entry: Record<string, Value> = {};
  for (const [key, value] of Object.entries(target))
    if (DEFAULTS[key] !== value) entry[key] = asWritten(value, languages);
  return entry;
}
