import { cutComments, type Span } from "./cut-comments.js";
import { readLayoutFields } from "./layout-fields.js";

/** Finds the comments of a template, in order. Undefined where it cannot be read. */
export type CommentsIn = (source: string) => readonly Span[] | undefined;

/**
 * A template without its comments, but for the list of a layout's fields. It prints what it
 * printed: a comment that takes blanks with it stays, empty. Of one that cannot be read, and
 * so serves no slide, that list alone is left.
 */
export function strippedTemplate(source: string, file: string, commentsIn: CommentsIn): string {
  const isLayout =
    file.startsWith("templates/layouts/") && readLayoutFields({ path: file, source }, () => {});
  const fields = isLayout ? (/^.*?--\}\}/s.exec(source)?.[0] ?? "") : "";
  const comments = commentsIn(source);
  if (!comments) return `${fields}\n`;
  const others = comments.filter(([start]) => start >= fields.length);
  return cutComments(source, others, (comment) => {
    const [, open = "", close = ""] = /^\{\{(~?).*?(~?)\}\}$/s.exec(comment) ?? [];
    return { text: `{{${open}!${close}}}`, must: open + close !== "" };
  });
}
