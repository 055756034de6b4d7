import { asMap } from "../importers/as-map.js";
import type { EventsText } from "../importers/events-text.js";
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
  /** Empty where the file has no words for it. */
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
  readonly year: number | undefined;
  readonly order: number;
}

/**
 * What a first lecture tells of its events: those of the highest importance, and among these those of which most is
 * said, in the order of the file.
 */
export function firstSlides({ ids, entry }: EventsText): FirstSlides {
  let told: readonly Told[] = [];
  for (const [order, id] of ids.entries()) {
    const one = entry(id);
    if (!one) continue;
    const { title, importance } = one.value;
    const summary = asMap(one.value.summary).standard;
    const rank = typeof importance === "number" ? importance : 3;
    const written = /^-?\d{4}(?=$|-)/.exec(one.written(["date"]) ?? "")?.[0];
    const year = written === undefined ? undefined : Number(written);
    told = [...told, { id, title, summary, rank, length: textIn(summary, "").length, year, order }];
    // Thousands are gone through, and a handful kept.
    if (told.length > MOST * 2) told = best(told);
  }
  const chosen = [...best(told)].sort((a, b) => a.order - b.order);
  const asked: Told[] = [];
  const dated = chosen.filter(({ year }) => year !== undefined);
  for (const one of dated.sort((a, b) => (a.year ?? 0) - (b.year ?? 0))) {
    const before = asked.at(-1);
    // A year between them, so that nobody can dispute which came first.
    if (!before || (one.year ?? 0) - (before.year ?? 0) > 1) asked.push(one);
  }
  return {
    ids: chosen.map(({ id }) => id),
    slides: (language) =>
      chosen.map(({ id, title, summary }) => {
        const name = textIn(title, language);
        const words = textIn(summary, language);
        // Where the file has no words for it, its title stands in their place.
        const body = words === name ? "" : inMarkdown(shortened(words));
        return { id, title: inMarkdown(name), body };
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
