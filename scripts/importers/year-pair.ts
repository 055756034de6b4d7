import { monthName } from "./date-names.js";
import type { ReadDate } from "./foreign-day.js";

/**
 * A year and the next one in short, as academic and fiscal years are written: `2010/11`, which may be a month too, and
 * `1998-99`. Undefined where the second is not the next; a dash parts what is meant as two years.
 */
export function yearPair(text: string): ReadDate | undefined {
  const [, first = "", last = ""] = /^(\d{4})[/-](\d{1,2})$/.exec(text) ?? [];
  const next = String(Number(first) + 1).padStart(4, "0");
  if (last === "" || !next.endsWith(last)) return undefined;
  const month = Number(last);
  if (month < 1 || month > 12)
    return {
      edtf: `${first}/${next}`,
      doubt: `${text} may be one academic or fiscal year; taken as the years ${first} to ${next}`,
    };
  const name = `${monthName(month)} ${first}`;
  return {
    edtf: `${first}-${last.padStart(2, "0")}`,
    doubt: `${text} may be ${name} or the years ${first} to ${next}; taken as ${name}`,
  };
}
