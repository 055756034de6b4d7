/** A line that neither begins an entry nor belongs to one: comments apart, all of a list's lines are one or the other. */
const STRANGER = /^(?![ #\r\n]|- |-\r?$|$)/m;

/**
 * Where the entries of a list begin that is written a dash an entry, all at the margin; undefined where it is written
 * otherwise, or is no list.
 */
export function slicesOf(text: string): readonly number[] | undefined {
  if (STRANGER.test(text)) return undefined;
  const starts: number[] = [];
  if (/^-[ \r\n]/.test(text)) starts.push(0);
  for (let at = text.indexOf("\n-"); at >= 0; at = text.indexOf("\n-", at + 1)) starts.push(at + 1);
  const [first] = starts;
  // What stands before the first entry says nothing.
  if (first === undefined || /^ *[^#\s]/m.test(text.slice(0, first))) return undefined;
  return starts;
}
