import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { Effects } from "../model/effects.js";

/** The real disk. */
export const diskEffects: Effects = {
  list(folder) {
    try {
      // Links to folders are not followed: they may lead in a circle.
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(
          (entry) =>
            entry.isFile() ||
            (entry.isSymbolicLink() && statOf(path.join(entry.parentPath, entry.name))?.isFile()),
        )
        .map((entry) =>
          path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"),
        )
        .sort();
    } catch (error) {
      if (isAbsent(error)) return [];
      throw error;
    }
  },
  read(file) {
    try {
      return readFileSync(file);
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  },
  kind(file) {
    const stat = statOf(file);
    return stat && (stat.isFile() ? "file" : stat.isDirectory() ? "folder" : "device");
  },
  size(file) {
    const stat = statOf(file);
    return stat?.isFile() ? stat.size : undefined;
  },
  write(files) {
    const ready: { readonly file: string; readonly temporary: string }[] = [];
    let current = "";
    for (const folder of new Set([...files.keys()].map(path.dirname))) makeFolder(folder);
    try {
      for (const [file, content] of files) {
        current = file;
        const temporary = `${file}.${process.pid}.tmp`;
        ready.push({ file, temporary });
        writeWhole(temporary, content);
      }
      for (const { file, temporary } of ready) {
        current = file;
        renameSync(temporary, file);
      }
    } catch (error) {
      for (const { temporary } of ready) removeIfThere(temporary);
      throw refusal(error, current);
    }
  },
};

function writeWhole(file: string, content: string | Uint8Array): void {
  const handle = openSync(file, "w");
  try {
    for (const piece of typeof content === "string" ? piecesOf(content) : [content])
      writeFileSync(handle, piece);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A large text is not made bytes all at once. */
const PIECE = 4_000_000;

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + PIECE, text.length);
    // The two halves of a character stay together.
    if (end < text.length && /[\ud800-\udbff]/.test(text[end - 1] ?? "")) end -= 1;
    yield text.slice(at, end);
    at = end;
  }
}

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** ELOOP: a link that leads back to itself. */
function isAbsent(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR" || code === "ELOOP";
}

/** The system's error, about a path that the user knows: the temporary name is ours. */
function refusal(error: unknown, file: string): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  return Object.assign(new Error(message, { cause: error }), { code, path: file });
}

/** Where this is refused too, the first refusal is the one to tell. */
function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}

/** With the folders above it. Node's own recursive way never ends where the system lets nobody make one, as in /proc. */
function makeFolder(folder: string): void {
  const kind = diskEffects.kind(folder);
  if (kind === "folder") return;
  if (kind) throw Object.assign(new Error("not a folder"), { code: "ENOTDIR", path: folder });
  const parent = path.dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (diskEffects.kind(folder) !== "folder") throw error;
  }
}
