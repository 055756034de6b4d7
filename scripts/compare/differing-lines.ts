/** How many lines of a text differ from those of another, and which do first. */
export function differingLines(
  was: readonly string[],
  now: readonly string[],
): { readonly differ: number; readonly of: number; readonly was: string; readonly now: string } {
  let start = 0;
  while (start < Math.min(was.length, now.length) && was[start] === now[start]) start++;
  let end = 0;
  while (
    end < Math.min(was.length, now.length) - start &&
    was[was.length - 1 - end] === now[now.length - 1 - end]
  )
    end++;
  const old = was.slice(start, was.length - end);
  const fresh = now.slice(start, now.length - end);
  const same = inCommon(old, fresh);
  return {
    differ: Math.max(old.length, fresh.length) - same,
    of: Math.max(was.length, now.length),
    was: old[0] ?? "",
    now: fresh[0] ?? "",
  };
}

/** Length of the longest run of lines, gaps allowed, that both have. Beyond some thousand lines nobody counts. */
function inCommon(one: readonly string[], other: readonly string[]): number {
  if (one.length * other.length > 4_000_000) return 0;
  let row = new Array<number>(other.length + 1).fill(0);
  for (const line of one) {
    const next = [0];
    for (const [at, candidate] of other.entries())
      next.push(
        line === candidate ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
