import type { Deck } from "../model/deck.js";
import type { Audience, Lecture } from "../model/lecture.js";
import type { Language } from "../model/text.js";
import { selectEvents } from "./events.js";
import { selectFigures } from "./figures.js";
import { numberReferences } from "./references.js";
import { resolve } from "./resolve.js";
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
  const references = numberReferences(lecture, chosen, audience);
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
    const words = slide.text[language] ?? slide.text[lecture.languages[0] ?? ""];
    if (!words) throw new Error(`slide ${slide.id} has no text`);
    return {
      id: slide.id,
      layout: slide.layout,
      text: words,
      events: slide.events.flatMap((id) => events.find((event) => event.id === id) ?? []),
      figures: slide.figures.flatMap((id) => figures.get(id) ?? []),
      steps: selectSteps(slide, words, events, lecture.periods),
      ...(slide.window && { window: slide.window }),
      minutes: slide.minutes[audience.depth],
      backup: slide.backup,
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
    lecturer: lecture.lecturer,
    date: lecture.date,
    ...(lecture.paper && { paper: lecture.paper }),
    depth: audience.depth,
    theme: audience.theme,
    notes: audience.notes,
    tones: Object.fromEntries(lanes.map(({ id, tone }) => [id, tone])),
    lanes: lanes.filter((lane) => usedLanes.has(lane.id)),
    events,
    periods: lecture.periods.map((period) => ({
      id: period.id,
      title: text(period.title),
      date: period.date,
    })),
    references: [...references.values()],
    slides,
    minutes: round(
      slides.filter((slide) => !slide.backup).reduce((sum, slide) => sum + slide.minutes, 0),
    ),
    budget: audience.minutes - audience.reserve,
    draft,
  };
}

// Tenths of a minute; sums of 0.6 would otherwise show their binary tail.
function round(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}
