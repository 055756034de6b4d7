declare module "css-tree/tokenizer" {
  export const tokenTypes: Readonly<
    Record<
      | "Ident"
      | "Function"
      | "AtKeyword"
      | "String"
      | "BadString"
      | "Url"
      | "BadUrl"
      | "WhiteSpace"
      | "Colon"
      | "Semicolon"
      | "LeftSquareBracket"
      | "RightSquareBracket"
      | "LeftParenthesis"
      | "RightParenthesis"
      | "LeftCurlyBracket"
      | "RightCurlyBracket"
      | "Comment",
      number
    >
  >;
  /** Offsets into the source. */
  export function tokenize(
    source: string,
    onToken: (type: number, start: number, end: number) => void,
  ): void;
}
declare module "css-tree/utils" {
  interface Coder {
    decode(text: string): string;
  }
  export const ident: Coder;
  export const string: Coder;
  export const url: Coder;
}
