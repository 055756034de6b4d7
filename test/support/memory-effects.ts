import type { Effects } from "../../scripts/model/effects.js";

/** A folder that exists only in memory: files by absolute path. What is written shows in `files`. */
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
    kind: (path) => {
      if (files.has(path)) return "file";
      return [...files.keys()].some((file) => file.startsWith(`${path}/`)) ? "folder" : undefined;
    },
    size: (path) => files.get(path)?.length,
    write(written) {
      for (const [path, content] of written)
        files.set(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
    },
  };
}
