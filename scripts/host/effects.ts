import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { Effects } from "../model/effects.js";

/** The real disk. */
export const diskEffects: Effects = {
  list(folder) {
    try {
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
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
  size(file) {
    return statSync(file, { throwIfNoEntry: false })?.size;
  },
  write(file, content) {
    mkdirSync(path.dirname(file), { recursive: true });
    const temporary = `${file}.${process.pid}.tmp`;
    try {
      const handle = openSync(temporary, "w");
      try {
        writeFileSync(handle, content);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(temporary, file);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  },
  remove(file) {
    rmSync(file, { force: true });
  },
};

function isAbsent(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR";
}
