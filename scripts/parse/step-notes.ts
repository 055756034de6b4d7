import type { Location } from "../model/diagnostic.js";
import { didYouMean } from "./nearest.js";
import type { Report } from "./report.js";

/** Part of a text under a `##` heading. */
export interface Part {
  readonly heading: string;
  readonly html: string;
  readonly location: Location;
}

/** The notes of each step of a walk, from the parts of a slide's notes: the heading of each is the step's id. */
export function readStepNotes(
  parts: readonly Part[],
  steps: readonly string[],
  report: Report,
): Readonly<Record<string, string>> {
  // No prototype: a step may have any name.
  const notes: Record<string, string> = Object.create(null);
  for (const { heading, html, location } of parts) {
    if (!steps.includes(heading)) {
      report(
        "unknown-step",
        `expected a step of this slide as the heading in its notes, got ${heading || "an empty one"}`,
        location,
        `${didYouMean(heading, steps, "step")}; a heading of your own is ###`,
      );
    } else if (heading in notes) {
      report(
        "duplicate-name",
        `expected the notes of each step once, got ${heading} again`,
        location,
        "put the two together",
      );
    } else notes[heading] = html;
  }
  return notes;
}
