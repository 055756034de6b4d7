import type { Language } from "../model/text.js";
import { checkEvidence, checkKind, checkOrigin, checkRecord } from "./check-claims.js";
import { parseDate } from "./edtf.js";
import type { Mention } from "./mentions.js";
import { didYouMean } from "./nearest.js";
import type { Findings, Report } from "./report.js";

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
    } else if (role.holds === "record") {
      checkRecord(mention, report);
    } else if (role.holds === "event") {
      checkOrigin(mention, hasPaper, report);
      checkKind(mention, report);
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
