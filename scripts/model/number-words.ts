import type { Messages } from "./messages.js";

/** A number in its unit's pattern: `${n} bn` → "$261.6 bn", "about $2.5 bn". */
export function formatValue(
  { value, approximate }: { readonly value: number; readonly approximate: boolean },
  unit: string,
  messages: Messages,
): string {
  const n = formatOf(messages.locale).format(value);
  return hedged(unit.replace("{n}", n), approximate, messages);
}

/** By locale: to make one takes longer than to write a hundred numbers. */
const FORMATS = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string): Intl.NumberFormat {
  const known = FORMATS.get(locale);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  FORMATS.set(locale, made);
  return made;
}

/** Where a number would stand; no text of a lecture has it. */
const HOLE = "\u0000";

/** The words before and after the number; those that have no place for one as a whole. */
export function aroundNumber(
  { approximate }: { readonly approximate: boolean },
  unit: string,
  messages: Messages,
): readonly [before: string, after?: string] {
  const [before = "", after] = hedged(unit.replace("{n}", HOLE), approximate, messages).split(HOLE);
  return after === undefined ? [before] : [before, after];
}

function hedged(text: string, approximate: boolean, messages: Messages): string {
  return approximate ? messages.say("number.approximate", { value: text }) : text;
}
