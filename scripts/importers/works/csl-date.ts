import { isRecord } from "../../model/is-record.js";
import { parseDate } from "../../parse/edtf.js";
import { ymdText } from "../ymd-text.js";

/** A date of CSL-JSON as EDTF; undefined where there is none; or the words of which it is not known what they say. */
export function cslDate(value: unknown): string | { readonly unread: string } | undefined {
  if (typeof value === "string" || typeof value === "number") return dateOfWords(String(value));
  if (!isRecord(value)) return undefined;
  const { "date-parts": parts, season, circa, literal, raw } = value;
  const sides = Array.isArray(parts) ? parts.slice(0, 2).map(side) : [];
  const [from, to] = sides;
  if (from === undefined) {
    const words = literal ?? raw;
    return typeof words === "string" ? dateOfWords(words) : undefined;
  }
  const isSeason = /^[1-4]$/.test(String(season ?? "")) && /^-?\d{4}$/.test(from);
  const first = isSeason ? `${from}-2${season}` : from;
  const date = to === undefined || to === from ? first : `${first}/${to}`;
  return isAbout(circa) && to === undefined ? `${date}~` : date;
}

function isAbout(circa: unknown): boolean {
  return circa !== undefined && circa !== false && circa !== 0 && circa !== "";
}

function side(parts: unknown): string | undefined {
  if (!Array.isArray(parts)) return undefined;
  const numbers = parts.map((part: unknown) =>
    part === "" || part === null ? Number.NaN : Number(part),
  );
  const [year, month, day] = numbers.map((part) => (Number.isInteger(part) ? part : undefined));
  if (year === undefined) return undefined;
  // Seasons stand in the month's place in older files.
  return month !== undefined && month > 12
    ? ymdText(year)
    : ymdText(year, month || undefined, month ? day || undefined : undefined);
}

const NONE = /^(n\.?\s?d\.?|no date|undated|s\.?\s?[af]\.?|o\.?\s?j\.?)$/i;

/** What people write in the place of a year: EDTF, `c. 1985`, `[1985]`, `1985?`, `2015--2016`. */
export function dateOfWords(words: string): string | { readonly unread: string } | undefined {
  const text = words.trim().replace(/[{}]/g, "");
  if (text === "" || NONE.test(text)) return undefined;
  if ("extent" in parseDate(text)) return text;
  const year = /^(c\.?a?\.?|circa|about|around)?\s*\[?(\d{4})\]?(\?)?$/i.exec(text);
  if (year) return `${year[2]}${year[1] ? (year[3] ? "%" : "~") : (year[3] ?? "")}`;
  const span = /^(\d{4})\s*(?:--?|–|\/)\s*(\d{4}|\d\d)$/.exec(text);
  if (span) {
    const [, from = "", to = ""] = span;
    const last = to.length === 2 ? from.slice(0, 2) + to : to;
    if (last > from) return `${from}/${last}`;
  }
  const slashed = /^(\d{4})\/(\d\d?)(?:\/(\d\d?))?$/.exec(text);
  if (slashed) {
    const [, ...numbers] = slashed;
    const [from = 0, month, day] = numbers.map((part) =>
      part === undefined ? undefined : Number(part),
    );
    const date = ymdText(from, month, day);
    if ("extent" in parseDate(date)) return date;
  }
  return { unread: text };
}
