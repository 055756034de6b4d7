/** A date that every archive can hold, and no clock moves. */
const TIME = new Date(1980, 0, 1);

/** The files as a ZIP archive, in one folder: the same bytes for the same files. */
export async function archiveOf(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import("fflate");
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(
    Object.fromEntries(
      entries.map(([name, content]) => [
        `${folder}/${name}`,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
    { mtime: TIME },
  );
}
