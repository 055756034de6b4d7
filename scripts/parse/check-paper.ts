import type { Diagnostic } from "../model/diagnostic.js";
import type { Effects } from "../model/effects.js";
import type { Lecture } from "../model/lecture.js";
import { DECK_FILE } from "./deck-file.js";
import { checkEvidence } from "./evidence.js";
import { formatLock } from "./evidence-lock.js";
import { readLock } from "./evidence-status.js";
import { collector } from "./report.js";
import { readSource } from "./source.js";

interface PaperCheck {
  readonly diagnostics: readonly Diagnostic[];
  /** Text of the lock; absent where there is an error. */
  readonly lock?: string;
  /** Number of quotes found. */
  readonly verified: number;
}

/** Bytes of text; a book has less than a tenth of it. */
const LARGEST_PAPER = 50_000_000;

/** Checks the lecture in `root` against the paper's text in a file; writes nothing. */
export function checkPaper(
  lecture: Lecture | undefined,
  paper: string,
  effects: Effects,
  root: string,
): PaperCheck {
  const { diagnostics, report } = collector();
  if (lecture && !lecture.paper) {
    report(
      "no-paper",
      "expected a lecture that names its paper, got one without paper:",
      { file: DECK_FILE, line: 1, column: 1 },
      "add paper: { author: …, title: …, language: … }",
    );
    return { diagnostics, verified: 0 };
  }
  const cut = Math.max(paper.lastIndexOf("/"), paper.lastIndexOf("\\"));
  const [folder, name] = [paper.slice(0, Math.max(0, cut)), paper.slice(cut + 1)];
  const text = readSource(folder, name, effects, report, LARGEST_PAPER);
  if (text === undefined) {
    if (diagnostics.length === 0) {
      const hint = "give the path of the paper's text as a plain text file";
      report(
        "no-paper",
        `expected the paper's text, got no file ${paper}`,
        { file: name, line: 1, column: 1 },
        hint,
      );
    }
    return { diagnostics, verified: 0 };
  }
  if (!lecture) return { diagnostics, verified: 0 };
  // An unreadable lock is no hindrance: it is about to be written anew.
  const earlier = readLock(root, effects, () => {});
  const checked = checkEvidence(lecture, text, earlier);
  const failed = checked.diagnostics.some(({ level }) => level === "error");
  return {
    diagnostics: checked.diagnostics,
    verified: checked.verified,
    ...(!failed && { lock: formatLock(checked.lock) }),
  };
}
