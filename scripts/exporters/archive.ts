import { zip } from "./zip.js";

/** Files that are packed already. */
const PACKED = /\.(png|pptx)$/;

/** The files as a ZIP archive, in one folder: the same bytes for the same files. */
export function archiveOf(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Uint8Array {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zip(
    entries.map(([name, content]) => ({
      name: `${folder}/${name}`,
      content: typeof content === "string" ? Buffer.from(content) : content,
      isPacked: PACKED.test(name),
    })),
  );
}
