import type { TalkPlan } from "../../model/talk-plan.js";

/** Milliseconds in which a jump arrives that questions were begun for. */
const JUMP = 1000;

/** Which slide the time goes to, and whether it is that of questions. */
export interface Whereabouts {
  /** The slide of the talk that one is at, or that the questions came at. */
  readonly at: string;
  /** The slide that is shown. */
  readonly shown: string;
  readonly isQuestion: boolean;
}

export interface Whereabout {
  now(): Whereabouts;
  /**
   * A slide is shown. One that waits at the end is there for questions; they end where one steps on or
   * back to a slide of the talk, and those that began with such a slide on any way out of it.
   */
  arrive(slide: string, isWaiting: boolean, isStep: boolean): void;
  setQuestions(on: boolean): void;
  goTo(where: Whereabouts): void;
}

export function whereabouts({ slides }: Pick<TalkPlan, "slides">, now: () => number): Whereabout {
  const first = slides[0]?.id ?? "";
  let where: Whereabouts = { at: first, shown: first, isQuestion: false };
  /** When somebody said that a question had come; undefined: nobody did. */
  let asked: number | undefined;

  function goTo(shown: string, isQuestion: boolean): void {
    const isTold = !isQuestion && slides.some(({ id }) => id === shown);
    where = { at: isTold ? shown : where.at, shown, isQuestion };
    if (!isQuestion) asked = undefined;
  }

  return {
    now: () => where,
    arrive(slide, isWaiting, isStep) {
      const stays = asked !== undefined && (!isStep || now() - asked < JUMP);
      goTo(slide, isWaiting || stays);
    },
    setQuestions(on) {
      asked = on ? now() : undefined;
      goTo(where.shown, on);
    },
    goTo(to) {
      where = to;
      asked = undefined;
    },
  };
}
