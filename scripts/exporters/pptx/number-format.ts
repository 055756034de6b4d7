/** Digits with what may stand among them in any language. */
const NUMBER = /\d(?:[\d.,'’\u00a0\u202f\u066c ]*\d)?/;
/** Most decimals that a value is written with. */
const MOST_DECIMALS = 2;

/**
 * How a spreadsheet writes a number as the deck does: `$261.6 bn` gives
 * `"$"#,##0.0" bn"`. The separators are those of the machine that shows it.
 */
export function numberFormat(words: string, value: number): string {
  const found = NUMBER.exec(words);
  if (!found) return "General";
  const isNegative = value < 0;
  const before = words.slice(0, found.index).replace(isNegative ? /[-−]/ : /$^/, "");
  const after = words.slice(found.index + found[0].length);
  const decimals = decimalsOf(value);
  const number = `#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
  const positive = quoted(before) + number + quoted(after);
  return isNegative ? `${positive};${quoted(before)}\\-${number}${quoted(after)}` : positive;
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
