import type { ReadDate } from "./foreign-day.js";
import { ymdText } from "./ymd-text.js";

const DOUBT = /^[-−](\d{1,4}) may be \1 BC or \d+ BC; taken as \1 BC$/;

/** A year with a minus: historians' 44 BC, or astronomers' 45 BC. */
export function minusYear(text: string): ReadDate | undefined {
  const minus = /^[-−](\d{1,3})$/.exec(text)?.[1];
  if (minus === undefined) return undefined;
  const year = Number(minus);
  return {
    edtf: ymdText(1 - year),
    doubt: `${text} may be ${minus} BC or ${year + 1} BC; taken as ${minus} BC`,
  };
}

/** Doubts of the rows of one file, which counts its years in one way: what a minus means is asked at the first. */
export function askedOnce() {
  let first: string | undefined;
  let more = 0;
  return {
    of(doubts: readonly string[]): readonly string[] {
      return doubts.flatMap((doubt) => {
        if (!DOUBT.test(doubt)) return [doubt];
        if (first !== undefined) {
          more += 1;
          return [];
        }
        first = doubt;
        return [`${doubt}, and so each year with a minus in this file`];
      });
    },
    /** Where rows were not asked about. */
    note(): readonly string[] {
      const [, year] = DOUBT.exec(first ?? "") ?? [];
      return more === 0
        ? []
        : [`years with a minus are taken as BC: -${year} is ${year} BC (${more + 1} rows)`];
    },
  };
}
