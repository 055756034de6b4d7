import { fileText } from "../host/file-text.js";
import type { Effects } from "../model/effects.js";
import { type OpenedDeck, readCarriedLecture } from "../parse/carried-lecture.js";
import type { Report } from "../parse/report.js";

/** Bytes; what is larger does not fit into a text, and is no deck of ours. */
const LARGEST = 450_000_000;

/** The lecture in a deck's file, and the deck's text; undefined after reporting why there is none. */
export function readDeck(
  file: string,
  { kind, size, read }: Effects,
  report: Report,
  wanted = "a deck",
): (OpenedDeck & { readonly page: string }) | undefined {
  const place = { file, line: 1, column: 1 };
  const there = kind(file);
  if (there !== "file") {
    const got = there === undefined ? "no such file" : `a ${there}`;
    report("no-file", `expected ${wanted}, got ${got}`, place, "is its name right?");
    return undefined;
  }
  if ((size(file) ?? 0) > LARGEST) {
    const got = `${Math.round((size(file) ?? 0) / 1e6)} MB`;
    report("too-large", `expected a deck, got a file of ${got}`, place, "is this the right file?");
    return undefined;
  }
  const page = fileText(read(file) ?? new Uint8Array());
  const opened = readCarriedLecture(page, file, report);
  return opened && { ...opened, page };
}
