import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";

/** Whether files can be made in a folder, or, where it does not exist, in the nearest one above it that does. */
export function mayWrite(folder: string): boolean {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (!there) return path.dirname(folder) !== folder && mayWrite(path.dirname(folder));
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return there.isDirectory();
  } catch {
    return false;
  }
}
