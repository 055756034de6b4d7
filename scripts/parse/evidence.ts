import type { TemporalExtent } from "../model/date.js";
import type { Diagnostic, Location } from "../model/diagnostic.js";
import type { Evidence, Support } from "../model/event.js";
import type { Lecture } from "../model/lecture.js";
import type { Language } from "../model/text.js";
import { type Claim, claimsOf } from "./claims.js";
import { componentsOf } from "./date-evidence.js";
import { parseDate } from "./edtf.js";
import { entailment } from "./entailment.js";
import type { Lock, LockedClaim, LockedEvidence } from "./evidence-lock.js";
import {
  findQuote,
  fold,
  hashText,
  nearestWords,
  type PaperText,
  parsePaper,
} from "./paper-text.js";
import { collector, type Report } from "./report.js";

interface EvidenceCheck {
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
  const byKey = new Map(earlier?.claims.map((locked) => [locked.claim, locked]));
  let verified = 0;
  const claims = claimsOf(lecture).map((claim) => {
    const items = claim.evidence.map((item) => lookUp(item, claim, paper, report));
    const found = items.filter(({ offset }) => offset !== undefined).length;
    verified += found;
    // What a quote that is not there would say does not matter.
    const holds = found === claim.evidence.filter(({ quote }) => quote !== undefined).length;
    const before = byKey.get(claim.key);
    if (holds && !(before && isStale(claim, items, before, language, report)))
      entailment(claim, language, report);
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
      near === undefined
        ? "copy a few words as they stand in the paper"
        : `the paper has: "${near}"`,
    );
  }
  return { ...hashesOf(item), supports: item.supports, ...place };
}

export function hashesOf({
  quote,
  inferred,
}: Evidence): Pick<LockedEvidence, "quote" | "inferred"> {
  return {
    ...(quote !== undefined && { quote: hashText(fold(quote)) }),
    ...(inferred !== undefined && { inferred: hashText(fold(inferred)) }),
  };
}

function lockedClaim(
  { key, date, amounts }: Claim,
  evidence: readonly LockedEvidence[],
): LockedClaim {
  return {
    claim: key,
    ...(date && { date: date.edtf }),
    ...(amounts.length > 0 && { amounts: amounts.map(({ value }) => value) }),
    evidence,
  };
}

/**
 * The reason given for a date or amount is about that one: where it changes and
 * the reason stays, somebody should look. Nor can the same words come to say less:
 * "1902 to 1908" carries 1908/1908 too, and yet it is not what they say.
 */
function isStale(
  claim: Claim,
  items: readonly LockedEvidence[],
  before: LockedClaim,
  language: Language,
  report: Report,
): boolean {
  const { id, date, amounts } = claim;
  const rests = (support: Support, on: "quote" | "inferred") =>
    items.some(
      (item) =>
        item.supports.includes(support) &&
        before.evidence.some((other) => item[on] !== undefined && item[on] === other[on]),
    );
  if (date && before.date !== undefined && date.edtf !== before.date) {
    if (rests("date", "inferred")) {
      const message = `expected the date that was inferred for ${id}, ${before.date}, got ${date.edtf}`;
      report(
        "date-changed",
        message,
        claim.dateLocation,
        "write it as it was, or bring the reason in inferred: up to date",
      );
      return true;
    }
    if (rests("date", "quote") && saysLess(date, before.date, language)) {
      const message = `expected the date that the quote says in full, ${before.date}, got ${date.edtf}`;
      report(
        "date-changed",
        message,
        claim.dateLocation,
        "write it as it was, or quote only the words that say the new date",
      );
      return true;
    }
  }
  const values = amounts.map(({ value }) => value).join(", ");
  if (before.amounts && values !== before.amounts.join(", ") && rests("amount", "inferred")) {
    const message = `expected the amount that was inferred for ${id}, ${before.amounts.join(", ")}, got ${values}`;
    report(
      "amount-changed",
      message,
      placeOfChange(claim, before),
      "write it as it was, or bring the reason in inferred: up to date",
    );
    return true;
  }
  return false;
}

/** An interval of the same precision that has lost one of its years, months or days, as 1908/1908 has lost 1902. */
function saysLess(date: TemporalExtent, earlier: string, language: Language): boolean {
  const parsed = parseDate(earlier);
  if (
    "problem" in parsed ||
    !date.to ||
    !parsed.extent.to ||
    parsed.extent.precision !== date.precision
  )
    return false;
  const names = (extent: TemporalExtent) => componentsOf(extent, language).map(({ name }) => name);
  const [now, then] = [names(date), names(parsed.extent)];
  return now.length < then.length && now.every((name) => then.includes(name));
}

/** The first amount that is another than the one checked. */
export function placeOfChange({ amounts, location }: Claim, before: LockedClaim): Location {
  return (
    amounts.find(({ value }, index) => value !== before.amounts?.[index])?.location ?? location
  );
}
