import type { Location } from "../model/diagnostic.js";
import type { Mention } from "./mentions.js";
import { didYouMean } from "./nearest.js";
import type { Findings } from "./report.js";

/** Checks that each step of a walk is an event that its slide shows, or a period, and not both. */
export function checkSteps({ mentions, unread, report }: Findings): void {
  const steps = mentions.filter(({ role }) => "holds" in role && role.holds === "step");
  if (steps.length === 0) return;
  const events = declared("event", mentions);
  const periods = declared("period", mentions);
  for (const { value, document, path } of steps) {
    if (typeof value !== "string") continue;
    const event = events.get(value);
    const period = periods.get(value);
    const place = document.locate(path);
    if (event && period) {
      report(
        "ambiguous-step",
        `expected an event or a period, got ${value}, which is the id of both`,
        place,
        `rename one of the two: ${event.file}:${event.line}, ${period.file}:${period.line}`,
      );
    } else if (!event && !period) {
      if (unread.has("event") || unread.has("period")) continue;
      report(
        "unknown-step",
        `expected a known event or period, got ${value === "" ? "an empty text" : value}`,
        place,
        didYouMean(value, [...events.keys(), ...periods.keys()], "event or period"),
      );
    } else if (event && leavesOut(document.value, value)) {
      report(
        "hidden-step",
        `expected an event that the slide shows, got ${value}`,
        place,
        `add ${value} to events, or leave events out to show them all`,
      );
    }
  }
}

function declared(
  kind: "event" | "period",
  mentions: readonly Mention[],
): ReadonlyMap<string, Location> {
  return new Map(
    mentions.flatMap(({ role, value, document, path }) =>
      "declares" in role && role.declares === kind && typeof value === "string"
        ? [[value, document.locate(path)] as const]
        : [],
    ),
  );
}

/** A slide that names events shows those alone. */
function leavesOut(frontMatter: unknown, event: string): boolean {
  const { events } = (frontMatter ?? {}) as { readonly events?: unknown };
  return Array.isArray(events) && events.length > 0 && !events.includes(event);
}
