import { readLayoutFields } from "./layout-fields.js";

/** Finds the comments of a template: where each begins and ends. Undefined where it cannot be read. */
export type CommentsIn = (source: string) => readonly (readonly [number, number])[] | undefined;

/**
 * A template without its comments, but for the list of a layout's fields. It prints what it
 * printed: a comment that takes blanks or a line's end with it stays, empty. Of one that cannot
 * be read, and so serves no slide, that list alone is left.
 */
export function strippedTemplate(source: string, file: string, commentsIn: CommentsIn): string {
  const isLayout = readLayoutFields({ path: file, source }, () => {}) !== undefined;
  const fields = isLayout ? (/^.*?--\}\}/s.exec(source)?.[0] ?? "") : "";
  let kept = fields;
  let at = fields.length;
  const comments = commentsIn(source);
  if (!comments) return `${fields}\n`;
  for (const [start, end] of comments) {
    if (start < at) continue;
    const [, open = "", close = ""] = /^\{\{(~?).*?(~?)\}\}$/s.exec(source.slice(start, end)) ?? [];
    kept += source.slice(at, start);
    at = end;
    const before = /(^|\n)[ \t]*$/.exec(kept);
    const after = /^[ \t]*\n/.exec(source.slice(end));
    if (open || close || !before || !after) kept += `{{${open}!${close}}}`;
    else {
      kept = kept.slice(0, before.index + (before[1] ?? "").length);
      at += after[0].length;
    }
  }
  return kept + source.slice(at);
}
