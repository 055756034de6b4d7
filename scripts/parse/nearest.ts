import { closest, distance } from "fastest-levenshtein";

/** Nobody's id is longer; what is has no neighbour, and costs nothing to compare. */
const LONGEST = 64;

/** The known name that a misspelt one probably means; undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || name.length > LONGEST) return undefined;
  const best = closest(
    name.toLowerCase(),
    known.map((candidate) => candidate.toLowerCase()),
  );
  const candidate = known.find((other) => other.toLowerCase() === best);
  const near = distance(name.toLowerCase(), best) <= Math.max(1, Math.ceil(name.length / 3));
  // A third of the letters wrong is a slip, and so is the wrong order; more is another word.
  return near ? candidate : known.find((other) => letters(other) === letters(name));
}

function letters(name: string): string {
  return [...name.toLowerCase()].sort().join("");
}

/** The remedy for an unknown name: the nearest one, or what there is, `most` of them. */
export function didYouMean(
  name: string,
  known: readonly string[],
  kind: string,
  most = 12,
): string {
  const near = nearest(name, known);
  if (near !== undefined) return `did you mean ${near}?`;
  if (known.length === 0) return `there is no ${kind} yet`;
  const shown = [...known].sort().slice(0, most);
  return `known: ${shown.join(", ")}${known.length > shown.length ? ", …" : ""}`;
}
