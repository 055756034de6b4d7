import path from "node:path";

/** Files by their paths in a folder. */
export function inFolder<T>(folder: string, files: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...files].map(([name, content]) => [path.join(folder, name), content]));
}
