import { inflateRawSync } from "node:zlib";

/** The parts of an archive, by their names. */
export interface ZipParts {
  readonly names: readonly string[];
  /** The bytes of a part; undefined where there is none of this name. */
  read(name: string): Uint8Array | undefined | ZipFault;
}

/** Why an archive cannot be read, and the remedy. */
export interface ZipFault {
  readonly problem: string;
  readonly hint: string;
}

/* Numbers of the format, by PKWARE's APPNOTE 6.3. */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** What all parts may be unpacked: a sheet of half a million rows. */
const MOST_BYTES = 400_000_000;
/** No workbook of a person's has as many parts. */
const MOST_PARTS = 10_000;
const BROKEN: ZipFault = {
  problem: "expected a workbook, got an archive that is cut off or broken",
  hint: "save or download it again",
};
const BOMB: ZipFault = {
  problem: `expected a workbook of at most ${MOST_BYTES / 1e6} MB, got one that unpacks to more`,
  hint: "is this the right file? else save the sheet as CSV",
};

interface Entry {
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Opens an archive by its list of parts. Nothing is unpacked that says it is too large, or is larger than it says. */
export function openZip(bytes: Uint8Array): ZipParts | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = listOf(bytes, view);
  if (!entries) return BROKEN;
  let left = MOST_BYTES;
  for (const { size } of entries.values()) left -= size;
  if (left < 0) return BOMB;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      return entry && unpacked(bytes, view, entry);
    },
  };
}

/** Undefined where the archive has no sound list. */
function listOf(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> | undefined {
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_PARTS) return undefined;
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Behind it there may be a comment of at most 65,535 bytes. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function unpacked(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array | ZipFault {
  const { flags, method, packed, size, offset } = entry;
  if (flags & ENCRYPTED)
    return {
      problem: "expected a workbook, got one that is protected by a password",
      hint: "open it in a spreadsheet, take the password away and save it",
    };
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) return BROKEN;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (content.length < packed) return BROKEN;
  if (method === STORED) return content;
  if (method !== DEFLATED) return BROKEN;
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? BOMB : BROKEN;
  }
}
