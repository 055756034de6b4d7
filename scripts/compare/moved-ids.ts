/** As few of those that both lists have as can be moved to make one order of the other; each with what stands before it now, empty at the beginning. */
export function movedIds(
  was: readonly string[],
  now: readonly string[],
): ReadonlyMap<string, string> {
  const place = new Map(was.map((id, index) => [id, index]));
  const kept = now.filter((id) => place.has(id));
  const stay = longestRising(kept.map((id) => place.get(id) ?? 0));
  return new Map(
    kept.flatMap((id, index) =>
      stay.has(index) ? [] : [[id, now[now.indexOf(id) - 1] ?? ""] as const],
    ),
  );
}

/** Indices of the longest run, gaps allowed, in which numbers rise. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  /** Of each length: where its run ends that ends lowest. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, number] of numbers.entries()) {
    const at = ends.findIndex((end) => (numbers[end] ?? 0) >= number);
    const length = at < 0 ? ends.length : at;
    before.push(ends[length - 1] ?? -1);
    ends[length] = index;
  }
  const run = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) run.add(index);
  return run;
}
