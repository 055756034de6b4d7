import { monthOf } from "./date-names.js";
import { type ReadDate, singleDate } from "./foreign-day.js";
import type { DateOrder } from "./importer.js";

/** Between two dates; a hyphen within a date has no space beside it. */
const BETWEEN =
  /\s+(?:to|until|till|through|and|a|al|hasta|y|bis|à)\s+|\s*[–—]\s*|\s+-\s+|\s*\.\.\s*|\s*\/\s*/iu;
const FROM = /^(?:from|between|entre|desde|del?|von) /i;
const SINCE = /^(?:since|from|after|desde|después de|seit|depuis) /iu;
const UNTIL = /^(?:until|till|before|by|hasta|antes de|bis) /iu;
const NOW = /^(?:present|now|today|ongoing|current|presente|hoy|actualidad|la actualidad|heute)$/iu;

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
  const days = /^(\d{1,2}) ?[-–—] ?(\d{1,2})( .*)$/u.exec(text);
  if (days) return both(`${days[1]}${days[3]}`, `${days[2]}${days[3]}`, order);
  const words = text.replace(FROM, "");
  for (const between of words.matchAll(new RegExp(BETWEEN, "giu"))) {
    const left = words.slice(0, between.index).trim();
    const right = words.slice(between.index + between[0].length).trim();
    if (left === "" || right === "") continue;
    if (NOW.test(right)) return open(left, order, (edtf) => `${edtf}/..`);
    const found = both(left, right, order);
    if (found) return found;
  }
  const trailing = /^(.*\d)\s*[-–—]$/.exec(text)?.[1];
  if (trailing !== undefined) return open(trailing, order, (edtf) => `${edtf}/..`);
  if (SINCE.test(text)) return open(text.replace(SINCE, ""), order, (edtf) => `${edtf}/..`);
  if (UNTIL.test(text)) return open(text.replace(UNTIL, ""), order, (edtf) => `../${edtf}`);
  return undefined;
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
  if (!last || last.edtf.includes("/")) return undefined;
  const era = / (?:b\.? ?c\.?(?: ?e\.?)?|a\. ?c\.)$/iu.exec(right)?.[0] ?? "";
  const year =
    /(?:,? (?:de )?|[/.])\d{4}$/.exec(right.slice(0, right.length - era.length))?.[0] ?? "";
  const first =
    (era === "" ? undefined : singleDate(left + era, order)) ??
    lettered(left, year + era, order) ??
    singleDate(left, order);
  if (!first || first.edtf.includes("/")) return undefined;
  const doubts = [first.doubt, last.doubt].filter((doubt) => doubt !== undefined);
  return {
    edtf: `${first.edtf}/${last.edtf}`,
    ...(doubts.length > 0 && { doubt: doubts.join("; ") }),
  };
}

/** A month, or a day and a month, that has no year of its own. */
function lettered(left: string, year: string, order: DateOrder | undefined): ReadDate | undefined {
  return /\d{4}/.test(left) || year === "" ? undefined : singleDate(left + year, order);
}
