import type { Effects } from "../../scripts/model/effects.js";

/** A folder that exists only in memory: files by absolute path. What is written or removed shows in `files`. */
export function memoryEffects(files: Map<string, Uint8Array>): Effects {
  return {
    list(folder) {
      const start = `${folder}/`;
      return [...files.keys()]
        .filter((path) => path.startsWith(start))
        .map((path) => path.slice(start.length))
        .sort();
    },
    read: (path) => files.get(path),
    size: (path) => files.get(path)?.length,
    write(path, content) {
      files.set(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
    },
    remove(path) {
      files.delete(path);
    },
  };
}
