import { isWeekday, monthName, monthOf, seasonOf } from "./date-names.js";
import { AFTER_CHRIST, BEFORE_CHRIST } from "./era-words.js";
import type { DateOrder } from "./importer.js";
import { minusYear } from "./minus-year.js";
import { ymdText } from "./ymd-text.js";

/** EDTF that may still name a day that there is not. */
export interface ReadDate {
  readonly edtf: string;
  readonly doubt?: string;
}

const ABOUT =
  /^(?:circa|zirka|ca|c|about|around|approximately|approx|roughly|hacia|aproximadamente|aprox|alrededor de|vers|environ|env|autour de|um|etwa|gegen|rund|ungefähr)(?:\.? |\.|(?=\d))|^[~≈] ?/iu;
const PERHAPS =
  /^(?:probably|prob|possibly|perhaps|maybe|quizás?|tal vez|probablemente|posiblemente|vielleicht|wohl|vermutlich|wahrscheinlich|möglicherweise|peut-être|probablement)\.? /iu;
const PART =
  /^(early|mid|late|middle of|principios de|mediados de|finales de|anfang|mitte|ende|début|milieu|fin)[ -](?:the |la |los |el |der |des |du |de la |de |d['’])?/iu;
const IN = /^(?:in den|in|en|on|el|the|im|am|die|das|der|le|la|les|au|aux) /iu;
const BEFORE = /^a\.? ?d\.? /iu;

/** One date, whatever is said around it: `c. 1850?`, `15 March 44 BC`. Undefined where it is none. */
export function singleDate(text: string, order?: DateOrder): ReadDate | undefined {
  const about = text.replace(ABOUT, "");
  const perhaps = about.replace(PERHAPS, "").replace(/ ?(?:\(\?\)|\?)$/, "");
  const isAbout = about !== text;
  const isPerhaps = perhaps !== about;
  const part = PART.exec(perhaps)?.[0] ?? "";
  const bare = perhaps.slice(part.length).replace(IN, "");
  const read = inEra(bare, order);
  if (!read) return undefined;
  const sign = isAbout && isPerhaps ? "%" : isAbout ? "~" : isPerhaps ? "?" : "";
  const lost =
    part === "" ? read.doubt : `${text} is only a part of ${bare}; taken as the whole, with ~`;
  const mark = part === "" ? sign : sign || "~";
  // An interval is uncertain at both its ends.
  const edtf =
    mark === ""
      ? read.edtf
      : read.edtf
          .split("/")
          .map((side) => side + mark)
          .join("/");
  return { edtf, ...(lost !== undefined && { doubt: lost }) };
}

function inEra(text: string, order: DateOrder | undefined): ReadDate | undefined {
  const isBefore = BEFORE_CHRIST.test(text);
  const words = text.replace(isBefore ? BEFORE_CHRIST : AFTER_CHRIST, "").replace(BEFORE, "");
  if (words === text) return minusYear(text) ?? plainDate(text, order);
  // Two years, and no month: 31/30 BC.
  if (/^\d{1,3}[/-]\d{1,3}$/.test(words)) return undefined;
  const full = words.replace(/(?<!\d)(\d{1,3})$/, (year) => year.padStart(4, "0"));
  if (!isBefore) return plainDate(full, order);
  const century = centuryOf(words);
  if (century !== undefined)
    return { edtf: `${ymdText(1 - century * 100)}/${ymdText(-(century - 1) * 100)}` };
  if (/^(?:\d{1,3}(?:,\d{3})+|\d{5,})$/.test(words))
    return { edtf: ymdText(1 - Number(words.replaceAll(",", ""))) };
  const read = plainDate(full, order);
  const [, year = "", rest = ""] = /^(\d{4})((?:-.*)?)$/.exec(read?.edtf ?? "") ?? [];
  return year === "" ? undefined : { edtf: ymdText(1 - Number(year)) + rest };
}

function plainDate(text: string, order: DateOrder | undefined): ReadDate | undefined {
  const century = centuryOf(text);
  if (century !== undefined) return { edtf: `${String(century - 1).padStart(2, "0")}XX` };
  return (
    decadeOrYear(text) ??
    partOfYear(text) ??
    numbers(text.replace(/[ T]\d{1,2}:\d\d.*$/, "").replace(/(\d\.) (?=\d)/g, "$1"), order) ??
    named(text)
  );
}

const ROMAN: readonly string[] =
  "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi".split(" ");

/** Counted from 1. */
function centuryOf(text: string): number | undefined {
  const [, number] =
    /^(\d{1,2})(?:(?:st|nd|rd|th|er|e|ème|ᵉ)?[- ]|\. ?)(?:century|cent\.?|c\.|jh\.?|jhd?t?\.?|jahrhunderts?|siècle)$/iu.exec(
      text,
    ) ?? [];
  if (number !== undefined) return Number(number) || undefined;
  const [, before, behind] =
    /^(?:siglo|s\.|siècle) ?([ivx]+)$|^([ivx]+)(?:er|e|ème|ᵉʳ|ᵉ|\.)? (?:siècle|jh\.?|jahrhunderts?)$/iu.exec(
      text,
    ) ?? [];
  const roman = before ?? behind ?? "";
  const at = ROMAN.indexOf(roman.toLowerCase());
  return at < 0 ? undefined : at + 1;
}

function decadeOrYear(text: string): ReadDate | undefined {
  const decade =
    /^(?:década de |decade of |años |los |années )?(\d{3})0(?:['’]?s|er(?: jahren?)?)?$/iu.exec(
      text,
    );
  if (decade && !/^\d{4}$/.test(text)) return { edtf: `${decade[1]}X` };
  if (/^\d{4}$/.test(text)) return { edtf: text };
  if (/^\d{3}$/.test(text)) return { edtf: `0${text}` };
  if (!/^\d{1,2}$/.test(text)) return undefined;
  const edtf = text.padStart(4, "0");
  const year = Number(text);
  return {
    edtf,
    doubt: `${text} may be the year ${year} or ${inFull(text)}; taken as the year ${year}`,
  };
}

function partOfYear(text: string): ReadDate | undefined {
  const [, part, year] = /^[qt]([1-4])[ /-]*(\d{4})$/i.exec(text) ?? [];
  if (part !== undefined) return { edtf: `${year}-${32 + Number(part)}` };
  const [, before, quarter] = /^(\d{4})[ /-]*[qt]([1-4])$/i.exec(text) ?? [];
  if (quarter !== undefined) return { edtf: `${before}-${32 + Number(quarter)}` };
  const [, half, of] = /^h([12])[ /-]*(\d{4})$/i.exec(text) ?? [];
  if (half !== undefined) return { edtf: `${of}-${39 + Number(half)}` };
  const [, name = "", seasonYear = ""] =
    /^(\p{L}+),?(?: (?:of|de|del))? (\d{4})$/iu.exec(text) ?? [];
  const season = seasonOf(name);
  return season === undefined ? undefined : { edtf: `${seasonYear}-${season}` };
}

/** 5/1994, 1994/5, 1994/5/3, 3/4/2010, 3.4.2010, 3/4/10, 19940503. */
function numbers(text: string, order: DateOrder | undefined): ReadDate | undefined {
  const [, month, year] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (month !== undefined) return { edtf: `${year}-${two(month)}` };
  const [, before, after] = /^(\d{4})[/.-](\d{1,2})$/.exec(text) ?? [];
  if (after !== undefined && Number(after) <= 12) return { edtf: `${before}-${two(after)}` };
  const whole =
    /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/.exec(text) ??
    /^([12]\d{3})()(0[1-9]|1[0-2])([0-3]\d)$/.exec(text);
  if (whole) return { edtf: `${whole[1]}-${two(whole[3])}-${two(whole[4])}` };
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  return parts ? ofThree(text, parts, order) : undefined;
}

function ofThree(
  text: string,
  [, first = "", sign = "", second = "", last = ""]: readonly string[],
  order: DateOrder | undefined,
): ReadDate {
  const isShort = last.length === 2;
  if (isShort && order === "ymd")
    return asShort(text, `${inFull(first)}-${two(second)}-${two(last)}`);
  const year = isShort ? inFull(last) : last;
  const dayFirst = `${year}-${two(second)}-${two(first)}`;
  const monthFirst = `${year}-${two(first)}-${two(second)}`;
  const taken = (edtf: string) => (isShort ? asShort(text, edtf) : { edtf });
  // With full stops, the day stands first wherever people write so.
  if (Number(first) > 12 || sign === ".") return taken(dayFirst);
  if (Number(second) > 12) return taken(monthFirst);
  if (order === "mdy") return taken(monthFirst);
  if (order === "dmy" || first === second) return taken(dayFirst);
  const words = (day: string, month: string) => `${Number(day)} ${monthName(Number(month))}`;
  const one = words(first, second);
  const doubt = `${text} may be ${one} or ${words(second, first)}; taken as ${one}${isShort ? ` ${year}` : ""}`;
  return { edtf: dayFirst, doubt };
}

/** Of three numbers it says which is the day, too: the column may have decided that. */
function asShort(text: string, edtf: string): ReadDate {
  const [year = "", month, day] = edtf.split("-");
  const name = Number(month) >= 1 && Number(month) <= 12 ? monthName(Number(month)) : "";
  return { edtf, ...shortYear(text, name === "" ? year : `${Number(day)} ${name} ${year}`) };
}

function shortYear(text: string, taken: string): { readonly doubt: string } {
  return { doubt: `${text} has a year of two digits; taken as ${taken}` };
}

/** 3 May 1994, May 3, 1994, 1994 May 3, 3 de mayo de 1994, May 1994, Tuesday 3rd of May 1994, 3-May-94. */
function named(text: string): ReadDate | undefined {
  const words = text
    .replace(/(\d)(?:st|nd|rd|th|er|º|\.)(?= |-)/gi, "$1")
    .split(/[ ,/-]+/)
    .filter((word) => word !== "" && !/^(?:of|de|del|the|el|of the|den|le)$/i.test(word));
  const rest =
    words[0] !== undefined && isWeekday(words[0]) && words.length > 2 ? words.slice(1) : words;
  const months = rest.filter((word) => /^\p{L}/u.test(word));
  const month = months.length === 1 ? monthOf(months[0] ?? "") : undefined;
  const digits = rest.filter((word) => /^\d+$/.test(word));
  if (month === undefined || digits.length + 1 !== rest.length) return undefined;
  const [first = "", second] = digits;
  const of = String(month).padStart(2, "0");
  if (second === undefined)
    return first.length === 4
      ? { edtf: `${first}-${of}` }
      : first.length === 2 && rest[0] !== first
        ? { edtf: `${inFull(first)}-${of}`, ...shortYear(text, inFull(first)) }
        : undefined;
  if (digits.length > 2) return undefined;
  if (first.length === 4 && second.length <= 2) return { edtf: `${first}-${of}-${two(second)}` };
  if (first.length > 2) return undefined;
  if (second.length === 4) return { edtf: `${second}-${of}-${two(first)}` };
  if (second.length !== 2) return undefined;
  return { edtf: `${inFull(second)}-${of}-${two(first)}`, ...shortYear(text, inFull(second)) };
}

/** The year that two digits mean to a spreadsheet: 1930 to 2029. */
function inFull(digits: string): string {
  return `${Number(digits) < 30 ? 20 : 19}${two(digits)}`;
}

function two(digits = ""): string {
  return digits.padStart(2, "0");
}
