import { type FSWatcher, watch } from "node:fs";
import path from "node:path";
import { differences, isScratch, takeSnapshot } from "./snapshot.js";

/** What a build reads, inside the lecture's folder. */
const FOLDERS = ["slides", "timeline-data", "templates"];
/** Milliseconds of quiet before files are looked at: editors write one in several steps. */
const QUIET = 15;
/** Milliseconds after the first hint by which files are looked at, quiet or not. */
const LATEST = 100;
/** Milliseconds that a file which has become empty is given to be written. */
const HALF_WRITTEN = 80;
/** Milliseconds between two looks of its own, where the system tells of changes and where it does not. */
const LOOK = 2000;
const POLL = 300;

export interface Watching {
  /** Looks for changes at once. */
  look(): void;
  close(): void;
}

interface Watch {
  /** Called after each burst of changes with the paths of what has changed. */
  readonly changed: (files: readonly string[]) => void;
  /** Told once where the system does not tell of changes: files are then looked at again and again. */
  readonly failed: (error: unknown) => void;
}

/**
 * Watches the lecture's files and those of `others` (folders), new and removed ones too. What the system tells
 * is a hint to look; what has changed, the looks find by themselves, so that no change is lost for long.
 */
export function watchLecture(
  root: string,
  others: readonly string[],
  { changed, failed }: Watch,
): Watching {
  const tops = [...FOLDERS.map((folder) => path.join(root, folder)), ...others];
  const watchers = new Map<string, FSWatcher>();
  let before = takeSnapshot(tops);
  let timer: NodeJS.Timeout | undefined;
  let isPolling = false;
  let hasWaited = false;
  /** When the first hint since the last look came. */
  let hinted: number | undefined;

  function hint(): void {
    const now = performance.now();
    hinted ??= now;
    clearTimeout(timer);
    timer = setTimeout(look, Math.min(QUIET, Math.max(hinted + LATEST - now, 0)));
  }

  function look(): void {
    clearTimeout(timer);
    hinted = undefined;
    const now = takeSnapshot(tops);
    const found = differences(before.files, now.files);
    const isHalf = found.some((file) => now.files.get(file)?.startsWith("0 "));
    if (isHalf && !hasWaited) {
      hasWaited = true;
      timer = setTimeout(look, HALF_WRITTEN);
      return;
    }
    hasWaited = false;
    before = now;
    attend(now.folders);
    timer = setTimeout(look, isPolling ? POLL : LOOK);
    if (found.length > 0) changed(found);
  }

  /** Each folder has a watcher of its own; the lecture's folder too, where others may come to stand. */
  function attend(folders: readonly string[]): void {
    const wanted = new Set([root, ...folders]);
    for (const [folder, watcher] of watchers) {
      if (wanted.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    if (isPolling) return;
    for (const folder of wanted) if (!watchers.has(folder)) attendTo(folder);
  }

  function attendTo(folder: string): void {
    try {
      const watcher = watch(folder, (kind, name) => {
        // A folder that was put in the place of another has the same name and no watcher yet.
        if (kind === "rename" && name) drop(path.join(folder, String(name)));
        if (!name || (folder === root ? FOLDERS.includes(String(name)) : !isScratch(String(name))))
          hint();
      });
      watcher.on("error", (error) => {
        drop(folder);
        if (isExhausted(error)) poll(error);
        else hint();
      });
      watchers.set(folder, watcher);
    } catch (error) {
      // It has gone meanwhile, or may not be read: the next look tells.
      if (isExhausted(error)) poll(error);
    }
  }

  function drop(folder: string): void {
    for (const [name, watcher] of watchers) {
      if (name !== folder && !name.startsWith(folder + path.sep)) continue;
      watcher.close();
      watchers.delete(name);
    }
  }

  function poll(error: unknown): void {
    if (isPolling) return;
    isPolling = true;
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
    failed(error);
    hint();
  }

  attend(before.folders);
  timer = setTimeout(look, LOOK);
  return {
    look,
    close() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** No more files or watchers may be open, or the system has none to give. */
function isExhausted(error: unknown): boolean {
  const { code = "" } = error as NodeJS.ErrnoException;
  return ["EMFILE", "ENFILE", "ENOSPC", "ENOSYS", "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM"].includes(
    code,
  );
}
