import type { AmountRow } from "./event-row.js";

type Amount = Omit<AmountRow, "words">;

/** An amount in a cell: `Trade in 2013: 507 ~ [${n} bn]`, the tilde where it is approximate. */
export function amountItem({ label, value, unit, approximate }: Amount): string {
  return `${label}: ${value}${approximate ? " ~" : ""} [${unit.replace(/[\\[]/g, "\\$&")}]`;
}

/** What `amountItem` wrote; undefined where it is something else. */
export function readAmountItem(item: string): Amount | undefined {
  const found = /^([\s\S]*): (-?\d[\d.]*(?:e[+-]?\d+)?)( ~)? \[((?:[^\\[]|\\[\s\S])*)\]\s*$/.exec(
    item,
  );
  if (!found) return undefined;
  const [, label = "", value, approximate, unit = ""] = found;
  return {
    ...{ label, value: Number(value), unit: unit.replace(/\\([\s\S])/g, "$1") },
    approximate: approximate !== undefined,
  };
}
