import type { Audience } from "../model/lecture.js";
import type { Slide } from "../model/slide.js";
import type { PlannedSlide } from "../model/talk-plan.js";
import type { Candidates } from "./candidates.js";
import { sectionsOf } from "./sections.js";

/** An audience's candidates as the clock sees them, in the deck's order. */
export function planned(
  slides: readonly Slide[],
  { talk, forced, pulled }: Candidates,
  { lead }: Audience,
  timeOf: (slide: Slide) => number,
): readonly PlannedSlide[] {
  const under = new Map<string, string>();
  const heads = new Set<string>();
  const isThere = (slide: Slide) => talk.includes(slide);
  for (const { heading, slides: own } of sectionsOf(slides)) {
    if (!heading || !isThere(heading) || forced.has(heading.id)) continue;
    const counted = own.filter((slide) => !slide.backup && timeOf(slide) > 0).map(({ id }) => id);
    const others = counted.filter((id) => !lead.includes(id));
    // A heading that never has a slide, such as a closing word, stands for itself.
    if (counted.length === 0 || others.some((id) => forced.has(id))) continue;
    heads.add(heading.id);
    for (const id of others) under.set(id, heading.id);
  }
  return talk.map((slide) => {
    const { id, priority, requires } = slide;
    const heading = under.get(id);
    return {
      id,
      time: timeOf(slide),
      priority,
      requires,
      forced: forced.has(id),
      ...(heading !== undefined && { under: heading }),
      ...(heads.has(id) && { heads: true }),
      ...(pulled.has(id) && { pulled: true }),
    };
  });
}
