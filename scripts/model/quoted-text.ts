/** Control characters, line separators, and marks that turn the direction of what follows. */
const INVISIBLE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** A text in quotation marks on one line, as JSON and YAML both read it; what cannot be seen is spelt out. */
export function quotedText(text: string): string {
  return JSON.stringify(text).replace(
    INVISIBLE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
