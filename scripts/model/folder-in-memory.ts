import type { Effects } from "./effects.js";

/** The world with files by path in the place of all that may stand in a folder. What is elsewhere is as it was; nothing is written. */
export function folderInMemory(
  root: string,
  files: ReadonlyMap<string, Uint8Array>,
  { list, read, kind, size }: Effects,
): Effects {
  const start = `${root}/`;
  const isOurs = (path: string) => path === root || path.startsWith(start);
  const nameOf = (path: string) => path.slice(start.length);
  const below = (folder: string) => {
    const from = folder === root ? "" : `${nameOf(folder)}/`;
    return [...files.keys()]
      .filter((name) => name.startsWith(from))
      .map((name) => name.slice(from.length));
  };
  return {
    list: (folder) => (isOurs(folder) ? below(folder).sort() : list(folder)),
    read: (path) => (isOurs(path) ? files.get(nameOf(path)) : read(path)),
    kind: (path) => {
      if (!isOurs(path)) return kind(path);
      if (files.has(nameOf(path))) return "file";
      return below(path).length > 0 ? "folder" : undefined;
    },
    size: (path) => (isOurs(path) ? files.get(nameOf(path))?.length : size(path)),
    write: () => {},
  };
}
