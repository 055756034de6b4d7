import type { Location } from "../model/diagnostic.js";
import type { Effects } from "../model/effects.js";
import { invalidByte } from "./invalid-byte.js";
import type { Report } from "./report.js";

/** A text file of more than this is a mistake: a thousand slides with notes take less than 2 MB. */
export const MOST_BYTES = 5_000_000;

/** Letters that no keyboard types, and that no XML, and so no PPTX or SVG, may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** How files begin that people put in the place of a text. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG/, "a PNG picture"],
  [/^\xff\xd8\xff/, "a JPEG picture"],
  [/^%PDF-/, "a PDF"],
  [/^PK[^\x20-\x7f]/, "a zip archive, such as a DOCX or XLSX"],
  [/^(\xff\xfe|\xfe\xff)/, "UTF-16 text"],
];

/** The text of a file, or undefined after reporting why it is none. Without byte-order mark, with LF at each line's end. */
export function readSource(
  root: string,
  file: string,
  effects: Effects,
  report: Report,
  most = MOST_BYTES,
): string | undefined {
  const start = { file, line: 1, column: 1 };
  const kindOfPath = effects.kind(`${root}/${file}`);
  const size = effects.size(`${root}/${file}`) ?? 0;
  const isIt = "is this the right file?";
  if (kindOfPath !== undefined && kindOfPath !== "file") {
    const hint = "put a text file in its place";
    report("not-a-file", `expected a file, got a ${kindOfPath}`, start, hint);
    return undefined;
  }
  if (size > most) {
    report(
      "too-large",
      `expected a text file of at most ${most / 1e6} MB, got ${Math.round(size / 1e6)} MB`,
      start,
      isIt,
    );
    return undefined;
  }
  const bytes = effects.read(`${root}/${file}`);
  if (!bytes) return undefined;
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const kind = KINDS.find(([begins]) => begins.test(head))?.[1];
  if (kind || bytes.includes(0)) {
    report(
      "binary",
      `expected text, got ${kind ?? "a binary file"}`,
      start,
      kind === "UTF-16 text" ? "save the file as UTF-8" : isIt,
    );
    return undefined;
  }
  const text = decode(bytes, file, report);
  if (text === undefined) return undefined;
  const lines = text.replace(/\r\n?/g, "\n");
  const control = CONTROL.exec(lines);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    report(
      "control-character",
      `expected text, got the control character U+${code}`,
      place(file, lines.slice(0, control.index)),
      "remove it",
    );
    return undefined;
  }
  return lines;
}

function decode(bytes: Uint8Array, file: string, report: Report): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const at = invalidByte(bytes);
    const value = bytes[at]?.toString(16).toUpperCase().padStart(2, "0");
    const before = new TextDecoder().decode(bytes.subarray(0, at));
    report(
      "not-utf-8",
      `expected UTF-8, got the byte 0x${value}`,
      place(file, before),
      "save the file as UTF-8",
    );
    return undefined;
  }
}

/** Where the text goes on after what stands before. */
function place(file: string, before: string): Location {
  const lines = before.split("\n");
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
