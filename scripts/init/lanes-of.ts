import { TONES } from "../model/lecture.js";
import { slugOf } from "../model/slug-of.js";
import type { NewLane } from "./starter.js";
import type { Survey } from "./survey.js";

export interface FoundLanes {
  readonly lanes: readonly NewLane[];
  /** The lane of an event that names this group. */
  readonly laneOf: (name: string) => string;
  /** Names that share the last lane, since there are more than signs to tell them by. */
  readonly gathered: readonly string[];
}

/** Lanes for the groups that events name, those with most events first; one lane where they name none. */
export function lanesOf(
  { groups }: Survey,
  languages: readonly string[],
  words: { readonly events: string; readonly others: string },
): FoundLanes {
  const keyOf = (name: string) => {
    const title = name.trim() || words.events;
    return slugOf(title) || title.toLowerCase();
  };
  // Names that read alike are one group.
  const counts = new Map<string, { readonly title: string; readonly count: number }>();
  for (const [name, count] of groups.size > 0 ? groups : [["", 0] as const]) {
    const known = counts.get(keyOf(name));
    const title = known?.title ?? (name.trim() || words.events);
    counts.set(keyOf(name), { title, count: count + (known?.count ?? 0) });
  }
  const all = [...counts].sort(([, a], [, b]) => b.count - a.count);
  const own = all.length > TONES.length ? all.slice(0, TONES.length - 1) : all;
  const rest = all.slice(own.length);
  const titles = own.map(([key, { title }]) => ({ key, title }));
  if (rest.length > 0) titles.push({ key: "", title: words.others });
  const used = new Set<string>();
  const lanes = titles.map(({ title }, index): NewLane => {
    const slug = slugOf(title) || `lane-${index + 1}`;
    const id = used.has(slug) ? `${slug}-${index + 1}` : slug;
    used.add(id);
    const texts = languages.map((tag) => [tag, title]);
    return { id, title: Object.fromEntries(texts), tone: TONES[index] ?? TONES[0] };
  });
  const ids = new Map(titles.map(({ key }, index) => [key, lanes[index]?.id ?? ""]));
  return {
    lanes,
    laneOf: (name) => ids.get(keyOf(name)) ?? lanes.at(-1)?.id ?? "",
    gathered: rest.map(([, { title }]) => title),
  };
}
