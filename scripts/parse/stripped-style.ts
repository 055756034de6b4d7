import { tokenize, tokenTypes } from "css-tree/tokenizer";
import { cutComments, type Span } from "./cut-comments.js";

/** A licence goes wherever its words go. */
const LICENCE = /^\/\*!|licen[cs]e|copyright|©|spdx/i;

/** A style sheet without its comments, but for those that speak of a licence. */
export function strippedStyle(source: string): string {
  const comments: Span[] = [];
  tokenize(source, (type, start, end) => {
    if (type === tokenTypes.Comment && !LICENCE.test(source.slice(start, end)))
      comments.push([start, end]);
  });
  return cutComments(source, comments, () => ({ text: "/**/", must: false }));
}
