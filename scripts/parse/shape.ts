import * as z from "zod/mini";
import { didYouMean } from "./nearest.js";
import type { Report } from "./report.js";
import type { Path, YamlDocument } from "./yaml-document.js";

/** A map with these keys and no others. */
export function fields<T extends z.core.$ZodLooseShape>(shape: T) {
  // Travels to `explain` in the issue: only the schema knows which keys there are.
  return z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? Object.keys(shape).join(" ") : undefined),
  });
}

/** The value in the schema's shape, or undefined after reporting each fault at its place. */
export function shape<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
  document: YamlDocument,
  path: Path,
  report: Report,
): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) explain(issue, value, document, path, report);
  return undefined;
}

function explain(issue: z.core.$ZodIssue, root: unknown, document: YamlDocument, base: Path, report: Report): void {
  const path = [...base, ...issue.path];
  const value = issue.path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], root);
  if (issue.code === "unrecognized_keys") {
    const known = issue.message.split(" ");
    for (const key of issue.keys) {
      report("unknown-key", `expected a known key, got ${key}`, document.locateKey([...path, key]), didYouMean(key, known, "key"));
    }
  } else if (value === undefined) {
    const key = String(path.at(-1));
    report("missing", `expected ${key}, got nothing`, document.locate(path.slice(0, -1)), `add ${key}: ${expected(issue)}`);
  } else {
    const hint = issue.code === "invalid_value" ? didYouMean(String(value), issue.values.map(String), "value") : remedy(issue);
    report("wrong-type", `${String(path.at(-1) ?? "the file")}: expected ${expected(issue)}, got ${describe(value)}`, document.locate(path), hint);
  }
}

/** zod/mini loads no language: a message other than its stand-in is ours, and says what is expected. */
function expected(issue: z.core.$ZodIssue): string {
  if (issue.message !== "Invalid input") return issue.message;
  if (issue.code === "invalid_value") return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(", ")}`;
  if (issue.code === "too_small") return issue.origin === "number" ? `at least ${issue.minimum}` : `at least ${issue.minimum} of them`;
  if (issue.code === "too_big") return issue.origin === "number" ? `at most ${issue.maximum}` : `at most ${issue.maximum} of them`;
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

function remedy(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && issue.expected === "array") return "put each item on a line of its own, after a dash";
  return `give ${expected(issue)}`;
}

function describe(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "keys with values";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
