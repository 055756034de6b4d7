import type { RevealApi } from "reveal.js";
import type { DeckData } from "../../model/deck-data.js";
import type { TalkPlan } from "../../model/talk-plan.js";
import type { TalkProgress } from "../../model/talk-progress.js";
import { advisedCuts, type LiveCut, liveCuts, withCuts } from "../../select/live-cuts.js";
import { type Ending, ending, MS, type Pace, pace } from "../../select/pace.js";
import type { Say } from "../say.js";
import { cutSlides, placeWords, slideIdOf } from "./cut-slides.js";
import { finishMoment } from "./finish.js";
import { type Notice, notices } from "./notices.js";
import { talkClock } from "./talk-clock.js";
import { whereabouts } from "./whereabouts.js";

/** The talk as it is given: its clock, its pace and what was taken out of it. The speaker's window shows it, the room never. */
export interface Talk {
  readonly plan: TalkPlan;
  now(): TalkNow;
  /** Called after each change, and twice a second. */
  onChange(listener: () => void): void;
  /** Begins the clock, or begins it anew at 0:00. */
  start(): void;
  /** Takes the last `start` back, where `canUndoRestart` says so; the time since then counts too. */
  undoRestart(): void;
  /** From now on, or no longer, time is counted as that of questions. Before a jump that answers one, and on the way back. */
  setQuestions(on: boolean): void;
  /** When all is to end, as a clock shows it, such as `9:50`; undefined, or what is no time: after the audience's minutes. */
  finishAt(clock: string | undefined): void;
  /** Takes a slide out of the talk to its end, or puts it back, with all that hangs on it. */
  setCut(id: string, isCut: boolean): void;
  /** The same for several at once, such as all that are advised. */
  setCuts(ids: readonly string[], isCut: boolean): void;
  /** Keeps place, time and cuts on this computer, or forgets them. */
  keep(yes: boolean): void;
  /** Gives one of its answers to a notice, which then is gone. */
  answer(notice: string, answer: string): void;
  /** Counts what the computer's clock leapt ahead, as after sleep; the notice `jump` offers it. */
  countJump(): void;
}

export interface TalkNow {
  /** Whether the clock has begun. */
  readonly isRunning: boolean;
  readonly canUndoRestart: boolean;
  readonly isQuestion: boolean;
  readonly progress: TalkProgress;
  readonly pace: Pace;
  readonly ending: Ending;
  /** As it was set; undefined where it was not. */
  readonly finish: string | undefined;
  /** Whether that time has passed. */
  readonly isFinishPassed: boolean;
  readonly cuts: readonly LiveCut[];
  /** Ids of all that the best talk leaves out that still ends in time: for `setCuts`. */
  readonly advised: readonly string[];
  /** For the lecturer alone. */
  readonly notices: readonly Notice[];
  /** Whether the talk is kept on this computer: not asked yet, yes, no, refused by the browser, or another tab keeps it. */
  readonly kept: "ask" | "yes" | "no" | "refused" | "elsewhere";
}

interface Given {
  readonly deck: RevealApi;
  readonly data: DeckData;
  readonly say: Say;
}

/** Milliseconds between two looks at the clock. */
const TICK = 500;

export function talk({ deck, data, say }: Given, plan: TalkPlan): Talk {
  const listeners: (() => void)[] = [];
  const clock = talkClock({ steady: () => performance.now(), wall: () => Date.now() });
  const where = whereabouts(plan, () => performance.now());
  const board = notices();
  const place = placeWords(say, data.locale);
  let cut: readonly string[] = [];
  let finish: string | undefined;

  function changed(): void {
    for (const listener of listeners) listener();
  }

  /** From now on the time goes to what is shown. */
  function turn(): void {
    const { shown, isQuestion } = where.now();
    clock.turnTo(isQuestion ? undefined : shown);
    changed();
  }

  function arrive(before: HTMLElement | undefined): void {
    const slides = deck.getSlides();
    const current = deck.getCurrentSlide();
    const step = before ? slides.indexOf(current) - slides.indexOf(before) : 0;
    const from = where.now().shown;
    const shown = slideIdOf(current);
    const isWaiting = current.classList.contains("backup");
    const first = plan.slides[0];
    if (first && from === first.id && shown !== from && step > 0 && !isWaiting)
      clock.begin(first.time * MS);
    where.arrive(shown, isWaiting, Math.abs(step) === 1);
    turn();
  }

  function watchClock(): void {
    const parted = clock.parted();
    if (parted === 0) board.remove("jump");
    else
      board.post("jump", say(parted > 0 ? "talk.ahead" : "talk.back", { by: minutes(parted) }), [
        ...(parted > 0 ? [{ id: "count", text: say("talk.count"), run: countJump }] : []),
        { id: "close", text: say("talk.close"), run: clock.forgive },
      ]);
    changed();
  }

  function countJump(): void {
    clock.add(Math.max(0, clock.parted()));
    clock.forgive();
    board.remove("jump");
  }

  function setCuts(ids: readonly string[], isCut: boolean): void {
    const { at } = where.now();
    cut = withCuts(plan, { at, cut }, ids, isCut);
    cutSlides(deck, plan, cut, place);
    changed();
  }

  deck.on("ready", () => arrive(undefined));
  deck.on("slidechanged", (event) => {
    const before = "previousSlide" in event ? event.previousSlide : undefined;
    arrive(before instanceof HTMLElement ? before : undefined);
  });
  setInterval(watchClock, TICK);

  return {
    plan,
    now() {
      const { begun, spent, questions } = clock.now();
      const { at, isQuestion } = where.now();
      const progress = { at, spent, questions, cut };
      const now = Date.now();
      const wanted = finish === undefined ? undefined : finishMoment(finish, now);
      const end = ending(plan, progress, now, wanted ?? now + plan.slot * MS - clock.total());
      return {
        isRunning: begun !== undefined,
        canUndoRestart: clock.canUndo(),
        isQuestion,
        progress,
        pace: pace(plan, progress),
        ending: end,
        finish,
        isFinishPassed: wanted !== undefined && wanted < now,
        // Chosen only for who asks: in a long talk that takes some milliseconds.
        get cuts() {
          return liveCuts(plan, progress, end.room);
        },
        get advised() {
          return advisedCuts(plan, at, end.room);
        },
        notices: board.all(),
        kept: "ask",
      };
    },
    onChange(listener) {
      listeners.push(listener);
    },
    start() {
      clock.restart();
      changed();
    },
    undoRestart() {
      clock.undo();
      changed();
    },
    setQuestions(on) {
      where.setQuestions(on);
      turn();
    },
    finishAt(time) {
      finish =
        time !== undefined && finishMoment(time, Date.now()) !== undefined ? time : undefined;
      changed();
    },
    setCut: (id, isCut) => setCuts([id], isCut),
    setCuts,
    keep() {},
    answer(notice, answer) {
      board.answer(notice, answer);
      changed();
    },
    countJump() {
      countJump();
      changed();
    },
  };
}

/** Minutes and seconds of a stretch of time, such as `12:05`. */
export function minutes(milliseconds: number): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
