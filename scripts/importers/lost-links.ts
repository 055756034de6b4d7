import { didYouMean } from "../parse/nearest.js";
import type { Report } from "../parse/report.js";
import { asMap } from "./as-map.js";
import type { EventSpec } from "./event-spec.js";
import { type Fields, isList } from "./flow-text.js";

/** An event without its links to events that neither the lecture nor the file has; each is named. */
export function withoutLostLinks(
  target: Fields,
  spec: EventSpec,
  events: ReadonlySet<string>,
  report: Report,
): Fields {
  const { links, ...rest } = target;
  if (typeof links !== "object" || !isList(links)) return target;
  const held = links.filter((link, index) => {
    const { to } = asMap(link);
    if (typeof to !== "string" || events.has(to)) return true;
    report(
      "unknown-event",
      `links: expected a known event, got ${to}; the link is left out`,
      spec.at(["links", index]),
      didYouMean(to, [...events], "event"),
      "warning",
    );
    return false;
  });
  if (held.length === links.length) return target;
  return held.length > 0 ? { ...rest, links: held } : rest;
}
