/** Characters of a value in a line. */
const LONGEST = 80;

/** A value as a line has room for it, in quotation marks. */
export function shownValue(value: string): string {
  const letters = [...value];
  const short = letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : value;
  return value === "" ? "empty" : `“${short}”`;
}
