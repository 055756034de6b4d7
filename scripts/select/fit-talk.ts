import type { PlannedSlide } from "../model/talk-plan.js";
import { fitItems } from "./fit.js";
import type { Item } from "./forest.js";

export interface FittedTalk {
  readonly chosen: ReadonlySet<string>;
  /** Whether no choice is better. */
  readonly proven: boolean;
}

/** The slides of a talk that are worth most of those that fit a budget, in hundredths of a minute. */
export function fitTalk(talk: readonly PlannedSlide[], budget: number): FittedTalk {
  const items = itemsOf(talk);
  const unit = items.reduce((divisor, { minutes }) => gcd(divisor, minutes), 0) || 1;
  const { chosen, proven } = fitItems(
    items.map((item) => ({ ...item, minutes: item.minutes / unit })),
    budget / unit,
  );
  return {
    chosen: new Set(talk.flatMap(({ id }, place) => (chosen[place] ? id : []))),
    proven,
  };
}

/**
 * The slides as items, in the deck's order. After them stands one for each section whose heading
 * could be left alone: it takes no time, the heading and the section's slides require it, and
 * it is in only with one of these slides. Where they all require the heading, it says so itself.
 */
function itemsOf(talk: readonly PlannedSlide[]): readonly Item[] {
  const place = new Map(talk.map(({ id }, index) => [id, index]));
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => place.get(id) ?? []);
  const sections = talk.flatMap(({ id, heads }) => {
    if (!heads) return [];
    const oneOf = placesOf(talk.flatMap((slide) => (slide.under === id ? slide.id : [])));
    return { heading: id, members: [...placesOf([id]), ...oneOf], oneOf };
  });
  const dependents = new Map<string, number[]>();
  for (const [index, { requires }] of talk.entries())
    for (const id of requires) dependents.set(id, [...(dependents.get(id) ?? []), index]);
  const isOwed = ({ heading, oneOf }: (typeof sections)[number]) => {
    const needing = new Set(dependents.get(heading));
    for (const at of needing)
      for (const further of dependents.get(talk[at]?.id ?? "") ?? []) needing.add(further);
    return oneOf.every((at) => needing.has(at));
  };
  const joined = sections.filter((section) => !isOwed(section));
  const owed = new Map(sections.filter(isOwed).map(({ heading, oneOf }) => [heading, oneOf]));
  const own = talk.map((slide, index): Item => {
    const of = joined.flatMap(({ members }, nth) =>
      members.includes(index) ? talk.length + nth : [],
    );
    const oneOf = owed.get(slide.id) ?? (slide.pulled && (dependents.get(slide.id) ?? []));
    return {
      minutes: slide.time,
      value: 2 ** slide.priority,
      requires: [...placesOf(slide.requires), ...of],
      forced: slide.forced,
      ...(oneOf && !slide.forced && { oneOf }),
    };
  });
  const empty = { minutes: 0, value: 0, requires: [], forced: false };
  return [...own, ...joined.map(({ oneOf }) => ({ ...empty, oneOf }))];
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
