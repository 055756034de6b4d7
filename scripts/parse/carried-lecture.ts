import { createHash } from "node:crypto";
import { brotliDecompressSync } from "node:zlib";
import * as z from "zod/mini";
import { CARRIED_VERSION, type CarriedLecture, LECTURE_BLOCK } from "../model/carried-lecture.js";
import { pathsFault } from "../model/paths-fault.js";
import type { Provenance } from "../model/provenance.js";
import type { LectureFiles } from "./lecture-files.js";
import { readProvenance } from "./provenance.js";
import type { Report } from "./report.js";

/** What a deck gives back. */
export interface OpenedDeck {
  readonly provenance: Provenance;
  readonly files: LectureFiles;
  /** Whether notes, answers and what is said to others were taken out. */
  readonly stripped: boolean;
}

/** Bytes of all files; a lecture with hundreds of photographs has less. */
const MOST_BYTES = 300_000_000;
/** A thousand slides in ten languages have less. */
const MOST_FILES = 10_000;

const size = z.int().check(z.minimum(0), z.maximum(MOST_BYTES));
const file = { file: z.string(), bytes: size };
const shape = z.object({
  version: z.literal(CARRIED_VERSION),
  stripped: z.boolean(),
  texts: z.object({ files: z.array(z.object(file)), sha256: z.string(), data: z.string() }),
  pictures: z.array(z.object({ ...file, sha256: z.string(), data: z.optional(z.string()) })),
});

/** Reads the lecture that a deck carries, from the deck's text; anybody may have written it. Undefined after reporting why there is none. */
export function readCarriedLecture(
  page: string,
  name: string,
  report: Report,
): OpenedDeck | undefined {
  const at = page.lastIndexOf(LECTURE_BLOCK.start);
  const before = at < 0 ? "" : page.slice(0, at);
  const place = { file: name, line: before.split("\n").length, column: 1 };
  const refuse = (id: string, message: string, hint: string) => {
    report(id, message, place, hint);
    return undefined;
  };
  const provenance = readProvenance(page)?.provenance;
  if (provenance?.format !== "deck")
    return refuse(
      "not-a-deck",
      `expected a deck that chronodeck build has made, got ${provenance ? `an export (${provenance.format})` : "something else"}`,
      provenance ? "name the deck that it was exported beside" : "is this the right file?",
    );
  if (at < 0)
    return refuse(
      "no-lecture",
      "expected a deck that carries its lecture, got one that does not",
      "decks made by an earlier chronodeck do not; build it again from the lecture’s folder",
    );
  const start = at + LECTURE_BLOCK.start.length;
  const block = json(page.slice(start, page.indexOf(LECTURE_BLOCK.end, start)));
  const version = (block as { version?: unknown } | undefined)?.version;
  if (Number.isInteger(version) && version !== CARRIED_VERSION)
    return refuse(
      "carried-version",
      `expected a lecture carried in the form ${CARRIED_VERSION}, got ${version}`,
      "unpack it with the chronodeck that has made the deck, or a newer one",
    );
  const damaged = (what: string) =>
    refuse(
      "damaged",
      `expected the lecture as it was packed, got ${what}`,
      "take the deck from where it was kept whole; an editor or a mail program may have changed it",
    );
  const result = shape.safeParse(block);
  if (!result.success) return damaged("a block that cannot be read");
  const carried = result.data as CarriedLecture;
  const entries = [...carried.texts.files, ...carried.pictures];
  const sum = entries.reduce((total, { bytes }) => total + bytes, 0);
  if (sum > MOST_BYTES || entries.length > MOST_FILES)
    return refuse(
      "too-large",
      `expected at most ${MOST_FILES} files of ${MOST_BYTES / 1e6} MB together, got ${entries.length} of ${Math.ceil(sum / 1e6)} MB`,
      "no deck of ours carries as much: do not trust it",
    );
  const fault = pathsFault(entries.map((entry) => entry.file));
  if (fault)
    return refuse(
      "file-name",
      `expected files of a lecture, got ${JSON.stringify(fault.path)}: ${fault.reason}`,
      "no deck of ours carries such a file: do not trust it",
    );
  const files = unpacked(carried, page);
  return "damaged" in files
    ? damaged(files.damaged)
    : { provenance, files: files.files, stripped: carried.stripped };
}

function unpacked(
  { texts, pictures }: CarriedLecture,
  page: string,
): { readonly files: LectureFiles } | { readonly damaged: string } {
  const files = new Map<string, Uint8Array>();
  const sum = texts.files.reduce((total, { bytes }) => total + bytes, 0);
  const all = opened(texts.data, sum, texts.sha256);
  if (!all) return { damaged: "texts that are not" };
  let at = 0;
  for (const { file, bytes } of texts.files) {
    files.set(file, all.subarray(at, at + bytes));
    at += bytes;
  }
  const shown = pictures.some(({ data }) => data === undefined) ? embeddedIn(page) : undefined;
  for (const { file, bytes, sha256, data } of pictures) {
    const picture = data === undefined ? shown?.get(sha256) : opened(data, bytes, sha256);
    if (!picture) return { damaged: `${file}, which is not` };
    files.set(file, picture);
  }
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** What was packed, or undefined where it is not that; never more bytes than it says. */
function opened(data: string, bytes: number, sha256: string): Buffer | undefined {
  try {
    // One byte more than nothing: the limit must be at least one.
    const content = brotliDecompressSync(Buffer.from(data, "base64"), {
      maxOutputLength: bytes + 1,
    });
    return content.length === bytes && hashOf(content) === sha256 ? content : undefined;
  } catch {
    return undefined;
  }
}

/** All that a page embeds, by its hash. */
function embeddedIn(page: string): ReadonlyMap<string, Buffer> {
  return new Map(
    [...page.matchAll(/;base64,([A-Za-z0-9+/]+)/g)].map(([, code = ""]) => {
      const content = Buffer.from(code, "base64");
      return [hashOf(content), content];
    }),
  );
}

function hashOf(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function json(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
