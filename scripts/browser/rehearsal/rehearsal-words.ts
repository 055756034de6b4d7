import type { Rehearsed, RehearsedSlide } from "../../select/rehearsed.js";
import type { Say } from "../say.js";
import { minutes } from "../talk/minutes.js";

/** What a rehearsal was, in sentences; empty ones where there is nothing to say. */
export interface RehearsalWords {
  readonly sum: string;
  readonly over: string;
  /** What was skipped, and what not told at all. */
  readonly rest: string;
}

/** @param titleOf the title of a slide */
export function rehearsalWords(
  { sections, planned, taken, over }: Rehearsed,
  say: Say,
  titleOf: (id: string) => string,
): RehearsalWords {
  const named = (slides: readonly RehearsedSlide[], words: (slide: RehearsedSlide) => string) =>
    slides.map(words).join("; ");
  const quoted = ({ id }: RehearsedSlide) => say("rehearsal.quoted", { title: titleOf(id) });
  const are = (state: RehearsedSlide["state"]) =>
    sections.flatMap(({ slides }) => slides.filter((slide) => slide.state === state));
  const sentence = (key: string, slides: readonly RehearsedSlide[], text: string) =>
    slides.length === 0 ? "" : say(`rehearsal.${key}`, { slides: text });
  const late = (slide: RehearsedSlide) =>
    `${quoted(slide)} ${difference(seconds(slide.taken) - seconds(slide.planned))}`;
  const left = are("left");
  return {
    sum: say("rehearsal.sum", {
      taken: minutes(seconds(taken)),
      planned: minutes(seconds(planned)),
      difference: difference(seconds(taken) - seconds(planned)),
    }),
    over: sentence("over", over, named(over, late)),
    rest: [
      sentence("skipped", are("skipped"), named(are("skipped"), quoted)),
      sentence("left", left, String(left.length)),
    ]
      .filter(Boolean)
      .join(" "),
  };
}

/** Minutes and whole seconds with a sign, such as `+1:20`, `−0:05` or `0:00`. */
export function difference(milliseconds: number): string {
  const text = minutes(seconds(Math.abs(milliseconds)));
  if (text === "0:00") return text;
  return milliseconds > 0 ? `+${text}` : `−${text}`;
}

/** Rounded down, as times are shown, so that a difference is that of what one reads. */
export function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) * 1000;
}
