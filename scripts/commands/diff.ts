import type { Terminal } from "./terminal.js";
export function diffCommand(_older: string, _newer: string, _terminal: Terminal): number {
  return 0;
}
