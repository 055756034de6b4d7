import type { Language } from "../model/text.js";
import { checkEvidence, checkKind, checkOrigin, checkRecord } from "./check-claims.js";
import { checkTranslations } from "./check-translations.js";
import { parseDate } from "./edtf.js";
import type { Mention } from "./mentions.js";
import type { Findings, Report } from "./report.js";

/** Checks texts, dates, evidence and events, each by itself; those out of shape too. */
export function checkValues(
  { mentions, report }: Findings,
  languages: readonly Language[],
  hasPaper: boolean,
): void {
  checkTranslations(mentions, languages, report);
  for (const mention of mentions) {
    const { role, value, document, path } = mention;
    if (!("holds" in role)) continue;
    if (
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
