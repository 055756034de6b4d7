import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import type { Effects } from "../model/effects.js";

/** The real disk. */
export const diskEffects: Effects = {
  list(folder) {
    try {
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
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
    writeFileAtomic(file, typeof content === "string" ? content : Buffer.from(content), { encoding: "utf8" });
  },
  remove(file) {
    rmSync(file, { force: true });
  },
};

function isAbsent(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR";
}
