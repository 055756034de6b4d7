/** How a word that is looked for stands in another; the first is the best. */
export const FITS = ["exact", "prefix", "inside", "typo", "prefix-typo"] as const;
export type Fit = (typeof FITS)[number];

export interface WordMatch {
  readonly fit: Fit;
  /** The letters that match, of the folded word. */
  readonly start: number;
  readonly end: number;
}

/** Letters from which a slip is forgiven, and from which two are. A year that is another is no slip. */
const ONE_SLIP = 4;
const TWO_SLIPS = 8;
/** Letters from which a slip is forgiven in a word that is not written to its end. */
const UNFINISHED = 5;
/** Scripts that set no spaces, in which one letter may be a word. */
const IDEOGRAPH = /[\u2e80-\uffff]/;

/** Finds a folded word in others: as it stands, at their beginning, within them, or with a slip or two. */
export function wordMatcher(sought: string): (word: string) => WordMatch | undefined {
  const { length } = sought;
  const mayBeInside = length > 1 || IDEOGRAPH.test(sought);
  const most = /\d/.test(sought) ? 0 : length >= TWO_SLIPS ? 2 : length >= ONE_SLIP ? 1 : 0;
  return (word) => {
    const start = length === 0 ? -1 : word.indexOf(sought);
    const end = start + length;
    if (start === 0) return { fit: length === word.length ? "exact" : "prefix", start, end };
    if (start > 0 && mayBeInside) return { fit: "inside", start, end };
    return most > 0 && word.length >= length - most ? withSlips(sought, word, most) : undefined;
  };
}

/**
 * Slips are letters left out, put in or changed, and neighbours that changed places (optimal
 * string alignment). What comes after the matched beginning of a word counts nothing.
 */
function withSlips(sought: string, word: string, most: number): WordMatch | undefined {
  const width = Math.min(word.length, sought.length + most);
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, place) => place);
  for (let i = 1; i <= sought.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= width; j += 1) {
      const same = sought[i - 1] === word[j - 1] ? 0 : 1;
      let slips = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same);
      if (i > 1 && j > 1 && sought[i - 1] === word[j - 2] && sought[i - 2] === word[j - 1])
        slips = Math.min(slips, at(beforeLast, j - 2) + 1);
      row.push(slips);
      least = Math.min(least, slips);
    }
    // A transposition may still reach back over one row.
    if (least > most && Math.min(...last) > most) return undefined;
    beforeLast = last;
    last = row;
  }
  if (width === word.length && at(last, width) <= most)
    return { fit: "typo", start: 0, end: word.length };
  if (sought.length < UNFINISHED) return undefined;
  const fewest = Math.min(...last);
  return fewest <= most
    ? { fit: "prefix-typo", start: 0, end: last.lastIndexOf(fewest) }
    : undefined;
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Number.POSITIVE_INFINITY;
}
