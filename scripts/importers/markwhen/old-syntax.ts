/** A line of the old syntax, and how it is written now. */
export interface OldLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly hint: string;
}

const BEGINS = /^(section|group)(?:[ \t]+(.*\S))?[ \t]*$/;
const ENDS = /^\s*end(section|group)\s*$/i;
const PAGE = /^_-_-_break_-_-_$/;

/**
 * Lines as markwhen had them before Markdown's headings took their place: today's parser passes over them, or takes
 * them for words of the event before. A line that begins with one of these words in the middle of a text is none.
 */
export function oldLines(source: string): readonly OldLine[] {
  const lines = source.split("\n");
  const hasEnds = lines.some((line) => ENDS.test(line));
  return lines.flatMap((text, index): readonly OldLine[] => {
    const line = index + 1;
    const begins = BEGINS.exec(text.trimStart());
    const stands = hasEnds || index === 0 || (lines[index - 1] ?? "").trim() === "";
    if (begins && stands) {
      const hint = `write a heading: # ${begins[2] ?? "Title"}${begins[1] === "section" ? ", and on the next line style: section" : ""}`;
      return [{ line, text: text.trim(), hint }];
    }
    if (ENDS.test(text)) {
      const hint = "remove it; a heading ends where the next of its rank or a higher one begins";
      return [{ line, text: text.trim(), hint }];
    }
    if (PAGE.test(text.trim()))
      return [{ line, text: text.trim(), hint: "save each page as a file of its own" }];
    return [];
  });
}
