import type { Effects } from "../model/effects.js";
import type { Imported } from "./importer.js";

/** The lecture as it will be once these files are written. */
export function overlaid(effects: Effects, root: string, files: Imported["files"]): Effects {
  const encoded = new Map(
    [...files].map(([file, text]) => [`${root}/${file}`, new TextEncoder().encode(text)]),
  );
  return {
    ...effects,
    read: (path) => encoded.get(path) ?? effects.read(path),
    kind: (path) => (encoded.has(path) ? "file" : effects.kind(path)),
    size: (path) => encoded.get(path)?.length ?? effects.size(path),
  };
}
