import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";

/** Whether files can be made in a folder, or, where it does not exist, the nearest one above it that does. */
export function mayWrite(folder: string): boolean {
  let there = path.resolve(folder);
  while (!existsSync(there)) there = path.dirname(there);
  try {
    accessSync(there, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
