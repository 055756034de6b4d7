import { addressOf, type Choice } from "../model/choice.js";
import type { MoreTime, SlideReason, SlideVerdict } from "../model/cut-report.js";
import type { DevPlan, Drag, Place } from "../model/dev-plan.js";
import type { Audience } from "../model/lecture.js";
import type { Prepared } from "../prepare.js";
import { cutReport } from "../select/cut-report.js";
import { moreTime } from "../select/more-time.js";
import { planTalk } from "../select/plan.js";
import { asked } from "../select/questions.js";
import { waysOfSlide } from "../select/ways-of-slide.js";
import { withChoice, withDrag } from "../select/with-choice.js";
import { type ChosenDeck, chosenDeck } from "./chosen-deck.js";
import { problemsOfChoice } from "./deck-pages.js";
import { refusedChoice } from "./refused-choice.js";
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
  const titles = new Map(report.slides.map(({ id, title }) => [id, title]));
  const nameOf = (id: string) => quoted(titles.get(id) || id);
  const ways = { lecture, own, choice, whereIs: placing(own, prepared) };
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
    slides: report.slides.map((verdict) => {
      const { id, title, minutes, reason, estimated } = verdict;
      const slide = lecture.slides.find((one) => one.id === id);
      const there = { where: whereOf(verdict), reason };
      return {
        ...{ id, title, minutes, where: there.where },
        ways: slide ? waysOfSlide(slide, there, ways) : [],
        reason: `${words.slide(namedReason(reason, nameOf))}${estimated ? ", minutes estimated" : ""}`,
      };
    }),
    more: problems.length > 0 ? "" : words.more(namedMore(moreTime(lecture, audience), nameOf)),
    problems: refusedChoice(problems, lecture, audience, nameOf),
  };
}

/** A quotation within it is one of the second kind. */
function quoted(title: string): string {
  return `“${title.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

type NameOf = (id: string) => string;

/** The same with names in the place of ids: the bar shows no id. */
function namedReason(reason: SlideReason, nameOf: NameOf): SlideReason {
  return "slide" in reason ? { ...reason, slide: nameOf(reason.slide) } : reason;
}

function namedMore(more: MoreTime | undefined, nameOf: NameOf): MoreTime | undefined {
  return more && { ...more, in: more.in.map(nameOf), out: more.out.map(nameOf) };
}

function whereOf(slide: SlideVerdict): Place {
  return slide.in ? "talk" : slide.backup ? "end" : "out";
}

/** Where slides are under a choice. */
function placing(own: Audience, { lecture: whole }: Prepared) {
  return (id: string, choice: Choice): Place => {
    const audience = withChoice(own, choice, whole);
    const { talk, backup } = planTalk(asked(whole, audience), audience);
    const isAmong = (slides: readonly { readonly id: string }[]) =>
      slides.some((slide) => slide.id === id);
    return isAmong(talk) ? "talk" : isAmong(backup) ? "end" : "out";
  };
}

function dragged(
  { own, language, choice }: ChosenDeck,
  prepared: Prepared,
  { to, slide }: Drag,
): ChosenDeck | undefined {
  const whereIs = placing(own, prepared);
  const next = withDrag(choice, slide, to, (one) => whereIs(slide, one));
  return chosenDeck(addressOf({ audience: own.id, language, choice: next }), prepared);
}
