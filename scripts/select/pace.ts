import type { PlannedSlide, TalkPlan } from "../model/talk-plan.js";
import type { TalkProgress } from "../model/talk-progress.js";

/** Milliseconds of a hundredth of a minute. */
export const MS = 600;

export interface SectionPace {
  readonly title: string;
  /** Milliseconds of the plan, as it now stands. */
  readonly planned: number;
  /** Milliseconds spent on its slides. */
  readonly spent: number;
  readonly state: "done" | "here" | "to-come";
}

/** Where a talk stands against its plan; milliseconds. */
export interface Pace {
  /** Spent on the talk, questions apart. */
  readonly elapsed: number;
  /** What the plan gives to all slides before this one, and of this one's time what has passed. */
  readonly position: number;
  /** Above 0: behind the plan; below: ahead. */
  readonly behind: number;
  /** Of the plan, from here to the last slide. */
  readonly remaining: number;
  /** Of this slide's own time what has not passed; 0 where it is over. */
  readonly restOfSlide: number;
  readonly sections: readonly SectionPace[];
}

/** Compares a talk with its plan, without the slides that were cut. */
export function pace(plan: TalkPlan, progress: TalkProgress): Pace {
  const { at, spent } = progress;
  const gone = new Set(progress.cut);
  const there = plan.slides.filter(({ id }) => !gone.has(id) || id === at);
  const here = Math.max(
    0,
    there.findIndex(({ id }) => id === at),
  );
  const on = ({ id }: PlannedSlide) => spent[id] ?? 0;
  const timeOf = ({ time }: PlannedSlide) => time * MS;
  const current = there[here];
  const passed = current ? Math.min(on(current), timeOf(current)) : 0;
  const total = sum(there.map(timeOf));
  const position = sum(there.slice(0, here).map(timeOf)) + passed;
  const elapsed = sum(Object.values(spent));
  const place = new Map(there.map(({ id }, index) => [id, index]));
  const sections = plan.sections.flatMap(({ title, slides }): SectionPace[] => {
    const own = slides.flatMap((id) => there[place.get(id) ?? -1] ?? []);
    const places = own.map(({ id }) => place.get(id) ?? 0);
    if (own.length === 0) return [];
    return [
      {
        title,
        planned: sum(own.map(timeOf)),
        spent: sum(slides.map((id) => spent[id] ?? 0)),
        state: places.includes(here) ? "here" : Math.max(...places) < here ? "done" : "to-come",
      },
    ];
  });
  return {
    elapsed,
    position,
    behind: elapsed - position,
    remaining: total - position,
    restOfSlide: current ? timeOf(current) - passed : 0,
    sections,
  };
}

/** When a talk will end; moments are milliseconds since 1970 UTC. */
export interface Ending {
  /** At the plan's pace from now on, with what is left of the time for questions after it. */
  readonly end: number;
  /** Above 0: later than wanted. Milliseconds. */
  readonly late: number;
  /** For the slides after this one, so that all ends as wanted: hundredths of a minute, not below 0. */
  readonly room: number;
}

/** Questions in mid-talk are taken from the time kept for them; only what goes beyond it makes a talk late. */
export function ending(
  plan: TalkPlan,
  progress: TalkProgress,
  now: number,
  wanted: number,
): Ending {
  const { remaining, restOfSlide } = pace(plan, progress);
  const reserve = Math.max(0, plan.reserve * MS - progress.questions);
  const end = now + remaining + reserve;
  const room = Math.max(0, Math.floor((wanted - now - reserve - restOfSlide) / MS));
  return { end, late: end - wanted, room };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
