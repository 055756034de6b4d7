import type { Slide, SlideText } from "../model/slide.js";
import type { Language } from "../model/text.js";
import type { Listener } from "./condition.js";
import { resolveConditions, type Variant } from "./conditions.js";
import type { Report } from "./report.js";
import { type SlideBlock, type SlideLine, slideLines } from "./slide-blocks.js";

/** What is told to the first audience, and to each where conditional blocks make it differ. */
export interface Told<T> {
  readonly first: T;
  readonly byAudience?: ReadonlyMap<string, T>;
}

/**
 * Reads a slide's Markdown once for each choice of lines that some audience is told.
 * A problem that several of them have is reported once; one that not all have says whose it is.
 */
export function readVariants<T>(
  block: SlideBlock,
  listeners: readonly Listener[],
  report: Report,
  read: (lines: readonly SlideLine[], report: Report) => T,
): Told<T> {
  const variants = resolveConditions(block, listeners, report);
  // Where a block begins or ends is not known, what seems to be missing may stand in it.
  const [only, ...others] = variants ?? [];
  if (!only) return { first: read(slideLines(block), () => {}) };
  if (others.length === 0) return { first: read(only.lines, report) };
  const byAudience = new Map<string, T>();
  const found = new Map<
    string,
    { readonly problem: Parameters<Report>; readonly whose: Set<string> }
  >();
  const readOne = ({ audiences, lines }: Variant): T => {
    const told = read(lines, (...problem) => {
      const key = JSON.stringify(problem.slice(0, 3));
      const same = found.get(key) ?? { problem, whose: new Set() };
      for (const id of audiences) same.whose.add(id);
      found.set(key, same);
    });
    for (const id of audiences) byAudience.set(id, told);
    return told;
  };
  const first = readOne(only);
  for (const other of others) readOne(other);
  for (const { problem, whose } of found.values()) {
    const [id, message, location, hint, level] = problem;
    const some = whose.size < listeners.length ? ` (so it is for ${[...whose].join(", ")})` : "";
    report(id, message, location, hint && hint + some, level);
  }
  return { first, byAudience };
}

export function mapTold<T, U>({ first, byAudience }: Told<T>, make: (told: T) => U): Told<U> {
  if (!byAudience) return { first: make(first) };
  const made = new Map([...new Set(byAudience.values())].map((told) => [told, make(told)]));
  const of = (told: T): U => made.get(told) ?? make(told);
  return {
    first: of(first),
    byAudience: new Map([...byAudience].map(([id, told]) => [id, of(told)])),
  };
}

/** Made of what each audience is told in the one and in the other. */
export function joinTold<T, U, V>(
  one: Told<T>,
  other: Told<U>,
  join: (one: T, other: U) => V,
): Told<V> {
  const first = join(one.first, other.first);
  const audiences = [...((one.byAudience ?? other.byAudience)?.keys() ?? [])];
  if (audiences.length === 0) return { first };
  const joined = (id: string) => [id, join(toldTo(one, id), toldTo(other, id))] as const;
  return { first, byAudience: new Map(audiences.map(joined)) };
}

function toldTo<T>({ first, byAudience }: Told<T>, audience: string): T {
  return byAudience?.get(audience) ?? first;
}

/** The words of a slide in one language, from the model. */
export function toldIn({ text, variants }: Slide, language: Language): Told<SlideText> | undefined {
  const first = text[language];
  if (!first) return undefined;
  if (!variants) return { first };
  const ofAudience = ([id, texts]: readonly [string, Slide["text"]]) =>
    [id, texts[language] ?? first] as const;
  return { first, byAudience: new Map(Object.entries(variants).map(ofAudience)) };
}

/** The words of a slide by language, as the model has them. */
export function inLanguages(
  words: readonly (readonly [Language, Told<SlideText>])[],
): Pick<Slide, "text" | "variants"> {
  const text = Object.fromEntries(words.map(([language, { first }]) => [language, first]));
  const audiences = words.find(([, { byAudience }]) => byAudience)?.[1].byAudience?.keys();
  if (!audiences) return { text };
  const ofAudience = (id: string) =>
    Object.fromEntries(words.map(([language, told]) => [language, toldTo(told, id)]));
  return { text, variants: Object.fromEntries([...audiences].map((id) => [id, ofAudience(id)])) };
}
