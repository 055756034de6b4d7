import type { EventSpec } from "../importers/event-spec.js";

/** What a new lecture must have so that a file's events can come into it. */
export interface Survey {
  /** Groups that events name → how many do; "" for those that name none. */
  readonly groups: ReadonlyMap<string, number>;
  /** Languages that texts are in, as far as the file says. */
  readonly languages: readonly string[];
}

/** Goes through a file's events once. */
export function survey(specs: Iterable<EventSpec>): Survey {
  const groups = new Map<string, number>();
  const languages = new Set<string>();
  for (const { fields, languages: own } of specs) {
    const group = typeof fields.lane === "string" ? fields.lane.trim() : "";
    groups.set(group, (groups.get(group) ?? 0) + 1);
    for (const tag of own) if (tag !== "") languages.add(tag);
  }
  return { groups, languages: [...languages] };
}
