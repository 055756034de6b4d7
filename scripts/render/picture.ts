import type { Effects } from "../model/effects.js";

const TYPES: Readonly<Record<string, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
};

/** Pictures of the lecture as data URLs, each read once. Parse has made sure that they are there. */
export function pictureReader(root: string, effects: Effects): (src: string) => string {
  const known = new Map<string, string>();
  return (src) => {
    const earlier = known.get(src);
    if (earlier !== undefined) return earlier;
    const bytes = effects.read(`${root}/slides/${src}`);
    const type = TYPES[src.split(".").pop()?.toLowerCase() ?? ""];
    if (!bytes || !type) throw new Error(`parse let the picture ${src} pass`);
    const uri = `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
    known.set(src, uri);
    return uri;
  };
}
