import type * as z from "zod/mini";
import { didYouMean, nearest } from "./nearest.js";
import { brief, expected, got, remedy } from "./remedy.js";
import type { Report } from "./report.js";
import { isOptional } from "./schema-path.js";
import type { Path, YamlDocument } from "./yaml-node.js";

/** What the values were held against, and where they stand. */
interface Held {
  readonly schema: z.core.$ZodType;
  readonly document: YamlDocument;
  /** Of the value that the schema is for. */
  readonly base: Path;
  readonly report: Report;
}

/**
 * Reports what the schema finds wrong, each fault at its place: what was expected, what came, the remedy.
 * `root` is the value at `path`, counted from the schema's own, and the issues' paths begin there.
 */
export function explainAll(
  issues: readonly z.core.$ZodIssue[],
  root: unknown,
  held: Held,
  path: Path = [],
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
    if (branch) explainAll(branch, value, held, [...path, ...issue.path]);
    else explain(issue, value, held, [...path, ...issue.path]);
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
  const isOfAnotherKind = ({ code, path }: z.core.$ZodIssue) =>
    path.length === 0 && (code === "invalid_type" || code === "invalid_value");
  return branches.find((issues) => !issues.some(isOfAnotherKind));
}

function explain(
  issue: z.core.$ZodIssue,
  value: unknown,
  { schema, document, base, report }: Held,
  within: Path,
): void {
  const path = [...base, ...within];
  if (issue.code === "unrecognized_keys") {
    const known = issue.message.split(" ");
    for (const key of issue.keys) {
      const comma = valueAt(value, [key]) === null && nearest(key, known) === undefined;
      const hint =
        didYouMean(key, known, "key", known.length) +
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
    const setting = {
      isOptional: isOptional(schema, within),
      isEntry: typeof path.at(-1) === "number",
      comment: document.comment(path),
    };
    const hint =
      issue.code === "invalid_value" && typeof value === "string"
        ? didYouMean(value, issue.values.map(String), "value")
        : remedy(issue, value, setting);
    report(
      "wrong-type",
      `${label(path)}: expected ${expected(issue)}, got ${got(issue, value)}`,
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
