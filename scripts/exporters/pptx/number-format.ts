/** Most decimals that a value is written with. */
const MOST_DECIMALS = 2;

/**
 * How a spreadsheet writes a number as the deck does, between the words before and after it:
 * `$261.6 bn` by `"$"#,##0.0" bn"`. Words without a place for it (no `after`) stand alone.
 * The separators are those of the machine that shows it.
 */
export function numberFormat(
  [before, after]: readonly [before: string, after?: string],
  value: number,
): string {
  const decimals = decimalsOf(value);
  const digits = `#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
  const whole = (number: string) =>
    quoted(before) + (after === undefined ? "" : number + quoted(after));
  // Without a second form, a minus stands before everything.
  return value < 0 ? `${whole(digits)};${whole(`\\-${digits}`)}` : whole(digits);
}

function decimalsOf(value: number): number {
  const [, decimals = ""] = String(Number(Math.abs(value).toFixed(MOST_DECIMALS))).split(".");
  return decimals.length;
}

/** Text between two quotation marks, in one line; such a mark itself is told by a backslash. */
function quoted(text: string): string {
  return text
    .replaceAll(" ", "\u00a0")
    .split(/(")/)
    .map((part) => (part === "" ? "" : part === '"' ? '\\"' : `"${part}"`))
    .join("");
}
