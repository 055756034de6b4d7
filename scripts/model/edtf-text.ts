import type { DateEdge, DatePoint, TemporalExtent } from "./date.js";

/** EDTF text for an extent: the one form that parses to the same days, precision and qualifiers. */
export function edtfText({ from, to }: Pick<TemporalExtent, "from" | "to">): string {
  return to ? `${edgeText(from)}/${edgeText(to)}` : edgeText(from);
}

function edgeText(edge: DateEdge): string {
  if (edge.kind === "open") return "..";
  if (edge.kind === "unknown") return "";
  return (
    pointText(edge) + (edge.approximate ? (edge.uncertain ? "%" : "~") : edge.uncertain ? "?" : "")
  );
}

/** Code of the first part of a year in EDTF: spring, the first quarter, the first half. */
const FIRST_PART = { season: 21, quarter: 33, half: 40 } as const;

function pointText({ precision, year, month = 1, day = 1, part = 1 }: DatePoint): string {
  switch (precision) {
    case "day":
      return `${yearText(year)}-${two(month)}-${two(day)}`;
    case "month":
      return `${yearText(year)}-${two(month)}`;
    case "season":
    case "quarter":
    case "half":
      return `${yearText(year)}-${FIRST_PART[precision] + part - 1}`;
    case "year":
      return yearText(year);
    case "decade":
      return mask(year, 1);
    case "century":
      return mask(year, 2);
    case "millennium":
      return mask(year, 3);
  }
}

/** Four digits at least; beyond four a Y before them. */
function yearText(year: number): string {
  const sign = year < 0 ? "-" : "";
  const digits = String(Math.abs(year)).padStart(4, "0");
  return digits.length > 4 ? `Y${sign}${digits}` : sign + digits;
}

/** -49 is the first year of the decade -004X. */
function mask(year: number, unknown: number): string {
  return yearText(year).slice(0, -unknown) + "X".repeat(unknown);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
