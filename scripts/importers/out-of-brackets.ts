import type { Edit } from "./yaml-patch.js";

export type Removal = Pick<Edit, "from" | "to" | "text">;
export type Range = readonly [from: number, to: number];

/**
 * Takes some of the items, but not all, out of a list or a map in brackets, each with one comma: the one after it or, at the
 * end, the one before. Comments stay, save one whose line holds nothing else any more. `ranges`: of all items.
 */
export function outOfBrackets(
  text: string,
  ranges: readonly Range[],
  isGone: (at: number) => boolean,
): readonly Removal[] {
  const lastKept = ranges.findLastIndex((_, at) => !isGone(at));
  const commas = ranges.map(([, to]) => commaAfter(text, to));
  // Items that nothing follows take the comma of the last that stays.
  const [, end = 0] = ranges[lastKept] ?? [];
  const [, last = 0] = ranges.at(-1) ?? [];
  const tail: Range | undefined =
    commas.at(-1) === undefined && end < last ? [end, last] : undefined;
  const isLine = tail !== undefined && !text.slice(...tail).includes("\n");
  const own = ranges.flatMap((item, at): readonly Range[] => {
    if (!isGone(at) || (isLine && at > lastKept)) return [];
    const comma = commas[at];
    if (comma === undefined) return [wide(text, item)];
    const isNext = isBlank(text.slice(item[1], comma));
    return isNext ? [wide(text, [item[0], comma + 1])] : [item, [comma, comma + 1]];
  });
  const comma = commas[lastKept] ?? end;
  const before: readonly Range[] = tail ? [isLine ? tail : [comma, comma + 1]] : [];
  return [...own, ...before].map(([from, to]) => ({ from, to, text: "" }));
}

/** Where the next comma is, if nothing but space and comments come before it. */
function commaAfter(text: string, at: number): number | undefined {
  const gap = /(?:\s|#[^\n]*\n)*,/y;
  gap.lastIndex = at;
  return gap.test(text) ? gap.lastIndex - 1 : undefined;
}

/** With the spaces that would be too many; with all of its line where that holds nothing else but a comment. */
function wide(text: string, [from, to]: Range): Range {
  const line = text.lastIndexOf("\n", from - 1) + 1;
  const [rest = ""] = /^[^\n]*\n?/.exec(text.slice(to)) ?? [];
  const isLast = /^\s*(#.*)?\r?\n$/.test(rest);
  if (isLast && isBlank(text.slice(line, from))) return [line, to + rest.length];
  if (isLast) return [from - (/ *$/.exec(text.slice(line, from))?.[0].length ?? 0), to];
  return [from, to + (/^ */.exec(rest)?.[0].length ?? 0)];
}

function isBlank(text: string): boolean {
  return /^[ \t]*$/.test(text);
}
