import { addressOf, type Choice, readAddress } from "../model/choice.js";
import type { Audience } from "../model/lecture.js";
import type { Language } from "../model/text.js";
import type { Prepared } from "../prepare.js";
import { meaningful, withChoice } from "../select/with-choice.js";

/** A deck that a path asks for. */
export interface ChosenDeck {
  /** As its file says. */
  readonly own: Audience;
  /** As chosen. */
  readonly audience: Audience;
  readonly language: Language;
  readonly choice: Choice;
  /** The path, without what says nothing. */
  readonly address: string;
}

/** Undefined where the lecture has no such deck. */
export function chosenDeck(
  path: string,
  { lecture, set, stopped }: Pick<Prepared, "lecture" | "set" | "stopped">,
): ChosenDeck | undefined {
  const asked = readAddress(path);
  const own = lecture.audiences.find(({ id }) => id === asked?.audience);
  if (!asked || !own?.languages.includes(asked.language) || stopped.has(asked.language))
    return undefined;
  const slides = lecture.slides.map(({ id }) => id);
  const choice = meaningful(asked.choice, own, slides, [...set.themes.keys()]);
  return {
    ...{ own, choice, language: asked.language },
    audience: withChoice(own, choice, lecture),
    address: addressOf({ ...asked, choice }),
  };
}
