/** Marks that CSL allows in titles and names (citationstyles.org, "Rich text"). */
const MARKS = /<\/?(?:i|b|sup|sub|sc|span)(?:\s[^<>]*)?>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** A text without the marks of its kind of letters; a dotless i under an accent is an i. */
export function plainText(text: string): string {
  return text
    .replace(MARKS, "")
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\u0131(?=[\u0300-\u036f])/g, "i")
    .replace(/\u0237(?=[\u0300-\u036f])/g, "j")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
}
