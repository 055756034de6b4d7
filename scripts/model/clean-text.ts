/** Control characters but tab and line feed, what Unicode reserves for no character, and halves of a pair. */
const FOREIGN = /[^\P{Cc}\t\n]|[\ufffe\uffff]|\p{Surrogate}/gu;

/** Nothing but what any keyboard types, which is soon seen. */
const PRINTABLE = /^[ -~]*$/;

/** A text as any format can hold it: lines end with a line feed, control characters are gone. */
export function cleanText(text: string): string {
  if (PRINTABLE.test(text)) return text;
  return text.replace(/\r\n?/g, "\n").replace(FOREIGN, "");
}
