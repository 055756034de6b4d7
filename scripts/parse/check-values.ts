import type { Language } from "../model/text.js";
import { parseDate } from "./edtf.js";
import type { Mention } from "./mentions.js";
import { didYouMean } from "./nearest.js";
import type { Findings, Report } from "./report.js";

/** What a paper's author is owed, and what a reader takes in at a glance. */
const MOST_WORDS = 12;

/** Checks texts, dates, evidence and events, each by itself; those out of shape too. */
export function checkValues(
  { mentions, report }: Findings,
  languages: readonly Language[],
  hasPaper: boolean,
): void {
  for (const mention of mentions) {
    const { role, value, document, path } = mention;
    if (!("holds" in role)) continue;
    if (role.holds === "text") {
      checkText(mention, languages, report);
    } else if (
      (role.holds === "date" || role.holds === "window") &&
      typeof value !== "object" &&
      typeof value !== "boolean"
    ) {
      const parsed = parseDate(document.written(path) ?? "");
      if (!("extent" in parsed)) {
        report(
          "date",
          `expected an EDTF date; ${parsed.problem}`,
          document.locate(path),
          parsed.hint,
        );
      } else if (
        role.holds === "window" &&
        !(Number.isFinite(parsed.extent.start) && Number.isFinite(parsed.extent.end))
      ) {
        report(
          "date",
          `expected a window with both ends, got ${parsed.extent.edtf}`,
          document.locate(path),
          "write both ends, such as 2006/2016",
        );
      }
    } else if (role.holds === "map") {
      checkBounds(mention, report);
    } else if (role.holds === "evidence") {
      checkEvidence(mention, report);
    } else if (role.holds === "event") {
      checkOrigin(mention, hasPaper, report);
    }
  }
}

/** One text in every language of the lecture, and in no other. */
function checkText(
  { value, document, path }: Mention,
  languages: readonly Language[],
  report: Report,
): void {
  const [first] = languages;
  if (
    first === undefined ||
    typeof value === "number" ||
    typeof value === "boolean" ||
    Array.isArray(value)
  )
    return;
  const texts = (typeof value === "string" ? { [first]: value } : value) as Readonly<
    Record<string, unknown>
  >;
  for (const language of languages) {
    if (Object.hasOwn(texts, language)) continue;
    report(
      "missing-translation",
      `expected ${String(path.at(-1))} in ${language}, got nothing`,
      document.locate(path),
      `add ${language}: …`,
    );
  }
  for (const language of Object.keys(texts)) {
    if (languages.includes(language)) continue;
    const hint = `${didYouMean(language, languages, "language")} (slides/deck.yaml lists the languages)`;
    report(
      "unknown-language",
      `expected a language of the lecture, got ${language}`,
      document.locateKey([...path, language]),
      hint,
    );
  }
}

function checkBounds({ value, document, path }: Mention, report: Report): void {
  const { bounds } = value as { readonly bounds?: unknown };
  if (!Array.isArray(bounds)) return;
  const [west, south, east, north] = bounds;
  if (west >= east || south >= north) {
    report(
      "wrong-type",
      "bounds: expected west before east and south before north, got the reverse",
      document.locate([...path, "bounds"]),
      "write [west, south, east, north]",
    );
  }
}

function checkEvidence({ value, document, path }: Mention, report: Report): void {
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

/** An event of the paper shows where the paper says so; one from outside it has a source instead. */
function checkOrigin({ value, document, path }: Mention, hasPaper: boolean, report: Report): void {
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
