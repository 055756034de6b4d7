import path from "node:path";
import type { DevProblem, ExcerptLine } from "../model/dev-state.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Effects } from "../model/effects.js";
import { systemWords } from "../model/system-words.js";
import { excerptOf } from "./excerpt.js";

/** Bytes; nobody reads an excerpt of a larger file. */
const LARGEST = 2_000_000;

type Reader = Pick<Effects, "read" | "size">;

/** Every diagnostic, with its lines. */
export function problemsOf(
  diagnostics: readonly Diagnostic[],
  root: string,
  effects: Reader,
): readonly DevProblem[] {
  return diagnostics.map(({ id, level, message, hint, location }) => ({
    id,
    level,
    message,
    ...(hint !== undefined && { hint }),
    place: `${location.file}:${location.line}:${location.column}`,
    excerpt: linesOf(path.resolve(root, location.file), location.line, location.column, effects),
  }));
}

/** What the system refused, or a bug of ours, shown like a mistake of the lecture's, so that the server lives on. */
export function crash(error: unknown): DevProblem {
  const refusal = systemWords(error);
  if (refusal !== undefined) {
    const hint = "the page follows as soon as it can be read";
    return { id: "unreadable", level: "error", message: refusal, hint, excerpt: [] };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    id: "build-crashed",
    level: "error",
    message,
    hint: "This is a mistake in chronodeck, not in the lecture; please report it.",
    excerpt: [],
  };
}

function linesOf(
  file: string,
  line: number,
  column: number,
  effects: Reader,
): readonly ExcerptLine[] {
  try {
    const size = effects.size(file);
    if (size === undefined || size > LARGEST) return [];
    const bytes = effects.read(file);
    // A NUL byte: not a text, whatever its name says.
    if (!bytes || bytes.includes(0)) return [];
    return excerptOf(new TextDecoder().decode(bytes), line, column);
  } catch {
    // Problems are shown although their file has become unreadable.
    return [];
  }
}
