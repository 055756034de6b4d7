import { readdirSync, statSync } from "node:fs";
import path from "node:path";

export interface Snapshot {
  /** Path → size, time and place on the disk; of what cannot be read, that it cannot. */
  readonly files: ReadonlyMap<string, string>;
  /** All there are, the tops too. */
  readonly folders: readonly string[];
}

/** Files and folders below `tops`, links to files followed. Never throws: what cannot be looked at is a fact too. */
export function takeSnapshot(tops: readonly string[]): Snapshot {
  const files = new Map<string, string>();
  const folders: string[] = [];
  const look = (folder: string): void => {
    for (const entry of entriesOf(folder, files, folders)) {
      if (isScratch(entry.name)) continue;
      const at = path.join(folder, entry.name);
      if (entry.isDirectory()) look(at);
      else files.set(at, printOf(at));
    }
  };
  tops.forEach(look);
  return { files, folders };
}

function entriesOf(folder: string, files: Map<string, string>, folders: string[]) {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    folders.push(folder);
    return entries;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    // One that is not there is no fact worth a build until it comes.
    if (code !== "ENOENT") files.set(folder, code);
    return [];
  }
}

function printOf(file: string): string {
  try {
    const { size, mtimeMs, ctimeMs, ino, mode } = statSync(file);
    return `${size} ${mtimeMs} ${ctimeMs} ${ino} ${mode}`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "unreadable";
  }
}

/** Paths of what came, went or is another. */
export function differences(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): readonly string[] {
  const changed = [...now].filter(([file, print]) => before.get(file) !== print);
  const gone = [...before.keys()].filter((file) => !now.has(file));
  return [...changed.map(([file]) => file), ...gone];
}

/** Files that editors make beside the one being written. */
export function isScratch(name: string): boolean {
  return name.startsWith(".") || /(~|\.sw[a-z]|\.tmp|\.bak|^4913)$/.test(name);
}
