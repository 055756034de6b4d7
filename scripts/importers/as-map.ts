import { isRecord } from "../model/is-record.js";
import type { Fields } from "./flow-text.js";

/** The map that a value is; else an empty one. */
export function asMap(value: unknown): Fields {
  return isRecord(value) ? (value as Fields) : {};
}
