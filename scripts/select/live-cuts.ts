import type { PlannedSlide, TalkPlan } from "../model/talk-plan.js";
import type { TalkProgress } from "../model/talk-progress.js";
import { fitTalk } from "./fit-talk.js";

/** A slide still to come that the talk can do without. */
export interface LiveCut {
  readonly id: string;
  /** Hundredths of a minute that it takes. */
  readonly time: number;
  readonly isCut: boolean;
  /** Whether the best talk that fits goes without it. */
  readonly advised: boolean;
}

/**
 * The slides after this one that may be taken out: none that must be in, and none that another
 * still to come requires; and those that are out already. `room` is the time there is for
 * what comes after this slide, in hundredths of a minute: the same choice as in the build is made for it.
 */
export function liveCuts(
  plan: TalkPlan,
  { at, cut }: Pick<TalkProgress, "at" | "cut">,
  room: number,
): readonly LiveCut[] {
  const coming = toCome(plan, at);
  const { chosen } = fitTalk(coming, room);
  const gone = goneSlides(plan, cut);
  const needed = new Set(coming.flatMap(({ id, requires }) => (gone.has(id) ? [] : requires)));
  return coming
    .filter(({ id, forced, time }) => !forced && time > 0 && (cut.includes(id) || !needed.has(id)))
    .map(({ id, time }) => ({ id, time, isCut: cut.includes(id), advised: !chosen.has(id) }));
}

/** All cuts that the best talk makes that fits the room after this slide. */
export function advisedCuts(plan: TalkPlan, at: string, room: number): readonly string[] {
  const coming = toCome(plan, at);
  const { chosen } = fitTalk(coming, room);
  return coming.flatMap(({ id, time }) => (time > 0 && !chosen.has(id) ? id : []));
}

/** The cuts with one more, and all slides with it that require it; or with one less, without those that it requires. */
export function withCut(
  { slides }: Pick<TalkPlan, "slides">,
  cut: readonly string[],
  id: string,
  isCut: boolean,
): readonly string[] {
  const all = new Set(cut);
  const requiredBy = (slide: PlannedSlide | undefined) => slide?.requires ?? [];
  const change = (one: string): void => {
    if (all.has(one) === isCut) return;
    if (isCut) all.add(one);
    else all.delete(one);
    const further = isCut
      ? slides.filter(({ requires }) => requires.includes(one)).map((slide) => slide.id)
      : requiredBy(slides.find((slide) => slide.id === one));
    further.forEach(change);
  };
  change(id);
  return slides.flatMap((slide) => (all.has(slide.id) ? slide.id : []));
}

/** Ids of the slides that a talk goes without: those cut, and headings that would stand alone. */
export function goneSlides(
  { slides }: Pick<TalkPlan, "slides">,
  cut: readonly string[],
): ReadonlySet<string> {
  const gone = new Set(cut);
  const isEmpty = (heading: string) =>
    slides.every(({ id, under }) => under !== heading || gone.has(id));
  for (const { id, heads } of slides) if (heads && gone.size > 0 && isEmpty(id)) gone.add(id);
  return gone;
}

/** What comes after a slide, as something to choose from: what is told already neither takes time nor is missing. */
function toCome({ slides }: TalkPlan, at: string): readonly PlannedSlide[] {
  const here = slides.findIndex(({ id }) => id === at);
  const coming = slides.slice(here + 1);
  const ids = new Set(coming.map(({ id }) => id));
  const told = slides.slice(0, here + 1);
  return coming.map(({ pulled, under, ...slide }) => ({
    ...slide,
    requires: slide.requires.filter((id) => ids.has(id)),
    ...(under !== undefined && ids.has(under) && { under }),
    // Whoever asked for it has been there.
    ...(pulled && !told.some(({ requires }) => requires.includes(slide.id)) && { pulled }),
  }));
}
