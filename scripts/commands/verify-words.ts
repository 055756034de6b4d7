import { cleanText } from "../model/clean-text.js";
import type { EventChange, FieldChange, Part, Verdict } from "../verify.js";
import { shownValue } from "./shown-value.js";

const PARTS: Readonly<Record<Part, string>> = {
  data: "no event in it has changed, but the files of the data have",
  slides: "the slides or audiences have changed",
  templates: "the templates have changed",
  version: "another version of chronodeck made it",
  audience: "the lecture has no deck for its audience and language any more",
};

const STATES = {
  "not-ours": "not ours, or of a format that does not say where it is from (CSV, PNG)",
  missing: "expected a file, got none of this name",
  unknown: "nobody can tell while the lecture has errors",
} as const;

/** What is said of one file: its state, and of a stale one what has changed since, a line each. */
export function verdictLines(
  file: string,
  verdict: Verdict | { readonly state: keyof typeof STATES },
): readonly string[] {
  if (verdict.state === "fresh") return [`${file}  fresh`];
  if (verdict.state === "other-lecture")
    return [`${file}  not ours: of another lecture, “${cleanText(verdict.lecture)}”`];
  if (verdict.state !== "stale") return [`${file}  ${STATES[verdict.state]}`];
  const { parts, events } = verdict;
  // What events say of the data need not be said again.
  const more = parts.filter((part) => part !== "data" || events.length === 0);
  const lines = [...events.flatMap(eventLines), ...more.map((part) => PARTS[part])];
  // What a stranger's file says must not move the cursor.
  return [`${file}  stale`, ...lines.map((line) => `    ${cleanText(line).replace(/\s+/g, " ")}`)];
}

function eventLines({ id, state, fields }: EventChange): readonly string[] {
  if (state === "gone") return [`${id}: not told any more`];
  if (state === "new") return [`${id}: new, the file does not have it`];
  if (fields.length === 0) return [`${id}: its summary, evidence, record or sources have changed`];
  return fields.map((field) => `${id}: ${fieldLine(field)}`);
}

function fieldLine({ field, was, now }: FieldChange): string {
  return `${field} was ${shownValue(was)}, is ${shownValue(now)}`;
}
