import type { PlannedSlide, TalkPlan } from "../../scripts/model/talk-plan.js";

/** The plan of a talk of these slides, each a minute long where it says nothing else; in one section. */
export function aTalk(
  slides: readonly (Pick<PlannedSlide, "id"> & Partial<PlannedSlide>)[],
  more: Partial<TalkPlan> = {},
): TalkPlan {
  const ids = slides.map(({ id }) => id);
  return {
    name: "A talk / all / en",
    slot: 2000,
    reserve: 500,
    slides: slides.map((slide) => ({
      time: 100,
      priority: 3,
      requires: [],
      forced: false,
      ...slide,
    })),
    sections: [{ title: "All", slides: ids }],
    order: ids,
    ...more,
  };
}
