import type { TalkPlan } from "../model/talk-plan.js";
import type { TalkProgress } from "../model/talk-progress.js";
import { MS } from "./pace.js";

/** Milliseconds; on a slide that was left sooner nothing was said. */
const TOLD = 1000;
/** Milliseconds over the plan that are worth a word, and the most slides that are named. */
const OVER = 5000;
const MOST_NAMED = 3;

export interface RehearsedSlide {
  readonly id: string;
  /** Milliseconds; 0 for a slide that was cut. */
  readonly planned: number;
  readonly taken: number;
  /** Told; leafed past between others that were told; cut; before the first or after the last that was told. */
  readonly state: "told" | "skipped" | "cut" | "left";
}

export interface RehearsedSum {
  /** Of the slides that were told or skipped: a rehearsal may be of a part. Milliseconds. */
  readonly planned: number;
  readonly taken: number;
}

export interface RehearsedSection extends RehearsedSum {
  readonly title: string;
  readonly slides: readonly RehearsedSlide[];
}

/** A rehearsal against its plan. */
export interface Rehearsed extends RehearsedSum {
  readonly sections: readonly RehearsedSection[];
  /** Slides that wait at the end, and how long each was shown; that time is of the questions'. */
  readonly backups: readonly Pick<RehearsedSlide, "id" | "taken">[];
  /** Milliseconds, in all. */
  readonly questions: number;
  /** Those that ran longest over, the longest first. */
  readonly over: readonly RehearsedSlide[];
}

/** @param asked milliseconds of questions, by the slide that was shown */
export function rehearsed(
  plan: Pick<TalkPlan, "slides" | "sections">,
  { spent, cut, questions }: Pick<TalkProgress, "spent" | "cut" | "questions">,
  asked: Readonly<Record<string, number>>,
): Rehearsed {
  const taken = (id: string) => spent[id] ?? 0;
  const isTold = ({ id }: { readonly id: string }) => taken(id) >= TOLD;
  const first = plan.slides.findIndex(isTold);
  const last = plan.slides.findLastIndex(isTold);
  const slides = new Map(
    plan.slides.map((slide, place): [string, RehearsedSlide] => {
      const { id } = slide;
      const isCut = cut.includes(id);
      const isLeft = place < first || place > last;
      // What has no time of its own need not be told.
      const isShown = isTold(slide) || slide.time === 0;
      const state = isCut ? "cut" : isLeft ? "left" : isShown ? "told" : "skipped";
      return [id, { id, planned: isCut ? 0 : slide.time * MS, taken: taken(id), state }];
    }),
  );
  const sections = plan.sections.map(({ title, slides: ids }) => {
    const own = ids.flatMap((id) => slides.get(id) ?? []);
    return { title, slides: own, ...sumOf(own) };
  });
  const all = [...slides.values()];
  const waiting = Object.entries(asked).filter(
    ([id]) => slides.get(id)?.state === "cut" || !slides.has(id),
  );
  const late = all.filter(({ planned, taken: time }) => time - planned >= OVER);
  return {
    sections,
    ...sumOf(all),
    backups: waiting.map(([id, time]) => ({ id, taken: time })),
    questions,
    over: late.sort((a, b) => b.taken - b.planned - (a.taken - a.planned)).slice(0, MOST_NAMED),
  };
}

function sumOf(slides: readonly RehearsedSlide[]): RehearsedSum {
  const counted = slides.filter(({ state }) => state !== "left");
  const sum = (of: (slide: RehearsedSlide) => number) =>
    counted.reduce((total, slide) => total + of(slide), 0);
  return { planned: sum((slide) => slide.planned), taken: sum((slide) => slide.taken) };
}
