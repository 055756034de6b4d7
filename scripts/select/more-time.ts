import type { MoreTime } from "../model/cut-report.js";
import type { Audience, Lecture } from "../model/lecture.js";
import { HUNDREDTHS } from "./minutes.js";
import { type Plan, planTalk } from "./plan.js";

/** The least time, from one minute on, that would change the talk, and what it would change; undefined where all is in. */
export function moreTime(lecture: Lecture, audience: Audience): MoreTime | undefined {
  const now = planTalk(lecture, audience);
  const ids = ({ talk }: Plan) => talk.map(({ id }) => id);
  const isOther = (plan: Plan) => ids(plan).join(" ") !== ids(now).join(" ");
  const all = [...now.minutes.values()].reduce((sum, { hundredths }) => sum + hundredths, 0);
  let enough = Math.max(HUNDREDTHS, all);
  if (!isOther(planTalk(lecture, audience, enough))) return undefined;
  // More time never makes a talk worse, so where it begins to differ is found by halving.
  let least = HUNDREDTHS;
  while (least < enough) {
    const middle = Math.floor((least + enough) / 2);
    if (isOther(planTalk(lecture, audience, middle))) enough = middle;
    else least = middle + 1;
  }
  const then = planTalk(lecture, audience, least);
  const without = (these: Plan, those: Plan) => ids(these).filter((id) => !ids(those).includes(id));
  return { minutes: least / HUNDREDTHS, in: without(then, now), out: without(now, then) };
}
