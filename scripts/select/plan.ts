import type { SlideReason } from "../model/cut-report.js";
import type { Audience, Lecture } from "../model/lecture.js";
import type { Slide } from "../model/slide.js";
import { type Candidates, candidates } from "./candidates.js";
import { fitItems } from "./fit.js";
import type { Item } from "./forest.js";
import { HUNDREDTHS, minutesOf, type SlideMinutes } from "./minutes.js";
import { sectionsOf } from "./sections.js";
import { slideReason } from "./slide-reason.js";

type Told = Pick<Lecture, "slides" | "events" | "languages">;

/** Which slides an audience is told, which wait at the end, and why. */
export interface Plan {
  /** Of the talk, in the deck's order. */
  readonly talk: readonly Slide[];
  /** At the end, for questions, in the lecture's order: the lecture's own and those that time did not allow. */
  readonly backup: readonly Slide[];
  /** In the lecture's order. */
  readonly out: readonly Slide[];
  readonly reasons: ReadonlyMap<string, SlideReason>;
  /** Of every slide of the lecture. */
  readonly minutes: ReadonlyMap<string, SlideMinutes>;
  readonly used: number;
  /** Hundredths of a minute, as `used`. */
  readonly budget: number;
  readonly proven: boolean;
}

/** The slides of one audience that are worth most of those that fit its minutes: never more than the budget, unless more is required. */
export function planTalk(lecture: Told, audience: Audience, extra = 0): Plan {
  const { slides, languages } = lecture;
  const minutes = new Map(slides.map((slide) => [slide.id, minutesOf(slide, audience, languages)]));
  const timeOf = ({ id }: Slide) => minutes.get(id)?.hundredths ?? 0;
  const budget = budgetOf(audience) + extra;
  const candidate = candidates(lecture, audience);
  const { chosen, proven } = choose(slides, candidate, audience, timeOf, budget);
  const talk = candidate.talk.filter(({ id }) => chosen.has(id));
  const used = talk.reduce((sum, slide) => sum + timeOf(slide), 0);
  const reasons = slideReason({ slides, audience, candidate, chosen, timeOf, room: budget - used });
  const cut = candidate.talk.filter(({ id, layout }) => !chosen.has(id) && layout !== "section");
  const waiting = new Set(audience.backup === "keep" ? [...candidate.backup, ...cut] : []);
  return {
    talk,
    backup: slides.filter((slide) => waiting.has(slide)),
    out: slides.filter((slide) => !chosen.has(slide.id) && !waiting.has(slide)),
    reasons: new Map(slides.map((slide) => [slide.id, reasons(slide)])),
    minutes,
    used,
    budget,
    proven,
  };
}

/** The minutes that an audience's slides may take, in hundredths. */
export function budgetOf({ minutes, reserve }: Pick<Audience, "minutes" | "reserve">): number {
  return Math.round((minutes - reserve) * HUNDREDTHS);
}

function choose(
  slides: readonly Slide[],
  candidate: Candidates,
  audience: Audience,
  timeOf: (slide: Slide) => number,
  budget: number,
): { readonly chosen: ReadonlySet<string>; readonly proven: boolean } {
  const items = itemsOf(slides, candidate, audience, timeOf);
  const unit = items.reduce((divisor, { minutes }) => gcd(divisor, minutes), 0) || 1;
  const { chosen, proven } = fitItems(
    items.map((item) => ({ ...item, minutes: item.minutes / unit })),
    budget / unit,
  );
  return {
    chosen: new Set(candidate.talk.flatMap(({ id }, place) => (chosen[place] ? id : []))),
    proven,
  };
}

/**
 * The talk's candidates as items, in the deck's order. After them stands one for each section whose heading
 * could be left alone: it takes no time, the heading and the section's slides require it, and
 * it is in only with one of these slides. Where they all require the heading, it says so itself.
 */
function itemsOf(
  slides: readonly Slide[],
  { talk, forced, pulled }: Candidates,
  audience: Audience,
  timeOf: (slide: Slide) => number,
): readonly Item[] {
  const place = new Map(talk.map(({ id }, index) => [id, index]));
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => place.get(id) ?? []);
  const sections = sectionsOf(slides).flatMap(({ heading, slides: own }) => {
    if (!heading || !place.has(heading.id) || forced.has(heading.id)) return [];
    const counted = own.filter((slide) => !slide.backup && timeOf(slide) > 0).map(({ id }) => id);
    // A heading that never has a slide, such as a closing word, stands for itself.
    if (counted.length === 0 || counted.some((id) => forced.has(id) && !audience.lead.includes(id)))
      return [];
    const oneOf = placesOf(counted.filter((id) => !audience.lead.includes(id)));
    return { heading: heading.id, members: [...placesOf([heading.id]), ...oneOf], oneOf };
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
    const isForced = forced.has(slide.id);
    const of = joined.flatMap(({ members }, nth) =>
      members.includes(index) ? talk.length + nth : [],
    );
    const oneOf = owed.get(slide.id) ?? (pulled.has(slide.id) && dependents.get(slide.id));
    return {
      minutes: timeOf(slide),
      value: 2 ** slide.priority,
      requires: [...placesOf(slide.requires), ...of],
      forced: isForced,
      ...(oneOf && !isForced && { oneOf }),
    };
  });
  const empty = { minutes: 0, value: 0, requires: [], forced: false };
  return [...own, ...joined.map(({ oneOf }) => ({ ...empty, oneOf }))];
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
