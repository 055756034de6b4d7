import { searchIndex, soughtWords } from "./search-index.js";
import type { Thing } from "./things.js";

/** What is answered to a query. */
export interface Answer {
  /** The best of what was found, best first. */
  readonly found: readonly Thing[];
  /** Of all that was found. */
  readonly count: number;
  readonly words: readonly string[];
  /** Whether nothing has all the words. */
  readonly isPart: boolean;
}

export interface Answers {
  readonly things: readonly Thing[];
  to(query: string): Answer;
}

/** As many as anybody reads while a room waits. */
const MOST = 20;

/** Finds among things; the lecturer's notes count as text. */
export function ask(things: readonly Thing[]): Answers {
  const index = searchIndex(
    things.map((thing) => ({
      title: thing.title,
      names: `${thing.names} ${thing.detail}`,
      body: `${thing.body} ${thing.notes}`,
      thing,
    })),
  );
  return {
    things,
    to(query) {
      const { found, isPart } = index.find(query);
      const best = found.slice(0, MOST).map(({ thing }) => thing);
      return { found: best, count: found.length, words: soughtWords(query), isPart };
    },
  };
}
