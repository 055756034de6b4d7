import { monthOf } from "./date-names.js";
import { eraWords } from "./era-words.js";
import { type ReadDate, singleDate } from "./foreign-day.js";
import type { DateOrder } from "./importer.js";

/** Between two dates; a hyphen within a date has no space beside it. */
const BETWEEN =
  /\s+(?:to|until|till|through|and|a|al|hasta|y|bis|und|à|au|et|jusqu['’]à|jusqu['’]en)\s+|\s*[–—]\s*|\s+-\s+|\s*\.\.\s*|\s*\/\s*/iu;
const FROM = /^(?:from|between|entre|desde|del?|von|zwischen|du) /i;
const SINCE = /^(?:since|from|after|desde|después de|seit|ab|nach|depuis|après|à partir de) /iu;
const UNTIL = /^(?:until|till|before|by|hasta|antes de|bis|vor|avant|jusqu['’]en|jusqu['’]à) /iu;
const NOW =
  /^(?:present|now|today|ongoing|current|presente|hoy|actualidad|la actualidad|heute|gegenwart|aujourd['’]hui)$/iu;

/** Two dates with something between them, or one with an open side. Undefined where they are none. */
export function joinedDates(text: string, order?: DateOrder): ReadDate | undefined {
  const years = /^(\d{2})(\d{2})\s*[-–—/]\s*(\d{4}|\d{2})$/.exec(text);
  if (years) {
    const [, century = "", first = "", last = ""] = years;
    return { edtf: `${century}${first}/${last.length === 4 ? last : century + last}` };
  }
  const months = /^(\p{L}+\.?) (\d{1,2}) ?[-–—] ?(\d{1,2}),? (\d{4})$/u.exec(text);
  if (months && monthOf(months[1] ?? "") !== undefined) {
    const [, month, first, last, year] = months;
    return both(`${first} ${month} ${year}`, `${last} ${month} ${year}`, order);
  }
  const words = text.replace(FROM, "");
  const days =
    /^(\d{1,2}\.?)(?: ?[-–—] ?| (?:to|and|al?|y|bis|und|au|et) )(\d{1,2}\.?)( .*)$/u.exec(words);
  if (days) return both(`${days[1]}${days[3]}`, `${days[2]}${days[3]}`, order);
  for (const between of words.matchAll(new RegExp(BETWEEN, "giu"))) {
    const left = words.slice(0, between.index).trim();
    const right = words.slice(between.index + between[0].length).trim();
    if (left === "" || right === "") continue;
    if (NOW.test(right)) return open(left, order, (edtf) => `${edtf}/..`);
    const found = both(left, right, order);
    if (found) return found;
  }
  const parted = aroundHyphen(words);
  if (parted) return both(...parted, order);
  const trailing = /^(.*\d)\s*[-–—]$/.exec(text)?.[1];
  if (trailing !== undefined) return open(trailing, order, (edtf) => `${edtf}/..`);
  if (SINCE.test(text)) return open(text.replace(SINCE, ""), order, (edtf) => `${edtf}/..`);
  if (UNTIL.test(text)) return open(text.replace(UNTIL, ""), order, (edtf) => `../${edtf}`);
  return undefined;
}

/** A hyphen without spaces parts two dates where an era, a month or years of three digits leave no doubt. */
function aroundHyphen(text: string): readonly [left: string, right: string] | undefined {
  const plain = text.replace(/^a\.? ?d\.? (\d+ ?[-/] ?\d+)$/i, "$1 AD");
  const era = eraWords(plain);
  const bare = plain.slice(0, plain.length - era.length);
  const [, left = "", right = ""] = /^([^-]+)-([^-]+)$/.exec(bare) ?? [];
  const areYears = /(?<!\d)\d{3}$/.test(left) && /^\d{3}(?!\d)/.test(right);
  const isMonth = monthOf(/\S*$/.exec(left)?.[0] ?? "") !== undefined;
  return right !== "" && (era !== "" || areYears || isMonth) ? [left, right + era] : undefined;
}

function open(
  text: string,
  order: DateOrder | undefined,
  write: (edtf: string) => string,
): ReadDate | undefined {
  const read = singleDate(text, order);
  return read && !read.edtf.includes("/") ? { ...read, edtf: write(read.edtf) } : undefined;
}

/** What the first does not say, the second does: `3 May – 5 June 1994`, `100–44 BC`. */
function both(left: string, right: string, order: DateOrder | undefined): ReadDate | undefined {
  const last = singleDate(right, order);
  if (!last) return undefined;
  const era = eraWords(right);
  const year =
    /(?:,? (?:de )?|[/.])\d{4}$/.exec(right.slice(0, right.length - era.length))?.[0] ?? "";
  const first =
    (era === "" || eraWords(left) !== "" ? undefined : singleDate(left + era, order)) ??
    lettered(left, year + era, order) ??
    singleDate(left, order);
  if (!first) return undefined;
  const doubts = [first.doubt, last.doubt].filter((doubt) => doubt !== undefined);
  // A century before our era is an interval itself.
  const [from, to] = [first.edtf.split("/")[0], last.edtf.split("/").at(-1)];
  return {
    edtf: `${from}/${to}`,
    ...(doubts.length > 0 && { doubt: doubts.join("; ") }),
  };
}

/** A month, or a day and a month, that has no year of its own. */
function lettered(left: string, year: string, order: DateOrder | undefined): ReadDate | undefined {
  return /\d{4}/.test(left) || year === "" ? undefined : singleDate(left + year, order);
}
