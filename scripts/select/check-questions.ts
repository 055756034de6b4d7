import type { Diagnostic } from "../model/diagnostic.js";
import type { Event } from "../model/event.js";
import type { Audience, Lecture } from "../model/lecture.js";
import type { Ask, Slide } from "../model/slide.js";
import { candidates } from "./candidates.js";
import { areApart, possibleDays } from "./possible-days.js";
import { mostInOrder, poolOf, wantedOf } from "./questions.js";

/** Pairs that are named; further ones are counted. */
const MOST_PAIRS = 3;

/** Questions whose events the dates cannot put in order: for anybody, or for an audience that is told few of them. */
export function checkQuestions(lecture: Lecture): readonly Diagnostic[] {
  return lecture.slides.flatMap((slide) => {
    const { ask } = slide;
    if (!ask) return [];
    const wrong = tooFew(slide, ask, poolOf(slide, lecture.events));
    if (wrong) return [wrong];
    return lecture.audiences
      .filter((audience) => isTold(slide, lecture, audience))
      .flatMap((audience) => leftWithout(slide, ask, lecture, audience) ?? []);
  });
}

function tooFew(slide: Slide, ask: Ask, pool: readonly Event[]): Diagnostic | undefined {
  const wanted = wantedOf(slide, ask);
  const most = mostInOrder(pool);
  if (most >= wanted) return undefined;
  const fewer = most >= 2 ? `, or ask for fewer with count: ${most}` : "";
  return {
    id: "question-events",
    level: "error",
    message: `expected ${wanted} events whose order their dates tell, got ${most === 0 ? "none" : most}${unclear(pool)}`,
    location: ask.location,
    hint: `name events that are further apart, all that ~, ? and the record leave open counted in${fewer}`,
  };
}

function leftWithout(
  slide: Slide,
  { location }: Ask,
  { events }: Lecture,
  audience: Audience,
): Diagnostic | undefined {
  const pool = poolOf(slide, events, audience);
  const most = mostInOrder(pool);
  if (most >= 2) return undefined;
  return {
    id: "question-events",
    level: "error",
    message: `expected 2 events or more for the audience ${audience.id} whose order their dates tell, got ${most === 0 ? "none" : most}${unclear(pool)}`,
    location,
    hint: `let more events in, or leave the slide out with slides: { out: [${slide.id}] } in ${audience.location.file}`,
  };
}

function isTold({ id }: Slide, lecture: Lecture, audience: Audience): boolean {
  const { talk, backup } = candidates(lecture, audience);
  return [...talk, ...backup].some((slide) => slide.id === id);
}

/** The pairs that cannot be told apart, each event with the dates that stand against it. */
function unclear(pool: readonly Event[]): string {
  const pairs = pool.flatMap((one, at) =>
    pool
      .slice(at + 1)
      .filter((other) => !areApart(possibleDays(one), possibleDays(other)))
      .map((other) => `${withDates(one)} and ${withDates(other)}`),
  );
  if (pairs.length === 0) return "";
  const more = pairs.length - MOST_PAIRS;
  const rest = more > 0 ? `; and ${more} more ${more === 1 ? "pair" : "pairs"}` : "";
  return `; not to be told apart: ${pairs.slice(0, MOST_PAIRS).join("; ")}${rest}`;
}

function withDates({ id, date, record }: Event): string {
  const recorded = record.flatMap((entry) => entry.date?.edtf ?? []);
  return `${id} (${[date.edtf, ...(recorded.length > 0 ? [`in the record ${recorded.join(", ")}`] : [])].join(", ")})`;
}
