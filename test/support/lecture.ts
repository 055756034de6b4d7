import type { Event } from "../../scripts/model/event.js";
import type { Audience, Lecture } from "../../scripts/model/lecture.js";
import type { Slide } from "../../scripts/model/slide.js";
import { parseDate } from "../../scripts/parse/edtf.js";

/* Small lectures in the model's own terms, for tests that start after parse. */

const location = { file: "test", line: 1, column: 1 };

export function event(id: string, date: string, more: Partial<Event> = {}): Event {
  const parsed = parseDate(date);
  if (!("extent" in parsed)) throw new Error(parsed.problem);
  return {
    id,
    title: { en: `Title of ${id}` },
    date: parsed.extent,
    lane: "first",
    importance: 3,
    summary: { standard: { en: `Summary of ${id}` } },
    record: [],
    evidence: [],
    cites: [],
    amounts: [],
    actors: [],
    links: [],
    tags: [],
    origin: "paper",
    location,
    dateLocation: location,
    ...more,
  };
}

export function slide(id: string, more: Partial<Slide> = {}): Slide {
  const text = {
    title: id,
    plainTitle: id,
    body: "",
    sections: [],
    answers: [],
    notes: "",
    stepNotes: {},
    fields: {},
    location,
  };
  return {
    id,
    layout: "bullets",
    events: [],
    figures: [],
    steps: [],
    minutes: { brief: 1, standard: 2, scholarly: 3 },
    priority: 3,
    required: false,
    requires: [],
    backup: false,
    text: { en: text },
    location,
    ...more,
  };
}

export function audience(more: Partial<Audience> = {}): Audience {
  return {
    id: "students",
    title: { en: "Students" },
    languages: ["en"],
    minutes: 20,
    reserve: 5,
    depth: "standard",
    lead: [],
    keep: [],
    slides: { out: [] },
    lanes: { out: [] },
    tags: { out: [] },
    importance: 1,
    looks: { theme: "paper", textSize: "normal" },
    notes: "deck",
    context: "all",
    leadWith: "paper",
    backup: "keep",
    glossary: false,
    location,
    at: {},
    ...more,
  };
}

export function lecture(more: Partial<Lecture> = {}): Lecture {
  return {
    title: { en: "A lecture" },
    lecturer: { en: "Somebody" },
    date: "2026-01-31",
    languages: ["en"],
    lanes: [
      { id: "first", title: { en: "First" }, tone: "square" },
      { id: "second", title: { en: "Second" }, tone: "circle" },
    ],
    events: [],
    periods: [],
    figures: [],
    references: [],
    glossary: [],
    slides: [],
    audiences: [],
    ...more,
  };
}
