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
  const advised = new Set(dropped(coming, room));
  const needed = requirements(coming, new Set(cut));
  return coming
    .filter(({ id, forced, time }) => !forced && time > 0 && (cut.includes(id) || !needed.has(id)))
    .map(({ id, time }) => ({
      id,
      time,
      isCut: cut.includes(id),
      advised: advised.has(id),
    }));
}

/** All cuts that the best talk makes that fits the room after this slide, in hundredths of a minute. */
export function advisedCuts(plan: TalkPlan, at: string, room: number): readonly string[] {
  return dropped(toCome(plan, at), room);
}

/**
 * The cuts with these slides too, as far as they may go, or without them; in the talk's order.
 * What hangs on them goes and comes with them: a heading that would stand alone, a slide that was
 * there for them only; and back with a slide comes what it requires.
 */
export function withCuts(
  plan: TalkPlan,
  { at, cut }: Pick<TalkProgress, "at" | "cut">,
  ids: readonly string[],
  isCut: boolean,
): readonly string[] {
  const gone = new Set(cut);
  if (isCut) takeOut(toCome(plan, at), gone, ids);
  else for (const id of ids) putBack(asSeen(plan, at), gone, id);
  return plan.slides.flatMap(({ id }) => (gone.has(id) ? id : []));
}

function takeOut(coming: readonly PlannedSlide[], gone: Set<string>, ids: readonly string[]): void {
  let more = coming
    .filter(({ id, forced }) => ids.includes(id) && !forced && !gone.has(id))
    .map(({ id }) => id);
  for (let before = -1; before !== more.length; ) {
    before = more.length;
    const needed = requirements(coming, new Set([...gone, ...more]));
    more = more.filter((id) => !needed.has(id));
  }
  while (more.length > 0) {
    for (const id of more) gone.add(id);
    const needed = requirements(coming, gone);
    const isFree = ({ id, forced }: PlannedSlide) => !forced && !gone.has(id) && !needed.has(id);
    const last = coming.filter(({ id }) => more.includes(id));
    more = coming
      .filter(
        (slide) =>
          isFree(slide) &&
          ((last.some(({ under }) => under === slide.id) && isAlone(coming, gone, slide.id)) ||
            (slide.pulled && last.some(({ requires }) => requires.includes(slide.id)))),
      )
      .map(({ id }) => id);
  }
}

function putBack(slides: readonly PlannedSlide[], gone: Set<string>, id: string): void {
  const slide = slides.find((one) => one.id === id);
  if (!slide || !gone.has(id)) return;
  const heading = slides.find((one) => one.id === slide.under);
  // One that is there for others comes back with them.
  const returns = heading && !heading.pulled && isAlone(slides, gone, heading.id);
  gone.delete(id);
  for (const other of slide.requires) putBack(slides, gone, other);
  if (returns) putBack(slides, gone, heading.id);
}

/** Whether every slide under a heading is gone. */
function isAlone(slides: readonly PlannedSlide[], gone: ReadonlySet<string>, heading: string) {
  return slides.every(({ id, under }) => under !== heading || gone.has(id));
}

/** Ids that those which are not gone require. */
function requirements(
  slides: readonly PlannedSlide[],
  gone: ReadonlySet<string>,
): ReadonlySet<string> {
  return new Set(slides.flatMap(({ id, requires }) => (gone.has(id) ? [] : requires)));
}

/** What the best talk goes without. Where not even what is forced fits, what takes no time may stay all the same. */
function dropped(coming: readonly PlannedSlide[], room: number): readonly string[] {
  const stays = new Set(fitTalk(coming, room).chosen);
  for (const { id, time, requires, heads, pulled } of coming)
    if (time === 0 && !heads && !pulled && requires.every((other) => stays.has(other)))
      stays.add(id);
  return coming.flatMap(({ id }) => (stays.has(id) ? [] : id));
}

/** What comes after a slide, as something to choose from: what is told already neither takes time nor is missing. */
function toCome(plan: TalkPlan, at: string): readonly PlannedSlide[] {
  const slides = asSeen(plan, at);
  const coming = slides.slice(slides.findIndex(({ id }) => id === at) + 1);
  const ids = new Set(coming.map(({ id }) => id));
  return coming.map(({ under, ...slide }) => ({
    ...slide,
    requires: slide.requires.filter((id) => ids.has(id)),
    ...(under !== undefined && ids.has(under) && { under }),
  }));
}

/** The talk's slides; of those that are there for others, only where none of these has been told. */
function asSeen({ slides }: TalkPlan, at: string): readonly PlannedSlide[] {
  const told = slides.slice(0, slides.findIndex(({ id }) => id === at) + 1);
  const asked = new Set(told.flatMap(({ requires }) => requires));
  return slides.map(({ pulled, ...slide }) =>
    pulled && !asked.has(slide.id) ? { ...slide, pulled } : slide,
  );
}
