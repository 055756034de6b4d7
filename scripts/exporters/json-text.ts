import { cleanText } from "../model/clean-text.js";
import type { FigureRow, TimelineRows } from "../model/event-row.js";
import type { Provenance } from "../model/provenance.js";

/** What one audience is told of a lecture's events, after docs/timeline.schema.json. */
export function jsonText(
  { origin, lanes, events, periods, references }: TimelineRows,
  figures: readonly FigureRow[],
  provenance: Provenance,
): string {
  const { fingerprint: _, ...from } = origin;
  const head = { chronodeck: "timeline", version: 1, ...from };
  const whole = { ...head, lanes, events, periods, figures, references, provenance };
  const clean = (_key: string, value: unknown) =>
    typeof value === "string" ? cleanText(value) : value;
  return `${JSON.stringify(whole, clean, 2)}\n`;
}
