import type { Diagnostic } from "../model/diagnostic.js";
import type { Audience, Lecture } from "../model/lecture.js";
import { candidates } from "./candidates.js";
import { HUNDREDTHS, minutesOf } from "./minutes.js";
import { budgetOf } from "./plan.js";

/** Too little time for the slides that must be in: how much is missing, and which they are. `flag`: of `--minutes`. */
export function checkBudget(
  lecture: Lecture,
  audience: Audience,
  flag: number | undefined,
): readonly Diagnostic[] {
  const { minutes, reserve, at, location } = audience;
  const isFlag = flag !== undefined && at.minutes === undefined;
  if (reserve >= minutes) {
    return [
      {
        id: "reserve-over-minutes",
        level: "error",
        message: `reserve: expected less than the ${minutes} ${minutes === 1 ? "minute" : "minutes"} ${isFlag ? "of --minutes" : "of the talk"}, got ${reserve}`,
        location: at.reserve ?? location,
        hint: `keep fewer minutes for questions, or give ${isFlag ? "--minutes" : "the talk"} more`,
      },
    ];
  }
  const { talk, forced } = candidates(lecture, audience);
  const must = talk
    .filter(({ id }) => forced.has(id))
    .map((slide) => ({
      id: slide.id,
      time: minutesOf(slide, audience, lecture.languages).hundredths,
    }));
  const needed = must.reduce((sum, { time }) => sum + time, 0);
  const missing = needed - budgetOf(audience);
  if (missing <= 0) return [];
  const of = must
    .filter(({ time }) => time > 0)
    .map(({ id, time }) => `${id} ${time / HUNDREDTHS}`);
  const kept = reserve > 0 ? ` less the reserve of ${reserve}` : "";
  return [
    {
      id: "over-budget",
      level: "error",
      message: `${isFlag ? "--minutes" : "minutes"}: expected at least ${(needed + Math.round(reserve * HUNDREDTHS)) / HUNDREDTHS} for the slides that must be in, got ${minutes}${kept}: ${missing / HUNDREDTHS} missing (${of.join(", ")})`,
      location: at.minutes ?? location,
      hint: `give more minutes, ${reserve > 0 ? "keep a smaller reserve, " : ""}or take some of these slides from required, lead or keep`,
    },
  ];
}
