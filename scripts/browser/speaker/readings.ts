import { MS, type SectionPace } from "../../select/pace.js";
import type { Say } from "../say.js";
import { minutes, type Talk, type TalkNow } from "../talk/talk.js";

/** Milliseconds on both sides of the plan that are on time. */
const ON_TIME = 30_000;
/** Milliseconds behind, or too late, from which cuts are offered. */
const LATE = 180_000;

/** What the clock, the elapsed time, the pace and the end say at a moment. */
export interface Readings {
  readonly pace: string;
  /** Of the section; empty before the talk has begun. */
  readonly section: string;
  readonly elapsed: string;
  readonly of: string;
  readonly clock: string;
  readonly ends: string;
  readonly asked: string;
  readonly reserve: string;
  readonly isLate: boolean;
}

export function readings(
  { plan }: Pick<Talk, "plan">,
  now: TalkNow,
  say: Say,
  locale: string,
): Readings {
  const { pace, ending, progress, isRunning, finish } = now;
  // Who has said when it is to end wants to know of that, and not of the minutes that were planned.
  const behind = finish === undefined ? pace.behind : ending.late;
  const spare = plan.reserve > 0;
  return {
    pace: isRunning ? paceWords(say, behind) : say("speaker.notBegun"),
    section: isRunning ? say("speaker.section", { pace: paceWords(say, sectionBehind(pace)) }) : "",
    elapsed: stretch(pace.elapsed),
    of: say("speaker.of", { time: stretch(pace.position + pace.remaining) }),
    clock: clockWords(Date.now(), locale),
    ends: endWords(say, ending, locale),
    asked: stretch(progress.questions),
    reserve: spare ? say("speaker.of", { time: stretch(plan.reserve * MS) }) : "",
    isLate: isRunning && Math.max(behind, ending.late) >= LATE,
  };
}

/** Minutes and whole seconds that have passed, such as `12:05`. */
export function stretch(milliseconds: number): string {
  return minutes(Math.floor(milliseconds / 1000) * 1000);
}

/** When all will end, and how that is from what is wanted; in the minutes that clocks show. */
export function endWords(
  say: Say,
  { end, late }: Pick<TalkNow["ending"], "end" | "late">,
  locale: string,
): string {
  const apart = minuteOf(end) - minuteOf(end - late);
  const key = apart > 0 ? "endsLate" : apart < 0 ? "endsEarly" : "ends";
  return say(`speaker.${key}`, {
    time: clockWords(end, locale),
    wanted: clockWords(end - late, locale),
    minutes: Math.abs(apart),
  });
}

function paceWords(say: Say, behind: number): string {
  if (Math.abs(behind) < ON_TIME) return say("speaker.onTime");
  return say(behind > 0 ? "speaker.behind" : "speaker.ahead", {
    time: stretch(Math.abs(behind)),
  });
}

/** What the section has taken, beyond what the plan gives to what of it is over. */
function sectionBehind({ sections, position }: TalkNow["pace"]): number {
  const planned = (state: SectionPace["state"]) =>
    sections.reduce((sum, section) => sum + (section.state === state ? section.planned : 0), 0);
  const spent = sections.find(({ state }) => state === "here")?.spent ?? 0;
  return spent - (position - planned("done"));
}

const minuteOf = (moment: number) => Math.floor(moment / 60_000);

/** The time of day, without what says which half of the day it is: who talks knows. */
export function clockWords(moment: number, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, {
    hour: "numeric",
    minute: "2-digit",
  }).formatToParts(moment);
  return parts
    .filter(({ type }) => type !== "dayPeriod")
    .map(({ value }) => value)
    .join("")
    .trim();
}
