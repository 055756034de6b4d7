import { Lexer } from "yaml";

/** Stands for a comment until its line is known to hold nothing else; no source has this letter. */
const GONE = "\0";
/** What the lexer puts before the words of a scalar, which may begin like a comment. */
const SCALAR = "\x1f";
/** Marks of documents, of ends in brackets and of scalars, and of the byte order; none is a letter of the text. */
const MARKS = ["\x02", "\x18", SCALAR, "\ufeff"];

/** A YAML text without its comments, and without the empty lines that are then its first; every other letter is as it was. */
export function withoutComments(yaml: string): string {
  let kept = "";
  let isScalar = false;
  for (const token of new Lexer().lex(yaml)) {
    if (!MARKS.includes(token)) kept += !isScalar && token.startsWith("#") ? GONE : token;
    isScalar = token === SCALAR;
  }
  // A line that held a comment alone goes whole.
  return kept
    .split("\n")
    .filter((line) => line.trim() !== GONE)
    .map((line) => (line.endsWith(GONE) ? line.slice(0, -1).trimEnd() : line))
    .join("\n")
    .replace(/^\n+/, "");
}
