import path from "node:path";
import { watch as chokidar } from "chokidar";

/** What a build reads, inside the lecture's folder. */
const FOLDERS = ["slides", "timeline-data", "templates"];
/** Milliseconds of quiet before a rebuild: editors write a file in several steps. */
const QUIET = 60;

export interface Watching {
  /** Resolves once changes are seen. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/**
 * Calls `changed` after each burst of changes to the lecture's files, or to
 * files of `others` (folders), with their paths. Folders that do not exist yet are seen when
 * they come.
 */
export function watchLecture(
  root: string,
  others: readonly string[],
  changed: (files: readonly string[]) => void,
  failed: (error: unknown) => void,
): Watching {
  const tops = FOLDERS.map((folder) => path.join(root, folder));
  const within = (file: string, folder: string) =>
    file === folder || file.startsWith(folder + path.sep);
  const watcher = chokidar([root, ...others], {
    ignoreInitial: true,
    ignored: (file) =>
      path.resolve(file) !== root &&
      (scratch(path.basename(file)) ||
        ![...tops, ...others].some((folder) => within(path.resolve(file), folder))),
  });
  const files = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  watcher.on("all", (_, file) => {
    files.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const burst = [...files];
      files.clear();
      changed(burst);
    }, QUIET);
  });
  watcher.on("error", failed);
  return {
    ready: new Promise((resolve) => {
      watcher.once("ready", () => resolve());
    }),
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** Files that editors make beside the one being written. */
function scratch(name: string): boolean {
  return name.startsWith(".") || /(~|\.sw[a-z]|\.tmp|\.bak|^4913)$/.test(name);
}
