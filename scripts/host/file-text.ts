import { strFromU8, unzipSync } from "fflate";

/** Where a PowerPoint file of ours keeps where it is from. */
const OURS = /^customXml\/item\d+\.xml$/;
/** Bytes of all such parts, unpacked; more is nothing of ours, and may be meant to fill the memory. */
const LARGEST = 10_000_000;

/** A file's bytes as text to search in; of a PowerPoint file its custom parts. Empty where an archive is damaged. */
export function fileText(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return Buffer.from(bytes).toString("utf8");
  let room = LARGEST;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!OURS.test(name) || originalSize > room) return false;
        room -= originalSize;
        return true;
      },
    });
    return Object.values(parts)
      .map((part) => strFromU8(part))
      .join("\n");
  } catch {
    return "";
  }
}
