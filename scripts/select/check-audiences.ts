import type { Diagnostic } from "../model/diagnostic.js";
import type { Audience, Lecture } from "../model/lecture.js";
import type { Slide } from "../model/slide.js";
import { candidates } from "./candidates.js";
import { checkBudget } from "./check-budget.js";
import { checkFilters } from "./check-filters.js";
import { checkForced } from "./check-forced.js";
import { checkQuestions } from "./check-questions.js";
import { eventsOfAudience } from "./events.js";

/**
 * What is wrong with a lecture's audiences that no file shows alone: filters that let nothing pass, slides
 * that must be in and cannot, too little time, titles that two share.
 * `minutes` are those of `--minutes`, where given.
 */
export function checkAudiences(lecture: Lecture, minutes?: number): readonly Diagnostic[] {
  return [
    ...backupRequired(lecture),
    ...sameTitles(lecture),
    ...withoutTerms(lecture),
    ...checkQuestions(lecture),
    ...lecture.audiences.flatMap((audience) => {
      const { talk } = candidates(lecture, audience);
      if (talk.length === 0) return [noSlides(audience)];
      const filters = checkFilters(lecture, audience);
      const empty = filters.length > 0 ? [] : noEvents(lecture, audience, talk);
      // What is left out by mistake makes the minutes wrong too.
      const forced = checkForced(lecture, audience);
      const budget = forced.length > 0 ? [] : checkBudget(lecture, audience, minutes);
      return [...filters, ...empty, ...forced, ...budget];
    }),
  ];
}

function noSlides({ id, location }: Audience): Diagnostic {
  return {
    id: "no-slides-for-audience",
    level: "error",
    message: `expected a slide for the audience ${id}, got none`,
    location,
    hint: "name some in slides: { in: [ … ] }, or leave slides out to take them all",
  };
}

/** No event of all there are, or none where a slide shows them all: a timeline of nothing helps nobody. */
function noEvents(
  { events }: Lecture,
  audience: Audience,
  talk: readonly Slide[],
): readonly Diagnostic[] {
  const { id, location } = audience;
  const told = new Set(talk.flatMap((slide) => slide.events));
  if (eventsOfAudience(events, told, audience).length > 0) return [];
  const timeline = talk.find((slide) => slide.layout === "timeline" && !slide.events.length);
  if (!timeline && events.length === 0) return [];
  const whose = timeline ? `, whose slide ${timeline.id} shows them all` : "";
  const remedy = timeline
    ? `leave the slide out with slides: { out: [${timeline.id}] }`
    : "choose a slide that is about one";
  return [
    {
      id: "no-events-for-audience",
      level: "error",
      message: `expected an event for the audience ${id}${whose}, got none`,
      location,
      hint: `lower its importance, let more lanes and tags in, or ${remedy}`,
    },
  ];
}

function backupRequired({ slides }: Lecture): readonly Diagnostic[] {
  const backup = new Set(slides.filter((slide) => slide.backup).map(({ id }) => id));
  return slides
    .filter((slide) => !slide.backup)
    .flatMap(({ requires, location }) =>
      requires
        .filter((id) => backup.has(id))
        .map((id) => ({
          id: "requires-backup",
          level: "error" as const,
          message: `requires: expected slides of the talk, got ${id}, which is a backup slide`,
          location,
          hint: `make this one a backup slide too, or take backup from ${id}`,
        })),
    );
}

/** Two decks in one language under one title cannot be told apart, in the index or in a folder. */
function sameTitles({ audiences }: Lecture): readonly Diagnostic[] {
  const first = new Map<string, Audience>();
  return audiences.flatMap((audience) => {
    const shared = audience.languages.find((language) => {
      const key = `${language} ${audience.title[language]?.trim().toLowerCase()}`;
      const taken = first.has(key);
      if (!taken) first.set(key, audience);
      return taken;
    });
    if (shared === undefined) return [];
    const title = audience.title[shared] ?? "";
    const other = first.get(`${shared} ${title.trim().toLowerCase()}`);
    return [
      {
        id: "duplicate-title",
        level: "error" as const,
        message: `title: expected a title that no other audience has in ${shared}, got ${title} again`,
        location: audience.at.title ?? audience.location,
        hint: `give this audience another title; it is taken at ${other?.location.file}`,
      },
    ];
  });
}

/** Whoever asks for explanations expects some. */
function withoutTerms({ audiences, glossary }: Lecture): readonly Diagnostic[] {
  if (glossary.length > 0) return [];
  return audiences
    .filter((audience) => audience.glossary)
    .map(({ at, location }) => ({
      id: "no-glossary",
      level: "warning",
      message: "glossary: expected terms in timeline-data/glossary.yaml, got none",
      location: at.glossary ?? location,
      hint: "write some there, or remove glossary",
    }));
}
