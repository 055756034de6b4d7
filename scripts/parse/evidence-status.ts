import type { Diagnostic } from "../model/diagnostic.js";
import type { Effects } from "../model/effects.js";
import type { Lecture } from "../model/lecture.js";
import { compareWithLock } from "./evidence-compare.js";
import { type Lock, parseLock } from "./evidence-lock.js";
import { collector, type Report } from "./report.js";
import { readSource } from "./source.js";

export const LOCK_FILE = "timeline-data/evidence.lock.yaml";

interface EvidenceStatus {
  readonly diagnostics: readonly Diagnostic[];
  /** Ids of events and figures that a draft marks as unverified. */
  readonly unverified: ReadonlySet<string>;
}

/** Compares the lecture's evidence with its lock. In a draft every error is a warning. */
export function readEvidence(
  lecture: Lecture | undefined,
  root: string,
  effects: Effects,
  draft: boolean,
): EvidenceStatus {
  if (!lecture?.paper) return { diagnostics: [], unverified: new Set() };
  const { diagnostics, report } = collector();
  const lock = readLock(root, effects, report);
  const compared = compareWithLock(lecture, lock);
  const all = [...diagnostics, ...compared.diagnostics];
  return {
    diagnostics: draft
      ? all.map((diagnostic) => ({ ...diagnostic, level: "warning" as const }))
      : all,
    unverified: compared.unverified,
  };
}

/** The lock, or undefined where there is none or, after a report, where it cannot be read. */
export function readLock(root: string, effects: Effects, report: Report): Lock | undefined {
  const text = readSource(root, LOCK_FILE, effects, report);
  if (text === undefined) return undefined;
  const lock = parseLock(text);
  if (!lock) {
    const hint =
      "run chronodeck check --paper FILE to write it anew, or take it back from version control";
    report(
      "lock",
      "expected a lock as chronodeck check --paper writes it, got something else",
      { file: LOCK_FILE, line: 1, column: 1 },
      hint,
    );
  }
  return lock;
}
