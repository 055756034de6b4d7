import type * as z from "zod/mini";
import { didYouMean, nearest } from "./nearest.js";
import type { Report } from "./report.js";
import type { Path, YamlDocument } from "./yaml-node.js";

/** Reports what the schema finds wrong, each fault at its place: what was expected, what came, the remedy. */
export function explainAll(
  issues: readonly z.core.$ZodIssue[],
  root: unknown,
  document: YamlDocument,
  base: Path,
  report: Report,
): void {
  // A misspelt key is one fault, not an unknown key and a missing one.
  const meant = new Set(
    issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) =>
            JSON.stringify([...issue.path, nearest(key, issue.message.split(" "))]),
          )
        : [],
    ),
  );
  for (const issue of issues) {
    const value = valueAt(root, issue.path);
    if (value === undefined && meant.has(JSON.stringify(issue.path))) continue;
    const branch = issue.code === "invalid_union" ? branchFor(issue.errors) : undefined;
    if (branch) explainAll(branch, value, document, [...base, ...issue.path], report);
    else explain(issue, value, document, [...base, ...issue.path], report);
  }
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    root,
  );
}

/** Of the shapes that a value may have, the one whose kind it is of, with what is wrong inside. */
function branchFor(
  branches: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | undefined {
  return branches.find(
    (issues) => !issues.some(({ code, path }) => code === "invalid_type" && path.length === 0),
  );
}

function explain(
  issue: z.core.$ZodIssue,
  value: unknown,
  document: YamlDocument,
  path: Path,
  report: Report,
): void {
  if (issue.code === "unrecognized_keys") {
    const known = issue.message.split(" ");
    for (const key of issue.keys) {
      const comma = valueAt(value, [key]) === null && nearest(key, known) === undefined;
      const hint =
        didYouMean(key, known, "key") +
        (comma ? "; text with a comma in { } wants quotation marks" : "");
      report(
        "unknown-key",
        `expected a known key, got ${brief(key)}`,
        document.locateKey([...path, key]),
        hint,
      );
    }
  } else if (value === undefined) {
    const key = String(path.at(-1));
    report(
      "missing",
      `expected ${key}, got nothing`,
      document.locate(path.slice(0, -1)),
      `add ${key}: ${expected(issue)}`,
    );
  } else {
    const hint =
      issue.code === "invalid_value" && typeof value === "string"
        ? didYouMean(value, issue.values.map(String), "value")
        : remedy(issue, value);
    report(
      "wrong-type",
      `${label(path)}: expected ${expected(issue)}, got ${describe(value)}`,
      document.locate(path),
      hint,
    );
  }
}

/** Of a value in the middle of a list, the list's key. */
function label(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "the file";
  if (typeof last !== "number") return String(last);
  const list = path.findLast((key) => typeof key === "string");
  return list === undefined ? "entry" : `entry of ${String(list)}`;
}

/** zod/mini loads no language: a message other than its stand-in is ours, and says what is expected. */
function expected(issue: z.core.$ZodIssue): string {
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

function remedy(issue: z.core.$ZodIssue, value: unknown): string {
  const type = issue.code === "invalid_type" ? issue.expected : undefined;
  if (value === null) return `give it ${expected(issue)}, or remove the key`;
  if (type === "array") {
    return typeof value === "object"
      ? "put each item on a line of its own, after a dash"
      : `put it in brackets: [${brief(String(value))}]`;
  }
  if (type === "string" && typeof value !== "object")
    return `put it in quotation marks: "${brief(String(value))}"`;
  if (type === "object")
    return `${Array.isArray(value) ? "remove the dash, and " : ""}write key: value on each line`;
  if (value === "") return "write it, or remove the key";
  return `give ${expected(issue)}`;
}

function describe(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "keys with values";
  if (value === "") return "an empty text";
  return brief(typeof value === "string" ? JSON.stringify(value) : String(value));
}

/** Short enough for a message. */
function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
