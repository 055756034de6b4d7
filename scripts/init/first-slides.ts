import { asMap } from "../importers/as-map.js";
import type { EventSpec } from "../importers/event-spec.js";
import type { ImportChange } from "../importers/importer.js";
import { inMarkdown } from "./starter.js";

/** Slides that a first lecture has of its events; more would be work to cut. */
const MOST = 6;
/** Letters of a summary that a slide has room for. */
const LONGEST = 240;
/** Events that a question puts in order. */
const ASKED = 4;

export interface FirstSlide {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

export interface FirstSlides {
  /** In words of this language, or else of any. */
  readonly slides: (language: string) => readonly FirstSlide[];
  /** Their events. */
  readonly ids: readonly string[];
  /** Ids of events whose years leave no doubt which came first; empty where there are too few. */
  readonly asked: readonly string[];
}

interface Told {
  readonly id: string;
  readonly title: unknown;
  readonly summary: unknown;
  readonly rank: number;
  readonly length: number;
  readonly year: string | undefined;
  readonly order: number;
}

/**
 * What a first lecture tells of its events: those of the highest importance, and among these those of which most is
 * said, in the order of the file. `added`: the events that were taken.
 */
export function firstSlides(
  specs: Iterable<EventSpec>,
  added: readonly ImportChange[],
): FirstSlides {
  const ids = new Map(added.map(({ id, now }) => [now, id]));
  let told: readonly Told[] = [];
  let order = 0;
  for (const { fields, summary } of specs) {
    order += 1;
    const name = textIn(fields.title, "");
    const id = ids.get(name);
    if (id === undefined) continue;
    ids.delete(name);
    const rank = typeof fields.importance === "number" ? fields.importance : 3;
    const year = /^-?\d{4}(?=$|-)/.exec(String(fields.date ?? ""))?.[0];
    const { length } = textIn(summary, "");
    told = [...told, { id, title: fields.title, summary, rank, length, year, order }];
    // Thousands are gone through, and a handful kept.
    if (told.length > MOST * 2) told = best(told);
  }
  const chosen = [...best(told)].sort((a, b) => a.order - b.order);
  const asked: Told[] = [];
  for (const one of [...chosen].sort((a, b) => Number(a.year) - Number(b.year))) {
    const before = asked.at(-1);
    // A year between them, so that nobody can dispute which came first.
    if (one.year !== undefined && !(Number(one.year) - Number(before?.year) < 2)) asked.push(one);
  }
  return {
    ids: chosen.map(({ id }) => id),
    slides: (language) =>
      chosen.map(({ id, title, summary }) => {
        const name = textIn(title, language);
        const body = textIn(summary, language) || name;
        return { id, title: inMarkdown(name), body: inMarkdown(shortened(body)) };
      }),
    asked: asked.length >= ASKED ? asked.slice(0, ASKED).map(({ id }) => id) : [],
  };
}

function best(told: readonly Told[]): readonly Told[] {
  return [...told]
    .sort((a, b) => b.rank - a.rank || b.length - a.length || a.order - b.order)
    .slice(0, MOST);
}

/** The text in a language, or else the first there is. */
function textIn(value: unknown, language: string): string {
  if (typeof value === "string") return value;
  const texts = asMap(value);
  const text = texts[language] ?? Object.values(texts)[0];
  return typeof text === "string" ? text : "";
}

/** As many whole sentences as there is room for; of a sentence without end its first words. */
function shortened(text: string): string {
  const one = text.replace(/\s+/g, " ").trim();
  if (one.length <= LONGEST) return one;
  const sentences = one.slice(0, LONGEST).replace(/(?<=[.!?…])[^.!?…]*$/, "");
  if (/[.!?…]$/.test(sentences)) return sentences;
  return `${one.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`;
}
