import type { Messages } from "./messages.js";

/** A number in its unit's pattern: `${n} bn` → "$261.6 bn", "about $2.5 bn". */
export function formatValue(
  { value, approximate }: { readonly value: number; readonly approximate: boolean },
  unit: string,
  messages: Messages,
): string {
  const n = new Intl.NumberFormat(messages.locale, { maximumFractionDigits: 2 }).format(value);
  return hedged(unit.replace("{n}", n), approximate, messages);
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
