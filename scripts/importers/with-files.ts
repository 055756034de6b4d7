import type { Effects } from "../model/effects.js";

/** The world as it would be with these files, by path, which nothing has written yet. Nothing can be written into it. */
export function withFiles(
  effects: Effects,
  files: ReadonlyMap<string, string | Uint8Array>,
): Effects {
  const bytesOf = (path: string) => {
    const content = files.get(path);
    return typeof content === "string" ? new TextEncoder().encode(content) : content;
  };
  const below = (folder: string) =>
    [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
  return {
    list: (folder) =>
      [
        ...new Set([
          ...below(folder).map((path) => path.slice(folder.length + 1)),
          ...effects.list(folder),
        ]),
      ].sort(),
    read: (path) => bytesOf(path) ?? effects.read(path),
    kind: (path) =>
      files.has(path) ? "file" : below(path).length > 0 ? "folder" : effects.kind(path),
    size: (path) => bytesOf(path)?.length ?? effects.size(path),
    write: () => {
      throw new Error("what is not written yet cannot be written into");
    },
  };
}

/** The same for what an import has made of a lecture's files. */
export function withImported(
  effects: Effects,
  root: string,
  files: ReadonlyMap<string, string>,
): Effects {
  return withFiles(effects, new Map([...files].map(([file, text]) => [`${root}/${file}`, text])));
}
