import type { Face } from "fontkit";

/** Opens fonts of the assets folder, each once. Loads fontkit, which few exports need. */
export async function openFaces(
  read: (file: string) => Uint8Array,
): Promise<(file: string) => Face> {
  const fontkit = await import("fontkit");
  const opened = new Map<string, Face>();
  return (file) => {
    const face = opened.get(file) ?? fontkit.create(read(file));
    opened.set(file, face);
    return face;
  };
}
