import { parseDate } from "../parse/edtf.js";
import { singleDate } from "./foreign-day.js";
import { joinedDates } from "./foreign-interval.js";
import type { DateOrder } from "./importer.js";
import { isDate } from "./plainly-sound.js";

/** A date in EDTF, with what a person must look at; or why it is none, and the remedy. */
export type ForeignDate =
  | { readonly edtf: string; readonly doubt?: string }
  | { readonly problem: string; readonly hint: string };

/** More letters are no date; each sign in them that may part two dates would be tried. */
const LONGEST = 100;
const HINT = "write it as 1994, 1994-05, 1994-05-03, 1994/1998, 1850s, c. 1850 or 44 BC";

/**
 * A date as tables and other programs write it, in EDTF: as precise as it is written and no more. `order` is that of
 * the parts of 3/4/2010; without it such a date is taken as day, month, year, and doubtful.
 */
export function foreignDate(text: string, order?: DateOrder): ForeignDate {
  const words = text.replace(/\s+/g, " ").trim();
  if (words === "") return { problem: "there is none", hint: HINT };
  if (words.length > LONGEST)
    return { problem: `“${words.slice(0, 60)}…” is no date that can be read`, hint: HINT };
  const day = /^(-?\d{4,}-\d\d-\d\d)[T ]\d/.exec(words)?.[1];
  if (isDate(day ?? words)) return { edtf: day ?? words };
  const read = singleDate(words, order) ?? joinedDates(words, order);
  if (!read && /^\d{5}(?:\.\d+)?$/.test(words))
    return {
      problem: `“${words}” looks like a spreadsheet's number of a day`,
      hint: `show the column as dates and save the file again; write Y${words.slice(0, 5)} for that year`,
    };
  if (!read) {
    const known = parseDate(words);
    const hint =
      "hint" in known && known.hint !== undefined && /^write -?[\dY]/.test(known.hint)
        ? known.hint
        : HINT;
    return { problem: `“${words.slice(0, 60)}” is no date that can be read`, hint };
  }
  const found = parseDate(read.edtf);
  if ("extent" in found) return read;
  return { problem: `“${words.slice(0, 60)}”: ${found.problem}`, hint: found.hint ?? HINT };
}
