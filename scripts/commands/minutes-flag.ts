/** The minutes of `--minutes`, or a usage error in words; undefined where it is not given. */
export function readMinutes(
  text: string | undefined,
): number | undefined | { readonly usage: string } {
  if (text === undefined) return undefined;
  const minutes = /^\d+(\.\d+)?$|^\.\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (minutes > 0 && Number.isFinite(minutes)) return minutes;
  const got = text === "" ? "an empty text" : text;
  return { usage: `--minutes: expected more than 0 minutes, got ${got}` };
}
