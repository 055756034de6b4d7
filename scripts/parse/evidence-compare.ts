import type { Diagnostic } from "../model/diagnostic.js";
import type { Lecture } from "../model/lecture.js";
import { type Claim, claimsOf } from "./claims.js";
import { entailment } from "./entailment.js";
import { hashesOf, placeOfChange } from "./evidence.js";
import type { Lock, LockedClaim } from "./evidence-lock.js";
import { collector, type Report } from "./report.js";

const REMEDY = "write it as it was, or run chronodeck check --paper FILE";

interface Comparison {
  readonly diagnostics: readonly Diagnostic[];
  /** Ids of events and figures whose evidence was never checked, has changed, or does not hold. */
  readonly unverified: ReadonlySet<string>;
}

/** What can be said of the evidence without the paper: whether it is as it was when it was checked, and consistent. */
export function compareWithLock(lecture: Lecture, lock: Lock | undefined): Comparison {
  const { diagnostics, report } = collector();
  const unverified = new Set<string>();
  if (!lecture.paper) return { diagnostics, unverified };
  const byKey = new Map(lock?.claims.map((locked) => [locked.claim, locked]));
  for (const claim of claimsOf(lecture)) {
    const before = diagnostics.length;
    const locked = byKey.get(claim.key);
    const changed = locked ? compareClaim(claim, locked, report) : neverChecked(claim, report);
    if (!changed) entailment(claim, lecture.paper.language, report);
    if (diagnostics.length > before || claim.evidence.length === 0) unverified.add(claim.id);
  }
  return { diagnostics, unverified };
}

function neverChecked(claim: Claim, report: Report): false {
  for (const { quote, location } of claim.evidence) {
    unverifiedWarning(quote === undefined ? "inference" : "quote", claim, location, report);
  }
  return false;
}

/** Whether a quote, the date or an amount is another than the one checked. */
function compareClaim(claim: Claim, locked: LockedClaim, report: Report): boolean {
  const { id, date } = claim;
  let changed = false;
  const complain = (what: string, message: string, location: Claim["location"]) => {
    report(`${what}-changed`, message, location, REMEDY);
    changed = true;
  };
  if (date && date.edtf !== locked.date) {
    const message = locked.date === undefined ? "no date" : locked.date;
    complain(
      "date",
      `expected the date of ${id} that was checked against the paper, ${message}, got ${date.edtf}`,
      claim.dateLocation,
    );
  }
  const values = claim.amounts.map(({ value }) => value).join(", ");
  const lockedValues = locked.amounts?.join(", ") ?? "";
  if (values !== lockedValues) {
    complain(
      "amount",
      `expected the amount of ${id} that was checked against the paper, ${lockedValues || "none"}, got ${values || "none"}`,
      placeOfChange(claim, locked),
    );
  }
  const known = new Set(locked.evidence.map(({ quote }) => quote));
  const now = claim.evidence.map((item) => ({ item, hash: hashesOf(item).quote }));
  const gone = locked.evidence.filter(
    ({ quote }) => quote !== undefined && !now.some(({ hash }) => hash === quote),
  );
  let replaced = gone.length;
  for (const { item, hash } of now) {
    if (hash === undefined || known.has(hash)) continue;
    // A new quote where one has gone is that one changed; beyond those it is an addition.
    if (replaced-- > 0)
      complain(
        "quote",
        `expected the quote of ${id} that was found in the paper, got other words: "${item.quote}"`,
        item.location,
      );
    else unverifiedWarning("quote", claim, item.location, report);
  }
  return changed;
}

function unverifiedWarning(
  what: string,
  { id }: Claim,
  location: Claim["location"],
  report: Report,
): void {
  report(
    "unverified",
    `this ${what} for ${id} was never checked against the paper`,
    location,
    "run chronodeck check --paper FILE",
    "warning",
  );
}
