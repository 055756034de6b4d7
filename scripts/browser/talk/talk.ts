import type { RevealApi } from "reveal.js";
import type { DeckData } from "../../model/deck-data.js";
import type { TalkPlan } from "../../model/talk-plan.js";
import type { TalkProgress } from "../../model/talk-progress.js";
import { advisedCuts, type LiveCut, liveCuts, withCuts } from "../../select/live-cuts.js";
import { type Ending, ending, MS, type Pace, pace } from "../../select/pace.js";
import { type Rehearsed, rehearsed } from "../../select/rehearsed.js";
import type { Say } from "../say.js";
import { cutSlides, placeWords, slideIdOf } from "./cut-slides.js";
import { finishMoment } from "./finish.js";
import { goingOn, type TalkState } from "./going-on.js";
import type { Kept } from "./keeper.js";
import { minutes } from "./minutes.js";
import { type Answer, type Notice, notices } from "./notices.js";
import { rehearsing } from "./rehearsing.js";
import { talkClock } from "./talk-clock.js";
import { whereabouts } from "./whereabouts.js";

export { minutes } from "./minutes.js";

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
  /** Begins a rehearsal at 0:00; or ends the one that runs, and gives what it took. */
  rehearse(): Rehearsed | undefined;
  /** Puts something before the lecturer, or another thing in its place. */
  post(notice: string, text: string, answers: readonly Answer[]): void;
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
  readonly isRehearsal: boolean;
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
  readonly kept: Kept;
}

interface Given {
  readonly deck: RevealApi;
  readonly data: DeckData;
  readonly say: Say;
}

/** Milliseconds between two looks at the clock. */
const TICK = 500;
/** Milliseconds after which the time is kept though nothing else has changed. */
const SAVE = 5000;

export function talk({ deck, data, say }: Given, plan: TalkPlan): Talk {
  const listeners: (() => void)[] = [];
  const steady = () => performance.now();
  const clock = talkClock({ steady, wall: () => Date.now() });
  const where = whereabouts(plan, steady);
  const rehearsal = rehearsing(clock, where);
  const state: TalkState = { clock, where, cut: [], finish: undefined, rehearsal };
  const board = notices();
  const place = placeWords(say, data.locale);
  // Without a speaker's window there is nowhere to ask.
  const keeping = document.getElementById("speaker-view")
    ? goingOn({
        ...{ deck, data, say, plan, state, board },
        onResumed: () => cutSlides(deck, plan, state.cut, place),
        onChange: tellAll,
      })
    : undefined;

  function tellAll(): void {
    for (const listener of listeners) listener();
  }

  function changed(): void {
    keeping?.save();
    tellAll();
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
    rehearsal.asked();
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
    tellAll();
  }

  function countJump(): void {
    clock.add(Math.max(0, clock.parted()));
    clock.forgive();
    board.remove("jump");
  }

  function rehearse(): Rehearsed | undefined {
    const asked = rehearsal.asked();
    if (!asked) {
      rehearsal.begin();
      return undefined;
    }
    const taken = rehearsed(plan, { ...clock.now(), cut: state.cut }, asked);
    rehearsal.end();
    return taken;
  }

  function setCuts(ids: readonly string[], isCut: boolean): void {
    state.cut = withCuts(plan, { at: where.now().at, cut: state.cut }, ids, isCut);
    cutSlides(deck, plan, state.cut, place);
    changed();
  }

  deck.on("ready", () => arrive(undefined));
  deck.on("slidechanged", (event) => {
    const before = "previousSlide" in event ? event.previousSlide : undefined;
    arrive(before instanceof HTMLElement ? before : undefined);
  });
  for (const type of ["fragmentshown", "fragmenthidden"]) deck.on(type, () => keeping?.save());
  setInterval(watchClock, TICK);
  setInterval(() => keeping?.save(), SAVE);

  /** What somebody does, and then all that hangs on it. */
  function doing<A extends readonly unknown[], R>(work: (...given: A) => R): (...given: A) => R {
    return (...given) => {
      const result = work(...given);
      changed();
      return result;
    };
  }

  return {
    plan,
    now: () => talkNow(plan, state, board.all(), keeping?.kept() ?? "no"),
    onChange(listener) {
      listeners.push(listener);
    },
    start: doing(() => {
      rehearsal.asked();
      clock.restart();
      rehearsal.restart();
    }),
    undoRestart: doing(() => {
      clock.undo();
      rehearsal.undone();
    }),
    setQuestions(on) {
      where.setQuestions(on);
      turn();
    },
    finishAt: doing((time: string | undefined) => {
      const isTime = time !== undefined && finishMoment(time, Date.now()) !== undefined;
      state.finish = isTime ? time : undefined;
    }),
    setCut: (id, isCut) => setCuts([id], isCut),
    setCuts,
    keep: (yes) => keeping?.keep(yes),
    rehearse: doing(rehearse),
    post: doing(board.post),
    answer: doing(board.answer),
    countJump: doing(countJump),
  };
}

function talkNow(
  plan: TalkPlan,
  { clock, where, cut, finish, rehearsal }: TalkState,
  board: readonly Notice[],
  kept: Kept,
): TalkNow {
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
    isRehearsal: rehearsal.isOn(),
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
    notices: board,
    kept,
  };
}
