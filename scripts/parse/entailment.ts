import type { Location } from "../model/diagnostic.js";
import type { Evidence, Support } from "../model/event.js";
import type { Language } from "../model/text.js";
import { saysAmount } from "./amount-evidence.js";
import type { Claim } from "./claims.js";
import { componentsOf } from "./date-evidence.js";
import { fold } from "./paper-text.js";
import type { Report } from "./report.js";

interface Quoted {
  readonly quote: string;
  /** Folded. */
  readonly words: string;
  readonly location: Location;
}

/** Whether the quoted words carry the claim's date and amount. Needs no paper: the words are in the lecture. */
export function entailment(claim: Claim, language: Language, report: Report): void {
  if (
    claim.needsDate &&
    claim.evidence.length > 0 &&
    !claim.evidence.some(({ supports }) => supports.includes("date"))
  ) {
    const hint =
      "add supports: [date] to the quote that says it, or an item with supports: [date] and inferred:";
    report(
      "no-evidence",
      `expected evidence for the date of ${claim.id}, got evidence for other things only`,
      claim.location,
      hint,
    );
  }
  dateEntailment(claim, language, report);
  amountEntailment(claim, language, report);
}

/** Together the quotes must say every part of the date, and each of them some part. */
function dateEntailment(
  { id, date, dateLocation, evidence }: Claim,
  language: Language,
  report: Report,
): void {
  const quoted = quotedFor("date", evidence);
  if (!date || quoted.length === 0) return;
  const components = componentsOf(date, language);
  const missing = components.filter(({ isSaid }) => !quoted.some(({ words }) => isSaid(words)));
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(", ");
    report(
      "date-not-in-quote",
      `expected a date of ${id} that its quote says, got ${date.edtf}: ${list(quoted)} does not say ${names}`,
      dateLocation,
      "correct the date, quote the words that say it, or add inferred: with the reason",
    );
    return;
  }
  for (const { quote, words, location } of quoted) {
    if (components.some(({ isSaid }) => isSaid(words))) continue;
    const message = `expected words that say something of the date ${date.edtf}, got "${quote}"`;
    report(
      "date-not-in-quote",
      message,
      location,
      "take date out of supports:, or add inferred: with the reason",
    );
  }
}

/** Together the quotes must say every amount, unless one is inferred; and each of them some amount. */
function amountEntailment(
  { id, amounts, evidence }: Claim,
  language: Language,
  report: Report,
): void {
  const quoted = quotedFor("amount", evidence);
  if (quoted.length === 0) return;
  const isInferred = evidence.some(
    ({ inferred, supports }) => inferred !== undefined && supports.includes("amount"),
  );
  const unsaid = amounts.filter(
    (amount) => !quoted.some(({ words }) => saysAmount(words, amount, language)),
  );
  const hint = "correct the amount, quote the words that say it, or add inferred: with the reason";
  if (unsaid.length > 0 && !isInferred) {
    for (const { value, location } of unsaid) {
      const message = `expected an amount of ${id} that its quote says, got ${value}: ${list(quoted)} does not say it`;
      report("amount-not-in-quote", message, location, hint);
    }
    return;
  }
  for (const { quote, words, location } of quoted) {
    if (amounts.some((amount) => saysAmount(words, amount, language))) continue;
    const wanted =
      amounts.length === 0 ? "which has none" : amounts.map(({ value }) => value).join(" or ");
    const message = `expected words that say an amount of ${id}, ${wanted}, got "${quote}"`;
    report(
      "amount-not-in-quote",
      message,
      location,
      amounts.length === 0 ? "add amounts:, or take amount out of supports:" : hint,
    );
  }
}

function list(quoted: readonly Quoted[]): string {
  return quoted.map(({ quote }) => `"${quote}"`).join(", ");
}

/** The items that claim to say it outright. */
function quotedFor(support: Support, evidence: readonly Evidence[]): readonly Quoted[] {
  return evidence.flatMap(({ quote, inferred, supports, location }) =>
    quote !== undefined && inferred === undefined && supports.includes(support)
      ? [{ quote, words: fold(quote), location }]
      : [],
  );
}
