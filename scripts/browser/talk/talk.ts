import type { RevealApi } from "reveal.js";
import type { TalkPlan } from "../../model/talk-plan.js";
import type { TalkProgress } from "../../model/talk-progress.js";
import { type LiveCut, liveCuts, withCut } from "../../select/live-cuts.js";
import { type Ending, ending, MS, type Pace, pace } from "../../select/pace.js";

/** The talk as it is given: its clock, its pace and what was taken out of it. The speaker's window shows it, the room never. */
export interface Talk {
  readonly plan: TalkPlan;
  now(): TalkNow;
  /** Called after each change, and twice a second. */
  onChange(listener: () => void): void;
  /** Begins the clock, or begins it anew at 0:00. */
  start(): void;
  /** From now on, or no longer, time is counted as that of questions. */
  setQuestions(on: boolean): void;
  /** When all is to end, as a clock shows it, such as `9:50`; undefined: after the audience's minutes. */
  finishAt(clock: string | undefined): void;
  /** Takes a slide out of the talk to its end, or puts it back, with all that hangs on it. */
  setCut(id: string, isCut: boolean): void;
  /** Keeps place, time and cuts on this computer, or forgets them. */
  keep(yes: boolean): void;
}

export interface TalkNow {
  /** Whether the clock has begun. */
  readonly isRunning: boolean;
  readonly isQuestion: boolean;
  readonly progress: TalkProgress;
  readonly pace: Pace;
  readonly ending: Ending;
  /** As it was set; undefined where it was not. */
  readonly finish: string | undefined;
  readonly cuts: readonly LiveCut[];
  /** Whether the talk is kept on this computer: not asked yet, yes, no, refused by the browser, or another tab keeps it. */
  readonly kept: "ask" | "yes" | "no" | "refused" | "elsewhere";
}

export function talk(deck: RevealApi, plan: TalkPlan): Talk {
  const listeners: (() => void)[] = [];
  const spent: Record<string, number> = {};
  let cut: readonly string[] = [];
  let begun: number | undefined;
  let counted = 0;
  let questions = 0;
  let isQuestion = false;
  let at = plan.slides[0]?.id ?? "";

  const tell = () => {
    for (const listener of listeners) listener();
  };

  function count(): void {
    const now = performance.now();
    if (begun !== undefined && isQuestion) questions += now - counted;
    else if (begun !== undefined) spent[at] = (spent[at] ?? 0) + now - counted;
    counted = now;
  }

  deck.on("slidechanged", () => {
    count();
    const id = deck.getCurrentSlide().id.replace(/--\d+$/, "");
    if (plan.slides.some((slide) => slide.id === id)) at = id;
    tell();
  });
  setInterval(() => {
    count();
    tell();
  }, 500);

  return {
    plan,
    now() {
      count();
      const progress = { at, spent, questions, cut };
      const end = ending(plan, progress, Date.now(), (begun ?? Date.now()) + plan.slot * MS);
      return {
        isRunning: begun !== undefined,
        isQuestion,
        progress,
        pace: pace(plan, progress),
        ending: end,
        finish: undefined,
        cuts: liveCuts(plan, progress, end.room),
        kept: "no",
      };
    },
    onChange(listener) {
      listeners.push(listener);
    },
    start() {
      for (const id of Object.keys(spent)) delete spent[id];
      questions = 0;
      begun = Date.now();
      counted = performance.now();
      tell();
    },
    setQuestions(on) {
      count();
      isQuestion = on;
      tell();
    },
    finishAt() {},
    setCut(id, isCut) {
      cut = withCut(plan, cut, id, isCut);
      tell();
    },
    keep() {},
  };
}
