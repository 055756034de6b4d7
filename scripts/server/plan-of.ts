import { addressOf, type Choice } from "../model/choice.js";
import type { SlideVerdict } from "../model/cut-report.js";
import type { DevPlan, Drag } from "../model/dev-plan.js";
import type { Prepared } from "../prepare.js";
import { cutReport } from "../select/cut-report.js";
import { moreTime } from "../select/more-time.js";
import { planTalk } from "../select/plan.js";
import { asked } from "../select/questions.js";
import { withChoice, withDrag } from "../select/with-choice.js";
import { type ChosenDeck, chosenDeck } from "./chosen-deck.js";
import { problemsOfChoice } from "./deck-pages.js";
import type { ReportWords } from "./session.js";

/** What the bar shows of a deck, or would after a drag. */
export function planOf(
  before: ChosenDeck,
  prepared: Prepared,
  words: ReportWords,
  drag: Drag | undefined,
): DevPlan {
  const deck = (drag && dragged(before, prepared, drag)) ?? before;
  const { own, audience, language, choice, address } = deck;
  const { lecture: whole, set, stopped } = prepared;
  const lecture = asked(whole, audience);
  const report = cutReport(lecture, audience, language, planTalk(lecture, audience));
  const problems = problemsOfChoice(deck, prepared);
  return {
    ...{ address, audience: own.id, language, choice },
    audiences: whole.audiences.map(({ id, title, languages }) => ({
      id,
      title: title[language] ?? Object.values(title)[0] ?? id,
      languages: languages.filter((one) => !stopped.has(one)),
    })),
    themes: [...set.themes.keys()],
    own: { minutes: own.minutes, theme: own.looks.theme, title: own.title },
    minutes: audience.minutes,
    reserve: audience.reserve,
    theme: audience.looks.theme,
    used: report.minutes,
    budget: report.budget,
    slides: report.slides.map((slide) => ({
      ...{ id: slide.id, title: slide.title, minutes: slide.minutes },
      where: whereOf(slide),
      reason: `${words.slide(slide.reason)}${slide.estimated ? ", minutes estimated" : ""}`,
    })),
    more: problems.length > 0 ? "" : words.more(moreTime(lecture, audience)),
    problems: problems.map(({ message, hint }) => ({ message, ...(hint && { hint }) })),
  };
}

function whereOf(slide: SlideVerdict): DevPlan["slides"][number]["where"] {
  return slide.in ? "talk" : slide.backup ? "end" : "out";
}

function dragged(
  { own, language, choice }: ChosenDeck,
  prepared: Prepared,
  { to, slide }: Drag,
): ChosenDeck | undefined {
  const isTold = (next: Choice) => {
    const audience = withChoice(own, next);
    const { talk } = planTalk(asked(prepared.lecture, audience), audience);
    return talk.some(({ id }) => id === slide);
  };
  const next = withDrag(choice, slide, to, isTold);
  return chosenDeck(addressOf({ audience: own.id, language, choice: next }), prepared);
}
