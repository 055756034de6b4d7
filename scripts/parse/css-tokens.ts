import { tokenTypes as T, tokenize } from "css-tree/tokenizer";
import { ident, string, url } from "css-tree/utils";

/** What of CSS a theme is judged by. */
export interface CssToken {
  readonly kind: "name" | "function" | "at" | "string" | "url" | "open" | "close" | "sign" | "bad";
  /** Escapes and quotes resolved; the sign itself. */
  readonly text: string;
  /** Offsets into the source. */
  readonly start: number;
  readonly end: number;
}

const OPEN = [T.LeftCurlyBracket, T.LeftParenthesis, T.LeftSquareBracket];
const CLOSE = [T.RightCurlyBracket, T.RightParenthesis, T.RightSquareBracket];

/** The tokens of a style sheet without white space and comments, by the rules of CSS Syntax 3. */
export function cssTokens(source: string): readonly CssToken[] {
  const tokens: CssToken[] = [];
  tokenize(source, (type, start, end) => {
    if (type === T.WhiteSpace) return;
    const raw = source.slice(start, end);
    const add = (kind: CssToken["kind"], text: string) => tokens.push({ kind, text, start, end });
    if (type === T.Comment) {
      if (!/^\/\*[\s\S]*\*\/$/.test(raw)) add("bad", "a comment without its end");
    } else if (type === T.Ident) add("name", ident.decode(raw));
    // Name and bracket are one token.
    else if (type === T.Function) add("function", ident.decode(raw.slice(0, -1)));
    else if (type === T.AtKeyword) add("at", ident.decode(raw.slice(1)));
    else if (type === T.String) {
      if (raw.length > 1 && raw.endsWith(raw[0] ?? "")) add("string", string.decode(raw));
      else add("bad", "a string without its end");
    } else if (type === T.Url) add("url", url.decode(raw));
    else if (type === T.BadString) add("bad", "a string without its end");
    else if (type === T.BadUrl) add("bad", "an address that is not in quotes and needs them");
    else if (OPEN.includes(type)) add("open", raw);
    else if (CLOSE.includes(type)) add("close", raw);
    else add("sign", raw);
  });
  return tokens;
}
