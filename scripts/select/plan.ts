import type { SlideReason } from "../model/cut-report.js";
import type { Audience, Lecture } from "../model/lecture.js";
import type { Slide } from "../model/slide.js";
import type { PlannedSlide } from "../model/talk-plan.js";
import { candidates } from "./candidates.js";
import { fitTalk } from "./fit-talk.js";
import { HUNDREDTHS, minutesOf, type SlideMinutes } from "./minutes.js";
import { planned } from "./planned.js";
import { slideReason } from "./slide-reason.js";

type Told = Pick<Lecture, "slides" | "events" | "languages">;

/** Which slides an audience is told, which wait at the end, and why. */
export interface Plan {
  /** Of the talk, in the deck's order. */
  readonly talk: readonly Slide[];
  /** The same, as the clock sees them. */
  readonly planned: readonly PlannedSlide[];
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
  const told = planned(slides, candidate, audience, timeOf);
  const { chosen, proven } = fitTalk(told, budget);
  const talk = candidate.talk.filter(({ id }) => chosen.has(id));
  const used = talk.reduce((sum, slide) => sum + timeOf(slide), 0);
  const reasons = slideReason({ slides, audience, candidate, chosen, timeOf, room: budget - used });
  const cut = candidate.talk.filter(({ id, layout }) => !chosen.has(id) && layout !== "section");
  const waiting = new Set(audience.backup === "keep" ? [...candidate.backup, ...cut] : []);
  return {
    talk,
    planned: told.filter(({ id }) => chosen.has(id)),
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
