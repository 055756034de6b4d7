import type { Effects } from "../model/effects.js";
import type { Report } from "./report.js";

/** A text file of this size is a mistake: a thousand slides with notes take less than 2 MB. */
const MOST_BYTES = 5_000_000;

/** The text of a file, or undefined after reporting why it is none. A byte-order mark is dropped, CRLF stays. */
export function readSource(root: string, file: string, effects: Effects, report: Report): string | undefined {
  const start = { file, line: 1, column: 1 };
  const size = effects.size(`${root}/${file}`) ?? 0;
  if (size > MOST_BYTES) {
    report("too-large", `expected a text file of at most 5 MB, got ${Math.round(size / 1e6)} MB`, start, "is this the right file?");
    return undefined;
  }
  const bytes = effects.read(`${root}/${file}`);
  if (!bytes) return undefined;
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    const hint = bytes[0] === 0xff || bytes[0] === 0xfe ? "save the file as UTF-8" : "is this the right file?";
    report("binary", "expected text, got a binary file", { file, ...placeOfByte(bytes, zero) }, hint);
    return undefined;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
  } catch {
    const at = firstInvalid(bytes);
    const value = bytes[at]?.toString(16).padStart(2, "0");
    report("not-utf-8", `expected UTF-8, got the byte 0x${value}`, { file, ...placeOfByte(bytes, at) }, "save the file as UTF-8");
    return undefined;
  }
}

function placeOfByte(bytes: Uint8Array, at: number): { line: number; column: number } {
  const before = new TextDecoder().decode(bytes.subarray(0, at)).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Halves the range in which decoding fails; a sequence cut off at the end of a prefix does not count. */
function firstInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}
