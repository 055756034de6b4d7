import type { Difference, Group } from "./difference.js";

type Files = ReadonlyMap<string, Uint8Array>;

/** Templates, pictures and locks, which are compared as wholes: those of another content, by name. */
export function fileDifferences(was: Files, now: Files): readonly Difference[] {
  const names = [...new Set([...was.keys(), ...now.keys()])].sort();
  return names.flatMap((id): readonly Difference[] => {
    const group = groupOf(id);
    if (!group) return [];
    const [old, fresh] = [was.get(id), now.get(id)];
    if (!old) return [{ group, id, state: "new", fields: [] }];
    if (!fresh) return [{ group, id, state: "gone", fields: [] }];
    return isSame(old, fresh) ? [] : [{ group, id, state: "changed", fields: [] }];
  });
}

/** Files that are read as a lecture and have other letters now, but for those in which something of it differs. */
export function reformatted(
  was: Files,
  now: Files,
  touched: ReadonlySet<string>,
): readonly string[] {
  return [...now].flatMap(([name, content]) => {
    const old = was.get(name);
    return groupOf(name) || touched.has(name) || !old || isSame(old, content) ? [] : [name];
  });
}

function groupOf(file: string): Group | undefined {
  if (file.startsWith("templates/")) return "templates";
  if (file.endsWith(".lock.yaml")) return "locks";
  return /\.(yaml|md)$/.test(file) ? undefined : "pictures";
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
