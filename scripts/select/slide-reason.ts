import type { SlideReason } from "../model/cut-report.js";
import type { Audience } from "../model/lecture.js";
import type { Slide } from "../model/slide.js";
import type { Candidates } from "./candidates.js";
import { HUNDREDTHS } from "./minutes.js";
import { sectionsOf } from "./sections.js";

interface Decided {
  /** The lecture's. */
  readonly slides: readonly Slide[];
  readonly audience: Audience;
  readonly candidate: Candidates;
  /** Ids of the slides of the talk. */
  readonly chosen: ReadonlySet<string>;
  readonly timeOf: (slide: Slide) => number;
  /** What is left of the budget, in hundredths of a minute. */
  readonly room: number;
}

/** Says of each slide why it is where it is. */
export function slideReason(decided: Decided): (slide: Slide) => SlideReason {
  const { audience, candidate, chosen } = decided;
  const talk = new Set(candidate.talk);
  const lonely = lonelyHeadings(decided);
  const byId = new Map(decided.slides.map((slide) => [slide.id, slide]));
  const requirer = (slide: Slide, among: Iterable<Slide>) =>
    [...among].find(({ requires }) => requires.includes(slide.id))?.id;
  const inTalk = (slide: Slide): SlideReason => {
    if (audience.lead.includes(slide.id)) return { kind: "leads" };
    if (slide.required) return { kind: "required" };
    if (audience.keep.includes(slide.id)) return { kind: "kept" };
    const isForced = candidate.forced.has(slide.id);
    if (isForced || candidate.pulled.has(slide.id)) {
      const by = candidate.talk.filter(({ id }) => (isForced ? candidate.forced : chosen).has(id));
      const of = requirer(slide, by);
      if (of !== undefined) return { kind: "required-by", slide: of };
    }
    return { kind: "priority", priority: slide.priority };
  };
  const cut = (slide: Slide): SlideReason => {
    const missing = slide.requires.find((id) => !chosen.has(id) && !candidate.pulled.has(id));
    if (missing !== undefined) return { kind: "requires", slide: missing, because: "cut" };
    if (candidate.pulled.has(slide.id)) {
      const by = requirer(slide, candidate.talk);
      if (by !== undefined) return { kind: "not-needed", slide: by };
    }
    if (lonely.has(slide)) return { kind: "lonely" };
    return {
      kind: "over-time",
      minutes: (timeWith(slide, byId, decided) - decided.room) / HUNDREDTHS,
    };
  };
  return (slide) => {
    if (chosen.has(slide.id)) return inTalk(slide);
    if (talk.has(slide)) return cut(slide);
    return candidate.out.get(slide.id) ?? { kind: "backup" };
  };
}

function lonelyHeadings({ slides, audience, chosen, timeOf }: Decided): ReadonlySet<Slide> {
  const counts = (slide: Slide) =>
    chosen.has(slide.id) && timeOf(slide) > 0 && !audience.lead.includes(slide.id);
  return new Set(
    sectionsOf(slides).flatMap(({ heading, slides: own }) =>
      heading && !own.some(counts) ? heading : [],
    ),
  );
}

/** Hundredths of a minute of a slide and all that it requires and the talk does not have. */
function timeWith(
  slide: Slide,
  byId: ReadonlyMap<string, Slide>,
  { chosen, timeOf }: Decided,
): number {
  const more = new Set<Slide>();
  const add = (other: Slide | undefined): void => {
    if (!other || chosen.has(other.id) || more.has(other)) return;
    more.add(other);
    for (const id of other.requires) add(byId.get(id));
  };
  add(slide);
  return [...more].reduce((sum, other) => sum + timeOf(other), 0);
}
