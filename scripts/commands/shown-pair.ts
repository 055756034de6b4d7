import { shownValue } from "./shown-value.js";

/** Letters before the first difference that stay where a text is too long. */
const BEFORE = 30;
const LONG = 80;

/** Two values as a line has room for them; of long ones, from a little before where they begin to differ. */
export function shownPair(was: string, now: string): readonly [string, string] {
  const [old, fresh] = [[...was], [...now]];
  let same = 0;
  while (same < Math.min(old.length, fresh.length) && old[same] === fresh[same]) same++;
  const isLong =
    Math.max(old.length, fresh.length) > LONG && same > BEFORE && was !== "" && now !== "";
  if (!isLong) return [shownValue(was), shownValue(now)];
  const from = (letters: readonly string[]) =>
    shownValue(`…${letters.slice(same - BEFORE).join("")}`);
  return [from(old), from(fresh)];
}
