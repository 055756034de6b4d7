import type { Choice } from "../model/choice.js";
import type { SlideReason } from "../model/cut-report.js";
import type { Place } from "../model/dev-plan.js";
import type { Audience, Lecture } from "../model/lecture.js";
import type { Slide } from "../model/slide.js";
import { checkForced } from "./check-forced.js";
import { withChoice, withoutSlide } from "./with-choice.js";

interface Given {
  readonly lecture: Lecture;
  /** As its file says. */
  readonly own: Audience;
  readonly choice: Choice;
  /** Where a slide is under a choice. */
  readonly whereIs: (id: string, choice: Choice) => Place;
}

/** Where else somebody may put a slide by hand. Only time and the slide itself make one wait at the end. */
export function waysOfSlide(
  slide: Slide,
  { where, reason }: { readonly where: Place; readonly reason: SlideReason },
  { lecture, own, choice, whereIs }: Given,
): readonly Place[] {
  const { id, backup, required } = slide;
  const bare = withoutSlide(choice, id);
  const isChosen = [...choice.in, ...choice.out].includes(id);
  const waits = backup ? own.backup === "keep" : isChosen && whereIs(id, bare) === "end";
  const isHeld = () => {
    const without = withChoice(own, { ...bare, out: [...bare.out, id] }, lecture);
    return checkForced(lecture, without).length > 0;
  };
  const mayGo = !required && !(reason.kind === "required-by" && isHeld());
  const ways: readonly Place[] = [
    ...(backup ? [] : ["talk" as const]),
    ...(waits ? ["end" as const] : []),
    ...(mayGo ? ["out" as const] : []),
  ];
  return ways.filter((way) => way !== where);
}
