import { FITS, type Fit, wordMatcher } from "./match-word.js";
import { fold, foldedWords } from "./words.js";

/** What is found, by the words of its fields. */
export interface Findable {
  readonly title: string;
  /** Names and dates that stand with it. */
  readonly names: string;
  readonly body: string;
}

export interface Findings<T> {
  /** The best first. */
  readonly found: readonly T[];
  /** Whether nothing has all the words, so that these have most of them. */
  readonly isPart: boolean;
}

export interface SearchIndex<T> {
  find(query: string): Findings<T>;
}

/** Of a query; more is a text that was pasted by mistake. */
const MOST_LETTERS = 120;
const MOST_WORDS = 10;

/** In the order of `FITS`: title before names before text, but a slip last. */
const POINTS = {
  title: [100, 80, 60, 25, 20],
  names: [70, 62, 55, 15, 12],
  body: [50, 45, 40, 5, 4],
} as const;
const FIELDS = ["title", "names", "body"] as const;
/** For a title that the query says whole, by its share of it; differences below the step are none. */
const WHOLE = 10;
const STEP = 5;

/** The words that are looked for in a query, each once. */
export function soughtWords(query: string): readonly string[] {
  return [...new Set(foldedWords(query.slice(0, MOST_LETTERS)))].slice(0, MOST_WORDS);
}

export function searchIndex<T extends Findable>(things: readonly T[]): SearchIndex<T> {
  /** Word → where it stands: a thing's place × the fields + the field's. */
  const places = new Map<string, number[]>();
  const titles = things.map(({ title }) => foldedWords(title));
  things.forEach((thing, place) => {
    FIELDS.forEach((field, index) => {
      const here = place * FIELDS.length + index;
      for (const word of foldedWords(thing[field])) {
        const at = places.get(word);
        if (!at) places.set(word, [here]);
        else if (at.at(-1) !== here) at.push(here);
      }
    });
  });

  /** The points of each thing that has a word. */
  function pointsFor(sought: string): ReadonlyMap<number, number> {
    const points = new Map<number, number>();
    const slips = new Map<number, number>();
    const matchOf = wordMatcher(sought);
    for (const [word, at] of places) {
      const match = matchOf(word);
      if (!match) continue;
      for (const where of at) {
        const field = FIELDS[where % FIELDS.length] ?? "body";
        // A slip in a text is of use only where nobody wrote the word like that.
        const into = field === "body" && isSlip(match.fit) ? slips : points;
        const thing = Math.floor(where / FIELDS.length);
        const worth = POINTS[field][FITS.indexOf(match.fit)] ?? 0;
        into.set(thing, Math.max(into.get(thing) ?? 0, worth));
      }
    }
    return points.size > 0 ? points : slips;
  }

  return {
    find(query) {
      const sought = soughtWords(query);
      const all = new Map<number, { words: number; points: number }>();
      for (const word of sought)
        for (const [thing, points] of pointsFor(word)) {
          const sum = all.get(thing) ?? { words: 0, points: 0 };
          all.set(thing, { words: sum.words + 1, points: sum.points + points });
        }
      const most = Math.max(0, ...[...all.values()].map(({ words }) => words));
      const scored = [...all]
        .filter(([, { words }]) => words === most)
        .map(([thing, { points }]) => {
          const title = titles[thing] ?? [];
          const said = sought.filter((word) => title.includes(word)).length;
          const score = points / sought.length + (WHOLE * said) / (title.length || 1);
          return { thing, score: Math.floor(score / STEP) * STEP };
        })
        .sort((a, b) => b.score - a.score || a.thing - b.thing);
      return {
        found: scored.flatMap(({ thing }) => things[thing] ?? []),
        isPart: most < sought.length,
      };
    },
  };
}

function isSlip(fit: Fit): boolean {
  return fit === "typo" || fit === "prefix-typo";
}

/** Whether a text has all words of a name, one after the other. */
export function hasPhrase(text: string, name: string): boolean {
  const plain = (words: string) => ` ${foldedWords(words).join(" ")} `;
  return fold(name) !== "" && plain(text).includes(plain(name));
}
