import type * as z from "zod/mini";
import { nearest } from "./nearest.js";

/* A fault of shape in words: what is expected, what came, what to do. */

/** Where the value stands, as far as the remedy depends on it. */
interface Setting {
  /** Whether its key may be left out. */
  readonly isOptional: boolean;
  readonly isEntry: boolean;
  /** A comment right after a value that is not there. */
  readonly comment?: string | undefined;
}

/** zod/mini loads no language: a message other than its stand-in is ours, and says what is expected. */
export function expected(issue: z.core.$ZodIssue): string {
  if (issue.message !== "Invalid input") return issue.message;
  if (issue.code === "invalid_value")
    return issue.values.length === 1
      ? String(issue.values[0])
      : `one of ${issue.values.join(", ")}`;
  if (issue.code === "too_small")
    return issue.origin === "number"
      ? `at least ${issue.minimum}`
      : `at least ${issue.minimum} of them`;
  if (issue.code === "too_big")
    return issue.origin === "number"
      ? `at most ${issue.maximum}`
      : `at most ${issue.maximum} of them`;
  if (issue.code === "invalid_type") return NAMES[issue.expected] ?? issue.expected;
  return "another value";
}

const NAMES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "keys with values",
  record: "keys with values",
};

export function got(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "keys with values";
  if (value === "") return "an empty text";
  if (isTooLong(issue, value)) return String(value.length);
  return brief(typeof value === "string" ? JSON.stringify(value) : String(value));
}

export function remedy(issue: z.core.$ZodIssue, value: unknown, setting: Setting): string {
  const { isOptional, isEntry, comment } = setting;
  const type = issue.code === "invalid_type" ? issue.expected : undefined;
  const faults = rootFaults(issue);
  const wants = (...kinds: readonly string[]) =>
    faults.some((fault) => fault.code === "invalid_type" && kinds.includes(fault.expected));
  const orRemove = isEntry ? ", or remove the entry" : isOptional ? ", or remove the key" : "";
  if (value === null) {
    return comment !== undefined && wants("string")
      ? `put it in quotation marks: "${brief(comment)}"`
      : `give it ${expected(issue)}${orRemove}`;
  }
  if (type === "array") {
    return typeof value === "object"
      ? "put each item on a line of its own, after a dash"
      : `put it in brackets: [${brief(String(value))}]`;
  }
  if (type === "string" && typeof value !== "object")
    return `put it in quotation marks: "${brief(String(value))}"`;
  if (type === "object")
    return `${Array.isArray(value) ? "remove the dash, and " : ""}write key: value on each line`;
  if (value === "") return `write it${orRemove}`;
  if (isTooLong(issue, value)) return "shorten it";
  if (typeof value === "string") {
    const isQuoted =
      (wants("number", "int") && /^-?\d+(\.\d+)?$/.test(value)) ||
      (wants("boolean") && /^(true|false)$/.test(value));
    if (isQuoted) return `take the quotation marks off: ${value}`;
    const near = nearest(value, faults.flatMap(wordsOf));
    if (near !== undefined) return `did you mean ${near}?`;
  }
  return `give ${expected(issue)}`;
}

/** What is wrong with the value itself; where it may be of several kinds, all that is. */
function rootFaults(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  return issue.code === "invalid_union"
    ? issue.errors.flat().filter(({ path }) => path.length === 0)
    : [issue];
}

function wordsOf(issue: z.core.$ZodIssue): readonly string[] {
  return issue.code === "invalid_value" ? issue.values.map(String) : [];
}

function isTooLong(issue: z.core.$ZodIssue, value: unknown): value is string {
  return issue.code === "too_big" && typeof value === "string";
}

/** Short enough for a message. */
export function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
