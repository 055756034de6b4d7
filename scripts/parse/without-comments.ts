import { Lexer } from "yaml";

/** Stands for a comment until its line is known to hold nothing else; no source has this letter. */
const GONE = "\0";
/** What the lexer puts before the words of a scalar, which may begin like a comment. */
const SCALAR = "\x1f";
const MARKS = /^[\x02\x18\x1f\ufeff]$/;

/** A YAML text without its comments; every other letter is as it was. */
export function withoutComments(yaml: string): string {
  let kept = "";
  let isScalar = false;
  for (const token of new Lexer().lex(yaml)) {
    if (!MARKS.test(token)) kept += !isScalar && token.startsWith("#") ? GONE : token;
    isScalar = token === SCALAR;
  }
  return kept.replaceAll(/^[ \t]*\0\n?/gm, "").replaceAll(/[ \t]*\0/g, "");
}
