import type { CutReport } from "../model/cut-report.js";
import type { Deck } from "../model/deck.js";
import type { Audience, Lecture, Looks, Paper } from "../model/lecture.js";
import type { Language, Localized } from "../model/text.js";
import { cutReport } from "./cut-report.js";
import { selectEvents } from "./events.js";
import { selectFigures } from "./figures.js";
import { unspoken } from "./for-room.js";
import { leadingSections } from "./lead.js";
import { HUNDREDTHS } from "./minutes.js";
import { planTalk } from "./plan.js";
import { asked, questionOf } from "./questions.js";
import { numberReferences } from "./references.js";
import { type Resolve, resolve } from "./resolve.js";
import { selectSteps } from "./steps.js";
import { talkPlan } from "./talk-plan.js";
import { explainTerms } from "./terms.js";

interface SelectOptions {
  /** Ids of events and figures whose evidence does not hold; marked on the slides. */
  readonly unverified: ReadonlySet<string>;
  readonly draft: boolean;
}

/** One audience and one language out of a lecture: what fits its minutes, in order, every text resolved, and what was cut. */
export function select(
  whole: Lecture,
  audience: Audience,
  language: Language,
  { unverified, draft }: SelectOptions,
): { readonly deck: Deck; readonly report: CutReport } {
  const lecture = asked(whole, audience);
  const text = resolve(language, lecture.languages);
  const plan = planTalk(lecture, audience);
  const chosen = [...plan.talk, ...plan.backup];
  const references = numberReferences(lecture, chosen, audience, text);
  const lanes = lecture.lanes.map((lane) => ({
    id: lane.id,
    title: text(lane.title),
    tone: lane.tone,
  }));
  const events = selectEvents(lecture.events, chosen, audience, {
    text,
    lanes,
    references,
    unverified,
  });
  const figures = selectFigures(lecture.figures, { text, lanes, references, unverified });
  const told = chosen.map((slide, index) => {
    const texts = slide.variants?.[audience.id] ?? slide.text;
    const spoken = texts[language] ? language : (lecture.languages[0] ?? "");
    const found = texts[spoken];
    if (!found) throw new Error(`slide ${slide.id} has no text`);
    const said = audience.notes === "none" ? unspoken(found) : found;
    const words = { ...said, sections: leadingSections(slide, said, audience.leadWith) };
    const about = slide.events.flatMap((id) => events.find((event) => event.id === id) ?? []);
    const question = slide.ask && questionOf(slide.ask, about);
    return {
      id: slide.id,
      language: spoken,
      layout: slide.layout,
      text: words,
      events: about,
      ...(question && { question }),
      figures: slide.figures.flatMap((id) => figures.get(id) ?? []),
      steps: selectSteps(slide, words, events, lecture.periods),
      ...(slide.window && { window: slide.window }),
      minutes: (plan.minutes.get(slide.id)?.hundredths ?? 0) / HUNDREDTHS,
      estimated: plan.minutes.get(slide.id)?.estimated ?? false,
      backup: index >= plan.talk.length,
      terms: [],
      location: slide.location,
    };
  });
  const slides = audience.glossary ? explainTerms(told, lecture.glossary, text) : told;
  const usedLanes = new Set(events.map((event) => event.lane.id));
  const deck = {
    audience: audience.id,
    audienceTitle: text(audience.title),
    language,
    title: text(lecture.title),
    subtitle: lecture.subtitle ? text(lecture.subtitle) : "",
    lecturer: text(lecture.lecturer),
    date: lecture.date,
    ...(lecture.paper && { paper: paperOf(lecture.paper, text) }),
    depth: audience.depth,
    showsEvidence: audience.depth === "scholarly",
    looks: looksOf(audience.looks, text),
    ...linkOf(lecture, audience),
    notes: audience.notes === "deck",
    leadWith: audience.leadWith,
    tones: Object.fromEntries(lanes.map(({ id, tone }) => [id, tone])),
    lanes: lanes.filter((lane) => usedLanes.has(lane.id)),
    events,
    periods: lecture.periods.map(({ id, title, date }) => {
      const { language } = text.together([title]);
      return { id, language, title: text(title), date };
    }),
    references: [...references.values()],
    slides,
    minutes: plan.used / HUNDREDTHS,
    budget: plan.budget / HUNDREDTHS,
    talk: talkPlan(lecture, audience, language, plan),
    draft,
  };
  return { deck, report: cutReport(lecture, audience, language, plan) };
}

function linkOf(lecture: Lecture, audience: Audience): { readonly link?: string } {
  const link = audience.link ?? lecture.link;
  return link === undefined ? {} : { link };
}

function paperOf({ note, ...paper }: Paper, text: Resolve): Paper<string> {
  return { ...paper, ...(note && { note: text(note) }) };
}

function looksOf(looks: Looks<Localized>, text: Resolve): Looks<string> {
  const { logo, footer, institution, ...rest } = looks;
  return {
    ...rest,
    ...(logo && { logo: { src: logo.src, alt: text(logo.alt) } }),
    ...(footer && { footer: text(footer) }),
    ...(institution && { institution: text(institution) }),
  };
}
