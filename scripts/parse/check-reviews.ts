import type { Report } from "./report.js";

/** Of one file; a list of more is read by nobody. */
const MOST = 100;
const COMMENT = /^ *(?:- )?# review:(.*)$/gm;

/** Reports each `# review:` comment that still stands in a file: an import writes it above what a person must look at. */
export function checkReviews(source: string, file: string, report: Report): void {
  if (!source.includes("# review:")) return;
  let count = 0;
  let line = 1;
  let counted = 0;
  const lineAt = (offset: number) => {
    for (
      let at = source.indexOf("\n", counted);
      at >= 0 && at < offset;
      at = source.indexOf("\n", counted)
    ) {
      line += 1;
      counted = at + 1;
    }
    return { file, line, column: offset - counted + 1 };
  };
  for (const match of source.matchAll(COMMENT)) {
    count += 1;
    const at = lineAt(match.index + match[0].indexOf("#"));
    const doubt = (match[1] ?? "").trim();
    if (count <= MOST)
      report("review", doubt, at, "look at it, then delete the comment", "warning");
    else {
      const rest = [...source.slice(match.index).matchAll(COMMENT)].length;
      report("review", `${rest} more comments # review:`, at, "look at these first", "warning");
      return;
    }
  }
}
