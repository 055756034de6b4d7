import type { EventSpec } from "../importers/event-spec.js";
import { TONES } from "../model/lecture.js";
import { slugOf } from "../model/slug-of.js";
import type { NewLane } from "./starter.js";

export interface FoundLanes {
  readonly lanes: readonly NewLane[];
  /** The lane of an event that names this one. */
  readonly laneOf: (name: string) => string;
  /** Names that share the last lane, since there are more than signs to tell them by. */
  readonly gathered: readonly string[];
}

/** Lanes for the groups that events name, those with most events first; one lane where they name none. */
export function lanesOf(
  specs: Iterable<EventSpec>,
  languages: readonly string[],
  words: { readonly events: string; readonly others: string },
): FoundLanes {
  const counts = new Map<string, number>();
  let isAnyWithout = false;
  for (const { fields } of specs) {
    const lane = typeof fields.lane === "string" ? fields.lane.trim() : "";
    if (lane === "") isAnyWithout = true;
    else counts.set(lane, (counts.get(lane) ?? 0) + 1);
  }
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const all = isAnyWithout || names.length === 0 ? [...names, words.events] : names;
  const isMany = all.length > TONES.length;
  const own = isMany ? all.slice(0, TONES.length - 1) : all;
  const titles = isMany ? [...own, words.others] : own;
  const used = new Set<string>();
  const lanes = titles.map((title, index): NewLane => {
    const slug = slugOf(title) || `lane-${index + 1}`;
    const id = used.has(slug) ? `${slug}-${index + 1}` : slug;
    used.add(id);
    return {
      id,
      title: Object.fromEntries(languages.map((tag) => [tag, title])),
      tone: TONES[index] ?? TONES[0],
    };
  });
  const idOf = (name: string) => lanes[titles.indexOf(name)]?.id;
  const rest = lanes.at(-1)?.id ?? "events";
  return {
    lanes,
    laneOf: (name) => idOf(name.trim() || words.events) ?? rest,
    gathered: isMany ? all.slice(own.length) : [],
  };
}
