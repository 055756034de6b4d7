import { MOST_MINUTES } from "../model/text.js";

/** The minutes of `--minutes`, or a usage error in words; undefined where it is not given. */
export function readMinutes(
  text: string | undefined,
): number | undefined | { readonly usage: string } {
  if (text === undefined) return undefined;
  const minutes = /^\d+(\.\d+)?$|^\.\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (minutes > 0 && minutes <= MOST_MINUTES) return minutes;
  const got = text === "" ? "an empty text" : text;
  const wanted = minutes > 0 ? `at most ${MOST_MINUTES}` : "more than 0";
  return { usage: `--minutes: expected ${wanted} minutes, got ${got}` };
}
