import type { Messages } from "./messages.js";

/** A number in its unit's pattern: `${n} bn` → "$261.6 bn", "about $2.5 bn". */
export function formatValue(
  { value, approximate }: { readonly value: number; readonly approximate: boolean },
  unit: string,
  messages: Messages,
): string {
  const n = new Intl.NumberFormat(messages.locale, { maximumFractionDigits: 2 }).format(value);
  const text = unit.replace("{n}", n);
  return approximate ? messages.say("number.approximate", { value: text }) : text;
}
