import type { RevealApi } from "reveal.js";
import type { DeckData } from "../../model/deck-data.js";
import type { TalkPlan } from "../../model/talk-plan.js";
import type { Say } from "../say.js";
import { slideIdOf } from "./cut-slides.js";
import { type Keeper, keeper } from "./keeper.js";
import type { KeptTalk } from "./kept-talk.js";
import { minutes } from "./minutes.js";
import type { Notices } from "./notices.js";
import type { Rehearsing } from "./rehearsing.js";
import { type Resumption, resumption } from "./resumption.js";
import type { TalkClock } from "./talk-clock.js";
import { totalOf } from "./talk-clock.js";
import type { Whereabout } from "./whereabouts.js";

/** The talk as it is given, as far as it changes. */
export interface TalkState {
  readonly clock: TalkClock;
  readonly where: Whereabout;
  cut: readonly string[];
  finish: string | undefined;
  readonly rehearsal: Rehearsing;
}

interface Given {
  readonly deck: RevealApi;
  readonly data: DeckData;
  readonly say: Say;
  readonly plan: TalkPlan;
  readonly state: TalkState;
  readonly board: Notices;
  /** The state was changed: cuts are to be shown. */
  readonly onResumed: () => void;
  readonly onChange: () => void;
}

/** The notice that asks whether to go on. */
const ASKED = "go-on";

/** Keeps a talk, and goes on with one that an earlier page of this deck kept. To be called before the deck begins. */
export function goingOn(given: Given): Keeper {
  const { deck, data, say, plan, state, board } = given;
  const opened = location.hash;
  const close = { id: "close", text: say("talk.close") };
  const keeping = keeper(plan.name, {
    talk: () => talkNow(deck, plan, state),
    onFound: (kept) => {
      keeping.setWaiting(true);
      if (deck.isReady()) found(kept);
      else deck.on("ready", () => found(kept));
    },
    onLoss: () => board.post("taken", say("talk.taken"), [close]),
    onChange: given.onChange,
  });

  function found(kept: KeptTalk): void {
    const sections = deck.getSlides().map(({ id }) => id);
    const talk = plan.slides.map(({ id }) => id);
    const how = resumption(kept, { sections, talk }, opened, Date.now());
    if (how.how === "ask") ask(kept, how);
    else {
      if (how.how === "on") goOn(kept, how, how.gap);
      keeping.setWaiting(false);
    }
  }

  function ask(kept: KeptTalk, how: Resumption): void {
    const clock = new Intl.DateTimeFormat(data.locale, { hour: "numeric", minute: "2-digit" });
    const words = say("talk.goOn", {
      begun: clock.format(kept.begun),
      place: document.getElementById(how.place?.section ?? how.at)?.dataset.place ?? "",
      time: minutes(totalOf(kept)),
    });
    board.post(ASKED, words, [
      { id: "go-on", text: say("talk.resume"), run: () => decide(() => goOn(kept, how, 0)) },
      { id: "anew", text: say("talk.anew"), run: () => decide(() => undefined) },
    ]);
    given.onChange();
  }

  function decide(work: () => void): void {
    work();
    keeping.setWaiting(false);
    keeping.save();
  }

  /** A talk that begins is an answer too: nobody may be at the speaker's window to give one. */
  function save(): void {
    const isAsked = board.all().some(({ id }) => id === ASKED);
    if (isAsked && state.clock.now().begun !== undefined) {
      board.remove(ASKED);
      keeping.setWaiting(false);
    }
    keeping.save();
  }

  function goOn(kept: KeptTalk, { at, place, cut, lost }: Resumption, gap: number): void {
    state.cut = cut;
    state.finish = kept.finish;
    state.rehearsal.resume(kept.rehearsal);
    given.onResumed();
    if (place) {
      const section = deck.getSlides().findIndex(({ id }) => id === place.section);
      deck.slide(section, 0, place.step);
    }
    const shown = slideIdOf(deck.getCurrentSlide());
    if (place) state.where.goTo({ at, shown, isQuestion: kept.isQuestion });
    const { isQuestion } = state.where.now();
    state.clock.turnTo(isQuestion ? undefined : shown);
    state.clock.resume(kept);
    if (kept.begun !== undefined && gap > 0) {
      state.clock.add(gap);
      board.post("went-on", say("talk.wentOn", { by: minutes(gap) }), [close]);
    }
    if (lost.length > 0) board.post("lost", lostWords(kept, lost), [close]);
    given.onChange();
  }

  function lostWords({ section }: KeptTalk, lost: readonly string[]): string {
    const here = slideIdOf({ id: section });
    const names = say("talk.lost", { slides: lost.join(", ") });
    return lost.includes(here) ? `${names} ${say("talk.lostHere", { slide: here })}` : names;
  }

  return { ...keeping, save };
}

function talkNow(deck: RevealApi, plan: TalkPlan, state: TalkState): KeptTalk {
  const { at, isQuestion } = state.where.now();
  return {
    ...state.clock.now(),
    saved: Date.now(),
    isQuestion,
    at,
    section: deck.getCurrentSlide().id,
    step: deck.getIndices().f ?? -1,
    address: location.hash,
    cut: state.cut,
    finish: state.finish,
    slides: plan.slides.map(({ id }) => id),
    rehearsal: state.rehearsal.asked(),
  };
}
