import type { Location } from "../model/diagnostic.js";
import type { EventSpec } from "./event-spec.js";
import { isList } from "./flow-text.js";

/** Sources that a foreign file names and the lecture has no reference for: they are left out, and said once. */
export function knownCites(references: readonly string[]) {
  const known = new Set(references);
  let count = 0;
  let first: { readonly name: string; readonly at: Location } | undefined;
  return {
    /** The event with those of its sources that are references. */
    of(spec: EventSpec): EventSpec {
      const { cites, ...fields } = spec.fields;
      if (typeof cites !== "object" || !isList(cites)) return spec;
      const held = cites.filter((name) => known.has(String(name)));
      const lost = cites.find((name) => !known.has(String(name)));
      if (lost !== undefined) {
        first ??= { name: String(lost), at: spec.at(["cites"]) };
        count += 1;
      }
      return { ...spec, fields: held.length > 0 ? { ...fields, cites: held } : fields };
    },
    notes(): readonly string[] {
      if (!first) return [];
      const { name, at } = first;
      const events = count === 1 ? "1 event" : `${count} events`;
      return [
        `sources left out of ${events}, since timeline-data/references.yaml has no such id: “${name.slice(0, 60)}” (line ${at.line})${count > 1 ? " and others" : ""}`,
      ];
    },
  };
}
