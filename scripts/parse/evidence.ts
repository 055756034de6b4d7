import type { Diagnostic, Location } from "../model/diagnostic.js";
import type { Evidence } from "../model/event.js";
import type { Lecture } from "../model/lecture.js";
import { type Claim, claimsOf } from "./claims.js";
import { entailment } from "./entailment.js";
import type { Lock, LockedClaim, LockedEvidence } from "./evidence-lock.js";
import { findQuote, fold, hashText, nearestWords, type PaperText, parsePaper } from "./paper-text.js";
import { collector, type Report } from "./report.js";

export interface EvidenceCheck {
  readonly diagnostics: readonly Diagnostic[];
  /** To be written only where there is no error. */
  readonly lock: Lock;
  /** Number of quotes found. */
  readonly verified: number;
}

/**
 * Compares every quote with the paper's text, and the date or amount with the quote.
 * The earlier lock tells which dates and amounts have changed that rest on an
 * inference: no quote can tell that.
 */
export function checkEvidence(lecture: Lecture, paperText: string, earlier?: Lock): EvidenceCheck {
  const paper = parsePaper(paperText);
  const { diagnostics, report } = collector();
  const language = lecture.paper?.language ?? "en";
  let verified = 0;
  const claims = claimsOf(lecture).map((claim) => {
    const items = claim.evidence.map((item) => lookUp(item, claim, paper, report));
    const found = items.filter(({ offset }) => offset !== undefined).length;
    verified += found;
    // What a quote that is not there would say does not matter.
    const holds = found === claim.evidence.filter(({ quote }) => quote !== undefined).length;
    const before = earlier?.claims.find(({ claim: key }) => key === claim.key);
    if (holds && !(before && inferenceIsStale(claim, items, before, report))) entailment(claim, language, report);
    return lockedClaim(claim, items);
  });
  return { diagnostics, lock: { paper: paper.fingerprint, claims }, verified };
}

function lookUp(item: Evidence, claim: Claim, paper: PaperText, report: Report): LockedEvidence {
  const { quote } = item;
  const place = quote === undefined ? undefined : findQuote(paper, quote);
  if (quote !== undefined && !place) {
    const near = nearestWords(paper, quote);
    report(
      "quote-not-found",
      `expected words of the paper for ${claim.id}, got words that are not in it: "${quote}"`,
      item.location,
      near === undefined ? "copy a few words as they stand in the paper" : `the paper has: "${near}"`,
    );
  }
  return { ...hashesOf(item), supports: item.supports, ...place };
}

export function hashesOf({ quote, inferred }: Evidence): Pick<LockedEvidence, "quote" | "inferred"> {
  return {
    ...(quote !== undefined && { quote: hashText(fold(quote)) }),
    ...(inferred !== undefined && { inferred: hashText(fold(inferred)) }),
  };
}

function lockedClaim({ key, date, amounts }: Claim, evidence: readonly LockedEvidence[]): LockedClaim {
  return {
    claim: key,
    ...(date && { date: date.edtf }),
    ...(amounts.length > 0 && { amounts: amounts.map(({ value }) => value) }),
    evidence,
  };
}

/** The reason given for a date or amount is about that one: where it changes and the reason stays, somebody should look. */
function inferenceIsStale(
  claim: Claim,
  items: readonly LockedEvidence[],
  before: LockedClaim,
  report: Report,
): boolean {
  const stale = (support: "date" | "amount") =>
    items.some(
      ({ inferred, supports }) =>
        inferred !== undefined &&
        supports.includes(support) &&
        before.evidence.some((item) => item.inferred === inferred && item.supports.includes(support)),
    );
  const hint = "write it as it was, or bring the reason in inferred: up to date";
  if (claim.date && before.date !== undefined && claim.date.edtf !== before.date && stale("date")) {
    const message = `expected the date that was inferred for ${claim.id}, ${before.date}, got ${claim.date.edtf}`;
    report("date-changed", message, claim.dateLocation, hint);
    return true;
  }
  const values = claim.amounts.map(({ value }) => value);
  if (before.amounts && values.join() !== before.amounts.join() && stale("amount")) {
    const message = `expected the amount that was inferred for ${claim.id}, ${before.amounts.join(", ")}, got ${values.join(", ")}`;
    report("amount-changed", message, placeOfChange(claim, before), hint);
    return true;
  }
  return false;
}

/** The first amount that is another than the one checked. */
export function placeOfChange({ amounts, location }: Claim, before: LockedClaim): Location {
  return amounts.find(({ value }, index) => value !== before.amounts?.[index])?.location ?? location;
}
