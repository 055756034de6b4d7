import type { SlideReason } from "../model/cut-report.js";
import type { DevPlan } from "../model/dev-plan.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Audience, Lecture } from "../model/lecture.js";
import { candidates } from "../select/candidates.js";
import { HUNDREDTHS, minutesOf } from "../select/minutes.js";

/**
 * Why there can be no deck of a choice, in the words of the bar: titles in the place of ids, and what can be done
 * there. The checks speak to whoever writes the files; what has no other words here keeps theirs.
 */
export function refusedChoice(
  diagnostics: readonly Diagnostic[],
  lecture: Lecture,
  audience: Audience,
  nameOf: (id: string) => string,
): DevPlan["problems"] {
  const forced = leftOut(lecture, audience, nameOf);
  const isForced = ({ id }: Diagnostic) => forced.length > 0 && /-left-out$/.test(id);
  return [
    ...(diagnostics.some(isForced) ? forced : []),
    ...diagnostics
      .filter((one) => !isForced(one))
      .map(({ id, message, hint }) => {
        if (id === "reserve-over-minutes") return noTime(audience);
        if (id === "over-budget") return tooMuch(lecture, audience, nameOf);
        return { message, ...(hint && { hint }) };
      }),
  ];
}

function noTime({ id, minutes, reserve }: Audience) {
  return {
    message: `${minutes} min are too few: ${reserve} min are kept for questions, and nothing is left to tell.`,
    hint: `Choose more than ${reserve} minutes. How many are kept for questions stands as “reserve” in the file slides/audiences/${id}.yaml.`,
  };
}

function tooMuch(lecture: Lecture, audience: Audience, nameOf: (id: string) => string) {
  const { minutes, reserve } = audience;
  const { talk, forced } = candidates(lecture, audience);
  const must = talk
    .filter(({ id }) => forced.has(id))
    .map((slide) => ({ slide, time: minutesOf(slide, audience, lecture.languages).hundredths }))
    .filter(({ time }) => time > 0);
  const needed = must.reduce((sum, { time }) => sum + time, 0);
  const least = (needed + Math.round(reserve * HUNDREDTHS)) / HUNDREDTHS;
  const kept = reserve > 0 ? `, and ${reserve} min are kept for questions` : "";
  const list = must.map(({ slide, time }) => `${nameOf(slide.id)} ${time / HUNDREDTHS}`).join(", ");
  const canGo = must.some(({ slide }) => !slide.required);
  return {
    message: `${minutes} min are too few: the slides that must be in take ${needed / HUNDREDTHS} min (${list})${kept}.`,
    hint: `Choose at least ${least} minutes${canGo ? ", or take out one of these that is not required" : ""}.`,
  };
}

/** Slides that must be told, by themselves or by hand, and cannot be. */
function leftOut(lecture: Lecture, audience: Audience, nameOf: (id: string) => string) {
  const { out } = candidates(lecture, audience);
  const named = new Set([...audience.lead, ...audience.keep]);
  return lecture.slides.flatMap(({ id, required }) => {
    const reason = out.get(id);
    if (!reason || !(required || named.has(id))) return [];
    return [whyNot(nameOf(id), reason, nameOf, required)];
  });
}

function whyNot(
  name: string,
  reason: SlideReason,
  nameOf: (id: string) => string,
  isRequired: boolean,
): DevPlan["problems"][number] {
  if (reason.kind === "requires") {
    const other = nameOf(reason.slide);
    return {
      message: `${name} ${isRequired ? "is required, and " : ""}needs ${other}, which is out.`,
      hint: `Put ${other} in${isRequired ? "" : " first"}.`,
    };
  }
  if (reason.kind === "context")
    return {
      message: `${name} speaks mostly of events from outside the paper, and this audience is not told these.`,
    };
  return { message: `${name} is ${isRequired ? "required" : "left out by the audience"}.` };
}
