import { RECORD_TYPES } from "../model/event.js";
import type { Mention } from "./mentions.js";
import type { Report } from "./report.js";

/** What a paper's author is owed, and what a reader takes in at a glance. */
const MOST_WORDS = 12;

/** One piece of evidence: short, and not empty. */
export function checkEvidence({ value, document, path }: Mention, report: Report): void {
  if (typeof value !== "object" || Array.isArray(value)) return;
  const { quote, inferred } = value as { readonly quote?: unknown; readonly inferred?: unknown };
  const words = typeof quote === "string" ? quote.trim().split(/\s+/).length : 0;
  if (words > MOST_WORDS) {
    const message = `expected a quote of at most ${MOST_WORDS} words, got ${words}`;
    report(
      "long-quote",
      message,
      document.locate([...path, "quote"]),
      "keep the words that carry the date or amount",
    );
  }
  if (quote === undefined && inferred === undefined) {
    report(
      "missing",
      "expected quote or inferred, got neither",
      document.locate(path),
      "quote the paper's words, or say why the claim follows",
    );
  }
}

/** An entry of the record says something: a date, or another value. */
export function checkRecord({ value, document, path }: Mention, report: Report): void {
  if (typeof value !== "object" || Array.isArray(value)) return;
  const entry = value as { readonly date?: unknown; readonly value?: unknown };
  if (entry.date !== undefined || entry.value !== undefined) return;
  report(
    "missing",
    "expected date or value, got neither",
    document.locate(path),
    "add the date, or the value that the record has instead",
  );
}

/** The kind of an event's date is one that its record answers with a date. */
export function checkKind({ value, document, path }: Mention, report: Report): void {
  if (typeof value !== "object" || Array.isArray(value)) return;
  const { kind, record } = value as Readonly<Record<string, unknown>>;
  if (typeof kind !== "string" || !RECORD_TYPES.some((type) => type === kind)) return;
  const answers = (entry: { readonly type?: unknown; readonly date?: unknown } | null) =>
    entry?.type === kind && entry.date !== undefined;
  if (Array.isArray(record) && record.some(answers)) return;
  report(
    "missing",
    `kind: expected an entry of the record that is ${kind} and has a date, got none`,
    document.locate([...path, "kind"]),
    `add { type: ${kind}, date: …, source: … } to the record, or remove kind`,
  );
}

/** An event of the paper shows where the paper says so; one from outside it has a source instead. */
export function checkOrigin(
  { value, document, path }: Mention,
  hasPaper: boolean,
  report: Report,
): void {
  if (typeof value !== "object" || Array.isArray(value)) return;
  const { id, origin, evidence, cites } = value as Readonly<Record<string, unknown>>;
  const place = document.locate([...path, "id"]);
  const name = typeof id === "string" ? id : "this event";
  if (origin === "context") {
    if (!filled(cites)) {
      report(
        "missing",
        `expected a reference for ${name}, which is from outside the paper, got none`,
        place,
        "add cites: [ … ]",
      );
    }
    if (filled(evidence)) {
      const hint = "remove it, or remove origin: context";
      report(
        "wrong-type",
        `expected no evidence for ${name}, which is from outside the paper, got some`,
        document.locateKey([...path, "evidence"]),
        hint,
      );
    }
  } else if (hasPaper && !filled(evidence)) {
    const hint = "quote the paper's words, or say inferred: and why; or mark it origin: context";
    report("no-evidence", `expected evidence for ${name}, got none`, place, hint);
  }
}

/** Whether a list has anything in it; what is no list is another check's fault. */
function filled(list: unknown): boolean {
  return Array.isArray(list) ? list.length > 0 : list !== undefined && list !== null;
}
