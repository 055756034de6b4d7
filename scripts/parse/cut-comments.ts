/** Where a comment begins and ends. */
export type Span = readonly [number, number];

/**
 * A text without its comments, which come in order. One that is all of its lines goes with them;
 * of any other, and of one that must leave something, `left` stands in its place.
 */
export function cutComments(
  source: string,
  comments: readonly Span[],
  left: (comment: string) => { readonly text: string; readonly must: boolean },
): string {
  let kept = "";
  let at = 0;
  for (const [start, end] of comments) {
    const { text, must } = left(source.slice(start, end));
    kept += source.slice(at, start);
    at = end;
    const before = /(?:^|\n)([ \t]*)$/.exec(kept);
    const after = /^[ \t]*\n/.exec(source.slice(end, source.indexOf("\n", end) + 1));
    if (must || !before || !after) kept += text;
    else {
      kept = kept.slice(0, kept.length - (before[1] ?? "").length);
      at += after[0].length;
    }
  }
  return kept + source.slice(at);
}
