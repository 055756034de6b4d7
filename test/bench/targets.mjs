/** MB, of a million bytes. */
const MEMORY = 120;

/**
 * What the measurements must hold, as `{ text, value, limit }` with `value <=
 * limit` to pass. `at(tool, count)` gives the median, or undefined where it was not run.
 */
export function targets(at, counts) {
  const found = [];
  const ratio = (text, ours, theirs, limit) => {
    if (ours && theirs) found.push({ text, value: ours.ms / theirs.ms, limit, unit: "×" });
  };
  for (const count of counts) {
    const one = at("one deck", count);
    const four = at("four decks", count);
    ratio(`${count} slides: one deck ÷ marp`, one, at("marp", count), 0.35);
    ratio(`${count} slides: one deck ÷ slidev`, one, at("slidev", count), 0.06);
    ratio(`${count} slides: four decks ÷ marp's one`, four, at("marp", count), 1);
    for (const [name, run] of [
      ["one deck", one],
      ["four decks", four],
    ]) {
      if (run)
        found.push({
          text: `${count} slides: memory of ${name}`,
          value: run.mb,
          limit: MEMORY,
          unit: "MB",
        });
    }
  }
  found.push(...growth(at, counts));
  return found;
}

/**
 * In line with the slides: a slide more costs no more late than early. Half as
 * much again is allowed for noise, and what is under 3 ms a hundred slides is noise.
 */
function growth(at, counts) {
  const runs = counts.flatMap((count) => {
    const run = at("one deck", count);
    return run ? [{ count, ms: run.ms }] : [];
  });
  if (runs.length < 3) return [];
  const slope = (from, to) => Math.max(3, ((to.ms - from.ms) / (to.count - from.count)) * 100);
  const [first, second] = runs;
  const last = runs[runs.length - 1];
  const value = slope(second, last) / slope(first, second);
  const text = `growth: ms a slide, ${second.count}–${last.count} ÷ ${first.count}–${second.count}`;
  return [{ text, value, limit: 1.5, unit: "×" }];
}
