import type { Deck } from "../model/deck.js";
import type { Audience, Lecture, Looks, Paper } from "../model/lecture.js";
import type { Language, Localized } from "../model/text.js";
import { selectEvents } from "./events.js";
import { selectFigures } from "./figures.js";
import { numberReferences } from "./references.js";
import { type Resolve, resolve } from "./resolve.js";
import { orderSlides, selectSlides } from "./slides.js";
import { selectSteps } from "./steps.js";

interface SelectOptions {
  /** Ids of events and figures whose evidence does not hold; marked on the slides. */
  readonly unverified: ReadonlySet<string>;
  readonly draft: boolean;
}

/** One audience and one language out of a lecture: what it shows, in order, every text resolved. */
export function select(
  lecture: Lecture,
  audience: Audience,
  language: Language,
  { unverified, draft }: SelectOptions,
): Deck {
  const text = resolve(language, lecture.languages);
  const chosen = orderSlides(selectSlides(lecture.slides, audience), audience);
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
  const slides = chosen.map((slide) => {
    const texts = slide.variants?.[audience.id] ?? slide.text;
    const spoken = texts[language] ? language : (lecture.languages[0] ?? "");
    const words = texts[spoken];
    if (!words) throw new Error(`slide ${slide.id} has no text`);
    return {
      id: slide.id,
      language: spoken,
      layout: slide.layout,
      text: words,
      events: slide.events.flatMap((id) => events.find((event) => event.id === id) ?? []),
      figures: slide.figures.flatMap((id) => figures.get(id) ?? []),
      steps: selectSteps(slide, words, events, lecture.periods),
      ...(slide.window && { window: slide.window }),
      minutes: slide.minutes?.[audience.depth] ?? 2,
      estimated: slide.minutes === undefined,
      backup: slide.backup,
      terms: [],
      location: slide.location,
    };
  });
  const usedLanes = new Set(events.map((event) => event.lane.id));
  return {
    audience: audience.id,
    audienceTitle: text(audience.title),
    language,
    title: text(lecture.title),
    subtitle: lecture.subtitle ? text(lecture.subtitle) : "",
    lecturer: text(lecture.lecturer),
    date: lecture.date,
    ...(lecture.paper && { paper: paperOf(lecture.paper, text) }),
    depth: audience.depth,
    looks: looksOf(audience.looks, text),
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
    minutes: round(
      slides.filter((slide) => !slide.backup).reduce((sum, slide) => sum + slide.minutes, 0),
    ),
    budget: audience.minutes - audience.reserve,
    draft,
  };
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

// Tenths of a minute; sums of 0.6 would otherwise show their binary tail.
function round(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}
