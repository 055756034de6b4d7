import { strFromU8, unzipSync } from "fflate";

/** Where PowerPoint files keep what is not PowerPoint's. */
const CUSTOM = /^customXml\/[^/]+\.xml$/;
/** Bytes of one such part; more is no part of ours. */
const LARGEST = 10_000_000;

/** A file's bytes as text to search in; of a PowerPoint file its custom parts. Empty where an archive is damaged. */
export function fileText(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return Buffer.from(bytes).toString("utf8");
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => CUSTOM.test(name) && originalSize <= LARGEST,
    });
    return Object.values(parts)
      .map((part) => strFromU8(part))
      .join("\n");
  } catch {
    return "";
  }
}
